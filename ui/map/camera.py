"""Which part of the plane is in view: zoom, pan, and the whole again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.map.stage import Frame, Place

if TYPE_CHECKING:
    from ui.map.geography import Geography

BORDER = 0.6
"""Degrees left free around the states when the whole map is shown."""
NEAREST = 16.0
"""How many times larger than the whole map one may look."""
STEP = 1.25
NOWHERE = Place()


class Camera:
    """Looks at the five states, at first at all of them."""

    def __init__(self) -> None:
        self._whole = self._limits = (0.0, 0.0, 1.0, 1.0)
        self._drawn = (0.0, 1.0)
        self._east = 1.0
        self._zoom = 1.0
        self._centre = self._middle

    def spread(self, geography: Geography) -> None:
        """Lay out another map, and show all of it."""
        left, top, right, bottom = geography.frame("state", "disputed")
        self._whole = (left - BORDER, top - BORDER, right + BORDER, bottom + BORDER)
        self._limits = geography.frame("state", "disputed", "neighbour")
        _, north, self._east, south = geography.frame("state", "neighbour", "around")
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

    def frame(self, width: int, height: int, legend: Place = NOWHERE) -> Frame:
        """What a picture of that size shows, beside what is kept free for the legend."""
        return self._seen(width, height, legend, self._zoom, self._centre)

    def whole(self, width: int, height: int, legend: Place) -> Frame:
        """What a picture of that size shows when it shows the whole map."""
        return self._seen(width, height, legend, 1.0, self._middle)

    def _seen(
        self, width: int, height: int, legend: Place, zoom: float, centre: tuple[float, float]
    ) -> Frame:
        left, top, right, bottom = self._whole
        high = height - legend.below
        whole = max(min(width / (right - left), high / (bottom - top)), 1e-6)
        scale = whole * zoom
        x, y = centre
        deep = high if legend.apart else height
        north = self._within(y - high / scale / 2, deep / scale)
        # Beyond the west there is nothing but sea; what lies beyond the east is not drawn.
        beyond = max(0.0, self._middle[0] + width / whole / 2 - max(self._east, right))
        west = x - width / scale / 2 - beyond / zoom
        return Frame(west, north, scale, width, height)

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
