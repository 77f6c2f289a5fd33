"""Which part of the plane is in view: zoom, pan, and the whole again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.map.stage import Frame

if TYPE_CHECKING:
    from ui.map.geography import Geography

BORDER = 0.6
"""Degrees left free around the states when the whole map is shown."""
NEAREST = 16.0
"""How many times larger than the whole map one may look."""
STEP = 1.25


class Camera:
    """Looks at the five states, at first at all of them."""

    def __init__(self) -> None:
        self._whole = self._limits = (0.0, 0.0, 1.0, 1.0)
        self._drawn = (0.0, 1.0)
        self._zoom = 1.0
        self._centre = self._middle

    def spread(self, geography: Geography) -> None:
        """Lay out another map, and show all of it."""
        left, top, right, bottom = geography.frame("state", "disputed")
        self._whole = (left - BORDER, top - BORDER, right + BORDER, bottom + BORDER)
        self._limits = geography.frame("state", "disputed", "neighbour")
        _, north, _, south = geography.frame("state", "neighbour", "around")
        self._drawn = (north, south)
        self.fit()

    @property
    def _middle(self) -> tuple[float, float]:
        left, top, right, bottom = self._whole
        return (left + right) / 2, (top + bottom) / 2

    @property
    def zoom(self) -> float:
        """How many times larger than the whole map; never less than one."""
        return self._zoom

    def frame(self, width: int, height: int, below: float = 0.0) -> Frame:
        """What a picture of that size shows; so many pixels at the bottom are kept free."""
        left, top, right, bottom = self._whole
        high = height - below
        whole = max(min(width / (right - left), high / (bottom - top)), 1e-6)
        scale = whole * self._zoom
        x, y = self._centre
        edge = y - high / scale / 2
        return Frame(
            x - width / scale / 2, self._within(edge, height / scale), scale, width, height
        )

    def _within(self, top: float, height: float) -> float:
        """Look further north rather than beyond the south of what is drawn, if there is room."""
        north, south = self._drawn
        beyond = max(0.0, top + height - south)
        return top - min(beyond, max(0.0, top - north))

    def fit(self) -> None:
        """Show the whole map."""
        self._zoom, self._centre = 1.0, self._middle

    def look_at(self, x: float, y: float) -> None:
        """Bring a point of the plane into the middle, as far as there is map."""
        left, top, right, bottom = self._limits
        self._centre = (min(max(x, left), right), min(max(y, top), bottom))

    def pan(self, frame: Frame, x: float, y: float) -> None:
        """Move the map by so many pixels."""
        here_x, here_y = self._centre
        self.look_at(here_x - x / frame.scale, here_y - y / frame.scale)

    def zoom_by(self, factor: float, frame: Frame, x: float, y: float) -> None:
        """Look closer, keeping what is under a pixel where it is."""
        zoom = min(max(self._zoom * factor, 1.0), NEAREST)
        point_x, point_y = frame.plane(x, y)
        shrunk = self._zoom / zoom
        here_x, here_y = self._centre
        self._zoom = zoom
        if zoom == 1.0:
            self.fit()
        else:
            self.look_at(
                point_x + (here_x - point_x) * shrunk, point_y + (here_y - point_y) * shrunk
            )
