"""People return from abroad, are screened at borders, and few begin again; nobody is lost."""

from __future__ import annotations

from collections import Counter
from functools import cache
from typing import TYPE_CHECKING

import pytest

from simulator.kernel.clock import DAYS_PER_YEAR
from simulator.model.borders.returnees import Returnees, drawn
from simulator.model.kinds import EventKind, LeadSource
from simulator.model.simulation import simulate
from tests.model.cooperating import cooperating, later, only, ran, told, without

if TYPE_CHECKING:
    from simulator.kernel.history import History
    from simulator.model.setting import Setting
    from simulator.model.world import World

RETURNED, STOPPED, JOINED = (
    EventKind.PEOPLE_RETURNED,
    EventKind.RETURNEES_STOPPED,
    EventKind.RETURNEES_JOINED,
)
ABROAD = {"states.a.fighters_abroad": 300, "states.a.return_rate": 0.5}


@cache
def returning(**values: float) -> Setting:
    """Give a world in which nothing happens but that people return to one state."""
    named = {path.replace("__", "."): value for path, value in values.items()}
    quiet = {"formation.base_rate": 0.0}
    return only(cooperating(), "formation", "returnees").with_values(quiet | ABROAD | named)


def names(history: History, kind: EventKind) -> set[str]:
    return {str(event.subject) for event in history.events(kind)}


def still_abroad(world: World) -> int:
    mechanism = next(one for one in world.mechanisms if isinstance(one, Returnees))
    return mechanism.stocks[world.states["a"]].abroad


@pytest.mark.parametrize("seed", range(2))
def test_with_nobody_abroad_it_is_as_if_switched_off(seed: int) -> None:
    idle = simulate(cooperating(), seed).history

    assert told(idle) == told(simulate(without(cooperating(), "returnees"), seed).history)


def test_everybody_is_abroad_or_came_home_and_whoever_came_was_stopped_joined_or_is_quiet() -> None:
    world = ran(returning(), 2 * DAYS_PER_YEAR)
    returned, stopped, joined = (names(world.history, kind) for kind in (RETURNED, STOPPED, JOINED))

    assert len(returned) + still_abroad(world) == 300
    assert stopped | joined <= returned
    assert not stopped & joined
    assert stopped
    assert joined
    assert {event.place for event in world.history.events(RETURNED)} == {0}


def test_returns_are_a_hazard_of_each_person() -> None:
    counts = [len(names(simulate(returning(), seed).history, RETURNED)) for seed in range(30)]
    share = 1.0 - 2.718281828459045 ** (-0.5 * 2)
    error = (300 * share * (1.0 - share) / len(counts)) ** 0.5

    assert sum(counts) / len(counts) == pytest.approx(300 * share, abs=4.0 * error)


def test_shared_records_and_staff_stop_the_same_people_and_more() -> None:
    staffed = {"borders__a-b__first_staff": 4.0}
    ladder = [
        returning(),
        returning(**staffed),
        returning(**staffed, **{"relations__a-b__information_sharing": 4}),
    ]
    stopped = [names(simulate(one, seed=1).history, STOPPED) for one in ladder]

    assert stopped[0] < stopped[1] < stopped[2]


def test_an_institution_shares_records_where_states_do_not() -> None:
    silent = {f"relations__{pair}__information_sharing": 0 for pair in ("a-b", "a-c")}
    closed = returning(**silent, institutions__union__activation=0.0)
    working = returning(**silent, institutions__union__activation=1.0)
    stopped = [names(simulate(one, seed=1).history, STOPPED) for one in (closed, working)]

    assert stopped[0] < stopped[1]


def test_who_begins_again_forms_a_faster_and_more_cautious_cell() -> None:
    world = ran(returning(), 2 * DAYS_PER_YEAR)
    causes = {event.number: str(event.subject) for event in world.history.events(JOINED)}
    formed = list(world.history.events(EventKind.CELL_FORMED))

    assert {causes[event.cause] for event in formed} == set(causes.values())
    for event in formed:
        cell = event.subject
        assert (cell.pace, cell.caution) == (1.3, 0.8)
        assert causes[event.cause] in cell.name


def test_who_is_on_record_but_was_not_stopped_gives_a_lead_about_the_cell() -> None:
    history = simulate(returning(), seed=1).history
    leads = list(history.events(EventKind.LEAD_RECEIVED))

    assert {event.detail for event in leads} == {LeadSource.BORDER}
    assert 0 < len(leads) < len(names(history, JOINED))
    for event in leads:
        formed = history.event(event.cause)
        assert (formed.kind, formed.subject) == (EventKind.CELL_FORMED, event.subject.cell)
        assert history.event(formed.cause).kind == JOINED


def test_a_dated_change_counts_more_people_abroad() -> None:
    nobody = returning(states__a__fighters_abroad=0)
    changed = later(nobody, 200.0, {"states.a.fighters_abroad": 100})
    world = ran(changed, 2 * DAYS_PER_YEAR)
    days = [event.day for event in world.history.events(RETURNED)]

    assert min(days) > 200.0
    assert len(days) + still_abroad(world) == 100


def test_people_of_one_state_do_not_touch_another_that_no_cell_reaches() -> None:
    apart = without(
        cooperating(), "movement", "sharing", "bridging", "joint_operations", "networks"
    )
    apart = apart.with_values({"collection.foreign_reach": 0.0})
    lives = [
        [event for event in told(simulate(one, seed=1).history) if event[2] == 2]
        for one in (apart, apart.with_values(ABROAD))
    ]
    assert lives[0] == lives[1]


def test_those_who_return_rename_no_other_cells() -> None:
    chain = ("formation", "life", "returnees")
    births = [
        Counter(
            (event.subject.name, event.day)
            for event in simulate(setting, seed=1).history.events(EventKind.CELL_FORMED)
            if "returned" not in event.subject.name
        )
        for setting in (
            only(cooperating(), *chain),
            only(cooperating(), *chain).with_values(ABROAD),
        )
    ]
    assert births[0] == births[1]


@pytest.mark.parametrize(("luck", "which"), [(0.0, 0), (0.3, 2), (0.99, 2)])
def test_a_draw_falls_on_what_has_weight(luck: float, which: int) -> None:
    assert drawn([1.0, 0.0, 4.0], luck) == which
    assert drawn([0.0, 0.0], luck) == 1
