"""Points inside an area: one for its name, many for what is drawn in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

TRIED = 480
KEPT = 128
# The sequence that fills a square most evenly, by the plastic number.
STEPS = (0.7548776662466927, 0.5698402909980532)


def inside(points: NDArray[np.float64], rings: Sequence[NDArray[np.float64]]) -> NDArray[np.bool_]:
    """Whether each point lies in the area of the rings, by the odd-even rule."""
    begin = np.concatenate(rings)
    end = np.concatenate([np.roll(ring, -1, axis=0) for ring in rings])
    slanted = begin[:, 1] != end[:, 1]
    begin, run = begin[slanted], (end - begin)[slanted]
    across, down = points[:, :1], points[:, 1:]
    share = (down - begin[:, 1]) / run[:, 1]
    # A ray from the point to the right meets an edge whose two ends lie above and below it.
    spans = (begin[:, 1] > down) != (begin[:, 1] + run[:, 1] > down)
    met = spans & (across < begin[:, 0] + share * run[:, 0])
    return met.sum(axis=1) % 2 == 1


def room_around(
    points: NDArray[np.float64], rings: Sequence[NDArray[np.float64]]
) -> NDArray[np.float64]:
    """How far each point is from the nearest corner of the outlines."""
    corners = np.concatenate(rings)
    across = points[:, :1] - corners[:, 0]
    down = points[:, 1:] - corners[:, 1]
    return np.sqrt((across * across + down * down).min(axis=1))


def spots_in(rings: Sequence[NDArray[np.float64]]) -> NDArray[np.float64]:
    """Points spread evenly over an area, those with the least room left out; always the same."""
    corners = np.concatenate(rings)
    low, high = corners.min(axis=0), corners.max(axis=0)
    tried = low + (np.arange(1, TRIED + 1)[:, None] * STEPS) % 1.0 * (high - low)
    within = tried[inside(tried, rings)]
    roomy = np.argsort(-room_around(within, rings), kind="stable")
    kept = np.sort(roomy[: max(1, min(KEPT, len(within) * 3 // 4))])
    return within[kept]


def anchor_of(
    rings: Sequence[NDArray[np.float64]], spots: NDArray[np.float64]
) -> tuple[float, float]:
    """The spot that has the most room and is not far from the middle."""
    middle = spots.mean(axis=0)
    far = np.hypot(*(spots - middle).T)
    x, y = spots[np.argmax(room_around(spots, rings) - far / 2)]
    return float(x), float(y)
