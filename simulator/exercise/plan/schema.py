"""The structure of an exercise file: which keys there are and what may stand behind them."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import Field

from simulator.exercise.plan.words import (
    Delivery,
    InjectType,
    Releasability,
    Terminology,
)
from simulator.kernel.quantities import Evidence, Quantity
from simulator.scenario.fields import Declared, FormatNumber, Line, Name, Prose, WordOf
from simulator.scenario.schema import Table

Texts = list[Line]
Names = list[Name]
MOST_INJECTS = 5_000
LARGEST_BYTES = 8 << 20
NUMBER_CHARACTERS = 20
Number = Annotated[Line, Field(max_length=NUMBER_CHARACTERS)]


def _whole(meaning: str, low: int, high: int, default: int) -> Quantity:
    source = "set by the plan"
    return Quantity(default, meaning, "1", low, high, Evidence.ASSUMED, source, integral=True)


def _length(meaning: str, unit: str, low: float, high: float) -> Quantity:
    return Quantity(low, meaning, unit, low, high, Evidence.ASSUMED, "set by the plan")


SEED = _whole("The seed of the luck", 0, 2**32 - 1, 1)
REPLICATION = _whole("Which world of the seed is played", 0, 1_000_000, 0)
POLICY = _whole("How a seat that nobody plays decides", 1, 4, 1)
PRIORITY = _whole("From 1, which must come, to 5", 1, 5, 3)
TURN = _whole("The turn, counted from 1", 1, 100, 1)
DAYS = _length("How much scenario time a turn takes", "days", 1.0, 3_653.0)
DAY = _length("The scenario day within the turn", "days", 0.0, 3_653.0)
EFFECT_DAYS = _length("After how many days an effect ends", "days", 0.0, 3_653.0)
MINUTES = _length("Minutes of play", "minutes", 0.0, 10_000.0)
Finite = Annotated[float, Field(allow_inf_nan=False)]
Minutes = Annotated[float, Declared(MINUTES)]
Day = Annotated[float, Declared(DAY)]
TurnNumber = Annotated[int, Declared(TURN)]


class CapabilityTable(Table):
    """A capability that the plan adds to the library."""

    name: Name
    title: Line
    meaning: Line | None = None


class TaskTable(Table):
    """A step that is needed to reach an objective."""

    name: Name
    title: Line
    target: Line | None = None


class ObjectiveTable(Table):
    """What should be learnt or shown."""

    name: Name
    title: Line
    capability: Name
    tasks: list[TaskTable] | None = None


class SeatTable(Table):
    """A place at the table."""

    name: Name
    title: Line
    states: Names | None = None
    partner: Name | None = None
    role: Prose | None = None
    policy: Annotated[int, Declared(POLICY)] | None = None


class TurnTable(Table):
    """A stretch of play; turns are numbered by their order."""

    title: Line
    days: Annotated[float, Declared(DAYS)]
    situation: Prose | None = None
    questions: Texts | None = None
    discussion_minutes: Minutes | None = None


class StorylineTable(Table):
    """A thread of injects."""

    name: Name
    title: Line


class TriggerTable(Table):
    """A condition; which keys belong together is checked when it is read."""

    turn: TurnNumber | None = None
    day: Day | None = None
    seat: Name | None = None
    decision: Line | None = None
    other: Name | None = None
    level: Line | None = None
    place: Name | None = None
    above: Finite | None = None
    below: Finite | None = None
    unanswered: Number | None = None
    minutes: Minutes | None = None
    all: list[TriggerTable] | None = None
    any: list[TriggerTable] | None = None


class EffectTable(Table):
    """What an inject does to the model."""

    name: Name
    place: Name
    amount: Finite
    days: Annotated[float, Declared(EFFECT_DAYS)] | None = None


class InjectTable(Table):
    """A row of the events list."""

    number: Number
    title: Line
    turn: TurnNumber
    text: Prose
    storyline: Name | None = None
    day: Day | None = None
    planned_minutes: Minutes | None = None
    delivery: Annotated[Delivery, WordOf(Delivery)] | None = None
    trigger: TriggerTable | None = None
    type: Annotated[InjectType, WordOf(InjectType)] | None = None
    method: Line | None = None
    sender: Line | None = None
    to_seats: Names | None = None
    releasability: Annotated[Releasability, WordOf(Releasability)] | None = None
    label: Line | None = None
    expected_action: Prose | None = None
    questions: Texts | None = None
    objectives: Names | None = None
    tasks: Names | None = None
    effects: list[EffectTable] | None = None
    facilitator_notes: Prose | None = None
    responsible: Line | None = None
    priority: Annotated[int, Declared(PRIORITY)] | None = None
    author: Line | None = None
    source_reference: Line | None = None
    parent: Number | None = None


class ObserverTable(Table):
    """Somebody who observes and rates."""

    title: Line
    objectives: Names | None = None
    seats: Names | None = None


class EvaluationTable(Table):
    """How the exercise is evaluated."""

    text: Prose | None = None
    hot_wash: Texts | None = None
    observers: list[ObserverTable] | None = None


class ExerciseFile(Table):
    """A plan of an exercise, as it stands in a file."""

    format: Annotated[int, FormatNumber()]
    title: Line
    purpose: Prose
    scenario: Line
    seed: Annotated[int, Declared(SEED)] | None = None
    replication: Annotated[int, Declared(REPLICATION)] | None = None
    terminology: Annotated[Terminology, WordOf(Terminology)] | None = None
    handling: Prose | None = None
    ground_rules: Texts | None = None
    assumptions: Texts | None = None
    capabilities: list[CapabilityTable] | None = None
    objectives: list[ObjectiveTable] | None = None
    seats: Annotated[list[SeatTable], Field(min_length=1)]
    turns: Annotated[list[TurnTable], Field(min_length=1, max_length=100)]
    storylines: list[StorylineTable] | None = None
    injects: Annotated[list[InjectTable], Field(max_length=MOST_INJECTS)] | None = None
    evaluation: EvaluationTable | None = None


def keys_of(table: type[Table]) -> tuple[str, ...]:
    """The keys of a table, in the order in which people write them."""
    return tuple(table.model_fields)


TABLES: dict[str, Any] = {
    "capabilities": CapabilityTable,
    "objectives": ObjectiveTable,
    "tasks": TaskTable,
    "seats": SeatTable,
    "turns": TurnTable,
    "storylines": StorylineTable,
    "injects": InjectTable,
    "effects": EffectTable,
    "evaluation": EvaluationTable,
    "observers": ObserverTable,
    "trigger": TriggerTable,
    "all": TriggerTable,
    "any": TriggerTable,
}
"""The tables of the file, by the key that they stand behind."""
