"""What is taken out of a plan is taken out of all that names it."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from simulator.exercise.plan.conditions import parts_of
from simulator.exercise.plan.editing import (
    INJECTS,
    OBJECTIVES,
    OBSERVERS,
    SEATS,
    STORYLINES,
    TURNS,
    changed_fields,
    free_number,
    item,
    items,
    key_of,
    new_plan,
    with_added,
    with_item,
    with_moved,
    without,
)
from simulator.exercise.plan.exercise import Observer, Storyline, Turn
from simulator.exercise.plan.reading import exercise_of_text, load_exercise, scenario_of
from simulator.exercise.plan.triggers import AfterDecision, Unanswered
from simulator.exercise.plan.writing import exercise_text

PLAN = load_exercise("six-quarters")
KINDS = (OBJECTIVES, SEATS, TURNS, STORYLINES, INJECTS)


@pytest.mark.parametrize("kind", KINDS)
def test_whatever_is_taken_out_leaves_a_plan_that_can_be_read(kind: str) -> None:
    plan = PLAN
    for part in items(PLAN, kind)[:-1]:
        plan = without(plan, kind, key_of(kind, items(plan, kind)[0]))
        assert exercise_of_text(exercise_text(plan), Path("six-quarters.toml")) == plan
        assert part not in items(plan, kind)


@pytest.mark.parametrize("kind", KINDS)
def test_moving_there_and_back_changes_nothing(kind: str) -> None:
    first, second = (key_of(kind, one) for one in items(PLAN, kind)[:2])

    moved = with_moved(PLAN, kind, first, 1)

    assert moved != PLAN
    assert with_moved(moved, kind, second if kind == TURNS else first, -1) == PLAN
    assert with_moved(PLAN, kind, first, -5) == PLAN


def test_a_seat_that_goes_is_forgotten_everywhere() -> None:
    plan = without(PLAN, SEATS, "algeria")

    assert not any("algeria" in one.to_seats for one in plan.injects)
    assert not any("algeria" in one.seats for one in plan.evaluation.observers)
    parts = [part for one in plan.injects for part in parts_of(one.trigger)]
    assert not any(isinstance(one, AfterDecision) and one.seat == "algeria" for one in parts)


def test_the_last_turn_and_the_last_seat_stay() -> None:
    plan = dataclasses.replace(PLAN, turns=PLAN.turns[:1], seats=PLAN.seats[:1], injects=())

    assert without(plan, TURNS, "1") == plan
    assert without(plan, SEATS, "algeria") == plan


def test_turns_take_their_injects_along() -> None:
    before = {one.number for one in PLAN.injects if one.turn == 2}

    moved = with_moved(PLAN, TURNS, "2", 1)
    added = with_added(PLAN, TURNS, Turn(0, "Between", 30.0), "1")
    gone = without(PLAN, TURNS, "1")

    assert {one.number for one in moved.injects if one.turn == 3} == before
    assert {one.number for one in added.injects if one.turn == 3} == before
    assert before <= {one.number for one in gone.injects if one.turn == 1}
    for plan in (moved, added, gone):
        assert [turn.number for turn in plan.turns] == list(range(1, len(plan.turns) + 1))


def test_an_inject_takes_its_number_along() -> None:
    plan = with_item(PLAN, INJECTS, "2", dataclasses.replace(PLAN.inject("2"), number="B"))

    assert plan.inject("2a").parent == "B"
    assert plan.inject("2a").trigger == Unanswered("B", 12.0)


def test_an_inject_that_goes_is_waited_for_no_more() -> None:
    plan = without(PLAN, INJECTS, "2")

    assert (plan.inject("2a").parent, plan.inject("2a").trigger) == ("", None)


def test_an_objective_goes_with_its_tasks() -> None:
    tasks = {task.name for task in PLAN.objectives[0].tasks}
    plan = without(PLAN, OBJECTIVES, PLAN.objectives[0].name)

    assert not any(tasks & set(one.tasks) for one in plan.injects)


def test_parts_are_found_and_added_where_they_belong() -> None:
    added = with_added(PLAN, STORYLINES, Storyline("x", "X"), PLAN.storylines[0].name)

    assert added.storylines[1].name == "x"
    assert item(added, STORYLINES, "x") == Storyline("x", "X")
    assert item(PLAN, STORYLINES, "x") is None
    assert free_number(PLAN) == "23"


def test_a_new_plan_can_be_read_and_has_a_seat_for_each_state() -> None:
    scenario = scenario_of(PLAN)
    plan = new_plan(scenario)

    assert exercise_of_text(exercise_text(plan), Path("new-exercise.toml")) == plan
    assert [seat.states for seat in plan.seats] == [(name,) for name in scenario.states]


def test_it_can_be_told_what_differs() -> None:
    inject = PLAN.injects[0]

    assert changed_fields(inject, dataclasses.replace(inject, title="x", day=3.0)) == (
        "title",
        "day",
    )


def test_observers_that_are_called_alike_are_told_apart() -> None:
    alike = (Observer("Evaluator", ("see",)), Observer("Evaluator"))
    plan = dataclasses.replace(
        PLAN, evaluation=dataclasses.replace(PLAN.evaluation, observers=alike)
    )

    changed = with_item(plan, OBSERVERS, "2", dataclasses.replace(alike[1], title="Second"))
    left = without(plan, OBSERVERS, "1")

    assert [one.title for one in items(changed, OBSERVERS)] == ["Evaluator", "Second"]
    assert items(left, OBSERVERS) == alike[1:]
