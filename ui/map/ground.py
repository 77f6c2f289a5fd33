"""Sea, land and lines: what lies below all layers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPen

from ui.map.conventions import Convention
from ui.map.hatching import hatch_lines

if TYPE_CHECKING:
    from ui.map.stage import Stage

HATCH_STEP = 9.0
COAST, ZONES, STATES = 1.0, 0.8, 1.8
DASHES = [5.0, 3.0]


def line_pen(
    colour: str, width: float, dashes: list[float] | None = None, *, scale: float = 1.0
) -> QPen:
    """A pen so many pixels wide, for a painter that enlarges by a scale.

    A cosmetic pen would do the same on a screen, but be too thin where a pixel has many dots.
    """
    pen = QPen(QColor(colour), width / scale)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if dashes:
        pen.setDashPattern(dashes)
    return pen


def paint_land(painter: QPainter, stage: Stage) -> None:
    """Paint the sea and all land, without lines between those who take part."""
    colours = stage.colours
    painter.fillRect(0, 0, stage.frame.width, stage.frame.height, QColor(colours.sea))
    painter.setTransform(stage.frame.transform, combine=True)
    painter.setPen(line_pen(colours.coast, COAST, scale=stage.frame.scale))
    for kind, colour in (
        ("around", colours.around),
        ("neighbour", colours.around),
        ("disputed", colours.around),
        ("state", colours.land),
    ):
        painter.setBrush(QColor(colour))
        for path in stage.sheet.of_kind(kind).values():
            painter.drawPath(path)
    _paint_onward(painter, stage)


def _paint_onward(painter: QPainter, stage: Stage) -> None:
    """Let land that reaches the south or east of the map go on: it ends at no coast there."""
    land, pad = QColor(stage.colours.around), COAST / stage.frame.scale
    for strip in stage.sheet.onward:
        painter.fillRect(strip.adjusted(-pad, -pad, pad, pad), land)


def paint_lines(painter: QPainter, stage: Stage) -> None:
    """Paint the outlines of zones and states, and the disputed area by the convention."""
    colours, scale = stage.colours, stage.frame.scale
    painter.save()
    painter.setTransform(stage.frame.transform, combine=True)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for kind, pen in (
        ("zone", line_pen(colours.zone_line, ZONES, scale=scale)),
        ("state", line_pen(colours.state_line, STATES, scale=scale)),
    ):
        painter.setPen(pen)
        for path in stage.sheet.of_kind(kind).values():
            painter.drawPath(path)
    painter.restore()
    _paint_disputed(painter, stage)


def _paint_disputed(painter: QPainter, stage: Stage) -> None:
    """Paint the disputed area over the solid lines of its neighbours, which would decide it."""
    colours, scale = stage.colours, stage.frame.scale
    if stage.convention is not Convention.OUTLINED:
        painter.setPen(QPen(QColor(colours.hatch), 1.0))
        for area in stage.sheet.geography.of_kind("disputed"):
            rings = [stage.frame.pixels(ring) for ring in area.rings]
            painter.drawLines(hatch_lines(rings, HATCH_STEP * stage.text))
    painter.save()
    painter.setTransform(stage.frame.transform, combine=True)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for path in stage.sheet.of_kind("disputed").values():
        painter.setPen(line_pen(colours.around, STATES + 0.6, scale=scale))
        painter.drawPath(path)
        painter.setPen(line_pen(colours.state_line, STATES - 0.4, DASHES, scale=scale))
        painter.drawPath(path)
    if stage.convention is Convention.CONTROL:
        painter.setPen(line_pen(colours.state_line, 1.2, [1.5, 2.5], scale=scale))
        painter.drawPath(stage.sheet.berm)
    painter.restore()
