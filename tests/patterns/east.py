"""The east of the region as it ships, where most attacks are, for patterns of what states do."""

from __future__ import annotations

import dataclasses
from functools import cache
from typing import TYPE_CHECKING, Any

from simulator.kernel.clock import DAYS_PER_YEAR
from simulator.model.setting import ENTITIES
from simulator.scenario.reading import load_scenario

if TYPE_CHECKING:
    from simulator.model.setting import Setting

STATES = ("libya", "tunisia")
PLENTY = 1e6
PLACED = ("state", "place", "first", "second")
"""The fields of an entity that say to whom or where it belongs."""


@cache
def east(years: int) -> Setting:
    """Libya and Tunisia without any scenario, measured for some years after one to warm up.

    Their budgets suffice for whatever a pattern has them do.
    """
    setting = load_scenario("region/maghreb").setting
    elsewhere = set(setting.states) - set(STATES)
    elsewhere |= {name for name, zone in setting.zones.items() if zone.state in elsewhere}
    kept: dict[str, Any] = {
        kind: {
            name: one
            for name, one in getattr(setting, kind).items()
            if name not in elsewhere
            and elsewhere.isdisjoint(getattr(one, field, "") for field in PLACED)
        }
        for kind in ENTITIES
    }
    days = {"days": years * DAYS_PER_YEAR, "warm_up_days": DAYS_PER_YEAR}
    setting = dataclasses.replace(setting, **kept, **days)
    return setting.with_values({f"states.{state}.budget": PLENTY for state in STATES})


def everywhere(kind: str, name: str, value: float) -> dict[str, float]:
    """One value for all entities of a kind."""
    return {f"{kind}.{entity}.{name}": value for entity in getattr(east(1), kind)}


def times(kind: str, name: str, factor: float) -> dict[str, float]:
    """The values of all entities of a kind, so many times as large; whole numbers stay whole."""
    values = {entity: getattr(one, name) for entity, one in getattr(east(1), kind).items()}
    return {
        f"{kind}.{entity}.{name}": type(value)(value * factor) for entity, value in values.items()
    }
