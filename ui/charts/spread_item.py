"""One graphics item draws the dots, curves and means of a chart of distributions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPen, QPolygonF

from ui.charts.bands import see_through

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

    from ui.viewmodels.spreads import Spread

# A row is one unit high: above the curve, below it the mean, then the dots.
TOP, GROUND, MEAN, FIRST_DOT, LAST_DOT = 0.06, 0.54, 0.6, 0.68, 0.92
CURVE_ALPHA, DOT_ALPHA = 84, 120
DOT_PIXELS, INTERVAL_PIXELS, MEAN_PIXELS, RING_PIXELS = 3.5, 3.0, 9.0, 12.0
GOLDEN = 0.6180339887498949
"""Multiples of it spread dots evenly over their strip, and always the same way."""


@dataclass(frozen=True)
class DrawnSpread:
    """One scenario, ready to paint."""

    colour: QColor
    curve: QPolygonF
    dots: QPolygonF
    interval: QLineF | None
    mean: QPointF | None


class SpreadsItem(pg.GraphicsObject):
    """Paints thousands of dots in one go."""

    def __init__(self) -> None:
        super().__init__()
        self._drawn: list[DrawnSpread] = []
        self._bounds = QRectF()
        self._ground = QColor()

    def show_spreads(self, drawn: list[DrawnSpread], bounds: QRectF, ground: QColor) -> None:
        """Paint others from now on; the bounds are those of everything."""
        self.prepareGeometryChange()
        self._drawn, self._bounds, self._ground = drawn, bounds, ground
        self.update()

    def boundingRect(self) -> QRectF:
        return self._bounds

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        painter.setRenderHint(painter.RenderHint.Antialiasing)
        for drawn in self._drawn:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(see_through(drawn.colour, CURVE_ALPHA))
            painter.drawPolygon(drawn.curve)
            painter.setPen(_round(see_through(drawn.colour, DOT_ALPHA), DOT_PIXELS))
            painter.drawPoints(drawn.dots)
            self._paint_mean(painter, drawn)

    def _paint_mean(self, painter: QPainter, drawn: DrawnSpread) -> None:
        if drawn.interval is not None:
            painter.setPen(_round(drawn.colour, INTERVAL_PIXELS))
            painter.drawLine(drawn.interval)
        if drawn.mean is not None:
            for colour, pixels in ((self._ground, RING_PIXELS), (drawn.colour, MEAN_PIXELS)):
                painter.setPen(_round(colour, pixels))
                painter.drawPoint(drawn.mean)


def drawn_spread(spread: Spread, row: int, highest: float, colour: QColor) -> DrawnSpread:
    """The shapes of one scenario.

    Args:
        spread: How its worlds lie.
        row: Its row, from 0 at the top.
        highest: The greatest density of all, which gets the whole height.
        colour: Of everything.
    """
    worlds = spread.worlds
    heights = row + GROUND - (GROUND - TOP) * worlds.density / (highest or 1.0)
    across = worlds.across
    if len(across):
        across = np.concatenate([across[:1], across, across[-1:]])
        heights = np.concatenate([[row + GROUND], heights, [row + GROUND]])
    places = np.arange(len(worlds.values)) * GOLDEN % 1.0
    down = row + FIRST_DOT + (LAST_DOT - FIRST_DOT) * places
    level = row + MEAN
    return DrawnSpread(
        colour,
        _polygon(across, heights),
        _polygon(worlds.values, down),
        QLineF(worlds.low, level, worlds.high, level) if np.isfinite(worlds.low) else None,
        QPointF(worlds.mean, level) if np.isfinite(worlds.mean) else None,
    )


def _polygon(across: np.ndarray, down: np.ndarray) -> QPolygonF:
    if not len(across):
        return QPolygonF()
    return pg.functions.arrayToQPolygonF(
        np.ascontiguousarray(across, dtype=float), np.ascontiguousarray(down, dtype=float)
    )


def _round(colour: QColor, pixels: float) -> QPen:
    pen = QPen(colour)
    pen.setCosmetic(True)
    pen.setWidthF(pixels)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    return pen
