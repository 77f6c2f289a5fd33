"""Names of states and neighbours, of zones and cities when there is room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QPointF, QRectF
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPen

from ui.map.layer import Layer
from ui.map.letters import Name, Names
from ui.map.names import place_name
from ui.viewmodels.map_pictures import Labels

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from ui.map.geography import City
    from ui.map.stage import Stage

STATE_POINTS, OTHER_POINTS, SMALL_POINTS = 12, 10, 9
ZONES_FROM = 46.0
"""Pixels a degree: from here on the zones are named."""
CITIES = ((0.0, 1_000_000), (30.0, 300_000), (46.0, 100_000), (70.0, 0))
"""From so many pixels a degree on, cities of so many people are drawn."""
DOT = 2.2


class LabelsLayer(Layer[Labels]):
    """Writes names, the most important first; what has no room is left out."""

    def __init__(self) -> None:
        super().__init__()
        self._names = Names()

    def paint(self, painter: QPainter, stage: Stage) -> None:
        if self.picture is None:
            return
        writer = Writer(painter, stage, self._names)
        self._write("state", writer, stage.font(STATE_POINTS, bold=True))
        slanted = stage.font(OTHER_POINTS)
        slanted.setItalic(True)
        self._write("neighbour", writer, slanted, faint=True)
        self._write("disputed", writer, slanted, faint=True)
        if stage.frame.scale >= ZONES_FROM * stage.text:
            self._write("zone", writer, stage.font(OTHER_POINTS))
        for city in self._cities(stage):
            writer.mark(_spelled(city), city.point, stage.font(SMALL_POINTS))

    def paint_states(self, painter: QPainter, stage: Stage) -> None:
        """Write the names of the states alone, to stand above what moves."""
        if self.is_drawn:
            writer = Writer(painter, stage, self._names)
            self._write("state", writer, stage.font(STATE_POINTS, bold=True))

    def _write(self, kind: str, writer: Writer, type_: QFont, *, faint: bool = False) -> None:
        for area in writer.stage.sheet.geography.of_kind(kind):
            # The state in brackets is said by the map itself.
            name = self._name(kind, area.name).partition(" (")[0]
            writer.write(name, area.anchor, type_, faint=faint)

    def _name(self, kind: str, name: str) -> str:
        return place_name(self.picture or Labels(), kind, name)

    def _cities(self, stage: Stage) -> list[City]:
        if self.picture is None or not self.picture.cities:
            return []
        near = stage.frame.scale / stage.text
        fewest = min(people for scale, people in CITIES if near >= scale)
        every = stage.sheet.geography.cities
        return sorted((c for c in every if c.people >= fewest), key=lambda c: -c.people)


def _spelled(city: City) -> str:
    arabic = QLocale().language() is QLocale.Language.Arabic
    return city.arabic if arabic else city.name


class Writer:
    """Writes texts with a pale edge, none over another."""

    def __init__(self, painter: QPainter, stage: Stage, names: Names) -> None:
        self._painter = painter
        self.stage = stage
        self._names = names
        self._taken: list[QRectF] = []

    def write(
        self, text: str, place: tuple[float, float], type_: QFont, *, faint: bool = False
    ) -> None:
        """Write around a place of the plane."""
        size = QFontMetricsF(type_).size(0, text)
        box = QRectF(0, 0, size.width(), size.height())
        box.moveCenter(self._pixel(place))
        self._keep_in_view(box)
        if self._free(box):
            theme = self.stage.theme
            self._ink(text, box, type_, theme.faint if faint else theme.text)

    def mark(self, text: str, place: tuple[float, float], type_: QFont) -> None:
        """Draw a dot at a place and write beside it, to whichever side has room."""
        here = self._pixel(place)
        size = QFontMetricsF(type_).size(0, text)
        gap = 3 * DOT * self.stage.text
        right = QRectF(here.x() + gap, here.y() - size.height() / 2, size.width(), size.height())
        left = right.translated(-2 * gap - size.width(), 0)
        for box in (right, left):
            if self._in_view(box) and self._free(box):
                self._ink(text, box, type_, self.stage.theme.text)
                self._painter.setPen(QPen(QColor(self.stage.colours.land), 1.0))
                self._painter.setBrush(QColor(self.stage.theme.text))
                dot = DOT * self.stage.text
                self._painter.drawEllipse(here, dot, dot)
                return

    def _pixel(self, place: tuple[float, float]) -> QPointF:
        return QPointF(*self.stage.frame.pixels(place)[0].tolist())

    def _in_view(self, box: QRectF) -> bool:
        frame = self.stage.frame
        return box.left() >= 0.0 and box.right() <= frame.width

    def _keep_in_view(self, box: QRectF) -> None:
        """Move a text aside rather than cut it, where its place is in view."""
        width = self.stage.frame.width
        if 0.0 < box.center().x() < width:
            box.moveLeft(max(min(box.left(), width - box.width()), 0.0))

    def _free(self, box: QRectF) -> bool:
        """Whether a text may stand here; if so, nothing else may."""
        if any(box.intersects(other) for other in self._taken):
            return False
        self._taken.append(box)
        return True

    def _ink(self, text: str, box: QRectF, type_: QFont, colour: str) -> None:
        self._names.draw(self._painter, self.stage, box, Name(text, type_, colour))
