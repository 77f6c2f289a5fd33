"""Tells conditions in plain words, in any language."""

from __future__ import annotations

from functools import reduce
from typing import TYPE_CHECKING, Protocol

from simulator.exercise.plan import telling_words as words
from simulator.exercise.plan.readings import READINGS, REGION
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
    from simulator.exercise.plan.injects import Effect

    Naming = Trigger | Effect

CONDITION = "Condition"
SIDES = {Comparison.ABOVE: words.ABOVE, Comparison.BELOW: words.BELOW}


class Speaker(Protocol):
    """Says texts of a plan in some language."""

    def say(self, context: str, text: str) -> str:
        """Translate a text of a context."""

    def number(self, value: float) -> str:
        """Write a number."""

    def named(self, one: Naming, field: str) -> str:
        """What people call that which a condition or an effect names in a field."""


class English:
    """Says texts as they are written, and calls things by their names in the file."""

    def say(self, _context: str, text: str) -> str:
        return text

    def number(self, value: float) -> str:
        return f"{value:g}"

    def named(self, one: Naming, field: str) -> str:
        return plainly(self, one, field)


ENGLISH = English()


def plainly(speaker: Speaker, one: Naming, field: str) -> str:
    """What stands in a field, in words where the program has any, or else by its name."""
    name = str(getattr(one, field))
    if field == "outcome" and name in READINGS:
        return speaker.say("Reading", READINGS[name].meaning)
    if field == "decision":
        return speaker.say("Decision", words.DECISIONS.get(name, name))
    return speaker.say("Place", words.REGION) if (field, name) == ("place", REGION) else name


def condition_words(trigger: Trigger, speaker: Speaker = ENGLISH) -> str:
    """A condition as people say it."""
    match trigger:
        case AllOf(parts):
            return _joined(words.AND, parts, speaker)
        case AnyOf(parts):
            return _joined(words.OR, parts, speaker)
    return _single(trigger, speaker)


def listed(texts: tuple[str, ...], speaker: Speaker = ENGLISH) -> str:
    """Some texts in a row, such as "1, 2 and 3"."""
    *others, last = texts
    if not others:
        return last
    return speaker.say(CONDITION, words.AND).format(first=", ".join(others), then=last)


def _joined(joint: str, parts: tuple[Trigger, ...], speaker: Speaker) -> str:
    texts = (_bracketed(part, speaker) for part in parts)
    said = speaker.say(CONDITION, joint)
    return reduce(lambda first, then: said.format(first=first, then=then), texts)


def _bracketed(part: Trigger, speaker: Speaker) -> str:
    text = condition_words(part, speaker)
    if not isinstance(part, AllOf | AnyOf):
        return text
    return speaker.say(CONDITION, words.WITHIN).format(condition=text)


def _single(trigger: AtTime | AfterDecision | WhenState | Unanswered, speaker: Speaker) -> str:
    match trigger:
        case AtTime(turn, day):
            return speaker.say(CONDITION, words.FROM_DAY if day else words.BEGINS).format(
                turn=turn, day=speaker.number(day)
            )
        case AfterDecision(_, _, other):
            return speaker.say(CONDITION, words.REGARDING if other else words.DECIDED).format(
                seat=speaker.named(trigger, "seat"),
                decision=speaker.named(trigger, "decision"),
                other=speaker.named(trigger, "other"),
            )
        case WhenState(_, _, side, value):
            return speaker.say(CONDITION, SIDES[side]).format(
                level=speaker.named(trigger, "outcome"),
                place=speaker.named(trigger, "place"),
                value=speaker.number(value),
            )
        case Unanswered(inject, minutes):
            text = speaker.say(CONDITION, words.UNANSWERED)
            return text.format(inject=inject, minutes=speaker.number(minutes))
