"""The exercise evaluation guide: what evaluators look for, and where they write it down."""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator.reports.document import Block, Document, Heading, NewPage, Paragraph, Table
from simulator.reports.parts import (
    RATING_RULE,
    RATINGS,
    capability_title,
    listed,
    prose,
    seat_titles,
)
from simulator.reports.words import WORDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from simulator.exercise.plan.exercise import Exercise, Objective, Observer
    from simulator.scenario.scenario import Scenario

MARKING = "For evaluators – not for players"


def evaluation_guide(exercise: Exercise, scenario: Scenario) -> Document:
    """The guide for all evaluators."""
    blocks = [
        *_method(exercise),
        *(block for one in exercise.objectives for block in _objective(exercise, one)),
        *listed(WORDS[exercise.terminology].debrief, exercise.evaluation.hot_wash, 1),
        Heading("Evaluator"),
        Table(("", ""), (("Name", ""), ("Where to reach me", "")), (2, 8)),
    ]
    return Document(
        "evaluation-guide",
        f"Exercise Evaluation Guide – {exercise.title}",
        scenario.title,
        MARKING,
        tuple(blocks),
    )


def _method(exercise: Exercise) -> Iterator[Block]:
    yield Heading("How to evaluate")
    yield from prose(exercise.evaluation.text)
    yield Heading("Ratings", 2)
    yield Table(("Rating", "What it means"), RATINGS, (3, 8))
    yield Paragraph(RATING_RULE)
    if exercise.evaluation.observers:
        yield Heading("Who looks at what", 2)
        rows = tuple(_observer(exercise, one) for one in exercise.evaluation.observers)
        yield Table(("Who", "Objectives", "Seats"), rows, (2, 6, 4))


def _observer(exercise: Exercise, one: Observer) -> tuple[str, str, str]:
    titles = {objective.name: objective.title for objective in exercise.objectives}
    objectives = "; ".join(titles.get(name, name) for name in one.objectives) or "all"
    return one.title, objectives, seat_titles(exercise, one.seats) or "all"


def _objective(exercise: Exercise, objective: Objective) -> Iterator[Block]:
    yield NewPage()
    yield Heading(objective.title)
    capability = capability_title(exercise, objective.capability)
    yield Paragraph(f"Capability: {capability}", is_strong=True)
    rows = tuple((task.title, task.target, "", "P   S   M   U") for task in objective.tasks)
    headers = ("Critical task", "Capability target", "Observation notes", "Rating")
    yield Table(
        headers, (*rows, ("Rating of the objective", "", "", "P   S   M   U")), (3, 3, 4, 2)
    )
    yield from _where(exercise, objective)


def _where(exercise: Exercise, objective: Objective) -> Iterator[Block]:
    name = WORDS[exercise.terminology].inject
    found = [one for one in exercise.injects if objective.name in one.objectives]
    yield from listed(
        "Where it may be seen",
        (
            f"{name} {one.number}, turn {one.turn}: {' '.join(one.expected_action.split())}"
            for one in found
        ),
    )
