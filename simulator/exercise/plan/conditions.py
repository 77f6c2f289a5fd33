"""Conditions as they stand in a file: what keys belong together, and what they become."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from simulator.exercise.plan.triggers import (
    AfterDecision,
    AllOf,
    AnyOf,
    AtTime,
    Trigger,
    Unanswered,
    WhenState,
)
from simulator.exercise.plan.words import Comparison

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from simulator.scenario.document import Document
    from simulator.scenario.locator import Place
    from simulator.scenario.mistakes import Mistake

    Data = dict[str, Any]

# By the key that tells the kind: the keys it needs, and those it may have.
SHAPES: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "all": ((), ()),
    "any": ((), ()),
    "level": (("place",), ("above", "below")),
    "unanswered": (("minutes",), ()),
    "seat": (("decision",), ("other",)),
    "turn": ((), ("day",)),
}
EXAMPLE = 'write one as in { level = "attacks", place = "region", above = 20 }'


def condition_mistakes(document: Document, place: Place) -> Iterator[Mistake]:
    """What is wrong with the keys of a condition, and of those inside it."""
    table = document.value(place)
    kind = next((one for one in SHAPES if one in table), None)
    if kind is None:
        yield document.mistake(place, "this is no condition", EXAMPLE)
        return
    yield from _keys(document, place, kind)
    for number in range(len(table[kind]) if kind in {"all", "any"} else 0):
        yield from condition_mistakes(document, (*place, kind, number))


def _keys(document: Document, place: Place, kind: str) -> Iterator[Mistake]:
    table = document.value(place)
    needed, possible = SHAPES[kind]
    for key in needed:
        if key not in table:
            yield document.mistake((*place, key), "this is missing", f"add {key} = ...")
    for key in table:
        if key not in {kind, *needed, *possible}:
            message = f"this does not belong to a condition on {kind!r}"
            yield document.mistake((*place, key), message, "delete it")
    if kind == "level" and ("above" in table) == ("below" in table):
        yield document.mistake(place, "expected one bound", "write either above or below")
    if kind in {"all", "any"} and not table[kind]:
        yield document.mistake((*place, kind), "expected at least one condition", EXAMPLE)


def condition(table: Data) -> Trigger:
    """The condition that a table without mistakes describes."""
    return next(BUILDERS[kind](table) for kind in SHAPES if kind in table)


def _level(table: Data) -> Trigger:
    side = Comparison.ABOVE if "above" in table else Comparison.BELOW
    return WhenState(table["level"], table["place"], side, float(table[side.value]))


BUILDERS: dict[str, Callable[[Data], Trigger]] = {
    "all": lambda table: AllOf(tuple(condition(one) for one in table["all"])),
    "any": lambda table: AnyOf(tuple(condition(one) for one in table["any"])),
    "level": _level,
    "unanswered": lambda table: Unanswered(table["unanswered"], float(table["minutes"])),
    "seat": lambda table: AfterDecision(table["seat"], table["decision"], table.get("other", "")),
    "turn": lambda table: AtTime(table["turn"], float(table.get("day", 0.0))),
}


def condition_table(trigger: Trigger) -> Data:
    """The table that describes a condition; the inverse of `condition`."""
    match trigger:
        case AtTime(turn, day):
            return {"turn": turn, **({"day": day} if day else {})}
        case AfterDecision(seat, decision, other):
            table = {"seat": seat, "decision": decision}
            return {**table, **({"other": other} if other else {})}
        case WhenState(outcome, place, comparison, value):
            return {"level": outcome, "place": place, comparison.value: value}
        case Unanswered(inject, minutes):
            return {"unanswered": inject, "minutes": minutes}
        case AllOf(parts):
            return {"all": [condition_table(part) for part in parts]}
        case AnyOf(parts):
            return {"any": [condition_table(part) for part in parts]}


def parts_of(trigger: Trigger | None) -> Iterator[Trigger]:
    """A condition and all that it is made of."""
    if trigger is not None:
        yield trigger
    if isinstance(trigger, AllOf | AnyOf):
        for part in trigger.parts:
            yield from parts_of(part)
