"""A small world of two groups in which courts, leaks, splits and reprisals have much to do."""

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
from simulator.model.groups.entities import StanceSetting
from simulator.model.mechanisms import MECHANISMS
from simulator.model.setting import DatedChange, Setting

if TYPE_CHECKING:
    from simulator.kernel.history import Event, History
    from simulator.model.kinds import EventKind

NAMES = frozenset(mechanism.name for mechanism in MECHANISMS)
Told = list[tuple[float, int, int, float]]


def state(**values: float) -> StateSetting:
    """Make a state."""
    return StateSetting(label="A state", code="AAA", **values)


@cache
def organised() -> Setting:
    """Two states that share all they know, three groups of which two are rivals, for three years.

    Courts are few, sentences short, leaks and relapses frequent; the old group has no cohesion,
    and splits again on a day.
    """
    relation = RelationSetting("a", "b", relation=1.0, trust=1.0, information_sharing=4)
    return Setting(
        states={name: state(analysts=8, teams=8, judges=3) for name in "ab"},
        zones={
            f"{name}-{place}": ZoneSetting("A zone", name, hardship=0.5, trust=0.7)
            for name in "ab"
            for place in ("coast", "hills")
        },
        groups={
            "old": GroupSetting("Old", cohesion=0.0, finance=0.5),
            "new": GroupSetting("New", appeal=0.5, intervention=0.3),
            "third": GroupSetting("Third", appeal=0.5),
        },
        stances={
            "old-new": StanceSetting("old", "new", alignment=-0.8),
            "third-old": StanceSetting("third", "old", alignment=0.6),
        },
        borders={"a-b": BorderSetting("A and B", "a-coast", "b-coast", length=1500.0)},
        relations={"a-b": relation},
        dated_changes=(DatedChange(400.0, "groups.old.split", 0.7, "Defections"),),
        days=3 * DAYS_PER_YEAR,
    ).with_values(
        {
            "formation.base_rate": 40.0,
            "movement.crossing_rate": 2.0,
            "collection.rate_per_team": 1.0,
            "leaks.rate": 1.0,
            "justice.sentence_years": 0.5,
            "justice.recidivism": 0.3,
            "recruitment.rate": 5.0,
            "splits.rate": 1.0,
        }
    )


def only(setting: Setting, *mechanisms: str) -> Setting:
    """Switch all mechanisms off but these."""
    return dataclasses.replace(setting, off=NAMES - set(mechanisms))


def without(setting: Setting, *mechanisms: str) -> Setting:
    """Switch mechanisms off, besides those that are."""
    return dataclasses.replace(setting, off=setting.off | set(mechanisms))


def told(history: History, *places: int) -> Told:
    """Tell all events, or those of some states, by day, kind, place and detail."""
    return [
        (event.day, event.kind, event.place, event.detail)
        for event in history.events()
        if not places or event.place in places
    ]


def events(history: History, kind: EventKind) -> list[Event]:
    """Give the events of a kind."""
    return list(history.events(kind))


def people(history: History, *kinds: EventKind) -> int:
    """Add up the details of events of some kinds that count people."""
    return int(sum(event.detail for event in history.events(*kinds)))
