"""A stack that is as large as what it shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Slot
from PySide6.QtWidgets import QStackedLayout

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class ShownOnly(QStackedLayout):
    """Asks for the room that the widget in view needs; Qt's own asks for that of the largest.

    Else a page with two buttons would have to be moved up and down because a workbench lies behind.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.currentChanged.connect(self._ask_anew)

    def minimumSize(self) -> QSize:
        shown = self.currentWidget()
        if shown is None:
            return QSize()
        return shown.minimumSizeHint().expandedTo(shown.minimumSize())

    def sizeHint(self) -> QSize:
        shown = self.currentWidget()
        return QSize() if shown is None else shown.sizeHint()

    def hasHeightForWidth(self) -> bool:
        shown = self.currentWidget()
        return shown is not None and shown.hasHeightForWidth()

    def heightForWidth(self, width: int) -> int:
        shown = self.currentWidget()
        return -1 if shown is None else shown.heightForWidth(width)

    @Slot()
    def _ask_anew(self) -> None:
        self.invalidate()
        holder = self.parentWidget()
        if holder is not None:
            holder.updateGeometry()
