"""Nothing is lost and nothing comes from nowhere."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from simulator.kernel.clock import DAYS_PER_YEAR
from simulator.model.kinds import EventKind
from simulator.model.simulation import build
from tests.model.telling import ENDS, cells, received
from tests.model.worlds import lasting, lively

if TYPE_CHECKING:
    from simulator.kernel.history import Event
    from simulator.model.world import World

SOME = settings(max_examples=8)
SEEDS = st.integers(0, 2**64 - 1)
MOVED = {
    "states.a.analysts": st.integers(0, 6),
    "states.b.teams": st.integers(0, 20),
    "movement.crossing_rate": st.floats(0.0, 20.0),
    "interdiction.success": st.floats(0.0, 1.0),
    "interdiction.arrest_probability": st.floats(0.0, 1.0),
    "assessment.expiry_days": st.floats(1.0, 200.0),
    "relations.a-b.information_sharing": st.integers(0, 4),
    "false_leads.rate_per_million": st.floats(0.0, 60.0),
}


def lived(seed: int, values: dict[str, float], days: float = DAYS_PER_YEAR) -> World:
    """Give a world whose time is over."""
    world = build(lasting(lively().with_values(values), days), seed)
    world.clock.run(days)
    return world


worlds = st.builds(lived, SEEDS, st.fixed_dictionaries(MOVED))


@SOME
@given(worlds)
def test_every_cell_is_active_or_ended_once(world: World) -> None:
    ends = Counter(event.subject for event in world.history.events(*ENDS))

    for cell in cells(world.history):
        assert ends[cell] == (0 if cell.active else 1)


@SOME
@given(worlds)
def test_each_state_has_the_cells_that_came_and_neither_left_nor_ended(world: World) -> None:
    balance: Counter[int] = Counter()
    for event in world.history.events():
        if event.kind in (EventKind.CELL_FORMED, EventKind.BORDER_CROSSED):
            balance[event.place] += 1
        if event.kind == EventKind.BORDER_CROSSED:
            balance[int(event.detail)] -= 1
        if event.kind in ENDS:
            balance[event.place] -= 1

    for state in world.states.values():
        assert len(state.cells) == balance[state.number]
        assert all(cell.active and cell.zone.state is state for cell in state.cells)


@SOME
@given(worlds)
def test_each_group_has_formed_what_it_has_and_what_ended(world: World) -> None:
    formed = Counter(cell.family.group for cell in cells(world.history))
    ended = Counter(event.subject.family.group for event in world.history.events(*ENDS))
    active = Counter(cell.family.group for state in world.states.values() for cell in state.cells)

    assert formed == ended + active


@SOME
@given(worlds)
def test_each_lead_comes_to_one_end_or_is_pending(world: World) -> None:
    kinds = (
        EventKind.LEAD_RECOGNISED,
        EventKind.CELL_DETECTED,
        EventKind.LEAD_EXPIRED,
        EventKind.LEAD_DISMISSED,
    )
    ended = Counter(
        received(world.history, event).subject for event in world.history.events(*kinds)
    )
    arrived = [event.subject for event in world.history.events(EventKind.LEAD_RECEIVED)]

    assert len(set(arrived)) == len(arrived)
    assert set(ended) <= set(arrived)
    assert max(ended.values(), default=1) == 1
    for state in world.states.values():
        pending = sum(lead.holder is state and lead not in ended for lead in arrived)
        assert pending == state.analysts.busy + state.analysts.waiting


@SOME
@given(worlds)
def test_details_are_what_the_kinds_say(world: World) -> None:
    for event in world.history.events():
        assert fault(event) == ""


def fault(event: Event) -> str:
    """Say what is wrong with an event's detail."""
    match event.kind:
        case EventKind.CELL_ATTACKED:
            sane = event.detail in range(1, 6)
        case EventKind.CELL_DISRUPTED:
            sane = event.detail in range(event.subject.members + 1)
        case EventKind.CELL_FORMED:
            sane = event.detail == event.subject.founders
        case EventKind.CELL_DETECTED | EventKind.OPERATION_DONE:
            sane = 0.0 <= event.detail <= event.day
        case EventKind.LEAD_SHARED | EventKind.BORDER_CROSSED:
            sane = event.detail in range(4) and event.detail != event.place
        case _:
            sane = True
    return "" if sane else f"{event}"


@SOME
@given(worlds)
def test_causes_come_before_their_consequences(world: World) -> None:
    for event in world.history.events():
        assert event.cause < event.number
        if event.cause >= 0:
            assert world.history.event(event.cause).day <= event.day


@SOME
@given(worlds)
def test_every_cell_that_is_broken_up_can_be_traced_back_to_what_was_heard(world: World) -> None:
    history = world.history
    for event in history.events(EventKind.CELL_DISRUPTED):
        chain = history.why(event.number)
        kinds = [cause.kind for cause in chain]
        assert kinds[:3] == [
            EventKind.CELL_DISRUPTED,
            EventKind.OPERATION_DONE,
            EventKind.PLANNING_BEGUN,
        ]
        assert EventKind.LEAD_RECEIVED in kinds
        assert kinds[-1] == EventKind.CELL_FORMED
        assert {received(history, event).subject.cell} == {event.subject}


@SOME
@given(SEEDS, st.integers(0, 6), st.integers(0, 3))
def test_servers_in_use_never_exceed_those_there_are(seed: int, teams: int, analysts: int) -> None:
    values = {f"states.{name}.teams": teams for name in "abcd"}
    values |= {f"states.{name}.analysts": analysts for name in "abcd"}
    world = build(lively().with_values(values), seed)

    for day in range(10, 400, 10):
        world.clock.run(day)
        for state in world.states.values():
            assert 0 <= state.teams.busy <= teams
            assert 0 <= state.analysts.busy <= analysts
            assert state.teams.free == teams - state.teams.busy


@pytest.mark.parametrize("kind", ["teams", "analysts"])
def test_after_their_number_fell_servers_leave_as_they_finish(kind: str) -> None:
    world = build(lively(), seed=3)
    servers = getattr(world.states["a"], kind)
    day = 0
    while servers.busy < 3:
        day += 1
        world.clock.run(day)
    world.change(f"states.a.{kind}", 1, "Cuts")

    busy = [servers.busy]
    for later in range(day + 1, day + 400):
        world.clock.run(later)
        busy.append(servers.busy)

    leaving = busy[: next(index for index, count in enumerate(busy) if count <= 1)]
    assert leaving == sorted(leaving, reverse=True)
    assert max(busy[len(leaving) :]) == 1


def test_when_nothing_more_comes_all_servers_return() -> None:
    world = build(lively(), seed=5)
    world.clock.run(300.0)
    nothing = {
        "formation.base_rate": 0.0,
        "neighbours.beyond.pressure": 0.0,
        "false_leads.rate_per_million": 0.0,
        "life.dissolution_rate": 10.0,
    }
    for path, value in nothing.items():
        world.change(path, value, "Nothing more")

    world.clock.run(300.0 + 10 * DAYS_PER_YEAR)

    for state in world.states.values():
        assert not state.cells
        for servers in (state.teams, state.analysts):
            assert (servers.busy, servers.waiting) == (0, 0)
