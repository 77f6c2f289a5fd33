"""The fields of each part of a plan, declared once: forms show them and propose from them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QT_TRANSLATE_NOOP

from simulator.exercise.plan.capabilities import library
from simulator.exercise.plan.editing import (
    INJECTS,
    OBJECTIVES,
    OBSERVERS,
    SEATS,
    STORYLINES,
    TURNS,
)
from simulator.exercise.plan.words import Delivery, InjectType, Releasability, Terminology
from ui.viewmodels.planning.plan_words import POLICIES, said, word

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from simulator.exercise.plan.exercise import Exercise
    from simulator.scenario.scenario import Scenario

Choice = tuple[Any, str]
PLAN = "plan"


class Kind(Enum):
    """How a field is shown."""

    LINE = "line"
    PROSE = "prose"
    LINES = "lines"
    NUMBER = "number"
    CHOICE = "choice"
    CHECKS = "checks"
    CONDITION = "condition"
    EFFECTS = "effects"


@dataclass(frozen=True)
class PlanField:
    """One field.

    Attributes:
        name: The field of the part, such as "title".
        label: What people call it.
        kind: How it is shown.
        hint: What to write there.
        choices: What there is to choose from.
        low, high: The range of a number.
        may_be_empty: Whether a number may be missing.
    """

    name: str
    label: str
    kind: Kind
    hint: str = ""
    choices: Callable[[Exercise, Scenario], list[Choice]] | None = None
    low: float = 0.0
    high: float = 0.0
    may_be_empty: bool = False


def _seats(plan: Exercise, _: Scenario) -> list[Choice]:
    return [(one.name, one.title) for one in plan.seats]


def _objectives(plan: Exercise, _: Scenario) -> list[Choice]:
    return [(one.name, one.title) for one in plan.objectives]


def _tasks(plan: Exercise, _: Scenario) -> list[Choice]:
    return [(task.name, task.title) for one in plan.objectives for task in one.tasks]


def _storylines(plan: Exercise, _: Scenario) -> list[Choice]:
    return [("", said(NONE)), *((one.name, one.title) for one in plan.storylines)]


def _turns(plan: Exercise, _: Scenario) -> list[Choice]:
    return [(one.number, f"{one.number} · {one.title}") for one in plan.turns]


def _parents(plan: Exercise, _: Scenario) -> list[Choice]:
    named = ((one.number, f"{one.number} · {one.title}") for one in plan.injects)
    return [("", said(NONE)), *named]


def _states(_: Exercise, scenario: Scenario) -> list[Choice]:
    return [(name, state.label) for name, state in scenario.setting.states.items()]


def _partners(_: Exercise, scenario: Scenario) -> list[Choice]:
    partners = scenario.setting.partners.items()
    return [("", said(NONE)), *((name, one.label) for name, one in partners)]


def _capabilities(plan: Exercise, _: Scenario) -> list[Choice]:
    return [(one.name, one.title) for one in (*library(), *plan.capabilities)]


def _words(words: Iterable[Any]) -> Callable[[Exercise, Scenario], list[Choice]]:
    return lambda _plan, _scenario: [(one, word(one)) for one in words]


def _policies(_: Exercise, __: Scenario) -> list[Choice]:
    return [(number, said(text)) for number, text in POLICIES.items()]


def _priorities(_: Exercise, __: Scenario) -> list[Choice]:
    return [(number, str(number)) for number in range(1, 6)]


NONE = QT_TRANSLATE_NOOP("Plan", "none")
TITLE = PlanField("title", QT_TRANSLATE_NOOP("Plan", "Title"), Kind.LINE)
FIELDS: dict[str, tuple[PlanField, ...]] = {
    PLAN: (
        TITLE,
        PlanField("purpose", QT_TRANSLATE_NOOP("Plan", "Purpose"), Kind.PROSE),
        PlanField(
            "terminology", QT_TRANSLATE_NOOP("Plan", "Words of the house"), Kind.CHOICE,
            choices=_words(Terminology),
        ),
        PlanField(
            "seed", QT_TRANSLATE_NOOP("Plan", "Seed of the luck"), Kind.NUMBER, high=2**32 - 1
        ),
        PlanField("handling", QT_TRANSLATE_NOOP("Plan", "Handling of the papers"), Kind.PROSE),
        PlanField(
            "ground_rules", QT_TRANSLATE_NOOP("Plan", "Ground rules"), Kind.LINES,
            QT_TRANSLATE_NOOP("Plan", "One on each line"),
        ),
        PlanField(
            "assumptions", QT_TRANSLATE_NOOP("Plan", "Assumptions"), Kind.LINES,
            QT_TRANSLATE_NOOP("Plan", "One on each line"),
        ),
        PlanField(
            "capabilities", QT_TRANSLATE_NOOP("Plan", "Own capabilities"), Kind.LINES,
            QT_TRANSLATE_NOOP("Plan", "One on each line: capability | what it is"),
        ),
        PlanField(
            "evaluation.text", QT_TRANSLATE_NOOP("Plan", "How it is evaluated"), Kind.PROSE
        ),
        PlanField(
            "evaluation.hot_wash", QT_TRANSLATE_NOOP("Plan", "Questions right after play"),
            Kind.LINES, QT_TRANSLATE_NOOP("Plan", "One on each line"),
        ),
    ),
    OBJECTIVES: (
        TITLE,
        PlanField(
            "capability", QT_TRANSLATE_NOOP("Plan", "Capability"), Kind.CHOICE,
            choices=_capabilities,
        ),
        PlanField(
            "tasks", QT_TRANSLATE_NOOP("Plan", "Critical tasks"), Kind.LINES,
            QT_TRANSLATE_NOOP("Plan", "One on each line: task | by what one sees it was done"),
        ),
    ),
    OBSERVERS: (
        TITLE,
        PlanField(
            "objectives", QT_TRANSLATE_NOOP("Plan", "Looks at these objectives"), Kind.CHECKS,
            QT_TRANSLATE_NOOP("Plan", "None checked: all of them"), choices=_objectives,
        ),
        PlanField(
            "seats", QT_TRANSLATE_NOOP("Plan", "Looks at these seats"), Kind.CHECKS,
            QT_TRANSLATE_NOOP("Plan", "None checked: all of them"), choices=_seats,
        ),
    ),
    SEATS: (
        TITLE,
        PlanField("states", QT_TRANSLATE_NOOP("Plan", "Decides for"), Kind.CHECKS, choices=_states),
        PlanField(
            "partner", QT_TRANSLATE_NOOP("Plan", "Speaks for"), Kind.CHOICE, choices=_partners
        ),
        PlanField(
            "policy", QT_TRANSLATE_NOOP("Plan", "While nobody plays it"), Kind.CHOICE,
            choices=_policies,
        ),
        PlanField("role", QT_TRANSLATE_NOOP("Plan", "Role sheet"), Kind.PROSE),
    ),
    TURNS: (
        TITLE,
        PlanField(
            "days", QT_TRANSLATE_NOOP("Plan", "Days of the scenario"), Kind.NUMBER, low=1.0,
            high=3_653.0,
        ),
        PlanField(
            "discussion_minutes", QT_TRANSLATE_NOOP("Plan", "Minutes of talk"), Kind.NUMBER,
            high=10_000.0,
        ),
        PlanField("situation", QT_TRANSLATE_NOOP("Plan", "Situation"), Kind.PROSE),
        PlanField(
            "questions", QT_TRANSLATE_NOOP("Plan", "Questions"), Kind.LINES,
            QT_TRANSLATE_NOOP("Plan", "One on each line"),
        ),
    ),
    STORYLINES: (TITLE,),
    INJECTS: (
        PlanField("number", QT_TRANSLATE_NOOP("Plan", "Number"), Kind.LINE),
        TITLE,
        PlanField("text", QT_TRANSLATE_NOOP("Plan", "Text"), Kind.PROSE),
        PlanField("turn", QT_TRANSLATE_NOOP("Plan", "Turn"), Kind.CHOICE, choices=_turns),
        PlanField(
            "to_seats", QT_TRANSLATE_NOOP("Plan", "Sent to"), Kind.CHECKS, choices=_seats
        ),
        PlanField("sender", QT_TRANSLATE_NOOP("Plan", "From, in the story"), Kind.LINE),
        PlanField("method", QT_TRANSLATE_NOOP("Plan", "Brought by"), Kind.LINE),
        PlanField(
            "delivery", QT_TRANSLATE_NOOP("Plan", "Comes"), Kind.CHOICE, choices=_words(Delivery)
        ),
        PlanField(
            "planned_minutes", QT_TRANSLATE_NOOP("Plan", "Minutes after the turn begins"),
            Kind.NUMBER, high=10_000.0, may_be_empty=True,
        ),
        PlanField(
            "day", QT_TRANSLATE_NOOP("Plan", "Scenario day of the turn"), Kind.NUMBER,
            high=3_653.0, may_be_empty=True,
        ),
        PlanField("trigger", QT_TRANSLATE_NOOP("Plan", "Condition"), Kind.CONDITION),
        PlanField("effects", QT_TRANSLATE_NOOP("Plan", "Does to the model"), Kind.EFFECTS),
        PlanField(
            "type", QT_TRANSLATE_NOOP("Plan", "Type"), Kind.CHOICE, choices=_words(InjectType)
        ),
        PlanField(
            "storyline", QT_TRANSLATE_NOOP("Plan", "Storyline"), Kind.CHOICE, choices=_storylines
        ),
        PlanField("parent", QT_TRANSLATE_NOOP("Plan", "Belongs to"), Kind.CHOICE, choices=_parents),
        PlanField(
            "releasability", QT_TRANSLATE_NOOP("Plan", "May be told to"), Kind.CHOICE,
            choices=_words(Releasability),
        ),
        PlanField("label", QT_TRANSLATE_NOOP("Plan", "Marking"), Kind.LINE),
        PlanField("expected_action", QT_TRANSLATE_NOOP("Plan", "Expected action"), Kind.PROSE),
        PlanField(
            "questions", QT_TRANSLATE_NOOP("Plan", "Questions"), Kind.LINES,
            QT_TRANSLATE_NOOP("Plan", "One on each line"),
        ),
        PlanField(
            "objectives", QT_TRANSLATE_NOOP("Plan", "Objectives"), Kind.CHECKS, choices=_objectives
        ),
        PlanField(
            "tasks", QT_TRANSLATE_NOOP("Plan", "Critical tasks"), Kind.CHECKS, choices=_tasks
        ),
        PlanField("facilitator_notes", QT_TRANSLATE_NOOP("Plan", "Notes for control"), Kind.PROSE),
        PlanField("responsible", QT_TRANSLATE_NOOP("Plan", "Responsible"), Kind.LINE),
        PlanField(
            "priority", QT_TRANSLATE_NOOP("Plan", "Priority"), Kind.CHOICE, choices=_priorities
        ),
        PlanField("author", QT_TRANSLATE_NOOP("Plan", "Author"), Kind.LINE),
        PlanField("source_reference", QT_TRANSLATE_NOOP("Plan", "Rests on"), Kind.LINE),
    ),
}  # fmt: skip
"""What can be edited of each part, by its kind."""
