"""Marks that cells of any matrix of pairs share: changed, and selected."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPen, QPolygonF

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from ui.theme.colours import Theme

MARK_PIXELS = 12
BORDER_PIXELS = 3


def paint_changed(painter: QPainter, area: QRectF, ink: QColor) -> None:
    """Fold the upper right corner of a cell."""
    corner = area.topRight()
    triangle = [corner, corner - QPointF(MARK_PIXELS, 0), corner + QPointF(0, MARK_PIXELS)]
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    painter.drawPolygon(QPolygonF(triangle))
    painter.setBrush(Qt.BrushStyle.NoBrush)


def paint_selected(painter: QPainter, area: QRectF, theme: Theme) -> None:
    """Frame a cell; the pale line inside keeps the frame apart from any ground."""
    half = BORDER_PIXELS / 2
    for colour, width, inset in (
        (theme.accent, BORDER_PIXELS, half),
        (theme.surface, 1, BORDER_PIXELS),
    ):
        pen = QPen(QColor(colour))
        pen.setWidthF(width)
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        painter.setPen(pen)
        painter.drawRect(area.adjusted(inset, inset, -inset, -inset))
