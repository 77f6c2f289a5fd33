"""Nothing is lost and nothing comes from nowhere."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from simulator.kernel.clock import DAYS_PER_YEAR
from simulator.model.kinds import EventKind, LeadSource, Target, WithheldReason
from simulator.model.politics.pillars import Pillar
from simulator.model.simulation import build
from simulator.scenario.catalogue import CATALOGUE, names_in
from simulator.scenario.reading import load_scenario
from tests.model.conserved import assert_conserved
from tests.model.everything import everything
from tests.model.living import lived
from tests.model.telling import cells, counts, received
from tests.model.worlds import NAMES, lively, without

if TYPE_CHECKING:
    from simulator.kernel.history import Event
    from simulator.model.world import World

# A world takes long to run, and its seed tells as much as a smaller one would.
SOME = settings(max_examples=8, phases=(Phase.explicit, Phase.generate))
SEEDS = st.integers(0, 2**64 - 1)
MOVED = {
    "states.a.analysts": st.integers(0, 6),
    "states.b.teams": st.integers(0, 20),
    "states.c.judges": st.integers(0, 4),
    "states.d.policy": st.integers(0, 4),
    "states.a.budget": st.floats(0.0, 200.0),
    "movement.crossing_rate": st.floats(0.0, 20.0),
    "interdiction.success": st.floats(0.0, 1.0),
    "interdiction.arrest_probability": st.floats(0.0, 1.0),
    "assessment.expiry_days": st.floats(1.0, 200.0),
    "relations.a-b.information_sharing": st.integers(0, 4),
    "relations.c-d.joint_operations": st.integers(0, 4),
    "false_leads.rate_per_million": st.floats(0.0, 60.0),
    "groups.old.cohesion": st.floats(0.0, 1.0),
    "splits.share": st.floats(0.0, 1.0),
    "recruitment.rate": st.floats(0.0, 30.0),
    "justice.recidivism": st.floats(0.0, 1.0),
    "justice.conviction": st.floats(0.0, 1.0),
    "displacement.regroup": st.floats(0.0, 1.0),
    "returnees.joining": st.floats(0.0, 1.0),
    "programmes.mentoring-a.places": st.integers(0, 60),
}
SHIPPED = ["maghreb", *names_in(CATALOGUE)]


def lived_with(seed: int, values: dict[str, float], off: frozenset[str] = frozenset()) -> World:
    """Give a world whose time is over, some of its mechanisms off."""
    setting = everything().with_values(values)
    return lived(dataclasses.replace(setting, days=250.0, off=off), seed)


worlds = st.builds(lived_with, SEEDS, st.fixed_dictionaries(MOVED))
switched = st.builds(
    lived_with, SEEDS, st.just({}), st.frozensets(st.sampled_from(sorted(NAMES)), max_size=12)
)


@SOME
@given(st.one_of(worlds, switched))
def test_nothing_is_lost_and_nothing_comes_from_nowhere(world: World) -> None:
    assert_conserved(world)


@pytest.mark.parametrize("name", SHIPPED)
def test_nothing_is_lost_in_a_shipped_scenario(name: str) -> None:
    setting = load_scenario(name).setting
    world = build(dataclasses.replace(setting, days=500.0, warm_up_days=200.0), seed=1)
    world.clock.run(500.0)

    assert_conserved(world)
    assert len(cells(world.history)) > 10


def test_there_is_something_of_everything_to_be_conserved() -> None:
    seen = counts(lived(everything(), seed=1).history)

    assert min(seen[kind] for kind in EventKind) >= 1
    assert seen[EventKind.CELL_DEFECTED] > 3
    assert seen[EventKind.PEOPLE_RELAPSED] > 10


@SOME
@given(worlds)
def test_details_are_what_the_kinds_say(world: World) -> None:
    for event in world.history.events():
        assert fault(event) == ""


STATES = range(len(everything().states))
SPAN = everything().days + everything().warm_up_days
WHOLE = {
    EventKind.CELL_ADVANCED: range(1, 4),
    EventKind.CELL_ATTACKED: range(1, 6),
    EventKind.LEAD_RECEIVED: range(len(LeadSource)),
    EventKind.LEAD_WITHHELD: range(len(WithheldReason)),
    EventKind.ATTACK_AIMED: range(len(Target)),
    EventKind.AGREEMENT_ENDED: range(len(Pillar)),
    EventKind.TIES_CUT: range(2),
    EventKind.JOINT_DONE: range(2),
    EventKind.CELL_DIVIDED: range(1, 1000),
    EventKind.MEMBER_JOINED: range(2, 1000),
    EventKind.PEOPLE_RETURNED: range(1, 2),
}
BETWEEN = {
    EventKind.CELL_DETECTED: SPAN,
    EventKind.OPERATION_DONE: SPAN,
    EventKind.PERSON_MENTORED: SPAN,
    EventKind.TRIAL_ENDED: SPAN,
    EventKind.CELL_WOKEN: SPAN,
    EventKind.TIES_RESTORED: SPAN / DAYS_PER_YEAR,
    EventKind.CRISIS_ENDED: SPAN / DAYS_PER_YEAR,
    EventKind.CRISIS_BEGAN: 1.0,
    EventKind.GROUP_SPLIT: 1.0,
}
OTHER_STATE = (
    EventKind.LEAD_SHARED,
    EventKind.LEAD_BRIDGED,
    EventKind.LEAD_LEAKED,
    EventKind.BORDER_CROSSED,
    EventKind.CELL_DISPLACED,
    EventKind.JOINT_PROPOSED,
)


def fault(event: Event) -> str:
    """Say what is wrong with an event's detail."""
    detail, kind = event.detail, EventKind(event.kind)
    if kind is EventKind.CELL_DISRUPTED:
        sane = detail in range(event.subject.members + 1)
    elif kind is EventKind.CELL_FORMED:
        # What breaks away is seen as easily as what it breaks away from.
        broke_away = "/from " in event.subject.family.name
        sane = detail > 0 if broke_away else detail == event.subject.founders
    elif kind in WHOLE:
        sane = detail in WHOLE[kind]
    elif kind in BETWEEN:
        sane = 0.0 <= detail <= BETWEEN[kind]
    else:
        sane = kind not in OTHER_STATE or (detail in STATES and detail != event.place)
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
        assert EventKind.CELL_FORMED in kinds
        assert {received(history, event).subject.cell} == {event.subject}


@SOME
@given(SEEDS, st.integers(0, 6), st.integers(0, 3), st.booleans())
def test_servers_in_use_never_exceed_those_there_are(
    seed: int, teams: int, analysts: int, calm: bool
) -> None:
    values = {f"states.{name}.teams": teams for name in "abcd"}
    values |= {f"states.{name}.analysts": analysts for name in "abcd"}
    setting = lively().with_values(values)
    world = build(without(setting, "crises") if calm else setting, seed)

    for day in range(10, 400, 10):
        world.clock.run(day)
        for state in world.states.values():
            assert 0 <= state.teams.busy <= teams
            assert 0 <= state.analysts.busy <= analysts
            left = state.teams.capacity
            assert left == teams if calm else left <= teams
            assert state.teams.free == max(0, left - state.teams.busy)


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
