"""Small worlds of invented states, made so that something can be seen in them."""

from __future__ import annotations

import dataclasses
from functools import cache

from simulator.kernel.clock import DAYS_PER_YEAR
from simulator.model.entities import (
    BorderSetting,
    GroupSetting,
    NeighbourSetting,
    RelationSetting,
    StateSetting,
    ZoneSetting,
)
from simulator.model.mechanisms import MECHANISMS
from simulator.model.setting import InitialCells, Setting, relation_name

NAMES = frozenset(mechanism.name for mechanism in MECHANISMS)


def only(*mechanisms: str) -> frozenset[str]:
    """Name what is off when only these mechanisms are on."""
    return NAMES - set(mechanisms)


def without(setting: Setting, *mechanisms: str) -> Setting:
    """Switch mechanisms off, besides those that are."""
    return dataclasses.replace(setting, off=setting.off | set(mechanisms))


def lasting(setting: Setting, days: float) -> Setting:
    """Measure another number of days, without a warm-up."""
    return dataclasses.replace(setting, days=days, warm_up_days=0.0)


def zone(state: str, **values: float) -> ZoneSetting:
    """Make a zone of a state."""
    return ZoneSetting(label="A zone", state=state, **values)


def relation(first: str, second: str, **values: float) -> dict[str, RelationSetting]:
    """Make a relation between two states under its name."""
    first, second = sorted((first, second))
    return {relation_name(first, second): RelationSetting(first=first, second=second, **values)}


def state(**values: float) -> StateSetting:
    """Make a state."""
    return StateSetting(label="A state", code="AAA", **values)


@cache
def lively() -> Setting:
    """Four states in which every mechanism has much to do, for two years.

    The six relations have all levels from 1 to 4; one border is closed, one leads outside.
    """
    relations: dict[str, RelationSetting] = {}
    levels = {"ab": 1, "ac": 3, "ad": 2, "bc": 4, "bd": 2, "cd": 4}
    for pair, level in levels.items():
        relations |= relation(*pair, relation=0.8, trust=0.7, information_sharing=level)
    return Setting(
        states={name: state(analysts=6, teams=5) for name in "abcd"},
        zones={
            f"{name}-{place}": zone(name, hardship=0.4, trust=0.6)
            for name in "abcd"
            for place in ("coast", "hills")
        },
        groups={
            "old": GroupSetting(label="An old group", tradecraft=0.4),
            "new": GroupSetting(label="A new group", appeal=1.5),
        },
        neighbours={"beyond": NeighbourSetting(label="Beyond", pressure=2.0)},
        borders={
            "a-b": BorderSetting("A and B", "a-coast", "b-coast", length=1500.0),
            "b-c": BorderSetting("B and C", "b-hills", "c-hills", length=1500.0, open=0),
            "c-d": BorderSetting("C and D", "c-coast", "d-coast", length=1500.0),
            "d-beyond": BorderSetting("D and beyond", "d-hills", "beyond", length=1500.0),
        },
        relations=relations,
        days=2 * DAYS_PER_YEAR,
    ).with_values(
        {
            "formation.base_rate": 20.0,
            "false_leads.rate_per_million": 30.0,
            "assessment.expiry_days": 10.0,
            "interdiction.success": 0.7,
            "movement.crossing_rate": 2.0,
            "movement.internal_rate": 1.0,
        }
    )


@cache
def lone_cells(count: int = 20) -> Setting:
    """One state and zone, cells that exist from the start and no others, for two years."""
    return Setting(
        states={"a": state(teams=2)},
        zones={"a-coast": zone("a", cover=0.0)},
        groups={"old": GroupSetting(label="An old group", tradecraft=0.0)},
        initial_cells=(InitialCells("a-coast", "old", count),),
        days=2 * DAYS_PER_YEAR,
    ).with_values({"formation.base_rate": 0.0})
