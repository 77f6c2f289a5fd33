"""A small world with programmes, tools and intrusive measures, and what a run of it tells."""

from __future__ import annotations

import dataclasses
from functools import cache
from typing import TYPE_CHECKING

from simulator.kernel.clock import DAYS_PER_YEAR
from simulator.model.entities import BorderSetting, GroupSetting, StateSetting, ZoneSetting
from simulator.model.mechanisms import MECHANISMS
from simulator.model.prevention.entities import KINDS, ProgrammeSetting
from simulator.model.setting import DatedChange, Setting
from simulator.model.technology.entities import QUANTITIES, EquipmentSetting, ToolSetting

if TYPE_CHECKING:
    from simulator.kernel.history import History
    from simulator.model.cells.state import Cell

PROVISIONS = (
    "intrusion",
    "backlash",
    "deterrence",
    "adaptation",
    "prevention",
    "referral",
    "technology",
)
NAMES = frozenset(mechanism.name for mechanism in MECHANISMS)
Told = list[tuple[float, int, int, float]]


def state() -> StateSetting:
    """Make a state."""
    return StateSetting(label="A state", code="AAA", analysts=6, teams=6)


@cache
def provided() -> Setting:
    """Two states with two zones each; a programme of each kind and a tool for each quantity in a.

    Nothing is funded or adopted, and no measure is intrusive.
    """
    return Setting(
        states={"a": state(), "b": state()},
        zones={
            f"{name}-{place}": ZoneSetting("A zone", name, hardship=0.5)
            for name in "ab"
            for place in ("coast", "hills")
        },
        groups={"old": GroupSetting(label="A group")},
        borders={
            "a-b": BorderSetting("A and B", "a-coast", "b-coast", length=1500.0),
            "b-a": BorderSetting("B and A", "b-hills", "a-hills", length=1500.0),
        },
        programmes={kind: ProgrammeSetting("A programme", kind, "a") for kind in KINDS},
        tools={one: ToolSetting("A tool", one, noise=0.5, privacy=0.1) for one in QUANTITIES},
        equipment={one: EquipmentSetting("a", one) for one in QUANTITIES},
        days=2 * DAYS_PER_YEAR,
    ).with_values({"formation.base_rate": 20.0, "movement.crossing_rate": 2.0})


@cache
def used() -> Setting:
    """The same with more cells, where a uses everything halfway, more later, and less at last."""
    programmes, equipment = paths("programmes", "intensity"), paths("equipment", "adoption")
    halfway = dict.fromkeys((*programmes, *equipment), 0.5)
    crowded = {"formation.base_rate": 60.0, "referral.at_risk_per_million": 100.0}
    harsh = {"states.a.intrusiveness": 1.0, "states.a.transparency": 0.2, "backlash.chance": 0.9}
    crowded["programmes.mentoring.places"] = 4
    setting = provided().with_values(crowded | harsh | halfway)
    setting = dated(setting, 50.0, **dict.fromkeys((*programmes, *equipment), 1.0))
    return dated(setting, 500.0, **dict.fromkeys(programmes, 0.0))


def paths(kind: str, value: str) -> list[str]:
    """The paths of one value of all entities of a kind."""
    return [f"{kind}.{name}.{value}" for name in getattr(provided(), kind)]


def without(setting: Setting, *mechanisms: str) -> Setting:
    """Switch mechanisms off, besides those that are."""
    return dataclasses.replace(setting, off=setting.off | set(mechanisms))


def only(setting: Setting, *mechanisms: str) -> Setting:
    """Switch all mechanisms off but these."""
    return dataclasses.replace(setting, off=NAMES - set(mechanisms))


def apart() -> Setting:
    """Two states between which nothing passes: no cell, no lead, no group that all belong to."""
    chain = ("formation", "life", "collection", "tips", "assessment", "interdiction")
    society = ("society", "false_leads", *PROVISIONS)
    return only(provided().with_values({"collection.foreign_reach": 0.0}), *chain, *society)


def dated(setting: Setting, day: float, **values: float) -> Setting:
    """Change values on a day, by their paths."""
    changes = tuple(DatedChange(day, path, value, "A change") for path, value in values.items())
    return dataclasses.replace(setting, dated_changes=(*setting.dated_changes, *changes))


def told(history: History) -> Told:
    """Tell all events by day, kind, place and detail."""
    return [(event.day, event.kind, event.place, event.detail) for event in history.events()]


def told_in(history: History, place: int) -> Told:
    """Tell what happened in one state."""
    return [line for line in told(history) if line[2] == place]


def born(cells: list[Cell]) -> dict[str, tuple[float, int]]:
    """Tell the day and the size with which each cell formed, by its name."""
    return {cell.name: (cell.formed_at, cell.members) for cell in cells}
