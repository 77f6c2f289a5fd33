"""Every declared quantity matters.

All that is declared is gone through, so that whoever declares a quantity must also give it
something to do in the world of `everything`.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import pytest

from simulator.model.decisions.handlers import HANDLERS
from simulator.model.decisions.passing import PassLead
from simulator.model.kinds import EventKind
from simulator.model.setting import ENTITIES, GROUPS
from tests.model.everything import everything
from tests.model.living import begun, observed
from tests.model.telling_apart import Told

if TYPE_CHECKING:
    from simulator.kernel.quantities import Quantity

QUANTITIES = [
    (kind, name) for kind, owner in {**ENTITIES, **GROUPS}.items() for name in owner.declared()
]
SEEDS = range(1, 9)
"""What matters seldom matters in one of these worlds; most matters in the first."""

MONEY = "million"

TAKEN_BY_PEOPLE = {PassLead}
"""What no policy decides: services share of themselves, and only a player does more."""


def moved(declared: Quantity, value: float) -> float:
    """Give half of what a value has above its lowest, or well more than that if it has nothing."""
    if value > declared.low:
        other = declared.low + 0.5 * (value - declared.low)
        return int(other) if declared.integral else other
    other = declared.low + 0.6 * (declared.high - declared.low)
    return round(other) if declared.integral else other


@cache
def before(seed: int) -> Told:
    """Tell the run in which nothing is moved."""
    return Told(begun(everything(), seed))


def test_moving_nothing_moves_nothing() -> None:
    assert not before(1).differs(begun(everything(), 1), money=True)


@pytest.mark.parametrize(("kind", "name"), QUANTITIES, ids="{0}".format)
def test_moving_a_quantity_moves_what_happens(kind: str, name: str) -> None:
    declared = {
        path: quantity
        for path, quantity in everything().paths().items()
        if (path.split(".")[0], path.split(".")[-1]) == (kind, name)
    }
    values = {path: moved(each, everything().value(path)) for path, each in declared.items()}
    # Whatever costs something must do more than that.
    money = any(MONEY in each.unit for each in declared.values())

    assert all(everything().value(path) != value for path, value in values.items())
    other = everything().with_values(values)
    assert any(before(seed).differs(begun(other, seed), money=money) for seed in SEEDS)


def test_every_decision_is_taken() -> None:
    taken = {
        type(event.subject.decision)
        for event in observed(everything(), seed=1).history.events(EventKind.DECIDED)
    }

    assert taken == set(HANDLERS) - TAKEN_BY_PEOPLE
