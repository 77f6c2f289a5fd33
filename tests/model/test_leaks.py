"""Shared leads leak: the cell is warned, and services trust each other less."""

from __future__ import annotations

import pytest

from simulator.kernel.clock import DAYS_PER_YEAR
from simulator.model.kinds import EventKind
from simulator.model.simulation import build, simulate
from tests.model.organised import events, only, organised

CHAIN = ("formation", "networks", "life", "collection", "sharing", "leaks")


def test_only_what_was_shared_leaks_and_only_once() -> None:
    history = simulate(organised(), seed=1).history
    leaked = [event.subject for event in events(history, EventKind.LEAD_LEAKED)]

    assert leaked
    assert len(set(leaked)) == len(leaked)
    for event in events(history, EventKind.LEAD_LEAKED):
        causes = {cause.kind for cause in history.why(event.number)}
        assert EventKind.LEAD_SHARED in causes


def test_a_leak_costs_trust_between_the_two_services() -> None:
    values = {"sharing.trust_gain": 0.0, "sharing.trust_loss": 0.0}
    world = build(only(organised().with_values(values), *CHAIN), seed=1)
    world.clock.run(3 * DAYS_PER_YEAR)

    leaks = len(events(world.history, EventKind.LEAD_LEAKED))
    loss = organised().leaks.trust_loss
    assert leaks > 3
    assert world.relations["a-b"].trust == pytest.approx((1.0 - loss) ** leaks)


def test_a_cell_that_was_warned_hides_and_lies_low() -> None:
    world = build(only(organised(), *CHAIN, "dormancy"), seed=1)
    seen = []
    world.alerted.append(lambda cell, _: seen.append((cell.caution, cell.pace)))
    world.clock.run(3 * DAYS_PER_YEAR)

    caution, lying = organised().leaks.caution, organised().dormancy
    assert seen
    assert {pair for pair in seen if pair[1] == 1.0} <= {(caution, 1.0)}
    assert (pytest.approx(caution * lying.visibility), lying.pace) in seen


def test_higher_levels_leak_faster() -> None:
    """One leak for each threshold: the hazard of a shared lead is rate × (1 + gain × level)."""
    slow, fast = (
        simulate(only(organised().with_values({"leaks.level_gain": gain}), *CHAIN), seed=2).history
        for gain in (0.0, 5.0)
    )

    first, second = (
        {e.subject.name: e.day for e in events(history, EventKind.LEAD_LEAKED)}
        for history in (slow, fast)
    )
    assert len(second) > len(first)
    assert all(second[name] <= day for name, day in first.items() if name in second)
