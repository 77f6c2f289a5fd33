"""A page with a panel beside it, or above it where there is no room for both side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QBoxLayout, QWidget

from ui.theme.fonts import scaled

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from ui.theme.wardrobe import Wardrobe

WIDTH, HEIGHT = 320, 180
"""Of the panel: the one beside a page, the other above it."""
LEAST_PAGE = 480
MOST = 16_777_215
"""What Qt takes for no limit."""


class Beside(QWidget):
    """Gives the panel its width, or where the page would be left too little, its height."""

    def __init__(self, page: QWidget, panel: QWidget, wardrobe: Wardrobe) -> None:
        super().__init__()
        self._panel = panel
        self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.addWidget(page, 1)
        self._layout.addWidget(panel)
        wardrobe.changed.connect(self._fit)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @Slot()
    def _fit(self) -> None:
        directions = QBoxLayout.Direction
        if self.width() - scaled(WIDTH) >= scaled(LEAST_PAGE):
            self._layout.setDirection(directions.LeftToRight)
            self._panel.setFixedWidth(scaled(WIDTH))
            self._panel.setMinimumHeight(0)
            self._panel.setMaximumHeight(MOST)
        else:
            self._layout.setDirection(directions.BottomToTop)
            self._panel.setFixedHeight(scaled(HEIGHT))
            self._panel.setMinimumWidth(0)
            self._panel.setMaximumWidth(MOST)
