"""The geography as painter paths, made once and drawn at any scale."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainterPath, QPolygonF

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from numpy.typing import NDArray

    from ui.map.geography import Geography

    Ring = NDArray

NEAR, FAR = 1e-3, 1000.0
"""Degrees: on an edge, and beyond everything."""
DENSE = 0.25
"""Degrees between two points of an outline at most."""


def polygon(points: Ring) -> QPolygonF:
    """An array of points as Qt wants it."""
    return QPolygonF([QPointF(x, y) for x, y in points.tolist()])


def area_path(rings: Iterable[Ring]) -> QPainterPath:
    """Closed rings as one path; a ring in a ring is a hole."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.OddEvenFill)
    for ring in rings:
        path.addPolygon(polygon(ring))
        path.closeSubpath()
    return path


def line_path(lines: Iterable[Ring]) -> QPainterPath:
    """Open lines as one path."""
    path = QPainterPath()
    for line in lines:
        path.addPolygon(polygon(line))
    return path


def onward(geography: Geography, right: float, bottom: float) -> Iterator[QRectF]:
    """Strips beyond the right and the bottom edge, each as wide as the land that meets the edge."""
    yield QRectF(right, bottom, FAR, FAR)
    for area in (*geography.of_kind("around"), *geography.of_kind("neighbour")):
        for ring in area.rings:
            ends = zip(ring.tolist(), np.roll(ring, -1, axis=0).tolist(), strict=True)
            for (x, y), (next_x, next_y) in ends:
                if min(y, next_y) > bottom - NEAR:
                    yield QRectF(min(x, next_x), bottom, abs(next_x - x), FAR)
                if min(x, next_x) > right - NEAR:
                    yield QRectF(right, min(y, next_y), FAR, abs(next_y - y))


def outline(geography: Geography) -> Ring:
    """Points along the edge of all that takes part, none far from the next, float64[n, 2]."""
    parts = []
    for area in (*geography.of_kind("state"), *geography.of_kind("disputed")):
        for ring in area.rings:
            step = np.roll(ring, -1, axis=0) - ring
            count = np.ceil(np.hypot(*step.T) / DENSE).astype(int).clip(1)
            share = np.concatenate([np.arange(one) / one for one in count])
            parts.append(
                np.repeat(ring, count, axis=0) + np.repeat(step, count, axis=0) * share[:, None]
            )
    return np.concatenate(parts)


class Sheet:
    """Paths on the plane, by kind and name.

    Attributes:
        geography: What they were made from.
        areas: Filled areas.
        borders: Border stretches.
        berm: The line of control.
        bounds: The left, top, right and bottom edge of all land.
        onward: Where land goes on beyond the right and the bottom edge.
        outline: Points along the edge of the states and of the disputed area.
    """

    def __init__(self, geography: Geography) -> None:
        self.geography = geography
        self.areas = {key: area_path(area.rings) for key, area in geography.areas.items()}
        self.borders = {name: line_path(lines) for name, lines in geography.borders.items()}
        self.berm = line_path(geography.berm)
        self.bounds = geography.frame("around", "neighbour", "state")
        self.onward = tuple(onward(geography, *self.bounds[2:]))
        self.outline = outline(geography)

    def of_kind(self, kind: str) -> dict[str, QPainterPath]:
        """The areas of a kind by name."""
        return {name: path for (its, name), path in self.areas.items() if its == kind}

    def area_at(self, x: float, y: float) -> tuple[str, str] | None:
        """The smallest area at a point of the plane that takes part or is named."""
        point = QPointF(x, y)
        for kind in ("zone", "disputed", "neighbour"):
            for name, path in self.of_kind(kind).items():
                if path.boundingRect().contains(point) and path.contains(point):
                    return kind, name
        return None
