"""One graphics item draws every band and line of a fan chart."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPen, QPolygonF

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

PALE_ALPHA = 46
DARK_ALPHA = 84
LINE_WIDTH = 2.2


@dataclass(frozen=True)
class Drawn:
    """One scenario, ready to paint: polygons from the palest to the line."""

    colour: QColor
    pale: QPolygonF
    dark: QPolygonF
    line: QPolygonF
    dashed: bool


class BandsItem(pg.GraphicsObject):
    """Paints polygons from arrays; several times faster than filling between two curves."""

    def __init__(self) -> None:
        super().__init__()
        self._drawn: list[Drawn] = []
        self._bounds = QRectF()

    def show_bands(self, drawn: list[Drawn], bounds: QRectF) -> None:
        """Paint other bands from now on; the bounds are those of everything."""
        self.prepareGeometryChange()
        self._drawn = drawn
        self._bounds = bounds
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
        painter.setPen(Qt.PenStyle.NoPen)
        for alpha, part in ((PALE_ALPHA, "pale"), (DARK_ALPHA, "dark")):
            for drawn in self._drawn:
                painter.setBrush(see_through(drawn.colour, alpha))
                painter.drawPolygon(getattr(drawn, part))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for drawn in self._drawn:
            painter.setPen(line_pen(drawn.colour, dashed=drawn.dashed))
            painter.drawPolyline(drawn.line)


def see_through(colour: QColor, alpha: int) -> QColor:
    """The colour, letting what lies below shine through."""
    made = QColor(colour)
    made.setAlpha(alpha)
    return made


def line_pen(colour: QColor, *, dashed: bool) -> QPen:
    """A pen as wide on the screen whatever the scale of the axes."""
    pen = QPen(colour)
    pen.setCosmetic(True)
    pen.setWidthF(LINE_WIDTH)
    if dashed:
        pen.setDashPattern([4.0, 2.0])
    return pen


def drawn_from(
    days: NDArray[np.float64], quantiles: NDArray[np.float64], colour: QColor, *, dashed: bool
) -> Drawn:
    """The polygons of one scenario; months without a value are left out.

    Args:
        days: One number a month, float64[month].
        quantiles: The 5, 25, 50, 75 and 95 % quantiles, float64[5, month].
        colour: Of the line; the bands are paler.
        dashed: Whether the line is broken, as for a changed copy.
    """
    known = np.isfinite(quantiles).all(axis=0)
    across = days[: quantiles.shape[1]][known]
    levels = quantiles[:, known]
    if len(across) == 1:
        # One value alone has no length; it is drawn from the start to its day.
        across, levels = np.append(0.0, across), np.repeat(levels, 2, axis=1)
    lowest, low, middle, high, highest = levels
    return Drawn(
        colour,
        _band(across, lowest, highest),
        _band(across, low, high),
        _polygon(across, middle),
        dashed,
    )


def _band(
    across: NDArray[np.float64], low: NDArray[np.float64], high: NDArray[np.float64]
) -> QPolygonF:
    return _polygon(np.concatenate([across, across[::-1]]), np.concatenate([low, high[::-1]]))


def _polygon(across: NDArray[np.float64], up: NDArray[np.float64]) -> QPolygonF:
    if not len(across):
        return QPolygonF()
    return pg.functions.arrayToQPolygonF(np.ascontiguousarray(across), np.ascontiguousarray(up))
