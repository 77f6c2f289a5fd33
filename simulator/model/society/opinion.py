"""Steps of trust and grievance that never leave their range, and that everybody hears of."""

from __future__ import annotations

from math import exp
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from simulator.model.world import World, Zone


def share_in(rate: float, days: float) -> float:
    """The share of a way that a rate covers in some days; the rate is per day."""
    return 1.0 - exp(-rate * days)


def move_trust(world: World, zone: Zone, share: float, towards: float) -> None:
    """Move a zone's trust by a share of its way towards a level."""
    zone.trust += share * (towards - zone.trust)
    for listener in world.trust_changed:
        listener(zone)


def move_grievance(world: World, zone: Zone, share: float, towards: float) -> None:
    """Move a zone's grievance by a share of its way towards a level."""
    zone.grievance += share * (towards - zone.grievance)
    for listener in world.grievance_changed:
        listener(zone)
