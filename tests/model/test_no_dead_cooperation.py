"""Every quantity of politics, agreements and partners matters, and each has its off-switch."""

from __future__ import annotations

from functools import cache
from itertools import combinations

import numpy as np
import pytest

from simulator.model.kinds import EventKind
from simulator.model.setting import ENTITIES, GROUPS
from simulator.model.simulation import simulate
from tests.model.cooperating import COOPERATION, moving, only, told, without

KINDS = ("relations", "partners", "ties", "institutions", "seats")
QUANTITIES = [
    (kind, name)
    for kind in (*KINDS, *COOPERATION, "sharing")
    for name in {**ENTITIES, **GROUPS}[kind].declared()
] + [("states", "political_will"), ("states", "instability")]
ITS_OWN = {
    "politics": {EventKind.TIES_CUT, EventKind.TIES_RESTORED},
    "crises": {EventKind.CRISIS_BEGAN, EventKind.CRISIS_ENDED},
}


@cache
def shown(**values: float) -> tuple[object, bytes]:
    """Run the world in which all moves; tell its events and all its outcomes."""
    observation = simulate(moving().with_values(values), seed=1)
    return tuple(told(observation.history)), np.nan_to_num(observation.series).tobytes()


@pytest.mark.parametrize(("kind", "name"), QUANTITIES, ids="{0}".format)
def test_moving_a_quantity_moves_what_happens(kind: str, name: str) -> None:
    declared = {
        path: quantity
        for path, quantity in moving().paths().items()
        if (path.split(".")[0], path.split(".")[-1]) == (kind, name)
    }
    quantity = next(iter(declared.values()))
    low = quantity.default + 0.7 * (quantity.low - quantity.default)
    high = quantity.default + 0.6 * (quantity.high - quantity.default)
    values = [int(low), round(high)] if quantity.integral else [low, high]

    first, second = (shown(**dict.fromkeys(declared, value)) for value in values)
    assert first != second


@pytest.mark.parametrize("name", COOPERATION)
def test_switched_off_a_mechanism_changes_what_happens(name: str) -> None:
    on, off = (simulate(without(moving(), *names), seed=1) for names in ((), (name,)))

    assert told(on.history) != told(off.history)


@pytest.mark.parametrize("pair", list(combinations(COOPERATION, 2)), ids="-".join)
def test_any_two_can_be_off_together(pair: tuple[str, str]) -> None:
    assert told(simulate(without(moving(), *pair), seed=1).history)


@pytest.mark.parametrize("name", COOPERATION)
def test_a_mechanism_can_be_on_with_the_calendar_alone(name: str) -> None:
    found = {kind for _, kind, _, _ in told(simulate(only(moving(), name), seed=1).history)}

    assert found == ITS_OWN.get(name, set()) | {EventKind.VALUE_CHANGED}
