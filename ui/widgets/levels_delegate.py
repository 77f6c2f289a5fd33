"""How one cell of the cooperation matrix is painted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QWidget

from ui.theme.colours import ink_on, level_colour
from ui.theme.fonts import HEADING_POINTS, SMALL_POINTS, font
from ui.viewmodels.words import level_word
from ui.widgets.pair_marks import paint_changed, paint_selected

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QStyleOptionViewItem

    from ui.theme.wardrobe import Wardrobe
    from ui.widgets.levels_model import LevelsModel


class LevelsDelegate(QStyledItemDelegate):
    """Paints the level's ground, number and word, and marks what was changed."""

    def __init__(self, wardrobe: Wardrobe, model: LevelsModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._wardrobe = wardrobe
        self._model = model

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        theme = self._wardrobe.theme
        pair = self._model.pair(index)
        level = self._model.levels.level(pair)
        painter.save()
        painter.setRenderHint(painter.RenderHint.Antialiasing)
        if level is None:
            painter.fillRect(option.rect, QColor(theme.window))
        else:
            ground = level_colour(theme, level)
            painter.fillRect(option.rect, ground)
            paint_level(painter, option.rect, level, ink_on(ground))
            if self._model.levels.is_changed(pair):
                paint_changed(painter, option.rect.toRectF(), ink_on(ground))
        if level is not None and option.state & QStyle.StateFlag.State_Selected:
            paint_selected(painter, option.rect.toRectF(), theme)
        painter.restore()


def paint_level(painter: QPainter, area: QRect, level: int, ink: QColor) -> None:
    """Write a level's number and, below it, its word."""
    painter.setPen(ink)
    painter.setFont(font(HEADING_POINTS, bold=True))
    above = area.adjusted(2, 3, -2, -area.height() * 2 // 5)
    painter.drawText(above, Qt.AlignmentFlag.AlignCenter, str(level))
    painter.setFont(font(SMALL_POINTS))
    below = area.adjusted(-1, area.height() // 2, 1, -3)
    painter.drawText(below, Qt.AlignmentFlag.AlignCenter, level_word(level))
