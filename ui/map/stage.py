"""Where a picture of the map stands: which part of the plane, how large, in which design."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QTransform

from ui.theme.fonts import BODY_POINTS, font
from ui.theme.map_colours import MapColours, map_colours

if TYPE_CHECKING:
    from numpy.typing import ArrayLike, NDArray

    from ui.map.conventions import Convention
    from ui.map.sheet import Sheet
    from ui.theme.colours import Theme
    from ui.viewmodels.map_pictures import Labels


@dataclass(frozen=True)
class Frame:
    """The part of the plane that is in view.

    Attributes:
        left, top: The plane's coordinates of the upper left corner.
        scale: Pixels for a degree of latitude.
        width, height: The picture in pixels.
    """

    left: float
    top: float
    scale: float
    width: int
    height: int

    def pixels(self, points: ArrayLike) -> NDArray[np.float64]:
        """Points of the plane as pixels, float64[n, 2]."""
        return (np.asarray(points, np.float64).reshape(-1, 2) - (self.left, self.top)) * self.scale

    def plane(self, x: float, y: float) -> tuple[float, float]:
        """A pixel as a point of the plane."""
        return x / self.scale + self.left, y / self.scale + self.top

    @property
    def transform(self) -> QTransform:
        """From the plane to pixels."""
        return QTransform(
            self.scale, 0, 0, self.scale, -self.left * self.scale, -self.top * self.scale
        )


@dataclass(frozen=True)
class Place:
    """Where the legend stands: in the lower right corner of the map, or below it.

    Attributes:
        widest: The part of the picture's width that it may take.
        rows: So many keys stand below each other before another column begins.
        below: So many pixels at the bottom the states leave to it.
        apart: Whether the map ends above it; else land that takes no part goes on below it.
    """

    widest: float = 1.0
    rows: int = 3
    below: float = 0.0
    apart: bool = False


@dataclass(frozen=True)
class Stage:
    """All that a layer needs to know besides its own picture.

    Attributes:
        sheet: The geography as paths.
        frame: The part of it that is in view.
        theme: The design that is worn.
        convention: How disputed areas are drawn.
        labels: What places are called.
        text: How much larger than usual text is.
        mirrored: Whether the window around it reads from right to left.
        legend: Where the legend stands.
    """

    sheet: Sheet
    frame: Frame
    theme: Theme
    convention: Convention
    labels: Labels
    text: float = 1.0
    mirrored: bool = False
    legend: Place = Place()

    @property
    def colours(self) -> MapColours:
        return map_colours(self.theme)

    @property
    def legend_strip(self) -> QRectF:
        """The part of the picture below the map, if the legend stands there."""
        below = self.legend.below if self.legend.apart else 0.0
        return QRectF(0.0, self.frame.height - below, self.frame.width, below)

    def font(self, points: float = BODY_POINTS, *, bold: bool = False) -> QFont:
        """The program's type at the reader's size."""
        made = font(bold=bold)
        made.setPointSizeF(points * self.text)
        return made

    def anchor(self, name: str) -> NDArray[np.float64] | None:
        """Where in the picture a place has its mark, in pixels."""
        area = self.sheet.geography.place(name)
        return None if area is None else self.frame.pixels(area.anchor)[0]
