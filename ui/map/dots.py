"""Dots: the shapes of cells, kept as small images where a screen is painted many times a second."""

from __future__ import annotations

from functools import lru_cache
from math import cos, pi, sin
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPaintEngine, QPainter, QPen, QPixmap, QPolygonF

if TYPE_CHECKING:
    from ui.map.stage import Stage

OUTLINE = 2.0
OPAQUE = 225
MOST = 1000
"""Stamps that are kept; sizes, shapes and colours need a hundred or two."""
ROUND = 24
# Corners and turn of the shape of each phase; many corners are as good as a circle.
SHAPES = ((ROUND, 0.0), (4, 0.125), (4, 0.0), (3, 0.0), (6, 0.0), (3, 0.5), (5, 0.0))


@lru_cache(maxsize=512)
def shape(phase: int, radius: int) -> QPolygonF:
    """The shape of a phase around nothing, so many half pixels large."""
    corners, turn = SHAPES[phase % len(SHAPES)]
    angles = [2 * pi * (corner / corners + turn) - pi / 2 for corner in range(corners)]
    # Shapes with few corners are drawn larger, so that all have much the same area.
    size = radius / 2 * (1.0 if corners == ROUND else 1.0 + 0.9 / corners)
    return QPolygonF([QPointF(size * cos(angle), size * sin(angle)) for angle in angles])


class Look(NamedTuple):
    """How a dot looks: which shape, how many half pixels large, and its outline."""

    shape: int
    radius: int
    colour: str


def draw_dot(painter: QPainter, stage: Stage, look: Look, x: float, y: float) -> None:
    """Draw a dot with lines, which stay sharp in a document."""
    painter.setPen(QPen(QColor(look.colour), OUTLINE * stage.text))
    fill = QColor(stage.theme.surface)
    fill.setAlpha(OPAQUE)
    painter.setBrush(fill)
    painter.drawPolygon(shape(look.shape, look.radius).translated(x, y))


def is_raster(painter: QPainter) -> bool:
    """Whether this paints dots of colour, as on a screen."""
    return painter.paintEngine().type() is QPaintEngine.Type.Raster


class Stamps:
    """Draws dots as images, ten times faster than with lines; each is made once."""

    def __init__(self) -> None:
        self._made: dict[tuple[Look, str, float, float], QPixmap] = {}

    def draw(self, painter: QPainter, stage: Stage, look: Look, x: float, y: float) -> None:
        """Draw a dot around a pixel."""
        ratio = painter.device().devicePixelRatioF()
        key = (look, stage.theme.surface, stage.text, ratio)
        if key not in self._made:
            if len(self._made) >= MOST:
                self._made.clear()
            self._made[key] = _stamp(stage, look, ratio)
        stamp = self._made[key]
        half = stamp.deviceIndependentSize().width() / 2
        painter.drawPixmap(QPointF(x - half, y - half), stamp)


def _stamp(stage: Stage, look: Look, ratio: float) -> QPixmap:
    size = look.radius * 1.5 + 2 * OUTLINE * stage.text + 2
    made = QPixmap(round(size * ratio), round(size * ratio))
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    middle = made.deviceIndependentSize().width() / 2
    draw_dot(painter, stage, look, middle, middle)
    painter.end()
    return made
