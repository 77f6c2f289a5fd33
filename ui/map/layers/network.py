"""Cooperation as bands between states: agreed as an outline, delivered as what fills it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainterPath, QPen

from ui.map.counting import Count
from ui.map.curves import as_path, curve_away, gap_to
from ui.map.layer import REACH, Key, Layer
from ui.map.names import any_place_name
from ui.viewmodels.map_pictures import Network, Tie
from ui.viewmodels.words import level_word

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    import numpy as np
    from numpy.typing import NDArray
    from PySide6.QtGui import QPainter

    from ui.map.layer import Row
    from ui.map.stage import Stage
    from ui.viewmodels.map_pictures import Labels

WIDTH_OF_LEVEL = 3.0
SMALL = 9
PADDING, EDGE, LINE = 3.0, 4.0, 1.2
OPAQUE = 200
SAMPLE = 0.2
"""Below this level there is nothing to draw a band for."""


class NetworkLayer(Layer[Network]):
    """Draws ties; a tie without any cooperation is a dotted line."""

    def paint(self, painter: QPainter, stage: Stage) -> None:
        if self.picture is None:
            return
        curves = [
            (tie, line) for tie in self.picture.ties if (line := _line(stage, tie)) is not None
        ]
        for tie, line in curves:
            _draw_tie(painter, stage, tie, as_path(line))
        taken: list[QRectF] = []
        for tie, line in sorted(curves, key=lambda pair: -pair[0].agreed):
            if tie.agreed >= SAMPLE:
                _draw_word(painter, stage, tie, line[len(line) // 2], taken)

    def title(self) -> str:
        label = self.picture.label if self.picture else ""
        return label or QCoreApplication.translate("MapLayer", "Cooperation (width: level)")

    def keys(self, stage: Stage) -> list[Key]:
        agreed = Tie("", "", "", agreed=3.0, delivered=0.0)
        delivered = Tie("", "", "", agreed=3.0, delivered=1.8)
        return [
            Key(QCoreApplication.translate("MapLayer", "agreed"), _sample(stage, agreed)),
            Key(QCoreApplication.translate("MapLayer", "delivered"), _sample(stage, delivered)),
        ]

    def at(self, stage: Stage, point: QPointF) -> tuple[str, str] | None:
        gaps = {
            tie.name: gap_to(point, line) - tie.agreed * WIDTH_OF_LEVEL / 2
            for tie in (self.picture.ties if self.picture else ())
            if (line := _line(stage, tie)) is not None
        }
        name = min(gaps, key=gaps.__getitem__, default="")
        return ("tie", name) if name and gaps[name] <= REACH else None

    def words(self, kind: str, name: str) -> str:
        if self.picture is None or kind != "tie":
            return ""
        for tie in self.picture.ties:
            if tie.name == name:
                return f"{tie_words(tie)}\n{tie.words}".strip()
        return ""

    def rows(self, labels: Labels) -> Iterator[Row]:
        agreed = QCoreApplication.translate("MapLayer", "Cooperation agreed, level")
        delivered = QCoreApplication.translate("MapLayer", "Cooperation delivered, level")
        for tie in self.picture.ties if self.picture else ():
            sides = (any_place_name(labels, name) for name in (tie.first, tie.second))
            where = " – ".join(sides)
            yield agreed, where, tie.agreed, level_word(round(tie.agreed))
            yield delivered, where, tie.delivered, level_word(round(tie.delivered))

    def summary(self) -> str:
        ties = self.picture.ties if self.picture else ()
        some = sum(tie.agreed >= SAMPLE for tie in ties)
        return Count(some).ties


def tie_words(tie: Tie) -> str:
    """What is agreed and what is delivered, in words."""
    told = QCoreApplication.translate("MapLayer", "agreed: {agreed}, delivered: {delivered}")
    agreed, delivered = (level_word(round(level)) for level in (tie.agreed, tie.delivered))
    return told.format(agreed=agreed, delivered=delivered)


def _line(stage: Stage, tie: Tie) -> NDArray[np.float64] | None:
    begin, end = stage.anchor(tie.first), stage.anchor(tie.second)
    if begin is None or end is None:
        return None
    anchors = [state.anchor for state in stage.sheet.geography.of_kind("state")]
    return curve_away(begin, end, stage.frame.pixels(anchors).mean(axis=0))


def _draw_tie(painter: QPainter, stage: Stage, tie: Tie, path: QPainterPath) -> None:
    colour = QColor(stage.colours.tie)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if max(tie.agreed, tie.delivered) < SAMPLE:
        painter.setPen(QPen(colour, 1.0, Qt.PenStyle.DotLine))
        painter.drawPath(path)
        return
    surface = QColor(stage.theme.surface)
    edge = QColor(surface)
    edge.setAlpha(OPAQUE)
    agreed = max(tie.agreed, SAMPLE) * WIDTH_OF_LEVEL
    # From the widest to the narrowest: a pale edge that keeps the band apart from dark areas below
    # it, the outline of what is agreed, its empty inside, and what is delivered.
    strokes = [(edge, agreed + EDGE), (colour, agreed + LINE), (surface, agreed - LINE)]
    if tie.delivered >= SAMPLE:
        strokes.append((colour, min(tie.delivered, tie.agreed) * WIDTH_OF_LEVEL))
    for ink, width in strokes:
        if width > 0:
            painter.setPen(_pen(ink, width * stage.text))
            painter.drawPath(path)


def _pen(colour: QColor, width: float) -> QPen:
    ends, joins = Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
    return QPen(colour, width, Qt.PenStyle.SolidLine, ends, joins)


def _draw_word(
    painter: QPainter,
    stage: Stage,
    tie: Tie,
    middle: NDArray[np.float64],
    taken: list[QRectF],
) -> None:
    """Write the agreed level beside the middle of a band, where nothing is written yet."""
    type_ = stage.font(SMALL)
    word = level_word(round(tie.agreed))
    size = QFontMetricsF(type_).size(0, word)
    box = QRectF(0, 0, size.width() + 2 * PADDING, size.height())
    box.moveCenter(QPointF(*middle.tolist()))
    if any(box.intersects(other) for other in taken):
        return
    taken.append(box)
    painter.setFont(type_)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(stage.theme.surface))
    painter.drawRoundedRect(box, PADDING, PADDING)
    painter.setPen(QColor(stage.theme.text))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, word)


def _sample(stage: Stage, tie: Tie) -> Callable[[QPainter, QRectF], None]:
    def draw(painter: QPainter, box: QRectF) -> None:
        path = QPainterPath(QPointF(box.left() + 3, box.center().y()))
        path.lineTo(box.right() - 3, box.center().y())
        _draw_tie(painter, stage, tie, path)

    return draw
