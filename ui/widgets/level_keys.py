"""The five levels as buttons: they explain the colours and set what is selected."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QWidget

from ui.theme.colours import ink_on, level_colour
from ui.theme.fonts import scaled
from ui.viewmodels.words import LEVELS, level_word
from ui.widgets.levels_delegate import paint_level

if TYPE_CHECKING:
    from ui.theme.wardrobe import Wardrobe


class LevelKey(QAbstractButton):
    """One level in its colour."""

    pressed_level = Signal(int)

    def __init__(self, level: int, wardrobe: Wardrobe, parent: QWidget) -> None:
        super().__init__(parent)
        self._level = level
        self._wardrobe = wardrobe
        text = self.tr("Set the selected pairs to level {level}, {word}")
        self.setToolTip(text.format(level=level, word=level_word(level)))
        self.setAccessibleName(self.toolTip())
        self.clicked.connect(self._tell)
        wardrobe.changed.connect(self._dress)

    def sizeHint(self) -> QSize:
        return QSize(scaled(58), scaled(42))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme = self._wardrobe.theme
        ground = level_colour(theme, self._level)
        painter.fillRect(self.rect(), ground)
        paint_level(painter, self.rect(), self._level, ink_on(ground))
        if self.hasFocus() or self.underMouse():
            painter.setPen(QColor(theme.accent))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
            painter.drawRect(self.rect().adjusted(1, 1, -2, -2))
        painter.end()

    @Slot()
    def _dress(self) -> None:
        self.updateGeometry()
        self.update()

    @Slot()
    def _tell(self) -> None:
        self.pressed_level.emit(self._level)


class LevelKeys(QWidget):
    """The whole scale, from none to full."""

    chosen = Signal(int)

    def __init__(self, wardrobe: Wardrobe, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        for level in range(len(LEVELS)):
            key = LevelKey(level, wardrobe, self)
            key.pressed_level.connect(self.chosen)
            layout.addWidget(key, 1)
