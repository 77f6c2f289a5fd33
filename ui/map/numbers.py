"""What is drawn on a map, as a table: a row for every value that a layer shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from ui.viewmodels.tables import Table, plain

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ui.map.layer import Layer
    from ui.viewmodels.map_pictures import Labels

HEADERS = (
    QT_TRANSLATE_NOOP("MapNumbers", "What"),
    QT_TRANSLATE_NOOP("MapNumbers", "Where"),
    QT_TRANSLATE_NOOP("MapNumbers", "Value"),
    QT_TRANSLATE_NOOP("MapNumbers", "In words"),
)


def map_numbers(title: str, layers: Mapping[str, Layer], labels: Labels) -> Table:
    """Every value that is drawn now; what has no number is told in words."""
    rows = tuple(
        (what, where, plain(value), words)
        for layer in layers.values()
        if layer.is_drawn
        for what, where, value, words in layer.rows(labels)
    )
    headers = tuple(QCoreApplication.translate("MapNumbers", text) for text in HEADERS)
    return Table(title, headers, rows)
