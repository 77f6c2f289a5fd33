"""Bent lines between places, and arrows at their ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath, QPolygonF

if TYPE_CHECKING:
    from numpy.typing import NDArray

STEPS = np.linspace(0.0, 1.0, 17)[:, None]
BEND = 0.16
"""How far a curve leaves the straight line, as a share of its length."""


def curve(
    begin: NDArray[np.float64], end: NDArray[np.float64], bend: float = BEND
) -> NDArray[np.float64]:
    """Points along an arc that bends to the left of its way, float64[17, 2]."""
    run = end - begin
    middle = (begin + end) / 2 + 2 * bend * np.array([run[1], -run[0]])
    return (1 - STEPS) ** 2 * begin + 2 * STEPS * (1 - STEPS) * middle + STEPS**2 * end


def curve_away(
    begin: NDArray[np.float64], end: NDArray[np.float64], centre: NDArray[np.float64]
) -> NDArray[np.float64]:
    """Points along an arc that bends away from a centre, so that arcs between many spread out."""
    run = end - begin
    aside = (begin + end) / 2 - centre
    leftward = float(aside[0] * run[1] - aside[1] * run[0]) >= 0
    return curve(begin, end, BEND if leftward else -BEND)


def as_path(points: NDArray[np.float64]) -> QPainterPath:
    """The points as an open path."""
    path = QPainterPath()
    path.addPolygon(QPolygonF([QPointF(x, y) for x, y in points.tolist()]))
    return path


def arrow_head(points: NDArray[np.float64], size: float) -> QPolygonF:
    """A triangle at the end of a curve."""
    tip, before = points[-1], points[-3]
    run = (tip - before) / max(float(np.hypot(*(tip - before))), 1e-9)
    side = np.array([-run[1], run[0]]) * size * 0.5
    back = tip - run * size
    return QPolygonF([QPointF(*tip), QPointF(*(back + side)), QPointF(*(back - side))])


def gap_to(point: QPointF, points: NDArray[np.float64]) -> float:
    """How far a pixel is from the points of a curve."""
    return float(np.hypot(points[:, 0] - point.x(), points[:, 1] - point.y()).min())
