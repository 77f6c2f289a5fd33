"""What happens now: leads and sharing as arcs that fade, refusals broken, operations as rings."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QCoreApplication, QPointF, Qt
from PySide6.QtGui import QColor, QPen, QPolygonF

from ui.map.counting import Count
from ui.map.curves import arrow_head, curve, gap_to
from ui.map.layer import REACH, Key, Layer
from ui.map.names import any_place_name
from ui.viewmodels.map_pictures import Arc, ArcKind, Arcs, Ring

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from numpy.typing import NDArray
    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QPainter

    from ui.map.layer import Row
    from ui.map.stage import Stage
    from ui.viewmodels.map_pictures import Labels

WIDTHS = {ArcKind.LEAD: 1.4, ArcKind.SHARED: 2.6, ArcKind.WITHHELD: 2.6}
HEAD = 8.0
BROKEN_AT = 10
"""A refused arc ends after so many of its 17 points."""
INNER, GROWTH = 9.0, 14.0
FAINTEST = 40


class ArcsLayer(Layer[Arcs]):
    """Draws arcs and rings; the older, the fainter."""

    moves = True

    def paint(self, painter: QPainter, stage: Stage) -> None:
        for arc in self.picture.arcs if self.picture else ():
            line = _line(stage, arc)
            if line is not None:
                _draw_arc(painter, stage, arc, line)
        for ring in self.picture.rings if self.picture else ():
            middle = stage.anchor(ring.place)
            if middle is not None:
                _draw_ring(painter, stage, ring, QPointF(*middle.tolist()))

    def keys(self, stage: Stage) -> list[Key]:
        return [
            Key(kind_words(kind), _arc_sample(stage, Arc("", kind, "", ""))) for kind in ArcKind
        ] + [Key(ring_words(), _ring_sample(stage))]

    def title(self) -> str:
        return QCoreApplication.translate("MapLayer", "What happens")

    def at(self, stage: Stage, point: QPointF) -> tuple[str, str] | None:
        if self.picture is None:
            return None
        for ring in self.picture.rings:
            middle = stage.anchor(ring.place)
            reach = (INNER + GROWTH * ring.age) * stage.text
            if middle is not None and gap_to(point, middle[None, :]) <= reach:
                return "ring", ring.name
        for arc in self.picture.arcs:
            line = _line(stage, arc)
            if line is not None and gap_to(point, line) <= REACH:
                return "arc", arc.name
        return None

    def words(self, kind: str, name: str) -> str:
        for arc in self.picture.arcs if self.picture and kind == "arc" else ():
            if arc.name == name:
                return arc.words or kind_words(arc.kind)
        for ring in self.picture.rings if self.picture and kind == "ring" else ():
            if ring.name == name:
                return ring.words or ring_words()
        return ""

    def rows(self, labels: Labels) -> Iterator[Row]:
        for arc in self.picture.arcs if self.picture else ():
            ends = (any_place_name(labels, place) for place in (arc.origin, arc.target))
            yield kind_words(arc.kind), " → ".join(ends), None, arc.words
        for ring in self.picture.rings if self.picture else ():
            yield ring_words(), any_place_name(labels, ring.place), None, ring.words

    def summary(self) -> str:
        if self.picture is None:
            return ""
        arcs, rings = len(self.picture.arcs), len(self.picture.rings)
        told = Count(arcs).leads
        joint = Count(rings).operations
        return f"{told}, {joint}"


def kind_words(kind: ArcKind) -> str:
    """What an arc is called."""
    words = {
        ArcKind.LEAD: QCoreApplication.translate("MapLayer", "lead"),
        ArcKind.SHARED: QCoreApplication.translate("MapLayer", "shared"),
        ArcKind.WITHHELD: QCoreApplication.translate("MapLayer", "withheld"),
    }
    return words[kind]


def ring_words() -> str:
    """What a ring is called."""
    return QCoreApplication.translate("MapLayer", "joint operation")


def _line(stage: Stage, arc: Arc) -> NDArray[np.float64] | None:
    begin, end = stage.anchor(arc.origin), stage.anchor(arc.target)
    return None if begin is None or end is None else curve(begin, end)


def _ink(colour: str, age: float) -> QColor:
    made = QColor(colour)
    made.setAlpha(round(255 - (255 - FAINTEST) * min(max(age, 0.0), 1.0)))
    return made


def _colour(stage: Stage, kind: ArcKind) -> str:
    colours = stage.colours
    inks = {ArcKind.LEAD: colours.lead, ArcKind.SHARED: colours.shared}
    return inks.get(kind, colours.withheld)


def _draw_arc(painter: QPainter, stage: Stage, arc: Arc, line: NDArray[np.float64]) -> None:
    ink = _ink(_colour(stage, arc.kind), arc.age)
    pen = QPen(ink, WIDTHS[arc.kind] * stage.text)
    broken = arc.kind is ArcKind.WITHHELD
    drawn = line[:BROKEN_AT] if broken else line
    if broken:
        pen.setDashPattern([3.0, 2.0])
    painter.setPen(pen)
    painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in drawn.tolist()]))
    if broken:
        _draw_bar(painter, QPen(ink, WIDTHS[arc.kind] * stage.text), drawn, HEAD * stage.text)
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        painter.drawPolygon(arrow_head(line, HEAD * stage.text))


def _draw_bar(painter: QPainter, pen: QPen, line: NDArray[np.float64], size: float) -> None:
    """Draw a bar across the end of a line, where it stopped."""
    across = line[-1] - line[-2]
    across = across[::-1] * (-1, 1) / max(float((across**2).sum()) ** 0.5, 1e-9) * size * 0.7
    painter.setPen(pen)
    painter.drawLine(QPointF(*(line[-1] - across)), QPointF(*(line[-1] + across)))


def _draw_ring(painter: QPainter, stage: Stage, ring: Ring, middle: QPointF) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(_ink(stage.theme.accent, ring.age), 3.0 * stage.text))
    for size in (INNER, INNER + GROWTH * ring.age):
        painter.drawEllipse(middle, size * stage.text, size * stage.text)


def _arc_sample(stage: Stage, arc: Arc) -> Callable[[QPainter, QRectF], None]:
    def draw(painter: QPainter, box: QRectF) -> None:
        ends = np.array([box.bottomLeft().toTuple(), box.topRight().toTuple()])
        _draw_arc(painter, stage, arc, curve(*ends))

    return draw


def _ring_sample(stage: Stage) -> Callable[[QPainter, QRectF], None]:
    def draw(painter: QPainter, box: QRectF) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(stage.theme.accent), 3.0))
        painter.drawEllipse(box.center(), box.height() * 0.45, box.height() * 0.45)

    return draw
