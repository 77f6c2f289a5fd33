"""The menu of everything in view that can be written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu, QWidget

from ui.theme.tips import caption

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.exporting.exporter import Exporter
    from ui.exporting.kinds import Format


class ExportMenu(QMenu):
    """One part a chart, map or table, one line a format."""

    def __init__(self, exporter: Exporter, page: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("What to save"))
        parts: dict[QWidget, QMenu] = {}
        for widget, form in exporter.on_offer(page):
            if widget not in parts:
                parts[widget] = self.addMenu(caption(widget.accessibleName()))
            line = parts[widget].addAction(form.title)
            line.triggered.connect(_asking(exporter, widget, form))
        if not parts:
            nothing = self.tr("Nothing to save yet: run a comparison or open a world first")
            self.addAction(nothing).setEnabled(False)


def _asking(exporter: Exporter, widget: QWidget, form: Format) -> Callable[[], None]:
    """Qt's own argument, whether it is checked, is left out."""
    return lambda: exporter.ask(widget, form)
