"""Border stretches: open or closed by dashes and colour, controlled by width."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QCoreApplication, QPointF, Qt

from ui.map.counting import Count
from ui.map.ground import line_pen
from ui.map.layer import REACH, Key, Layer
from ui.map.names import place_name
from ui.viewmodels.map_pictures import Borders, Stretch
from ui.viewmodels.words import number

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QPainter, QPen

    from ui.map.layer import Row
    from ui.map.stage import Stage
    from ui.theme.map_colours import MapColours
    from ui.viewmodels.map_pictures import Labels

THINNEST, WIDEST = 1.6, 6.0
USUAL = 0.5
"""As wide as a stretch is drawn of whose control nobody tells."""
OPEN, CLOSED = 0.999, 0.001


def status_words(opened: float) -> str:
    """Whether a border is open, in a word."""
    if opened >= OPEN:
        return QCoreApplication.translate("MapLayer", "open")
    if opened <= CLOSED:
        return QCoreApplication.translate("MapLayer", "closed")
    return QCoreApplication.translate("MapLayer", "partly open")


def border_pen(colours: MapColours, stretch: Stretch, scale: float = 1.0) -> QPen:
    """How a stretch is drawn: solid while open, dashed when partly, dotted bars when closed."""
    control = min(max(stretch.control, 0.0), 1.0) if stretch.is_told else USUAL
    width = THINNEST + (WIDEST - THINNEST) * control
    if stretch.open >= OPEN:
        return line_pen(colours.opened, width, scale=scale)
    if stretch.open <= CLOSED:
        return line_pen(colours.closed, width, [1.0, 0.6], scale=scale)
    return line_pen(colours.opened, width, [3.0, 1.2], scale=scale)


class BordersLayer(Layer[Borders]):
    """Draws the stretches between places."""

    def paint(self, painter: QPainter, stage: Stage) -> None:
        if self.picture is None:
            return
        painter.save()
        painter.setTransform(stage.frame.transform, combine=True)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        scale = stage.frame.scale
        for name, stretch in self.picture.stretches.items():
            if name in stage.sheet.borders:
                path = stage.sheet.borders[name]
                pen = border_pen(stage.colours, stretch, scale)
                painter.setPen(line_pen(stage.colours.land, pen.widthF() * scale + 2, scale=scale))
                painter.drawPath(path)
                painter.setPen(pen)
                painter.drawPath(path)
        painter.restore()

    def title(self) -> str:
        stretches = self.picture.stretches.values() if self.picture else ()
        if any(stretch.is_told for stretch in stretches):
            return QCoreApplication.translate("MapLayer", "Borders (width: control)")
        return QCoreApplication.translate("MapLayer", "Borders")

    def keys(self, stage: Stage) -> list[Key]:
        if self.picture is None:
            return []
        present = {status_words(stretch.open) for stretch in self.picture.stretches.values()}
        samples = [Stretch(opened, USUAL) for opened in (1.0, 0.5, 0.0)]
        return [
            _key(stage.colours, sample)
            for sample in samples
            if status_words(sample.open) in present
        ]

    def at(self, stage: Stage, point: QPointF) -> tuple[str, str] | None:
        if self.picture is None:
            return None
        here = np.array([point.x(), point.y()])
        lines = stage.sheet.geography.borders
        gaps = {
            name: min(_gap(here, stage.frame.pixels(line)) for line in lines[name])
            for name in self.picture.stretches
            if name in lines
        }
        name = min(gaps, key=gaps.__getitem__, default="")
        return ("border", name) if name and gaps[name] <= REACH else None

    def words(self, kind: str, name: str) -> str:
        if self.picture is None or kind != "border" or name not in self.picture.stretches:
            return ""
        stretch = self.picture.stretches[name]
        told = status_words(stretch.open)
        if stretch.is_told:
            text = QCoreApplication.translate("MapLayer", "{status}, control {control}")
            told = text.format(status=told, control=number(stretch.control))
        return f"{told}\n{stretch.words}".strip()

    def rows(self, labels: Labels) -> Iterator[Row]:
        opened = QCoreApplication.translate("MapLayer", "Border: open, 0 to 1")
        control = QCoreApplication.translate("MapLayer", "Border: control, 0 to 1")
        for name, stretch in (self.picture.stretches if self.picture else {}).items():
            where = place_name(labels, "border", name)
            yield opened, where, stretch.open, status_words(stretch.open)
            if stretch.is_told:
                yield control, where, stretch.control, ""

    def summary(self) -> str:
        if self.picture is None:
            return ""
        closed = sum(stretch.open <= CLOSED for stretch in self.picture.stretches.values())
        return Count(closed).closed_borders


def _key(colours: MapColours, sample: Stretch) -> Key:
    def draw(painter: QPainter, box: QRectF) -> None:
        painter.setPen(border_pen(colours, sample))
        middle = box.center().y()
        painter.drawLine(QPointF(box.left(), middle), QPointF(box.right(), middle))

    return Key(status_words(sample.open), draw)


def _gap(here: np.ndarray, line: np.ndarray) -> float:
    """How far a point is from a line, in pixels."""
    begin, run = line[:-1], np.diff(line, axis=0)
    long = np.maximum((run**2).sum(axis=1), 1e-12)
    share = np.clip(((here - begin) * run).sum(axis=1) / long, 0.0, 1.0)
    return float(np.hypot(*(begin + share[:, None] * run - here).T).min())
