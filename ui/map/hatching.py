"""Hatching as lines, which every kind of picture can hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QLineF

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray


def hatch_lines(rings: Sequence[NDArray[np.float64]], step: float) -> list[QLineF]:
    """Slanted lines that fill an area, so many pixels apart; the rings are in pixels."""
    begin = np.concatenate(rings)
    end = np.concatenate([np.roll(ring, -1, axis=0) for ring in rings])
    # Seen along the hatching, "height" is the same all along one of its lines.
    low, high = begin.sum(axis=1), end.sum(axis=1)
    first = np.ceil(low.min() / step)
    lines = []
    for height in np.arange(first, np.floor(low.max() / step) + 1) * step:
        met = (low > height) != (high > height)
        share = ((height - low[met]) / (high[met] - low[met]))[:, None]
        points = begin[met] + share * (end[met] - begin[met])
        points = points[np.argsort(points[:, 0])]
        lines += [
            QLineF(*here, *there)
            for here, there in zip(points[::2].tolist(), points[1::2].tolist(), strict=False)
        ]
    return lines
