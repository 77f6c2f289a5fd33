"""How a cell of the matrix tells what is agreed, delivered and permitted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QWidget

from ui.theme.colours import ink_on, level_colour
from ui.theme.fonts import HEADING_POINTS, SMALL_POINTS, font
from ui.viewmodels.words import fixed
from ui.widgets.pair_marks import paint_changed, paint_selected

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QStyleOptionViewItem

    from ui.theme.wardrobe import Wardrobe
    from ui.viewmodels.pillars import Pair
    from ui.widgets.pillars_model import PillarsModel

SCALE = 4.0
BAR_SHARE = 0.13


class PillarsDelegate(QStyledItemDelegate):
    """The ground and the number are what is agreed; the bar below is what is delivered.

    The upright line over the bar is what the political relation permits. A dashed frame warns
    where more is agreed than that; a corner marks what the file changes.
    """

    def __init__(self, wardrobe: Wardrobe, model: PillarsModel, parent: QWidget) -> None:
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
        level = self._model.pillars.level(pair)
        painter.save()
        painter.setRenderHint(painter.RenderHint.Antialiasing)
        if level is None:
            painter.fillRect(option.rect, QColor(theme.window))
        else:
            ground = level_colour(theme, level)
            painter.fillRect(option.rect, ground)
            self._paint_cell(painter, option.rect.toRectF(), pair, ink_on(ground))
            if option.state & QStyle.StateFlag.State_Selected:
                paint_selected(painter, option.rect.toRectF(), theme)
        painter.restore()

    def _paint_cell(self, painter: QPainter, area: QRectF, pair: Pair, ink: QColor) -> None:
        pillars = self._model.pillars
        painter.setPen(ink)
        painter.setFont(font(HEADING_POINTS, bold=True))
        upper = area.adjusted(0, 2, 0, -area.height() * 0.46)
        painter.drawText(upper, Qt.AlignmentFlag.AlignCenter, str(pillars.level(pair)))
        delivered, permitted = pillars.delivered(pair), pillars.permitted(pair)
        if delivered is not None and permitted is not None:
            lower = area.adjusted(5, area.height() * 0.5, -5, -4)
            _paint_levels(painter, lower, (delivered, permitted), ink)
        if pillars.is_held_back(pair):
            painter.setPen(QPen(ink, 1.4, Qt.PenStyle.DashLine))
            painter.drawRect(area.adjusted(3, 3, -3, -3))
        if pillars.is_changed(pair):
            paint_changed(painter, area, ink)


def _paint_levels(
    painter: QPainter, area: QRectF, levels: tuple[float, float], ink: QColor
) -> None:
    """The delivered level as a number over a bar, the permitted one as a line across the bar."""
    delivered, permitted = levels
    height = max(4.0, area.height() * 2 * BAR_SHARE)
    bar = QRectF(area.left(), area.bottom() - height, area.width(), height)
    painter.setFont(font(SMALL_POINTS))
    words = area.adjusted(0, 0, 0, -height)
    painter.drawText(words, Qt.AlignmentFlag.AlignCenter, fixed(delivered, 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(ink, 1.0))
    painter.drawRect(bar)
    full = QRectF(bar.left(), bar.top(), bar.width() * delivered / SCALE, height)
    painter.fillRect(full, ink)
    line = bar.left() + bar.width() * permitted / SCALE
    painter.setPen(QPen(ink, 2.4))
    painter.drawLine(QPointF(line, bar.top() - 3), QPointF(line, bar.bottom() + 2))
