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


def line_pen(colour: str, width: float, dashes: list[float] | None = None) -> QPen:
    """A pen as wide on the screen whatever the scale."""
    pen = QPen(QColor(colour), width)
    pen.setCosmetic(True)
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
    painter.setPen(line_pen(colours.coast, COAST))
    for kind, colour in (
        ("around", colours.around),
        ("neighbour", colours.around),
        ("disputed", colours.around),
        ("state", colours.land),
    ):
        painter.setBrush(QColor(colour))
        for path in stage.sheet.of_kind(kind).values():
            painter.drawPath(path)


def paint_lines(painter: QPainter, stage: Stage) -> None:
    """Paint the outlines of zones and states, and the disputed area by the convention."""
    colours = stage.colours
    painter.save()
    painter.setTransform(stage.frame.transform, combine=True)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for kind, pen in (
        ("zone", line_pen(colours.zone_line, ZONES)),
        ("state", line_pen(colours.state_line, STATES)),
    ):
        painter.setPen(pen)
        for path in stage.sheet.of_kind(kind).values():
            painter.drawPath(path)
    painter.restore()
    _paint_disputed(painter, stage)


def _paint_disputed(painter: QPainter, stage: Stage) -> None:
    """Paint the disputed area over the solid lines of its neighbours, which would decide it."""
    colours = stage.colours
    if stage.convention is not Convention.OUTLINED:
        painter.setPen(QPen(QColor(colours.hatch), 1.0))
        for area in stage.sheet.geography.of_kind("disputed"):
            rings = [stage.frame.pixels(ring) for ring in area.rings]
            painter.drawLines(hatch_lines(rings, HATCH_STEP * stage.text))
    painter.save()
    painter.setTransform(stage.frame.transform, combine=True)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for path in stage.sheet.of_kind("disputed").values():
        painter.setPen(line_pen(colours.around, STATES + 0.6))
        painter.drawPath(path)
        painter.setPen(line_pen(colours.state_line, STATES - 0.4, DASHES))
        painter.drawPath(path)
    if stage.convention is Convention.CONTROL:
        painter.setPen(line_pen(colours.state_line, 1.2, [1.5, 2.5]))
        painter.drawPath(stage.sheet.berm)
    painter.restore()
