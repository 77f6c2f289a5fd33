"""Border services notice some of those who cross, and joint patrols let fewer pass."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import pytest

from simulator.kernel.clock import DAYS_PER_YEAR
from simulator.model.kinds import EventKind, LeadSource
from simulator.model.simulation import build, simulate
from tests.model.cooperating import cooperating, later, only, told, without

if TYPE_CHECKING:
    from simulator.model.setting import Setting

STAFF = ("borders.a-b.second_staff", "borders.b-c.first_staff")


@cache
def crossing(**values: float) -> Setting:
    """Give a world in which cells only form and move, often."""
    named = {path.replace("__", "."): value for path, value in values.items()}
    often = {"formation.base_rate": 60.0, "movement.crossing_rate": 20.0}
    return only(cooperating(), "formation", "movement", "screening").with_values(often | named)


def noticed(setting: Setting) -> set[tuple[str, float]]:
    """Tell the cells that border services gave leads about, and the days."""
    history = simulate(setting, seed=1).history
    leads = list(history.events(EventKind.LEAD_RECEIVED))
    assert {event.detail for event in leads} == {LeadSource.BORDER}
    return {(event.subject.cell.name, event.day) for event in leads}


def test_services_that_notice_nobody_are_as_good_as_none() -> None:
    idle = simulate(cooperating().with_values({"screening.notice": 0.0}), seed=1)

    off = simulate(without(cooperating(), "screening"), seed=1)
    assert told(idle.history) == told(off.history)


def test_a_lead_comes_at_the_crossing_to_the_state_that_is_entered() -> None:
    history = simulate(crossing(), seed=1).history
    entered = {
        (event.day, event.place, event.subject.name)
        for event in history.events(EventKind.BORDER_CROSSED)
    }
    leads = list(history.events(EventKind.LEAD_RECEIVED))

    assert 0 < len(leads) < len(entered)
    assert {(event.day, event.place, event.subject.cell.name) for event in leads} <= entered


@pytest.mark.parametrize(
    "more",
    [
        {"screening__own_records": 0.9},
        {"screening__notice": 0.9},
        {"relations__a-b__information_sharing": 4, "relations__b-c__information_sharing": 4},
        {"institutions__union__activation": 1.0},
    ],
    ids=lambda more: next(iter(more)),
)
def test_more_of_anything_adds_leads_and_takes_none(more: dict[str, float]) -> None:
    assert noticed(crossing()) < noticed(crossing(**more))


def test_more_staff_looks_at_more_of_those_who_still_cross() -> None:
    shares = []
    for staff in (0.2, 1.0, 2.0):
        history = simulate(crossing().with_values(dict.fromkeys(STAFF, staff)), seed=1).history
        into_b = [one for one in history.events(EventKind.BORDER_CROSSED) if one.place == 1]
        leads = [one for one in history.events(EventKind.LEAD_RECEIVED) if one.place == 1]
        shares.append(len(leads) / len(into_b))

    assert shares == sorted(shares)
    assert shares[0] < shares[2]


def test_joint_patrols_let_fewer_pass_as_far_as_work_is_delivered() -> None:
    rates = {}
    for patrol, level in ((0.0, 4), (1.0, 0), (1.0, 2), (1.0, 4)):
        setting = crossing(
            **{"borders__a-b__joint_patrol": patrol, "relations__a-b__joint_operations": level}
        )
        world = build(setting, seed=1)
        movement = next(one for one in world.mechanisms if one.name == "movement")
        rates[patrol, level] = movement._rate(world.zones["a-zone"])
    stop = crossing().movement.patrol_stop

    assert rates[1.0, 0] == rates[0.0, 4]
    assert rates[1.0, 2] == pytest.approx(rates[0.0, 4] * (1.0 - stop / 2))
    assert rates[1.0, 4] == pytest.approx(rates[0.0, 4] * (1.0 - stop))


def test_a_dated_patrol_changes_nothing_before_its_day() -> None:
    day = 200.0
    changed = later(crossing(), day, {"borders.a-b.joint_patrol": 1.0})
    before, after = (told(simulate(one, seed=1).history) for one in (crossing(), changed))

    assert before != after
    assert [one for one in before if one[0] < day] == [one for one in after if one[0] < day]


def test_who_crosses_during_a_case_may_be_noticed_and_worked_on_beyond() -> None:
    chain = ("formation", "life", "movement", "collection", "interdiction", "screening")
    busy = {"formation.base_rate": 60.0, "movement.crossing_rate": 20.0, "screening.notice": 1.0}
    setting = only(cooperating(), *chain).with_values(
        busy | {"screening.own_records": 1.0, "collection.rate_per_team": 1.0}
    )
    world = build(setting, seed=1)
    world.clock.run(2 * DAYS_PER_YEAR)
    opened = [
        world.history.event(event.cause)
        for event in world.history.events(EventKind.CASE_OPENED, EventKind.PLANNING_BEGUN)
    ]

    assert any(
        one.kind in {EventKind.CELL_DETECTED, EventKind.LEAD_RECOGNISED}
        and world.history.event(one.cause).detail == LeadSource.BORDER
        for one in opened
    )
