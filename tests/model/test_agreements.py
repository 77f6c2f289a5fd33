"""What is agreed comes into force, is grown into, and fades, as the formulas say."""

from __future__ import annotations

from math import exp

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.kernel.clock import DAYS_PER_MONTH
from simulator.model.intelligence.sharing import at_level
from simulator.model.politics.pillars import Pillar
from simulator.model.simulation import build
from tests.model.cooperating import cooperating, later, only, ran

ALONE = only(cooperating(), "agreements")
# Governance 0.5 on both sides.
CAPACITY = 1.0 - ALONE.agreements.capacity_weight * 0.5
LASTING = ALONE.with_values({"agreements.decay_rate": 0.0})
GROWN = 1.0 - exp(-DAYS_PER_MONTH / LASTING.agreements.ramp_days)


def test_at_the_start_what_is_agreed_and_permitted_is_in_force() -> None:
    world = build(ALONE, seed=1)

    assert world.relations["a-b"].delivered == pytest.approx([CAPACITY * x for x in (3, 2, 2, 2)])


def test_a_cool_relation_permits_less_than_is_agreed() -> None:
    world = build(ALONE.with_values({"relations.a-c.relation": -0.8}), seed=1)

    cap = ALONE.agreements.cap_neutral - 0.8 * ALONE.agreements.cap_slope
    assert 0.0 < cap < 2.0
    assert world.relations["a-c"].delivered == pytest.approx([CAPACITY * cap] * 4)


@pytest.mark.parametrize(
    ("pillar", "wait"), [("information_sharing", 90.0), ("legal_frameworks", 730.0)]
)
def test_a_higher_level_waits_for_its_day_and_is_grown_into(pillar: str, wait: float) -> None:
    path, day = f"relations.a-b.{pillar}", 10.0
    number = Pillar[pillar.upper()]
    before = LASTING.value(path)
    setting = later(LASTING, day, {path: 4})
    in_force = int((day + wait) / DAYS_PER_MONTH) + 1

    for months in (in_force - 1, in_force, in_force + 1, in_force + 7):
        world = ran(setting, (months + 0.5) * DAYS_PER_MONTH)
        grown = 1.0 - (1.0 - GROWN) ** max(0, months - in_force + 1)
        level = before + (4 - before) * grown
        assert world.relations["a-b"].delivered[number] == pytest.approx(CAPACITY * level)


def test_a_lower_level_and_a_rupture_hold_at_once() -> None:
    world = build(LASTING, seed=1)
    relation = world.relations["a-b"]

    world.change("relations.a-b.joint_operations", 1, "Suspended")
    assert relation.level(Pillar.JOINT_OPERATIONS) == pytest.approx(CAPACITY)
    world.change("relations.a-b.ruptured", 1, "Rupture")
    assert [relation.level(pillar) for pillar in Pillar] == [0.0] * 4
    world.change("relations.a-b.ruptured", 0, "Restored")
    assert [relation.level(pillar) for pillar in Pillar] == [0.0] * 4
    world.clock.run(1.5 * DAYS_PER_MONTH)
    assert relation.level(Pillar.INFORMATION_SHARING) == pytest.approx(CAPACITY * 3 * GROWN)


def test_commitment_fades_to_its_floor_and_is_renewed() -> None:
    parameters = ALONE.agreements
    world = ran(ALONE, 24.5 * DAYS_PER_MONTH)
    relation = world.relations["a-b"]
    floor = parameters.commitment_floor

    expected = floor + (1.0 - floor) * exp(-2.0 * parameters.decay_rate)
    assert relation.commitment == pytest.approx(expected)
    assert relation.delivered[0] == pytest.approx(3 * CAPACITY * expected)
    world.change("relations.a-b.commitment", 1.0, "Renewed")
    assert relation.delivered[0] == pytest.approx(3 * CAPACITY)


def test_the_weaker_will_decides() -> None:
    weak = ALONE.with_values({"states.b.political_will": 0.25, "states.a.political_will": 0.5})

    delivered = build(weak, seed=1).relations
    assert delivered["a-b"].delivered[0] == pytest.approx(0.25 * 3 * CAPACITY)
    assert delivered["a-c"].delivered[0] == pytest.approx(0.5 * 3 * CAPACITY)


def test_switched_off_what_is_agreed_is_delivered() -> None:
    world = build(only(cooperating()), seed=1)

    assert world.relations["a-b"].delivered == [3, 2, 2, 2]
    assert world.delivered(world.states["a"], world.states["b"], Pillar.JOINT_OPERATIONS) == 2
    world.change("relations.a-b.joint_operations", 4, "More")
    assert world.delivered(world.states["b"], world.states["a"], Pillar.JOINT_OPERATIONS) == 4


@given(st.lists(st.floats(0.0, 1.0), min_size=5, max_size=5).map(sorted), st.floats(0.0, 4.0))
def test_between_levels_lies_what_is_between(values: list[float], level: float) -> None:
    below, above = values[int(level)], values[min(4, int(level) + 1)]

    assert below <= at_level(tuple(values), level) <= above or below == pytest.approx(above)
    assert [at_level(tuple(values), whole) for whole in range(5)] == values
