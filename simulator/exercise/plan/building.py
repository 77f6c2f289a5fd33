"""Builds a plan from a file that has been found free of mistakes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from simulator.exercise.plan.capabilities import Capability
from simulator.exercise.plan.conditions import condition
from simulator.exercise.plan.exercise import (
    CriticalTask,
    Evaluation,
    Exercise,
    Objective,
    Observer,
    Seat,
    Storyline,
    Turn,
)
from simulator.exercise.plan.injects import Effect, Inject
from simulator.exercise.plan.words import Delivery, InjectType, Releasability, Terminology

if TYPE_CHECKING:
    from collections.abc import Callable

    from simulator.scenario.document import Document

    Data = dict[str, Any]

FILE_NAME = "exercise.toml"
# Keys whose values become something else than what the file holds.
BUILT: dict[str, Callable[[Any], Any]] = {
    "days": float,
    "day": float,
    "minutes": float,
    "planned_minutes": float,
    "discussion_minutes": float,
    "amount": float,
    "terminology": Terminology,
    "delivery": Delivery,
    "type": InjectType,
    "releasability": Releasability,
    "trigger": condition,
}


def build(document: Document) -> Exercise:
    """Build the plan of a file."""
    data = {key: value for key, value in document.data.items() if key != "format"}
    turns = data.pop("turns")
    numbered = [{"number": number, **turn} for number, turn in enumerate(turns, 1)]
    return Exercise(name=_name(document), file=document.file, **_plain({**data, "turns": numbered}))


def _name(document: Document) -> str:
    file = document.file
    return file.parent.name if file.name == FILE_NAME and file.parent.name else file.stem


def _plain(table: Data) -> Data:
    return {key: _value(key, value) for key, value in table.items()}


def _value(key: str, value: Any) -> Any:
    if key in LISTED and all(isinstance(one, dict) for one in value):
        return tuple(LISTED[key](**_plain(one)) for one in value)
    if key in BUILT:
        return BUILT[key](value)
    if key == "evaluation":
        return Evaluation(**_plain(value))
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, list):
        return tuple(" ".join(one.split()) for one in value)
    return value


# The tables that stand in lists, by key; the objectives of an inject are mere names.
LISTED: dict[str, Callable[..., Any]] = {
    "capabilities": Capability,
    "seats": Seat,
    "turns": Turn,
    "storylines": Storyline,
    "injects": Inject,
    "effects": Effect,
    "observers": Observer,
    "objectives": Objective,
    "tasks": CriticalTask,
}
