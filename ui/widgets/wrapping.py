"""A part of a splitter that claims the height which its breaking lines take."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent


class Wrapping(QWidget):
    """Tells the least height for its present width: a splitter asks nobody how lines break."""

    def minimumSizeHint(self) -> QSize:
        least, layout = super().minimumSizeHint(), self.layout()
        if layout is None or not layout.hasHeightForWidth() or self.width() < least.width():
            return least
        height = layout.totalMinimumHeightForWidth(self.width())
        return QSize(least.width(), max(least.height(), height))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()
