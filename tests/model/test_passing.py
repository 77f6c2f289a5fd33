"""Passing a lead on is an act: the other state learns, the services trust, and it may get out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from simulator.model.decisions.deciding import decide, weigh
from simulator.model.decisions.decision import Decided, Refused
from simulator.model.decisions.passing import PassLead
from simulator.model.kinds import EventKind, LeadSource
from simulator.model.simulation import build
from tests.model.deciding import parley

if TYPE_CHECKING:
    from simulator.model.world import World

DAY = 200.0
YEAR = 365.0


@pytest.fixture
def world() -> World:
    """Give a world in which states hold leads and share none of themselves."""
    setting = parley().with_values({"relations.a-b.information_sharing": 0, "leaks.rate": 20.0})
    world = build(setting, seed=1)
    world.clock.run(DAY)
    return world


def received(world: World, state: str) -> list:
    number = world.states[state].number
    return [one for one in world.history.events(EventKind.LEAD_RECEIVED) if one.place == number]


def first(world: World, *, about_nobody: bool) -> int:
    """Give the number of the last lead of a about nobody, or about a cell that is still there."""
    found = [
        number
        for number, one in enumerate(received(world, "a"), 1)
        if (one.subject.cell is None) == about_nobody and (about_nobody or one.subject.cell.active)
    ]
    return found[-1]


def told(world: World) -> list:
    return [one for one in received(world, "b") if one.subject.told is not None]


@pytest.mark.parametrize("about_nobody", [False, True])
def test_what_is_passed_on_arrives_whether_it_is_true_or_not(
    world: World, about_nobody: bool
) -> None:
    number = first(world, about_nobody=about_nobody)
    decided = decide(world, "a", PassLead(number, "b"))
    assert isinstance(decided, Decided)
    world.clock.run(DAY + decided.days + 0.1)

    (arrived,) = told(world)
    assert arrived.subject.told is received(world, "a")[number - 1].subject
    assert arrived.subject.source is LeadSource.PARTNER
    kinds = [event.kind for event in world.history.why(arrived.number)]
    assert kinds[1:3] == [EventKind.LEAD_SHARED, EventKind.DECIDED]


def test_the_services_trust_each_other_more(world: World) -> None:
    before = world.relations["a-b"].trust
    decide(world, "a", PassLead(first(world, about_nobody=False), "b"))

    assert world.relations["a-b"].trust > before


def test_what_is_passed_on_may_get_out(world: World) -> None:
    for number in range(1, len(received(world, "a")) + 1):
        decide(world, "a", PassLead(number, "b"))
    world.clock.run(DAY + YEAR)

    assert [*world.history.events(EventKind.LEAD_LEAKED)]


def test_nobody_is_told_twice_and_nobody_passes_on_what_he_does_not_hold(world: World) -> None:
    number = first(world, about_nobody=True)
    decide(world, "a", PassLead(number, "b"))

    assert "told already" in str(weigh(world, "a", PassLead(number, "b")))
    refused = decide(world, "a", PassLead(10**6, "b"))
    assert isinstance(refused, Refused)
    assert "has received no lead 1000000" in refused.says
    assert "no lead 0" in str(weigh(world, "a", PassLead(0, "b")))
    assert "no other state" in str(weigh(world, "a", PassLead(number, "a")))


def test_services_do_not_share_once_more_what_was_passed_on_by_hand() -> None:
    setting = parley().with_values({"relations.a-b.information_sharing": 4})
    world = build(setting, seed=1)
    world.clock.run(DAY)
    for number in range(1, len(received(world, "a")) + 1):
        decide(world, "a", PassLead(number, "b"))
    by_hand = {
        one.subject.cell
        for one in world.history.events(EventKind.LEAD_SHARED)
        if one.cause >= 0 and world.history.event(one.cause).kind == EventKind.DECIDED
    }
    world.clock.run(DAY + YEAR)

    a = world.states["a"].number
    after = [
        one.subject
        for one in world.history.events(EventKind.LEAD_SHARED)
        if one.place == a and one.day > DAY and one.detail == world.states["b"].number
    ]
    assert by_hand
    assert not by_hand & set(after)
