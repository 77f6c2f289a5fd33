"""Writes a plan as the text of its file; what is read from it again is the same plan."""

from __future__ import annotations

import dataclasses
from enum import Enum
from typing import TYPE_CHECKING, Any

from simulator.exercise.plan.conditions import condition_table
from simulator.scenario.fields import FORMAT
from simulator.scenario.writing import block, pair, plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from simulator.exercise.plan.exercise import Exercise

# What is not written: it follows from the file and from the order.
UNWRITTEN = {"name", "file"}
LISTS = ("capabilities", "objectives", "seats", "turns", "storylines", "injects")


def exercise_text(exercise: Exercise) -> str:
    """The text of the file of a plan."""
    values = _values(exercise, UNWRITTEN | set(LISTS) | {"evaluation"})
    text = "".join(pair(key, value) for key, value in ({"format": FORMAT} | values).items())
    parts = [text, *_lists(exercise)]
    if evaluation := _values(exercise.evaluation, {"observers"}):
        parts.append("[evaluation]\n" + "".join(pair(*one) for one in evaluation.items()))
    observers = exercise.evaluation.observers
    parts += [block("evaluation.observers", _values(one)) for one in observers]
    return "\n".join(parts)


def _lists(exercise: Exercise) -> Iterator[str]:
    for key in LISTS:
        for one in getattr(exercise, key):
            hidden = {"turns": {"number"}, "objectives": {"tasks"}}.get(key, set())
            text = block(key, _values(one, hidden))
            if key == "objectives":
                text += "".join(f"\n{block('objectives.tasks', _values(t))}" for t in one.tasks)
            yield text


def _values(part: Any, hidden: set[str] | frozenset[str] = frozenset()) -> dict[str, Any]:
    """The fields of a part that are not what they are anyway."""
    found = {}
    for field in dataclasses.fields(part):
        value = getattr(part, field.name)
        if field.name not in hidden and value != field.default:
            found[field.name] = _plain(field.name, value)
    return found


def _plain(key: str, value: Any) -> Any:
    if key == "trigger":
        return plain(condition_table(value))
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, tuple):
        return [_plain("", one) for one in value]
    return plain(_values(value) if dataclasses.is_dataclass(value) else value)
