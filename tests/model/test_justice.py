"""Courts lose nobody, keep their queue, and answer to law, training and due process."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from simulator.kernel.clock import DAYS_PER_YEAR
from simulator.model.kinds import EventKind
from simulator.model.simulation import build, simulate
from tests.model.organised import events, only, organised, people

SOME = settings(max_examples=6, deadline=None)
SEEDS = st.integers(0, 2**64 - 1)
CHAIN = ("formation", "life", "collection", "interdiction", "justice")


@SOME
@given(SEEDS)
def test_everybody_who_is_arrested_is_tried_once_or_waits(seed: int) -> None:
    world = build(organised(), seed)
    world.clock.run(organised().days)
    history = world.history

    arrested = people(history, EventKind.CELL_DISRUPTED)
    judged = people(history, EventKind.SUSPECTS_CONVICTED, EventKind.SUSPECTS_ACQUITTED)
    ended = {event.subject for event in events(history, EventKind.TRIAL_ENDED)}
    waiting = [e for e in events(history, EventKind.TRIAL_AWAITED) if e.subject not in ended]
    assert arrested == judged + sum(event.detail for event in waiting)
    courts = [state.courts for state in world.states.values()]
    assert len(waiting) == sum(court.busy + court.waiting for court in courts)
    assert judged > 50


@SOME
@given(SEEDS)
def test_only_the_convicted_are_released_from_prison_and_only_the_released_relapse(
    seed: int,
) -> None:
    history = simulate(organised(), seed).history

    convicted = people(history, EventKind.SUSPECTS_CONVICTED)
    served = people(history, EventKind.PEOPLE_RELEASED)
    free = served + people(history, EventKind.SUSPECTS_ACQUITTED)
    assert served <= convicted
    assert 0 < people(history, EventKind.PEOPLE_RELAPSED) <= free


def test_those_who_relapse_join_a_cell_of_their_group_or_form_one() -> None:
    world = build(only(organised(), *CHAIN), seed=4)
    world.clock.run(3 * DAYS_PER_YEAR)
    history = world.history

    formed = sum(event.detail for event in events(history, EventKind.CELL_FORMED))
    ends = (EventKind.CELL_ATTACKED, EventKind.CELL_DISSOLVED, EventKind.CELL_DISRUPTED)
    gone = sum(event.subject.members for event in history.events(*ends))
    active = sum(cell.members for state in world.states.values() for cell in state.cells)
    causes = {event.cause for event in events(history, EventKind.CELL_FORMED)}
    back = events(history, EventKind.PEOPLE_RELAPSED)
    joined = sum(event.detail for event in back if event.number not in causes)
    assert formed + joined == gone + active
    assert joined > 0


def test_more_courts_shorten_the_wait() -> None:
    days = [
        simulate(organised().with_values({f"states.{name}.judges": judges for name in "ab"}), 1)
        for judges in (1, 4, 60)
    ]
    waits = [
        sum(e.detail for e in events(one.history, EventKind.TRIAL_ENDED))
        / len(events(one.history, EventKind.TRIAL_ENDED))
        for one in days
    ]

    assert waits[0] > waits[1] > waits[2]


def test_with_enough_courts_a_trial_takes_its_own_time() -> None:
    """Of n exponential trials the mean lies within four standard errors of the law's."""
    values = {"states.a.judges": 500, "states.b.judges": 500, "justice.trial_days": 20.0}
    setting = only(organised().with_values(values), *CHAIN)
    days = [e.detail for e in events(simulate(setting, 3).history, EventKind.TRIAL_ENDED)]

    mean = 20.0 * (1 + 0.3 * 0.5) / (1 + 0.5 * 0.5)
    # Trials that began in the last weeks are not over; they are few and bias little.
    assert abs(sum(days) / len(days) - mean) < 4 * mean / len(days) ** 0.5 + 0.5


@pytest.mark.parametrize(("training", "expected"), [(0.0, 0.7), (1.0, 0.79)])
def test_the_convicted_share_at_home_is_what_training_makes_of_it(
    training: float, expected: float
) -> None:
    values = {f"states.{name}.judicial_training": training for name in "ab"}
    history = simulate(only(organised().with_values(values), *CHAIN), 5).history

    convicted = people(history, EventKind.SUSPECTS_CONVICTED)
    tried = convicted + people(history, EventKind.SUSPECTS_ACQUITTED)
    # One luck for each trial moves its suspects together: about six people a trial.
    error = (expected * (1 - expected) / tried) ** 0.5
    assert abs(convicted / tried - expected) < 4 * error


def test_slow_and_unfair_trials_cost_trust_and_swift_fair_ones_nothing() -> None:
    chain = (*CHAIN, "society")
    fair = {"justice.slow_loss": 0.0, "states.a.due_process": 1.0, "states.b.due_process": 1.0}
    worlds = [
        build(only(organised().with_values(values), *chain), seed=6)
        for values in ({}, fair, {"justice.unfair_loss": 0.0, "justice.slow_loss": 0.0})
    ]
    for world in worlds:
        world.clock.run(DAYS_PER_YEAR)

    usual, swift, free = ([zone.trust for zone in world.zones.values()] for world in worlds)
    assert sum(usual) < sum(swift)
    assert sum(usual) < sum(free)
