"""Images of what lies still, made again only when something in them has changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.map.painting import legend_strip, still_pixmap

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QPixmap

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

    def images(
        self, stage: Stage, layers: Mapping[str, Layer], ratio: float
    ) -> tuple[QPixmap, QPixmap]:
        """The ground and the legend, for a screen with so many dots to a pixel."""
        if self._made is None or self._for != (stage, ratio):
            self._made = (still_pixmap(stage, layers, ratio), legend_strip(stage, layers, ratio))
            self._for = (stage, ratio)
        return self._made
