"""A crisis takes attention from a state's services and from what it has with others."""

from __future__ import annotations

import dataclasses

import pytest

from simulator.kernel.clock import DAYS_PER_YEAR
from simulator.kernel.streams import Streams
from simulator.model.kinds import EventKind
from simulator.model.simulation import build
from tests.model.cooperating import NAMES, cooperating, later, only, ran, told

ALONE = only(cooperating(), "crises")
FREQUENT = ALONE.with_values({"crises.rate": 1.0})
CHAIN = ("formation", "life", "collection", "tips", "assessment", "interdiction", "society")


@pytest.mark.parametrize("seed", range(5))
def test_crises_come_and_pass_by_the_luck_of_each_state(seed: int) -> None:
    world = ran(FREQUENT, 40 * DAYS_PER_YEAR, seed)
    luck = Streams(seed).table("crises", "b", exponentials=2).row(0)

    began = next(e for e in world.history.events(EventKind.CRISIS_BEGAN) if e.place == 1)
    ended = next(e for e in world.history.events(EventKind.CRISIS_ENDED) if e.place == 1)

    assert began.day == pytest.approx(luck[0] / 0.5 * DAYS_PER_YEAR, rel=1e-9)
    assert ended.detail == pytest.approx(luck[1] * FREQUENT.crises.mean_months / 12.0, rel=1e-9)
    assert ended.cause == began.number


def test_full_instability_halves_analysts_teams_and_attention() -> None:
    world = build(ALONE, seed=1)
    world.change("states.a.instability", 1.0, "Unrest")

    a, b, _ = world.states.values()
    assert (a.analysts.capacity, a.teams.capacity, a.attention.value) == (6, 6, 0.5)
    assert (b.analysts.capacity, b.teams.capacity, b.attention.value) == (6, 6, 1.0)
    world.change("states.a.instability", 0.0, "Calm")
    assert (a.analysts.capacity, a.teams.capacity, a.attention.value) == (12, 12, 1.0)


def test_what_a_crisis_takes_from_attention_is_not_delivered() -> None:
    setting = only(cooperating(), "crises", "agreements")
    world = build(setting, seed=1)
    before = {name: relation.delivered for name, relation in world.relations.items()}
    world.change("states.a.instability", 1.0, "Unrest")

    for name, relation in world.relations.items():
        left = 0.5 if "a" in name.split("-") else 1.0
        assert relation.delivered == pytest.approx([left * level for level in before[name]])


def test_a_crisis_in_one_state_leaves_states_it_cannot_reach_bit_identical() -> None:
    setting = dataclasses.replace(cooperating(), off=NAMES - {*CHAIN, "crises", "calendar"})
    setting = setting.with_values({"collection.foreign_reach": 0.0})
    disturbed = later(setting, 100.0, {"states.a.instability": 1.0})

    calm, unrest = (told(ran(one, one.days, 5).history) for one in (setting, disturbed))

    assert [line for line in calm if line[2] > 0] == [line for line in unrest if line[2] > 0]
    assert calm != [line for line in unrest if line[1] != EventKind.VALUE_CHANGED]
