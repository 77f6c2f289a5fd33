"""Cells that are drawn out of the region try to leave, and nothing else comes of it."""

from __future__ import annotations

import dataclasses

import pytest

from simulator.kernel.clock import DAYS_PER_YEAR
from simulator.model.entities import BorderSetting, NeighbourSetting
from simulator.model.kinds import EventKind
from simulator.model.simulation import simulate
from tests.model.cooperating import cooperating, later, only, told, without

TRIED = EventKind.DEPARTURE_TRIED
coast = dataclasses.replace(
    cooperating(),
    neighbours={"beyond": NeighbourSetting("Beyond the sea", pressure=0.0, pull=1.0)},
    borders={
        **cooperating().borders,
        "a-beyond": BorderSetting("A and beyond", "a-zone", "beyond", length=10.0),
    },
)


@pytest.mark.parametrize("seed", range(2))
def test_attempts_are_all_that_comes_of_them(seed: int) -> None:
    on, off = (told(simulate(one, seed).history) for one in (coast, without(coast, "departures")))

    assert [one for one in on if one[1] != TRIED] == off
    assert len(on) > len(off)


def test_only_cells_beside_the_neighbour_try_and_each_once() -> None:
    busy = coast.with_values({"formation.base_rate": 60.0})
    events = list(simulate(busy, seed=1).history.events(TRIED))

    assert {event.place for event in events} == {0}
    assert len({event.subject.name for event in events}) == len(events) > 3


def test_cells_try_at_the_rate_of_the_pull() -> None:
    alone = only(coast, "formation", "departures").with_values({"formation.base_rate": 60.0})
    tried, exposed = 0, 0.0
    for seed in range(5):
        history = simulate(alone, seed).history
        first = {event.subject.name: event.day for event in history.events(TRIED)}
        for event in history.events(EventKind.CELL_FORMED):
            if event.place == 0:
                exposed += first.get(event.subject.name, alone.days) - event.day
        tried += len(first)

    assert tried > 50
    assert tried / (exposed / DAYS_PER_YEAR) == pytest.approx(1.0, abs=4.0 / tried**0.5)


def test_a_dated_pull_is_taken_up_by_cells_that_are_there() -> None:
    nothing = only(coast, "formation", "departures").with_values({"neighbours.beyond.pull": 0.0})
    drawn = later(nothing, 300.0, {"neighbours.beyond.pull": 5.0})
    events = list(simulate(drawn, seed=1).history.events(TRIED))

    assert not list(simulate(nothing, seed=1).history.events(TRIED))
    assert min(event.day for event in events) > 300.0
    assert any(event.subject.formed_at < 300.0 for event in events)


def test_cells_that_come_to_the_coast_try_and_those_that_leave_it_do_not() -> None:
    moving = only(coast, "formation", "movement", "departures").with_values(
        {"movement.crossing_rate": 20.0, "formation.base_rate": 60.0}
    )
    events = list(simulate(moving, seed=1).history.events(TRIED))

    assert {event.place for event in events} == {0}
    assert {event.subject.family.zone.name for event in events} == {"a-zone", "b-zone", "c-zone"}
