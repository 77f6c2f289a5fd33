"""Names with a pale edge, kept as small images where a screen is painted often."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen, QPixmap

from ui.map.dots import is_raster

if TYPE_CHECKING:
    from PySide6.QtCore import QRectF

    from ui.map.stage import Stage

HALO = 4.0
OPAQUE = 230
MOST = 300
"""Names that are kept; the map has fewer than a hundred, in two designs."""


class Name(NamedTuple):
    """A text, its type and its colour."""

    text: str
    type_: QFont
    colour: str


def draw_name(painter: QPainter, stage: Stage, at: QPointF, name: Name) -> None:
    """Draw a name with its upper left corner at a pixel, as lines that stay sharp."""
    letters = QPainterPath()
    ascent = QFontMetricsF(name.type_).ascent()
    letters.addText(at.x(), at.y() + ascent, name.type_, name.text)
    halo = QColor(stage.colours.land)
    halo.setAlpha(OPAQUE)
    pen = QPen(halo, HALO * stage.text)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.strokePath(letters, pen)
    painter.fillPath(letters, QColor(name.colour))


class Names:
    """Draws names; on a screen as images, each made once."""

    def __init__(self) -> None:
        self._made: dict[tuple[str, str, str, str, float], QPixmap] = {}

    def draw(self, painter: QPainter, stage: Stage, box: QRectF, name: Name) -> None:
        """Draw a name into its box."""
        if not is_raster(painter):
            draw_name(painter, stage, box.topLeft(), name)
            return
        ratio = painter.device().devicePixelRatioF()
        key = (name.text, name.type_.key(), name.colour, stage.colours.land, ratio)
        if key not in self._made:
            if len(self._made) >= MOST:
                self._made.clear()
            self._made[key] = _stamp(stage, box, name, ratio)
        edge = HALO * stage.text
        # Whole pixels keep letters as sharp as they were made.
        corner = QPointF(round(box.left() - edge), round(box.top() - edge))
        painter.drawPixmap(corner, self._made[key])


def _stamp(stage: Stage, box: QRectF, name: Name, ratio: float) -> QPixmap:
    edge = HALO * stage.text
    size = QSizeF(box.width() + 2 * edge, box.height() + 2 * edge) * ratio
    made = QPixmap(ceil(size.width()), ceil(size.height()))
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    draw_name(painter, stage, QPointF(edge, edge), name)
    painter.end()
    return made
