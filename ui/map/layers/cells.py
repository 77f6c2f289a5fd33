"""Cells as dots: size by members, shape by phase, outline by group."""

from __future__ import annotations

from math import isfinite, sqrt
from typing import TYPE_CHECKING
from zlib import crc32

import numpy as np
from PySide6.QtCore import QCoreApplication

from ui.map.counting import Count
from ui.map.dots import SHAPES, Look, Stamps, draw_dot, is_raster
from ui.map.layer import REACH, Key, Layer
from ui.map.names import any_place_name, place_name
from ui.viewmodels.map_pictures import Cells, Labels

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from numpy.typing import NDArray
    from PySide6.QtCore import QPointF, QRectF
    from PySide6.QtGui import QPainter

    from ui.map.geography import Area
    from ui.map.layer import Row
    from ui.map.stage import Stage

SMALLEST, GROWTH, LARGEST = 3.5, 1.1, 13.0


def radius_of(members: float) -> float:
    """How large a cell is drawn, in pixels: the area grows with the members."""
    return min(SMALLEST + GROWTH * sqrt(max(members, 0.0)), LARGEST)


class CellsLayer(Layer[Cells]):
    """Draws the dots, hundreds of them in every frame."""

    moves = True

    def __init__(self) -> None:
        super().__init__()
        self.labels = Labels()
        self._stamps = Stamps()
        self._spots: dict[tuple[str, str], tuple[float, float]] = {}

    def standing(self) -> tuple[object, ...]:
        words = (self.picture.phase_words, self.picture.group_words) if self.picture else ()
        return (self.is_drawn, *words)

    def paint(self, painter: QPainter, stage: Stage) -> None:
        if self.picture is None or not self.picture.names:
            return
        cells, self.labels = self.picture, stage.labels
        colours = stage.colours.groups
        rows = zip(
            stage.frame.pixels(self.places(stage)).tolist(),
            cells.members.tolist(),
            cells.phases.tolist(),
            cells.groups.tolist(),
            strict=True,
        )
        draw = self._stamps.draw if is_raster(painter) else draw_dot
        for (x, y), members, phase, group in rows:
            # A scenario may have places that the map does not know.
            if isfinite(x):
                radius = round(2 * stage.text * radius_of(members))
                look = Look(phase % len(SHAPES), radius, colours[group % len(colours)])
                draw(painter, stage, look, x, y)

    def places(self, stage: Stage) -> NDArray[np.float64]:
        """Where every cell is on the plane, float64[n, 2]; NaN where no place has that name."""
        cells = self.picture or Cells()
        here = np.array(
            [self._spot(stage, *key) for key in zip(cells.names, cells.zones, strict=True)]
        )
        here = here.reshape(-1, 2)
        for row, onward in enumerate(cells.onward):
            if onward:
                there = self._spot(stage, cells.names[row], onward)
                here[row] += cells.progress[row] * (np.array(there) - here[row])
        return here

    def _spot(self, stage: Stage, name: str, place: str) -> tuple[float, float]:
        """A cell's own spot in a place: always the same, and of no meaning."""
        if (name, place) not in self._spots:
            area = stage.sheet.geography.place(place)
            self._spots[name, place] = spot_in(area, name) if area else (np.nan, np.nan)
        return self._spots[name, place]

    def title(self) -> str:
        return QCoreApplication.translate("MapLayer", "Cells (size: members)")

    def keys(self, stage: Stage) -> list[Key]:
        if self.picture is None:
            return []
        ink = stage.theme.text
        phases = [
            Key(word, _sample(stage, phase, ink))
            for phase, word in enumerate(self.picture.phase_words)
        ]
        colours = stage.colours.groups
        groups = [
            Key(word, _sample(stage, 0, colours[group % len(colours)]))
            for group, word in enumerate(self.picture.group_words)
        ]
        return phases + groups

    def at(self, stage: Stage, point: QPointF) -> tuple[str, str] | None:
        if self.picture is None or not self.picture.names:
            return None
        places = stage.frame.pixels(self.places(stage))
        gaps = np.hypot(places[:, 0] - point.x(), places[:, 1] - point.y())
        if not np.isfinite(gaps).any():
            return None
        row = int(np.nanargmin(gaps))
        near = radius_of(float(self.picture.members[row])) * stage.text + REACH / 2
        return ("cell", self.picture.names[row]) if gaps[row] <= near else None

    def words(self, kind: str, name: str) -> str:
        cells = self.picture
        if cells is None or kind != "cell" or name not in cells.names:
            return ""
        row = cells.names.index(name)
        people = round(float(cells.members[row]))
        # Of a cell that is only suspected nobody knows how many belong to it.
        told = [Count(people).members] if people else []
        told += _word(cells.phase_words, int(cells.phases[row]))
        told += _word(cells.group_words, int(cells.groups[row]))
        told.append(place_name(self.labels, "zone", cells.zones[row]))
        return ", ".join(told)

    def rows(self, labels: Labels) -> Iterator[Row]:
        cells = self.picture or Cells()
        what = QCoreApplication.translate("MapLayer", "Cell: members")
        for row, zone in enumerate(cells.zones):
            told = _word(cells.phase_words, int(cells.phases[row]))
            told += _word(cells.group_words, int(cells.groups[row]))
            # Of a cell that is only suspected nobody knows how many belong to it.
            members = float(cells.members[row]) or None
            yield what, any_place_name(labels, zone), members, ", ".join(told)

    def summary(self) -> str:
        count = len(self.picture.names) if self.picture else 0
        return Count(count).cells


def spot_in(area: Area, name: str) -> tuple[float, float]:
    """The spot of an area that a name stands for."""
    x, y = area.spots[crc32(name.encode()) % len(area.spots)].tolist()
    return x, y


def _word(words: tuple[str, ...], row: int) -> list[str]:
    return [words[row]] if 0 <= row < len(words) else []


def _sample(stage: Stage, phase: int, colour: str) -> Callable[[QPainter, QRectF], None]:
    def draw(painter: QPainter, box: QRectF) -> None:
        look = Look(phase % len(SHAPES), round(10 * stage.text), colour)
        draw_dot(painter, stage, look, box.center().x(), box.center().y())

    return draw
