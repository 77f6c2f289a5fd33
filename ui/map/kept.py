"""Images of what lies still, made again only when something in them has changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor

from ui.map.painting import legend_strip, still_pixmap

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QPainter, QPixmap

    from ui.map.layer import Layer
    from ui.map.stage import Stage


class KeptImages:
    """Keeps the ground with its still layers, and the legend."""

    def __init__(self) -> None:
        self._made: tuple[QPixmap, QPixmap] | None = None
        self._for: tuple[Stage, float] | None = None

    def forget(self) -> None:
        """Make them again next time."""
        self._made = None

    def paint_ground(
        self, painter: QPainter, stage: Stage, layers: Mapping[str, Layer], ratio: float
    ) -> None:
        """Paint the ground as it is now."""
        if self._made is None or self._for != (stage, ratio):
            self._made = (still_pixmap(stage, layers, ratio), legend_strip(stage, layers, ratio))
            self._for = (stage, ratio)
        painter.drawPixmap(0, 0, self._made[0])

    def paint_moved(self, painter: QPainter, stage: Stage) -> bool:
        """Paint the ground as it was, moved to where it is now; false if there is none."""
        if self._made is None or self._for is None:
            return False
        before, now = self._for[0].frame, stage.frame
        if (before.width, before.height) != (now.width, now.height):
            return False
        grown = now.scale / before.scale
        [(x, y)] = now.pixels((before.left, before.top)).tolist()
        painter.fillRect(0, 0, now.width, now.height, QColor(stage.colours.sea))
        place = QRectF(x, y, before.width * grown, before.height * grown)
        painter.drawPixmap(place, self._made[0], QRectF(self._made[0].rect()))
        return True

    def paint_legend(self, painter: QPainter, height: int) -> None:
        """Paint the legend at the bottom of a picture of that height."""
        if self._made is not None:
            strip = self._made[1]
            painter.drawPixmap(QPointF(0, height - strip.deviceIndependentSize().height()), strip)
