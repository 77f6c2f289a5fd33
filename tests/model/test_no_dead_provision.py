"""Every quantity of society, prevention and technology matters, and each has its off-switch."""

from __future__ import annotations

from functools import cache
from itertools import combinations

import numpy as np
import pytest

from simulator.model.kinds import EventKind
from simulator.model.setting import ENTITIES, GROUPS
from simulator.model.simulation import simulate
from tests.model.provisions import NAMES, PROVISIONS, only, told, used, without

KINDS = ("programmes", "tools", "equipment")
ITS_OWN = dict.fromkeys(PROVISIONS, ()) | {
    "referral": (
        EventKind.PERSON_REFERRED,
        EventKind.PERSON_MENTORED,
        EventKind.REFERRAL_LAPSED,
    )
}
QUANTITIES = [
    (kind, name)
    for kind in (*KINDS, *PROVISIONS, "society")
    for name in {**ENTITIES, **GROUPS}.get(kind, ENTITIES["states"]).declared()
    if kind in (*KINDS, *GROUPS)
] + [("states", "intrusiveness"), ("states", "transparency")]


@cache
def shown(**values: float) -> tuple[object, bytes]:
    """Run the world in which all is used; tell its events and all its outcomes."""
    observation = simulate(used().with_values(values), seed=1)
    return tuple(told(observation.history)), np.nan_to_num(observation.series).tobytes()


@pytest.mark.parametrize(("kind", "name"), QUANTITIES, ids="{0}".format)
def test_moving_a_quantity_moves_what_happens(kind: str, name: str) -> None:
    declared = {
        path: quantity
        for path, quantity in used().paths().items()
        if (path.split(".")[0], path.split(".")[-1]) == (kind, name)
    }
    quantity = next(iter(declared.values()))
    low = quantity.default + 0.7 * (quantity.low - quantity.default)
    high = quantity.default + 0.8 * (quantity.high - quantity.default)
    values = [int(value) if quantity.integral else value for value in (low, high)]

    first, second = (shown(**dict.fromkeys(declared, value)) for value in values)
    assert first != second


@pytest.mark.parametrize("name", PROVISIONS)
def test_switched_off_a_mechanism_changes_what_happens(name: str) -> None:
    on, off = (simulate(without(used(), *names), seed=1) for names in ((), (name,)))

    assert told(on.history) != told(off.history)


@pytest.mark.parametrize("pair", list(combinations(PROVISIONS, 2)), ids="-".join)
def test_any_two_can_be_off_together(pair: tuple[str, str]) -> None:
    assert told(simulate(without(used(), *pair), seed=1).history)


@pytest.mark.parametrize("name", PROVISIONS)
def test_a_mechanism_can_be_on_alone(name: str) -> None:
    assert name in NAMES
    observation = simulate(only(used(), name), seed=1)

    assert {kind for _, kind, _, _ in told(observation.history)} <= set(ITS_OWN[name])
