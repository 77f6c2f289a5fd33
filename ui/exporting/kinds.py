"""What can be exported, and as what: one line adds a kind or a format."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtWidgets import QTableView, QWidget

from ui.charts.chart import Chart
from ui.charts.live import LiveChart
from ui.exporting.drawing import as_image, as_png, as_svg
from ui.exporting.reading import table_of
from ui.exporting.sheets import as_csv, as_xlsx
from ui.map.view import MapView

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ui.viewmodels.tables import Table

CONTEXT = "Exporting"
PRIVATE = "private"
"""The property of a widget that is for one reader's eyes."""


@dataclass(frozen=True)
class Format:
    """One way to write something.

    Attributes:
        suffix: Of the file, without the dot.
        words: What it is, to be translated.
        take: Takes on the GUI thread what has to be taken there, and gives what makes the file
            anywhere else.
    """

    suffix: str
    words: str
    take: Callable[[QWidget], Callable[[], bytes]]

    @property
    def title(self) -> str:
        """What it is, in the reader's language."""
        return QCoreApplication.translate(CONTEXT, self.words)


def _drawn(widget: QWidget) -> Callable[[], bytes]:
    drawing = as_svg(widget)
    return lambda: drawing


def _pictured(widget: QWidget) -> Callable[[], bytes]:
    return partial(as_png, as_image(widget))


def _numbers(widget: Chart | LiveChart | MapView) -> Callable[[], bytes]:
    return partial(as_csv, widget.numbers())


def _tabled(encode: Callable[[Table], bytes], view: QTableView) -> Callable[[], bytes]:
    return partial(encode, table_of(view))


SVG = Format("svg", QT_TRANSLATE_NOOP("Exporting", "Drawing (SVG)"), _drawn)
PNG = Format("png", QT_TRANSLATE_NOOP("Exporting", "Picture (PNG)"), _pictured)
NUMBERS = Format("csv", QT_TRANSLATE_NOOP("Exporting", "Its numbers (CSV)"), _numbers)
CSV = Format("csv", QT_TRANSLATE_NOOP("Exporting", "Table (CSV)"), partial(_tabled, as_csv))
XLSX = Format("xlsx", QT_TRANSLATE_NOOP("Exporting", "Workbook (XLSX)"), partial(_tabled, as_xlsx))

KINDS: dict[type[QWidget], tuple[Format, ...]] = {
    Chart: (SVG, PNG, NUMBERS),
    LiveChart: (SVG, PNG, NUMBERS),
    MapView: (SVG, PNG, NUMBERS),
    QTableView: (CSV, XLSX),
}


def formats_of(widget: QWidget) -> tuple[Format, ...]:
    """The ways to write a widget; none where there is nothing to write."""
    return next((formats for kind, formats in KINDS.items() if isinstance(widget, kind)), ())


def exportable(page: QWidget) -> Iterator[QWidget]:
    """Everything on a page that is in view and can be written, from top to bottom.

    What is private is for one reader's eyes: it is never written, for others would find the file.
    """
    for widget in page.findChildren(QWidget):
        in_view = widget.isVisible() and formats_of(widget) and has_content(widget)
        if in_view and not is_private(widget):
            yield widget


def is_private(widget: QWidget) -> bool:
    """Whether a widget, or what it stands in, is for one reader's eyes."""
    above: QWidget | None = widget
    while above is not None:
        if above.property(PRIVATE):
            return True
        above = above.parentWidget()
    return False


def has_content(widget: QWidget) -> bool:
    """Whether there is anything to write."""
    if isinstance(widget, QTableView):
        return widget.model() is not None and widget.model().rowCount() > 0
    return not isinstance(widget, Chart | LiveChart) or bool(widget.reading)
