"""Seats that nobody plays follow policies: functions of what they see, which explain themselves."""

from __future__ import annotations

import dataclasses
from functools import cache
from typing import TYPE_CHECKING

import numpy as np
import pytest

from simulator.kernel.clock import DAYS_PER_YEAR
from simulator.model.kinds import EventKind
from simulator.model.outcomes.declared import OUTCOMES
from simulator.model.policies.policies import POLICIES
from simulator.model.simulation import Observation, simulate
from simulator.scenario.reading import load_scenario
from tests.model.deciding import parley
from tests.model.provisions import dated, told, without

if TYPE_CHECKING:
    from simulator.model.decisions.decision import Decided
    from simulator.model.setting import Setting

NAMES = [outcome.name for outcome in OUTCOMES]
STATUS_QUO, PROACTIVE, REACTIVE, WITHDRAWN = POLICIES


@cache
def broken_ties(policy: int) -> Observation:
    """Run Broken ties for three years, all states with one policy."""
    setting = dataclasses.replace(load_scenario("broken-ties").setting, days=3 * DAYS_PER_YEAR)
    return simulate(following(setting, policy), seed=1)


def following(setting: Setting, policy: int) -> Setting:
    """Let all states follow a policy."""
    return setting.with_values({f"states.{name}.policy": policy for name in setting.states})


def decisions(observation: Observation) -> list[Decided]:
    return [event.subject for event in observation.history.events(EventKind.DECIDED)]


def mean_of(observation: Observation, outcome: str) -> float:
    return float(observation.totals[NAMES.index(outcome), -1])


@pytest.mark.parametrize("policy", POLICIES)
def test_each_policy_decides_something_in_broken_ties_and_says_why(policy: int) -> None:
    taken = decisions(broken_ties(policy))

    assert len(taken) >= 5
    for one in taken:
        assert one.why.startswith(f"{POLICIES[policy].name}: ")
        assert one.why.endswith(".")
        assert one.says.endswith(".")


def test_whatever_it_decides_a_policy_can_take() -> None:
    for policy in POLICIES:
        assert not [*broken_ties(policy).history.events(EventKind.DECISION_REFUSED)]


def test_nobody_decides_before_the_scenario_begins() -> None:
    for policy in POLICIES:
        assert min(e.day for e in broken_ties(policy).history.events(EventKind.DECIDED)) > 0.0


def test_the_proactive_cooperate_more_than_the_withdrawn() -> None:
    levels = {policy: mean_of(broken_ties(policy), "delivered_cooperation") for policy in POLICIES}

    assert levels[PROACTIVE] > levels[STATUS_QUO] > levels[WITHDRAWN]
    assert levels[PROACTIVE] > 1.2 * mean_of(broken_ties(0), "delivered_cooperation")
    assert levels[WITHDRAWN] < 0.6 * mean_of(broken_ties(0), "delivered_cooperation")


def test_the_reactive_spend_more_on_teams_than_the_status_quo() -> None:
    teams = [mean_of(broken_ties(policy), "teams_cost") for policy in (REACTIVE, STATUS_QUO)]

    assert teams[0] > teams[1]


@pytest.mark.parametrize("policy", POLICIES)
def test_no_policy_overdraws_the_budget_by_itself(policy: int) -> None:
    setting = load_scenario("broken-ties").setting
    spending = broken_ties(policy).series[NAMES.index("spending"), :-1]
    budgets = np.array([state.budget for state in setting.states.values()])

    # What decisions cost once may come on top for a year.
    assert (spending <= 1.1 * budgets[:, np.newaxis]).all()


def test_where_nobody_decides_nothing_changes() -> None:
    off = without(parley(), "policies")

    assert told(simulate(parley(), 1).history) == told(simulate(off, 1).history)
    assert told(simulate(following(off, PROACTIVE), 1).history) == told(simulate(off, 1).history)


@pytest.mark.parametrize("policy", POLICIES)
def test_a_policy_decides_the_same_whatever_it_cannot_see(policy: int) -> None:
    # Cells that never attack, and of which no lead tells, are hidden from everybody.
    hidden = following(
        without(
            parley(),
            *("life", "collection", "tips", "partner_leads", "false_leads", "screening"),
            *("displacement", "returnees", "departures"),
        ),
        policy,
    )
    few = simulate(hidden.with_values({"formation.base_rate": 1.0}), 1)
    many = simulate(hidden, 1)

    formed = NAMES.index("cells_formed")
    assert many.totals[formed, -1] > 10 * few.totals[formed, -1]
    ours, theirs = (
        [
            (event.day, event.subject.decision, event.subject.why)
            for event in one.history.events(EventKind.DECIDED)
        ]
        for one in (few, many)
    )
    assert ours == theirs


def test_a_policy_begins_when_a_scenario_says_so() -> None:
    begins = dated(parley(), 200.0, **{"states.a.policy": PROACTIVE})

    taken = [*simulate(begins, 1).history.events(EventKind.DECIDED)]
    assert taken
    assert {event.subject.seat for event in taken} == {"a"}
    assert min(event.day for event in taken) > 200.0
