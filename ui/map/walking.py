"""Walking over the map with the arrow keys."""

from __future__ import annotations

from math import hypot
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ui.map.geography import Geography

ASIDE = 2.0
"""How much more a step to the side costs than a step ahead."""


def first_place(geography: Geography) -> str:
    """Where a walk begins: the zone furthest north-west, as one reads."""
    zones = geography.of_kind("zone")
    return min(zones, key=lambda zone: zone.anchor[0] + 2 * zone.anchor[1]).name


def next_place(geography: Geography, here: str, x: int, y: int) -> str:
    """The zone that lies next in a direction: 1 eastward or southward, −1 the other way.

    Where nothing lies further on, one stays.
    """
    at = geography.areas["zone", here].anchor
    costs = {}
    for zone in geography.of_kind("zone"):
        east, south = zone.anchor[0] - at[0], zone.anchor[1] - at[1]
        ahead, aside = east * x + south * y, abs(east * y) + abs(south * x)
        if ahead > 0 and aside <= ASIDE * ahead:
            costs[zone.name] = hypot(ahead, ASIDE * aside)
    return min(costs, key=costs.__getitem__, default=here)
