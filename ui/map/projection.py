"""From degrees to the map's own plane, whose x grows eastward and whose y grows southward."""

from __future__ import annotations

from math import cos, radians
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import ArrayLike, NDArray

MIDDLE_LATITUDE = 30.0
"""Degrees north: here shapes are true, and over the Maghreb nowhere far from it."""
SQUEEZE = cos(radians(MIDDLE_LATITUDE))


def onto_plane(degrees: ArrayLike) -> NDArray[np.float64]:
    """Longitudes and latitudes, float64[n, 2], as points of the plane in degrees of latitude."""
    return np.asarray(degrees, np.float64).reshape(-1, 2) * (SQUEEZE, -1.0)
