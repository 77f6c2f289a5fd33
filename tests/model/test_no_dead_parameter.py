"""Every declared quantity matters somewhere."""

from __future__ import annotations

import dataclasses
from functools import cache
from typing import TYPE_CHECKING

import pytest

from simulator.kernel.clock import DAYS_PER_YEAR
from simulator.model.setting import ENTITIES, GROUPS, Setting
from simulator.model.simulation import simulate
from tests.model.telling import lines
from tests.model.worlds import lively

if TYPE_CHECKING:
    from simulator.kernel.quantities import Quantity
    from tests.model.telling import Line

QUANTITIES = [
    (kind, name) for kind, owner in {**ENTITIES, **GROUPS}.items() for name in owner.declared()
]


@cache
def world() -> Setting:
    """Give a world in which everything can matter: much is shared, every level is in use."""
    return dataclasses.replace(
        lively().with_values(
            {
                "collection.rate_per_team": 1.0,
                "networks.link_probability": 0.8,
                "networks.abroad_probability": 0.8,
                "sharing.probability_1": 0.6,
                "states.b.analysts": 12,
            }
        ),
        days=2 * DAYS_PER_YEAR,
    )


def kind_and_name(path: str) -> tuple[str, str]:
    kind, *_, name = path.split(".")
    return kind, name


def two_values(declared: Quantity) -> tuple[float, float]:
    """Give one value towards each end of what is allowed."""
    low = declared.default + 0.7 * (declared.low - declared.default)
    high = declared.default + 0.04 * (declared.high - declared.default)
    if declared.integral:
        return int(low), int(high) if int(high) > int(low) else declared.high
    return low, high


@pytest.mark.parametrize(("kind", "name"), QUANTITIES, ids="{0}".format)
def test_moving_a_quantity_moves_what_happens(kind: str, name: str) -> None:
    paths = [path for path in world().paths() if kind_and_name(path) == (kind, name)]
    low, high = two_values(world().paths()[paths[0]])
    assert low < high

    assert told(paths, low) != told(paths, high)


def told(paths: list[str], value: float) -> list[tuple[str, Line]]:
    """Tell a run in which all entities of a kind have one value."""
    return lines(simulate(world().with_values(dict.fromkeys(paths, value)), seed=1).history)
