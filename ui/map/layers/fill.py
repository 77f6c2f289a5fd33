"""Zones or states coloured by any value."""

from __future__ import annotations

from math import isfinite, nan
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPen

from ui.map.hatching import hatch_lines
from ui.map.layer import Key, Layer
from ui.map.names import place_name
from ui.theme.map_colours import blended
from ui.viewmodels.map_pictures import Fill, Scale
from ui.viewmodels.words import fixed, number

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QPainter

    from ui.map.layer import Row
    from ui.map.stage import Stage
    from ui.viewmodels.map_pictures import Labels

HATCH_STEP = 6.0


def limits(fill: Fill) -> tuple[float, float]:
    """The two ends of the scale: as given, else those of the values."""
    known = [value for value in fill.values.values() if isfinite(value)] or [0.0]
    low = min(known) if fill.low is None else fill.low
    high = max(known) if fill.high is None else fill.high
    if fill.scale is Scale.DIVERGING:
        reach = max(abs(low), abs(high))
        return -reach, reach
    return low, high


def share_of(value: float, low: float, high: float) -> float:
    """How far along the scale a value lies, from 0 to 1; in the middle of one without length."""
    return (value - low) / (high - low) if high > low else 0.5


def figure(fill: Fill, value: float) -> str:
    """A value as one reads it: of what is counted, without decimals."""
    counted = all(one.is_integer() for one in map(float, fill.values.values()) if isfinite(one))
    if not counted:
        return number(value)
    return fixed(value, 0 if float(value).is_integer() else 1)


class FillLayer(Layer[Fill]):
    """Colours areas; those without a value are hatched."""

    def paint(self, painter: QPainter, stage: Stage) -> None:
        if self.picture is None:
            return
        low, high = limits(self.picture)
        colours = self._colours(stage)
        painter.save()
        painter.setTransform(stage.frame.transform, combine=True)
        painter.setPen(Qt.PenStyle.NoPen)
        unknown = []
        for name, path in stage.sheet.of_kind(self.picture.kind).items():
            value = self.picture.values.get(name, nan)
            if isfinite(value):
                painter.fillPath(path, blended(colours, share_of(value, low, high)))
            else:
                unknown.append(name)
        painter.restore()
        painter.setPen(QPen(QColor(stage.colours.zone_line), 1.0))
        for name in unknown:
            area = stage.sheet.geography.areas[self.picture.kind, name]
            rings = [stage.frame.pixels(ring) for ring in area.rings]
            painter.drawLines(hatch_lines(rings, HATCH_STEP * stage.text))

    def title(self) -> str:
        if self.picture is None:
            return ""
        label, unit = self.picture.label, self.picture.unit
        return f"{label} ({unit})" if unit else label

    def keys(self, stage: Stage) -> list[Key]:
        if self.picture is None:
            return []
        low, high = limits(self.picture)
        colours = self._colours(stage)
        middle = (low + high) / 2
        texts = "\n".join(figure(self.picture, value) for value in (low, middle, high))
        keys = [Key(texts, lambda painter, box: _draw_scale(painter, box, colours), wide=True)]
        if self._missing(stage):
            words = QCoreApplication.translate("MapLayer", "no value")
            keys.append(Key(words, lambda painter, box: _draw_hatched(painter, box, stage)))
        return keys

    def words(self, kind: str, name: str) -> str:
        if self.picture is None or kind != self.picture.kind:
            return ""
        value = self.picture.values.get(name, nan)
        if not isfinite(value):
            told = QCoreApplication.translate("MapLayer", "{label}: no value")
            return told.format(label=self.picture.label)
        return f"{self.picture.label}: {figure(self.picture, value)} {self.picture.unit}".strip()

    def rows(self, labels: Labels) -> Iterator[Row]:
        fill = self.picture or Fill({}, "")
        for name, value in fill.values.items():
            yield self.title(), place_name(labels, fill.kind, name), value, ""

    def summary(self) -> str:
        if self.picture is None:
            return ""
        low, high = limits(self.picture)
        told = QCoreApplication.translate(
            "MapLayer", "Colours show {label}, from {low} to {high} {unit}"
        )
        return told.format(
            label=self.title().partition(" (")[0],
            low=figure(self.picture, low),
            high=figure(self.picture, high),
            unit=self.picture.unit,
        ).strip()

    def _colours(self, stage: Stage) -> tuple[str, ...]:
        diverging = self.picture is not None and self.picture.scale is Scale.DIVERGING
        return stage.colours.diverging if diverging else stage.colours.sequence

    def _missing(self, stage: Stage) -> bool:
        picture = self.picture
        if picture is None:
            return False
        names = stage.sheet.of_kind(picture.kind)
        return any(not isfinite(picture.values.get(name, nan)) for name in names)


def _draw_scale(painter: QPainter, box: QRectF, colours: tuple[str, ...]) -> None:
    ramp = QLinearGradient(box.topLeft(), box.topRight())
    for step, colour in enumerate(colours):
        ramp.setColorAt(step / (len(colours) - 1), QColor(colour))
    painter.fillRect(box, ramp)


def _draw_hatched(painter: QPainter, box: QRectF, stage: Stage) -> None:
    painter.setPen(QPen(QColor(stage.colours.zone_line), 1.0))
    painter.setBrush(QColor(stage.colours.land))
    painter.drawRect(box)
    for step in range(0, int(box.width()), 4):
        x = box.left() + step
        painter.drawLine(int(x), int(box.bottom()), int(x + 4), int(box.top()))
