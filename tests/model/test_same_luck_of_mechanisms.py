"""Same entity, same luck, for each mechanism: what a change cannot reach stays bit-identical.

Two of five states share a border, agreements and institutions; nothing passes between them and
the other three. On a day a value that the mechanism answers to changes in the first two, and in
the other three nothing may move, since what they have not been told they cannot know.
"""

from __future__ import annotations

import dataclasses
from functools import cache

import numpy as np
import pytest

from simulator.model.setting import DatedChange, Setting
from simulator.model.simulation import Observation, simulate
from tests.model.everything import everything
from tests.model.telling import lives
from tests.model.worlds import NAMES

REACHED, OTHERS = [0, 1], [2, 3, 4]
DAY = 70.3

LEVERS: dict[str, dict[str, float]] = {
    "decisions": {"states.a.policy": 2},
    "policies": {"states.a.policy": 3},
    "society": {"states.a.governance": 0.9},
    "politics": {"relations.a-b.dispute": 1.0},
    "crises": {"states.a.instability": 0.8},
    "agreements": {"states.a.political_will": 0.3},
    "exercises": {"seats.union-a.participation": 0.1},
    "assistance": {"ties.friend-a.capacity_building": 4},
    "technology": {"equipment.search-a.adoption": 0.1},
    "intrusion": {"states.a.intrusiveness": 0.2},
    "prevention": {"programmes.education-a.intensity": 0.0},
    "referral": {"programmes.mentoring-a.intensity": 0.3},
    "resources": {"states.a.budget": 140.0},
    "deterrence": {"states.a.teams": 2},
    "backlash": {"states.a.transparency": 1.0},
    "adaptation": {"states.a.teams": 3},
    "factions": {"zones.a-coast.exposure": 2.0},
    "splits": {"zones.a-hills.exposure": 2.0},
    "networks": {"zones.a-coast.population": 2.0},
    "recruitment": {"zones.a-coast.grievance": 0.9},
    "life": {"zones.a-coast.opportunity": 2.0},
    "dormancy": {"states.a.teams": 4},
    "displacement": {"states.a.teams": 5},
    "movement": {"states.a.border_control": 0.9},
    "departures": {"zones.b-coast.mobility": 5.0},
    "returnees": {"states.a.return_rate": 3.0},
    "screening": {"borders.a-b.first_staff": 3.0},
    "collection": {"states.a.technology": 1.0},
    "tips": {"zones.a-coast.trust": 0.1},
    "partner_leads": {"ties.friend-b.information_sharing": 0},
    "grading": {"states.a.analysts": 3},
    "assessment": {"states.a.analysts": 1},
    "interdiction": {"states.a.posture": 3.0},
    "joint_operations": {"borders.a-b.task_force": 1.0},
    "justice": {"states.a.due_process": 0.0},
    "detainees": {"states.a.judicial_training": 1.0},
    "reprisals": {"states.a.informant_protection": 1.0},
    "sharing": {"relations.a-b.information_sharing": 4},
    "bridging": {"relations.a-b.relation": -0.5},
    "leaks": {"relations.a-b.trust": 0.1},
    "false_leads": {"zones.a-hills.population": 3.0},
    "calendar": {"zones.a-coast.cover": 1.0},
    "formation": {"zones.a-hills.hardship": 0.9},
}


@cache
def apart() -> Setting:
    """Give the world of everything in which c, d and e have nothing to do with a and b."""
    setting = everything().with_values(
        {
            "networks.abroad_probability": 0.0,
            "states.c.policy": 0,
            "states.d.policy": 0,
            "relations.a-b.dispute": 0.0,
        }
    )
    ours = ("union-a", "union-b")
    return dataclasses.replace(
        setting,
        relations={"a-b": setting.relations["a-b"]},
        borders={name: setting.borders[name] for name in ("a-b", "d-beyond")},
        seats={name: setting.seats[name] for name in ours},
        dated_changes=(),
    )


@cache
def unchanged() -> Observation:
    return simulate(apart(), seed=3)


def changed(values: dict[str, float]) -> Observation:
    """Run the world in which some values change on a day."""
    changes = tuple(DatedChange(DAY, path, value, "A change") for path, value in values.items())
    return simulate(dataclasses.replace(apart(), dated_changes=changes), seed=3)


def test_every_mechanism_has_a_lever() -> None:
    assert LEVERS.keys() == NAMES


@pytest.mark.parametrize("name", LEVERS)
def test_what_a_change_cannot_reach_stays_bit_identical(name: str) -> None:
    before, after = unchanged(), changed(LEVERS[name])

    told = lives(after.history, OTHERS)
    assert told == lives(before.history, OTHERS)
    assert len(told) > 50
    np.testing.assert_array_equal(after.series[:, OTHERS], before.series[:, OTHERS])
    ours, theirs = (np.nan_to_num(one.series[:, REACHED]) for one in (before, after))
    assert (ours != theirs).any()
