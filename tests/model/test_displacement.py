"""Pressure drives cells across borders, and some who escape an operation form a cell again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from simulator.kernel.clock import DAYS_PER_MONTH, DAYS_PER_YEAR
from simulator.model.borders.movement import Routes
from simulator.model.kinds import EventKind
from simulator.model.simulation import build, simulate
from tests.model.cooperating import cooperating, later, only, ran, told, without

if TYPE_CHECKING:
    from simulator.model.borders.ways import Way
    from simulator.model.setting import Setting
    from simulator.model.world import World

CHAIN = ("formation", "life", "movement", "collection", "interdiction")
BUSY = {"formation.base_rate": 60.0, "collection.rate_per_team": 1.0}
LEAVE_ALL_ALONE = {"displacement.push": 0.0, "displacement.regroup": 0.0}


def pressed(**values: float) -> Setting:
    """Give a world in which cells only form, prepare, move, and are found and broken up."""
    named = {path.replace("__", "."): value for path, value in values.items()}
    return only(cooperating(), *CHAIN, "displacement").with_values(BUSY | named)


def way(world: World, start: str, end: str) -> Way:
    return next(
        one for one in world.ways if (one.start.state.name, one.end.state.name) == (start, end)
    )


@pytest.mark.parametrize("seed", range(3))
def test_without_push_and_regrouping_it_is_as_if_switched_off(seed: int) -> None:
    idle = simulate(cooperating().with_values(LEAVE_ALL_ALONE), seed)
    off = simulate(without(cooperating(), "displacement"), seed)

    assert told(idle.history) == told(off.history)


def test_pressure_is_operations_a_year_for_each_active_cell() -> None:
    setting = pressed(displacement__memory_months=0.5, displacement__neighbour_weight=0.0)
    setting = setting.with_values({"displacement.joint_stop": 0.0})
    world = build(setting, seed=1)
    operations, rate, smoothed = 0, 0.0, 0.0
    kept = 2.718281828459045**-2
    for month in range(1, 25):
        world.clock.run(month * DAYS_PER_MONTH + 1e-6)
        done = [e for e in world.history.events(EventKind.OPERATION_DONE) if e.place == 0]
        rate = kept * rate + (1 - kept) * (len(done) - operations) * 12
        smoothed = kept * smoothed + (1 - kept) * len(world.states["a"].cells)
        operations = len(done)
        assert way(world, "a", "b").urge == pytest.approx(rate / max(1.0, smoothed))
    assert operations > 5


def test_a_neighbour_that_presses_too_keeps_cells_from_coming() -> None:
    heedless = ran(pressed(displacement__neighbour_weight=0.0), DAYS_PER_YEAR)
    heedful = ran(pressed(displacement__neighbour_weight=5.0), DAYS_PER_YEAR)

    for one in heedful.ways:
        before = way(heedless, one.start.state.name, one.end.state.name).urge
        assert 0.0 < one.urge < before


def test_joint_operations_hold_back_a_share_of_the_displaced() -> None:
    # What moves differently presses differently; so nothing moves here.
    still = {"movement__crossing_rate": 0.0, "displacement__joint_stop": 0.8}
    together = pressed(**still, **{"relations__a-b__joint_operations": 4})
    apart = pressed(**still, **{"relations__a-b__joint_operations": 0})
    with_it, without_it = (ran(one, DAYS_PER_YEAR) for one in (together, apart))

    assert way(with_it, "a", "b").urge == pytest.approx(0.2 * way(without_it, "a", "b").urge)
    assert way(with_it, "b", "c").urge == way(without_it, "b", "c").urge


def test_a_dated_change_of_joint_work_is_taken_up() -> None:
    joint = {"relations.a-b.joint_operations": 4}
    world = ran(later(pressed(displacement__joint_stop=1.0), 500.0, joint), 490.0)
    assert way(world, "a", "b").urge > 0.0
    world.clock.run(540.0)

    assert way(world, "a", "b").urge == 0.0


@pytest.mark.parametrize(
    ("luck", "zone", "displaced"),
    [
        (0.0, "x", False),
        (0.49, "x", False),
        (0.51, "y", False),
        (0.74, "y", False),
        (0.76, "y", True),
    ],
)
def test_of_those_who_cross_only_the_share_that_pressure_adds_counts_as_displaced(
    luck: float, zone: str, *, displaced: bool
) -> None:
    world = build(cooperating(), seed=1)
    x, y, *_ = world.zones.values()
    routes = Routes((x, y), (1.0, 2.0), (0.0, 1.0))

    assert routes.choose(luck) == ({"x": x, "y": y}[zone], displaced)


def test_a_displaced_cell_crosses_at_the_same_time_and_is_counted_where_it_left() -> None:
    history = simulate(pressed(displacement__push=20.0), seed=1).history
    found = list(history.events(EventKind.CELL_DISPLACED))

    assert len(found) > 5
    for event in found:
        moved = history.event(event.cause)
        assert (moved.kind, moved.day) == (EventKind.CELL_MOVED, event.day)
        assert moved.place == event.detail != event.place


ESCAPING = {
    "interdiction.arrest_probability": 0.3,
    "displacement.regroup": 1.0,
    "displacement.regroup_months": 0.0,
    "displacement.push": 0.0,
}


def test_those_who_escape_together_form_a_cell_of_as_many_members_that_is_more_cautious() -> None:
    world = ran(pressed().with_values(ESCAPING), DAYS_PER_YEAR)
    history = world.history
    regrouped = list(history.events(EventKind.CELL_REGROUPED))
    formed = {e.cause: e for e in history.events(EventKind.CELL_FORMED)}

    escaped = {
        event.subject.name: event.subject.members - int(event.detail)
        for event in history.events(EventKind.CELL_DISRUPTED)
    }
    assert len(regrouped) > 10
    assert {e.subject.name: e.detail for e in regrouped} == {
        name: people for name, people in escaped.items() if people >= 2
    }
    for event in regrouped:
        cell = formed[event.number].subject
        assert cell.founders == event.detail
        assert cell.caution == world.setting.displacement.caution


def test_regrouped_cells_rename_no_others() -> None:
    chain = ("formation", "life", "collection", "interdiction")
    values = {**BUSY, **ESCAPING, "interdiction.alertness": 1.0}
    with_it = only(cooperating(), *chain, "displacement").with_values(values)
    without_it = only(cooperating(), *chain).with_values(values)

    births = [
        {
            (event.subject.name, event.day, event.subject.founders)
            for event in simulate(setting, seed=1).history.events(EventKind.CELL_FORMED)
            if "escaped" not in event.subject.name
        }
        for setting in (with_it, without_it)
    ]
    assert births[0] == births[1]


def test_border_staff_lets_fewer_pass_and_as_many_as_today_changes_nothing() -> None:
    rates = []
    for staff in (0.0, 1.0, 3.0):
        paths = [p for p in cooperating().paths() if p.endswith("_staff")]
        world = build(cooperating().with_values(dict.fromkeys(paths, staff)), seed=1)
        movement = next(one for one in world.mechanisms if one.name == "movement")
        rates.append(movement._rate(world.zones["a-zone"]))
    control = cooperating().states["b"].border_control

    assert rates[1] == pytest.approx(rates[0] * (1.0 - control))
    assert rates[2] == pytest.approx(rates[0] * (1.0 - control) ** 3)
