"""Every decision changes something, costs what it says, takes its time, and tells why not."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import numpy as np
import pytest

from simulator.model.decisions.deciding import decide
from simulator.model.decisions.decision import Decided, Refused
from simulator.model.decisions.handlers import HANDLERS
from simulator.model.decisions.joint import ProposeExercise
from simulator.model.decisions.parameters import DecisionParameters
from simulator.model.decisions.passing import PassLead
from simulator.model.decisions.proposals import Accept, Decline
from simulator.model.kinds import EventKind
from simulator.model.outcomes.declared import OUTCOMES
from simulator.model.outcomes.measuring import Measuring
from simulator.model.simulation import build, months_of
from tests.model.deciding import ANSWERS, DAY, DECISIONS, SEATS, deciding, parley, took

if TYPE_CHECKING:
    from simulator.model.decisions.decision import Decision
    from simulator.model.setting import Setting
    from simulator.model.world import World

MONEY = {"million/year", "decisions/year"}
WORLDLY = [outcome.unit not in MONEY for outcome in OUTCOMES]
SPENDING = [outcome.name for outcome in OUTCOMES].index("spending")


def name_of(decision: Decision) -> str:
    return type(decision).__name__


def series(world: World) -> np.ndarray:
    return Measuring(world, months_of(world.setting)).measure()[1]


def undecided() -> World:
    world = build(parley(), seed=1)
    world.clock.run(world.setting.days)
    return world


@cache
def of_undecided() -> np.ndarray:
    return series(undecided())


def test_there_is_one_of_each() -> None:
    # What is passed on is no value: test_passing.py.
    assert {type(decision) for decision in DECISIONS} | {*ANSWERS, PassLead} == HANDLERS.keys()


def test_what_can_be_decided_says_what_it_does() -> None:
    assert [kind.__name__ for kind in HANDLERS if not (kind.__doc__ or "").strip()] == []


@pytest.mark.parametrize("decision", DECISIONS, ids=name_of)
def test_a_decision_changes_what_happens(decision: Decision) -> None:
    after = np.nan_to_num(series(deciding(decision))[WORLDLY])

    assert (after != np.nan_to_num(of_undecided()[WORLDLY])).any()


def test_what_is_declined_changes_nothing_and_waits_no_longer() -> None:
    world = build(parley(), seed=1)
    world.clock.run(DAY)
    took(world, "a", ProposeExercise("b"))
    declined = took(world, "b", Decline(1))
    world.clock.run(world.setting.days)

    assert isinstance(decide(world, "b", Accept(1)), Refused)
    assert "nothing changes" in declined.says
    assert not [*world.history.events(EventKind.PROPOSAL_LAPSED, EventKind.VALUE_CHANGED)]
    np.testing.assert_array_equal(series(world)[WORLDLY], of_undecided()[WORLDLY])


@pytest.mark.parametrize("decision", DECISIONS, ids=name_of)
def test_a_decision_takes_effect_after_its_delay_and_never_before(decision: Decision) -> None:
    world = deciding(decision)

    decided = [*world.history.events(EventKind.DECIDED)]
    changes = [*world.history.events(EventKind.VALUE_CHANGED)]
    delay = decided[-1].subject.days
    assert changes
    assert min(event.day for event in changes) == pytest.approx(DAY + delay)
    reasons = world.history.why(changes[0].number)[1:]
    assert {event.kind for event in reasons} == {EventKind.DECIDED}
    assert reasons[-1].subject.decision == decision


@pytest.mark.parametrize("decision", DECISIONS, ids=name_of)
def test_what_a_decision_costs_appears_in_spending(decision: Decision) -> None:
    world = deciding(decision)

    seat = world.states[SEATS.get(type(decision), "a")].number
    taken = [one for one in world.history.events(EventKind.DECIDED) if one.place == seat]
    once = sum(event.detail for event in taken)
    yearly = sum(event.subject.yearly for event in taken)
    before, after = of_undecided()[SPENDING, seat], series(world)[SPENDING, seat]
    assert once > 0.0 or yearly != 0.0 or name_of(decision) == "CutTies"
    # What is decided on day 50 is paid in the second to the thirteenth month.
    assert (after[2:13] - before[2:13]).max() >= once + min(0.0, yearly) - 1e-9


def test_every_cost_and_delay_matters_somewhere() -> None:
    dead = [name for name in DecisionParameters.declared() if not matters(name)]

    assert dead == []


def matters(name: str) -> bool:
    """Tell whether a cost or delay moves any decision's cost, delay or effect."""
    value = parley().value(f"decisions.{name}") / 2.0
    return any(traces(one, (name, value)) != traces(one) for one in DECISIONS)


@cache
def traces(decision: Decision, *moved: tuple[str, float]) -> list[tuple[float, ...]]:
    """Tell what a decision does in a world without cells, if others accept it, and if not."""
    values = {"formation.base_rate": 0.0} | {f"decisions.{name}": to for name, to in moved}
    setting = parley().with_values(values)
    world = deciding(decision, setting, 400.0)
    trust = [relation.trust for relation in world.relations.values()]
    costs = sum(world.states["a"].costs.values())
    return [*told(world), (*trust, costs), *lapsing(decision, setting)]


def lapsing(decision: Decision, setting: Setting) -> list[tuple[float, ...]]:
    """Tell what comes of a decision that nobody answers."""
    world = build(setting, seed=1)
    world.clock.run(DAY)
    took(world, SEATS.get(type(decision), "a"), decision)
    if not world.docket.proposals:
        return []
    world.clock.run(300.0)
    return told(world)


def told(world: World) -> list[tuple[float, ...]]:
    kinds = (EventKind.DECIDED, EventKind.VALUE_CHANGED, EventKind.PROPOSAL_LAPSED)
    return [(event.day, event.kind, event.detail) for event in world.history.events(*kinds)]


def test_a_decision_says_who_what_and_why() -> None:
    world = build(parley(), seed=1)
    decided = took(world, "a", DECISIONS[1])

    assert decided == world.history.event(decided.record).subject
    assert decided.says == "A state will have 20 analysts instead of 12."
    assert (decided.seat, decided.why, decided.days) == ("a", "A test", 180.0)
    assert isinstance(decided, Decided)
