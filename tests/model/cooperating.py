"""A small world of states that agree, quarrel and have partners, and what a run of it tells."""

from __future__ import annotations

import dataclasses
from functools import cache
from typing import TYPE_CHECKING

from simulator.kernel.clock import DAYS_PER_YEAR
from simulator.model.entities import (
    BorderSetting,
    GroupSetting,
    RelationSetting,
    StateSetting,
    ZoneSetting,
)
from simulator.model.mechanisms import MECHANISMS
from simulator.model.partners.entities import (
    InstitutionSetting,
    PartnerSetting,
    SeatSetting,
    TieSetting,
)
from simulator.model.setting import DatedChange, Setting
from simulator.model.simulation import build

if TYPE_CHECKING:
    from simulator.kernel.history import History
    from simulator.model.world import World

COOPERATION = (
    "politics",
    "crises",
    "agreements",
    "exercises",
    "assistance",
    "partner_leads",
    "bridging",
)
NAMES = frozenset(mechanism.name for mechanism in MECHANISMS)
Told = list[tuple[float, int, int, float]]


def relation(first: str, second: str, **values: float) -> RelationSetting:
    """Make a relation with middling agreements."""
    levels = {"information_sharing": 3, "joint_operations": 2, "capacity_building": 2}
    return RelationSetting(first, second, **{**levels, "legal_frameworks": 2, **values})


@cache
def cooperating() -> Setting:
    """Three states, each pair with a relation; a partner and an institution of all.

    Nothing is disputed and no crisis comes by itself.
    """
    return Setting(
        states={
            "a": StateSetting("A state", "AAA", analysts=12, teams=12),
            "b": StateSetting("B state", "BBB", analysts=6, teams=6),
            "c": StateSetting("C state", "CCC", analysts=6, teams=6),
        },
        zones={f"{name}-zone": ZoneSetting("A zone", name, hardship=0.5) for name in "abc"},
        groups={"old": GroupSetting("A group")},
        borders={
            "a-b": BorderSetting("A and B", "a-zone", "b-zone", length=1500.0),
            "b-c": BorderSetting("B and C", "b-zone", "c-zone", length=1500.0),
        },
        relations={
            "a-b": relation("a", "b", relation=0.8),
            "a-c": relation("a", "c", relation=0.0),
            "b-c": relation("b", "c", relation=0.5),
        },
        partners={"friend": PartnerSetting("A partner", mediation=0.8, conditions=0.6)},
        ties={
            f"friend-{name}": TieSetting("friend", name, information_sharing=3, capacity_building=3)
            for name in "abc"
        },
        institutions={"union": InstitutionSetting("A union", activation=0.6)},
        seats={f"union-{name}": SeatSetting("union", name) for name in "abc"},
        days=2 * DAYS_PER_YEAR,
    ).with_values({"formation.base_rate": 20.0, "movement.crossing_rate": 2.0, "crises.rate": 0.0})


@cache
def moving() -> Setting:
    """The same with disputes and crises, and changes that let everything move."""
    quarrels = {
        "relations.a-b.dispute": 1.0,
        "ties.friend-a.dispute": 1.0,
        "politics.rupture_rate": 3.0,
        "politics.spell_years": 0.3,
        "politics.diversion": 0.5,
        "relations.a-b.mediation": 0.5,
        "crises.rate": 4.0,
        "crises.mean_months": 3.0,
        "states.c.instability": 0.3,
        "relations.a-b.commitment": 0.95,
        "relations.a-c.relation": -0.6,
        "relations.a-b.information_sharing": 1,
        "relations.b-c.information_sharing": 4,
        "relations.b-c.legal_frameworks": 1,
        "formation.base_rate": 60.0,
        "networks.link_probability": 0.9,
        "bridging.partner_probability": 0.8,
    }
    setting = cooperating().with_values(quarrels)
    setting = later(setting, 100.0, {"relations.b-c.legal_frameworks": 4})
    setting = later(setting, 150.0, {"relations.b-c.joint_operations": 4})
    setting = later(setting, 200.0, {"relations.a-c.ruptured": 1})
    setting = later(setting, 300.0, {"relations.a-c.ruptured": 0})
    return setting.with_values({"agreements.ratification_days": 100.0})


def without(setting: Setting, *mechanisms: str) -> Setting:
    """Switch mechanisms off, besides those that are."""
    return dataclasses.replace(setting, off=setting.off | set(mechanisms))


def only(setting: Setting, *mechanisms: str) -> Setting:
    """Switch all mechanisms off but these and the calendar."""
    return dataclasses.replace(setting, off=NAMES - {*mechanisms, "calendar"})


def later(setting: Setting, day: float, values: dict[str, float]) -> Setting:
    """Change values on a day, by their paths."""
    changes = tuple(DatedChange(day, path, value, "A change") for path, value in values.items())
    return dataclasses.replace(setting, dated_changes=(*setting.dated_changes, *changes))


def ran(setting: Setting, days: float, seed: int = 1) -> World:
    """Give a world in which some days have passed."""
    world = build(setting, seed)
    world.clock.run(days)
    return world


def told(history: History) -> Told:
    """Tell all events by day, kind, place and detail."""
    return [(event.day, event.kind, event.place, event.detail) for event in history.events()]
