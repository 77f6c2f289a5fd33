"""Justice, leads and groups: every quantity matters, and each mechanism has its off-switch."""

from __future__ import annotations

import dataclasses
from functools import cache
from itertools import combinations
from typing import TYPE_CHECKING

import numpy as np
import pytest

from simulator.kernel.clock import DAYS_PER_YEAR
from simulator.model.kinds import EventKind
from simulator.model.setting import ENTITIES, GROUPS
from simulator.model.simulation import simulate
from tests.model.organised import only, organised, told, without

if TYPE_CHECKING:
    from simulator.model.setting import Setting

SEED = 3

MECHANISMS = (
    "grading",
    "leaks",
    "justice",
    "detainees",
    "dormancy",
    "recruitment",
    "factions",
    "splits",
    "reprisals",
)
STATES = ("judges", "judicial_training", "due_process", "informant_protection")
FAMILIES = ("cohesion", "finance", "intervention")
QUANTITIES = [
    *((kind, name) for kind in MECHANISMS for name in GROUPS[kind].declared()),
    *(("stances", name) for name in ENTITIES["stances"].declared()),
    *(("states", name) for name in STATES),
    *(("groups", name) for name in FAMILIES),
    ("false_leads", "per_search"),
]


@cache
def world() -> Setting:
    """Give the world with fewer cells, for two years, since it runs many times."""
    fewer = organised().with_values({"formation.base_rate": 20.0, "reprisals.chance": 0.9})
    return dataclasses.replace(fewer, days=2 * DAYS_PER_YEAR)


@cache
def shown(**values: float) -> tuple[object, bytes]:
    """Run the world; tell its events and all its outcomes."""
    observation = simulate(world().with_values(values), seed=SEED)
    return tuple(told(observation.history)), np.nan_to_num(observation.series).tobytes()


@pytest.mark.parametrize(("kind", "name"), QUANTITIES, ids="{0}".format)
def test_moving_a_quantity_moves_what_happens(kind: str, name: str) -> None:
    declared = {
        path: quantity
        for path, quantity in world().paths().items()
        if (path.split(".")[0], path.split(".")[-1]) == (kind, name)
    }
    quantity = next(iter(declared.values()))
    low = quantity.default + 0.7 * (quantity.low - quantity.default)
    high = quantity.default + 0.04 * (quantity.high - quantity.default)
    values = [int(value) if quantity.integral else value for value in (low, high)]

    first, second = (shown(**dict.fromkeys(declared, value)) for value in values)
    assert first != second


@pytest.mark.parametrize("name", MECHANISMS)
def test_switched_off_a_mechanism_changes_what_happens(name: str) -> None:
    assert told(simulate(without(world(), name), seed=SEED).history) != list(shown()[0])


@pytest.mark.parametrize("pair", list(combinations(MECHANISMS, 2)), ids="-".join)
def test_any_two_can_be_off_together(pair: tuple[str, str]) -> None:
    setting = without(world(), *pair)

    assert told(simulate(setting, seed=1).history)


@pytest.mark.parametrize("name", MECHANISMS)
def test_a_mechanism_can_be_on_alone(name: str) -> None:
    kinds = {event.kind for event in simulate(only(world(), name), seed=1).history.events()}

    assert kinds <= {EventKind.GROUP_SPLIT}


@pytest.mark.parametrize(
    "path", [f"states.a.{name}" for name in ("judges", "due_process", "informant_protection")]
)
def test_a_lever_of_one_state_leaves_another_that_it_cannot_reach_bit_identical(path: str) -> None:
    apart = without(world(), "movement", "sharing", "networks").with_values(
        {"collection.foreign_reach": 0.0}
    )
    other = apart.with_values({path: 1})

    one, two = (simulate(setting, seed=2).history for setting in (apart, other))
    assert told(one, 1) == told(two, 1)
    assert told(one, 0) != told(two, 0)
