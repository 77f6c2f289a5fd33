"""The checker finds what would be noticed in play, and stands in nobody's way."""

from __future__ import annotations

import dataclasses
from typing import Any

import pytest

from simulator.exercise.plan.catalogue import exercises
from simulator.exercise.plan.checking.check import findings
from simulator.exercise.plan.checking.findings import Weight
from simulator.exercise.plan.exercise import Exercise, Observer
from simulator.exercise.plan.injects import Effect, Inject
from simulator.exercise.plan.reading import load_exercise, scenario_of
from simulator.exercise.plan.triggers import AfterDecision, AtTime, Unanswered, WhenState
from simulator.exercise.plan.words import Comparison, Delivery, InjectType, Releasability

PLAN = load_exercise("six-quarters")
SCENARIO = scenario_of(PLAN)
SOUND = Inject(
    "X", "A letter", 1, "A letter comes.", to_seats=("algeria",), expected_action="Read it.",
    objectives=("share-in-time",),
)  # fmt: skip


def rules(plan: Exercise) -> set[str]:
    found = findings(plan, SCENARIO)
    assert all(one.sentence() and one.mend() for one in found)
    return {one.rule for one in found} - rules_of_the_shipped_plan()


def rules_of_the_shipped_plan() -> set[str]:
    return {one.rule for one in findings(PLAN, SCENARIO)}


def with_inject(**changes: Any) -> Exercise:
    return dataclasses.replace(PLAN, injects=(*PLAN.injects, dataclasses.replace(SOUND, **changes)))


@pytest.mark.parametrize("name", exercises())
def test_the_shipped_plans_have_no_warnings(name: str) -> None:
    plan = load_exercise(name)

    assert [one for one in findings(plan, scenario_of(plan)) if one.weight is Weight.WARNING] == []


def test_a_sound_inject_is_not_remarked_on() -> None:
    assert rules(with_inject()) == set()


@pytest.mark.parametrize(
    ("changes", "rule"),
    [
        ({"to_seats": ()}, "no-recipients"),
        ({"expected_action": " "}, "no-expected-action"),
        ({"objectives": ()}, "no-objective"),
        ({"text": " "}, "no-text"),
        ({"type": InjectType.FACILITATION}, "control-to-seats"),
        ({"turn": 7}, "after-the-end"),
        ({"day": 92.0}, "after-the-turn"),
        ({"planned_minutes": 26.0}, "after-the-talk"),
        ({"delivery": Delivery.CONDITIONAL}, "no-trigger"),
        ({"trigger": AtTime(1)}, "unused-trigger"),
        ({"delivery": Delivery.CLOCK}, "no-minute"),
        ({"delivery": Delivery.TRAY, "priority": 1}, "must-in-tray"),
        ({"type": InjectType.CONTINGENCY}, "no-parent"),
        ({"parent": "9"}, "before-its-parent"),
        ({"planned_minutes": 9.0}, "clash"),
    ],
)
def test_what_is_amiss_with_an_inject_is_found(changes: dict[str, Any], rule: str) -> None:
    found = [one for one in findings(with_inject(**changes), SCENARIO) if one.rule == rule]

    assert [one.name for one in found] == ["X"]
    assert all(one.sentence() and one.mend() for one in found)


@pytest.mark.parametrize(
    ("trigger", "rule"),
    [
        (AtTime(7), "unreachable-turn"),
        (AfterDecision("mediator", "Propose"), "unreachable-decision"),
        (AfterDecision("algeria", "OfferHelp"), "unreachable-decision"),
        (Unanswered("F1", 5.0), "unreachable-answer"),
        (Unanswered("T1", 5.0), "hardly-reachable"),
        (WhenState("grievance", "libya", Comparison.ABOVE, 1.0), "unreachable-level"),
        (WhenState("public_trust", "libya", Comparison.BELOW, 0.0), "unreachable-level"),
        (WhenState("attacks", "region", Comparison.BELOW, 0.0), "unreachable-level"),
    ],
)
def test_a_condition_that_cannot_be_is_found(trigger: Any, rule: str) -> None:
    plan = with_inject(delivery=Delivery.CONDITIONAL, trigger=trigger)

    assert rules(plan) == {rule}


def test_news_for_everybody_needs_no_recipients() -> None:
    assert rules(with_inject(to_seats=(), releasability=Releasability.PUBLIC)) == set()


def test_a_crowded_seat_is_found() -> None:
    crowd = tuple(dataclasses.replace(SOUND, number=f"X{n}") for n in range(5))

    assert rules(dataclasses.replace(PLAN, injects=(*PLAN.injects, *crowd))) == {"overload"}


def test_effects_that_pull_in_opposite_directions_are_found() -> None:
    effects = (
        Effect("trust-rises", "libya", 0.1),
        Effect("trust-falls", "libya", 0.1),
    )
    closing = (Effect("border-closes", "x", 1.0, 9.0), Effect("border-opens", "x", 1.0, 9.0))

    assert rules(with_inject(effects=effects)) == {"opposite-effects"}
    assert rules(with_inject(effects=closing)) == {"opposite-effects"}
    assert rules(with_inject(effects=effects[:1] * 2)) == set()


def test_objectives_that_nobody_exercises_or_observes_are_found() -> None:
    objective = dataclasses.replace(PLAN.objectives[0], name="new", tasks=())
    observed = dataclasses.replace(PLAN.evaluation, observers=(Observer("E", ("see",)),))
    plan = dataclasses.replace(PLAN, objectives=(*PLAN.objectives, objective), evaluation=observed)

    assert rules(plan) == {"unexercised-objective", "no-tasks", "unobserved-objective"}
    assert "no-objectives" in rules(dataclasses.replace(PLAN, objectives=()))


def test_tasks_without_injects_or_targets_are_found() -> None:
    first = PLAN.objectives[0]
    task = dataclasses.replace(first.tasks[0], name="new", target="")
    objective = dataclasses.replace(first, tasks=(task,))

    plan = dataclasses.replace(PLAN, objectives=(objective, *PLAN.objectives[1:]))

    assert rules(plan) == {"unexercised-task", "no-target"}


def test_seats_turns_and_storylines_are_looked_at() -> None:
    seat = dataclasses.replace(PLAN.seats[0], name="new", role="", states=(), partner="")
    turn = dataclasses.replace(PLAN.turns[5], number=7, situation="", days=2_000.0)
    line = dataclasses.replace(PLAN.storylines[0], name="new")
    long = dataclasses.replace(turn, number=8, discussion_minutes=400.0)
    plan = dataclasses.replace(
        PLAN,
        seats=(*PLAN.seats[1:], seat),
        turns=(*PLAN.turns, turn, long),
        storylines=(*PLAN.storylines, line),
    )

    assert rules(plan) >= {
        "no-role", "seat-without-states", "seat-without-injects", "no-situation", "empty-turn",
        "empty-storyline", "longer-than-scenario", "long", "states-without-seats",
    }  # fmt: skip


def test_warnings_come_before_hints() -> None:
    weights = [one.weight for one in findings(with_inject(to_seats=(), objectives=()), SCENARIO)]

    assert weights == sorted(weights, reverse=True)
