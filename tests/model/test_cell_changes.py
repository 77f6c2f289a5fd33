"""Cells lie low, recruit, divide and are told of by detainees; nobody is lost on the way."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from simulator.kernel.clock import DAYS_PER_YEAR
from simulator.model.kinds import EventKind, LeadSource
from simulator.model.setting import InitialCells
from simulator.model.simulation import build, simulate
from tests.model.organised import events, only, organised, without

if TYPE_CHECKING:
    from simulator.kernel.history import History

SOME = settings(max_examples=6, deadline=None)
SEEDS = st.integers(0, 2**64 - 1)
ENDS = (EventKind.CELL_ATTACKED, EventKind.CELL_DISSOLVED, EventKind.CELL_DISRUPTED)
CHAIN = ("formation", "networks", "life", "collection", "interdiction")


@SOME
@given(SEEDS)
def test_members_come_by_forming_and_joining_and_go_with_their_cell(seed: int) -> None:
    setting = without(organised(), "justice")
    world = build(setting, seed)
    world.clock.run(setting.days)
    history = world.history

    formed = sum(event.detail for event in events(history, EventKind.CELL_FORMED))
    parts = {event.number: event.detail for event in events(history, EventKind.CELL_DIVIDED)}
    born_of = sum(
        event.detail for event in events(history, EventKind.CELL_FORMED) if event.cause in parts
    )
    joined = len(events(history, EventKind.MEMBER_JOINED))
    gone = sum(event.subject.members for event in history.events(*ENDS))
    active = sum(cell.members for state in world.states.values() for cell in state.cells)
    assert born_of == sum(parts.values()) > 0
    assert formed + joined - born_of == gone + active


def test_recruits_come_at_their_rate() -> None:
    """One cell wins members at rate × grievance; in 40 cells and a year, within four errors."""
    setting = dataclasses.replace(
        only(organised(), "formation", "recruitment"),
        initial_cells=(InitialCells("a-coast", "third", 40),),
        dated_changes=(),
        days=DAYS_PER_YEAR,
    ).with_values({"formation.base_rate": 0.0, "recruitment.division_size": 1000})
    history = simulate(setting, seed=1).history

    expected = 40 * 5.0 * setting.zones["a-coast"].grievance
    assert abs(len(events(history, EventKind.MEMBER_JOINED)) - expected) < 4 * expected**0.5


def test_a_cell_that_grew_is_easier_to_see() -> None:
    world = build(only(organised(), "formation", "recruitment"), seed=1)
    world.clock.run(DAYS_PER_YEAR)
    exponent = organised().recruitment.visibility_exponent

    cells = [cell for state in world.states.values() for cell in state.cells]
    grown = [cell for cell in cells if cell.members > cell.founders]
    assert grown
    for cell in cells:
        assert cell.caution == pytest.approx((cell.members / cell.founders) ** exponent)


def test_no_cell_stays_at_the_size_at_which_it_divides() -> None:
    world = build(only(organised(), "formation", "recruitment"), seed=1)
    world.clock.run(DAYS_PER_YEAR)

    born_large = organised().recruitment.division_size
    for state in world.states.values():
        for cell in state.cells:
            assert cell.members < max(born_large, cell.founders + 1)


def test_rest_slows_a_cell_and_hides_it_until_it_wakes() -> None:
    world = build(only(organised(), *CHAIN, "dormancy"), seed=1)
    asleep: set[str] = set()
    for day in range(30, 1000, 30):
        world.clock.run(day)
        for state in world.states.values():
            for cell in state.cells:
                resting = cell.pace != 1.0
                assert (cell.caution == 1.0) != resting
                if resting:
                    asleep.add(cell.name)
    woken = {event.subject.name for event in events(world.history, EventKind.CELL_WOKEN)}

    dormant = {event.subject.name for event in events(world.history, EventKind.CELL_DORMANT)}
    assert asleep <= dormant
    assert woken & asleep


def test_detainees_tell_only_of_linked_cells_and_of_nobody_without_links() -> None:
    values = {"detainees.chance": 1.0}
    linked = simulate(only(organised().with_values(values), *CHAIN, "detainees"), seed=2).history
    lone = simulate(
        without(only(organised().with_values(values), *CHAIN, "detainees"), "networks"), seed=2
    ).history

    assert told_by_detainees(lone) == []
    found = told_by_detainees(linked)
    assert found
    for cell, source in found:
        assert cell in source.links


def told_by_detainees(history: History) -> list[tuple[object, object]]:
    """Give the cells that detainees told of, and the cell these belonged to."""
    received = [
        event
        for event in events(history, EventKind.LEAD_RECEIVED)
        if event.detail == LeadSource.DETAINEE
    ]
    return [(event.subject.cell, history.event(event.cause).subject) for event in received]
