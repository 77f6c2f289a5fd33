"""The values of a plan's fields as forms show them, and the plan with another one."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, TypeVar

from simulator.exercise.plan.capabilities import Capability, library
from simulator.exercise.plan.exercise import CriticalTask
from simulator.exercise.plan.msel.naming import new_name

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from simulator.exercise.plan.exercise import Exercise

Named = TypeVar("Named", CriticalTask, Capability)
TARGET = " | "
REQUIRED = {"title", "number", "purpose"}


def value_of(part: Any, name: str) -> Any:
    """The value of a field as forms show it."""
    if name.startswith("evaluation."):
        return getattr(part.evaluation, name.partition(".")[2])
    value = getattr(part, name)
    if name == "tasks" and value and isinstance(value[0], CriticalTask):
        return tuple(_line(task.title, task.target) for task in value)
    if name == "capabilities":
        return tuple(_line(one.title, one.meaning) for one in value)
    return value


def with_value(part: Any, name: str, value: Any) -> Any:
    """The part with another value of a field; what may not be empty keeps what it has."""
    if name in REQUIRED and not str(value).strip():
        return part
    if name.startswith("evaluation."):
        changes: dict[str, Any] = {name.partition(".")[2]: value}
        return replace(part, evaluation=replace(part.evaluation, **changes))
    if name == "tasks" and hasattr(part, "capability"):
        return replace(part, tasks=_of_lines(CriticalTask, value, part.tasks, ()))
    if name == "capabilities":
        return replace(part, capabilities=_capabilities_of(value, part))
    if name == "seed":
        value = int(value)
    changes = {name: value}
    return replace(part, **changes)


def _line(title: str, text: str) -> str:
    return f"{title}{TARGET}{text}" if text else title


def _capabilities_of(lines: Iterable[str], plan: Exercise) -> tuple[Capability, ...]:
    """The capabilities that lines describe, and those that objectives stand on in any case."""
    found = _of_lines(Capability, lines, plan.capabilities, [one.name for one in library()])
    kept = {one.name for one in found}
    needed = {one.capability for one in plan.objectives} - kept
    return (*found, *(one for one in plan.capabilities if one.name in needed))


def _of_lines(
    kind: Callable[[str, str, str], Named],
    lines: Iterable[str],
    before: tuple[Named, ...],
    others: Iterable[str],
) -> tuple[Named, ...]:
    """The things that lines describe; those that keep their title or place keep their name."""
    found: list[Named] = []
    by_title = {one.title: one.name for one in before}
    pairs = [line.partition("|") for line in lines]
    kept = {by_title[title.strip()] for title, _, _ in pairs if title.strip() in by_title}
    for place, (title, _, text) in enumerate(pairs):
        name = by_title.get(title.strip(), "")
        if not name and place < len(before) and before[place].name not in kept:
            name = before[place].name
        taken = [*(one.name for one in (*found, *before)), *others]
        name = name or new_name(title, taken, "part")
        found.append(kind(name, title.strip(), text.strip()))
    return tuple(found)
