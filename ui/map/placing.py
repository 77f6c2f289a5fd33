"""Finding the place for the legend that hides nobody's land and leaves the largest map."""

from __future__ import annotations

from dataclasses import replace
from math import inf
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtGui import QFontMetricsF

from ui.map.layers.labels import STATE_POINTS
from ui.map.names import place_name
from ui.map.painting import legend_of
from ui.map.stage import Place

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from numpy.typing import NDArray
    from PySide6.QtCore import QRectF

    from ui.map.layer import Layer
    from ui.map.stage import Stage

    Points = NDArray[np.float64]

USUAL = Place(0.71, 3)
CORNERED = (USUAL, Place(0.71, 2), Place(0.5, 3), Place(0.35, 5))
"""Ways to lay it out in the corner; the first that takes nothing from the map is taken."""
APART = (Place(1.0, 3), Place(1.0, 2), Place(1.0, 4), Place(1.0, 5))
"""Ways to lay it out below the map."""
STEPS = 4
AROUND = 8.0
"""Pixels at the usual text: half of a mark that stands on a border."""
SIDES = np.array([(x, y) for x in (-0.5, 0.0, 0.5) for y in (-0.5, 0.5)])


def placed(stand: Callable[[Place], Stage], layers: Mapping[str, Layer]) -> Place:
    """Where the legend of these layers leaves the largest map and hides nothing that takes part.

    Args:
        stand: The whole map as it would be drawn with the legend at a place.
        layers: What the legend explains.
    """
    largest = stand(Place()).frame.scale
    best, most = USUAL, (-inf, 0.0)
    for laid in (*CORNERED, *APART):
        stage = stand(laid)
        legend = legend_of(stage, layers)
        for place in _places(laid, stage, legend.box):
            here = stand(place)
            worth = (-legend.left_out, here.frame.scale)
            if worth > most and (place.apart or not hides(here, legend.box)):
                best, most = place, worth
        if most >= (0, largest):
            break
    return best


def _places(laid: Place, stage: Stage, box: QRectF) -> Iterator[Place]:
    """How much room may be made for it so laid out."""
    high = 0.0 if box.isEmpty() else stage.frame.height - box.top()
    if laid in APART:
        yield replace(laid, below=high, apart=True)
        return
    for step in range(STEPS + 1):
        yield replace(laid, below=step / STEPS * high)


def hides(stage: Stage, box: QRectF) -> bool:
    """Whether something that takes part, or its name, lies in a part of the picture."""
    if box.isEmpty():
        return False
    points = np.concatenate([stage.frame.pixels(stage.sheet.outline), _names(stage)])
    low = np.array([box.left(), box.top()]) - AROUND * stage.text
    high = np.array([box.right(), box.bottom()]) + AROUND * stage.text
    return bool(((points > low) & (points < high)).all(axis=1).any())


def _names(stage: Stage) -> Points:
    """Points along the edges of the names of the states."""
    metrics = QFontMetricsF(stage.font(STATE_POINTS, bold=True))
    found = []
    for area in stage.sheet.geography.of_kind("state"):
        size = metrics.size(0, place_name(stage.labels, "state", area.name))
        around = SIDES * (size.width(), size.height())
        found.append(stage.frame.pixels(area.anchor) + around)
    return np.concatenate(found)
