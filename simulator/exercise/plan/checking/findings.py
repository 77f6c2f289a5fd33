"""What may be amiss with a plan: told, never in the way."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from simulator.exercise.plan.checking.finding_words import WORDS
from simulator.exercise.plan.injects import Effect
from simulator.exercise.plan.telling import ENGLISH, condition_words, listed
from simulator.exercise.plan.triggers import Trigger

if TYPE_CHECKING:
    from collections.abc import Mapping

    from simulator.exercise.plan.telling import Speaker

Value = str | float | tuple[str, ...] | Trigger | Effect
"""What a sentence is filled with: names as they are, numbers, conditions, an effect's place."""


class Weight(StrEnum):
    """How much a finding should trouble whoever plans."""

    WARNING = "warning"
    """It will probably be noticed in play."""
    HINT = "hint"
    """It may well be meant so."""


class Part(StrEnum):
    """What part of a plan a finding is about."""

    PLAN = "plan"
    OBJECTIVE = "objective"
    SEAT = "seat"
    TURN = "turn"
    STORYLINE = "storyline"
    INJECT = "inject"


@dataclass(frozen=True)
class Finding:
    """One thing to look at again.

    Attributes:
        weight: How much it matters.
        part: What part of the plan it is about.
        name: The name or number of that part; empty for the plan as a whole.
        rule: The stable name of what was looked for, a key of `finding_words.WORDS`.
        values: What the sentence is filled with.
    """

    weight: Weight
    part: Part
    name: str
    rule: str
    values: Mapping[str, Value] = field(default_factory=dict)

    def sentence(self, speaker: Speaker = ENGLISH) -> str:
        """What was found."""
        said = {name: _said(value, speaker) for name, value in self.values.items()}
        return speaker.say("Finding", WORDS[self.rule][0]).format(**said)

    def mend(self, speaker: Speaker = ENGLISH) -> str:
        """What could be done."""
        return speaker.say("Finding", WORDS[self.rule][1])


def warning(part: Part, name: str, rule: str, **values: Value) -> Finding:
    """A finding that will probably be noticed in play."""
    return Finding(Weight.WARNING, part, name, rule, values)


def hint(part: Part, name: str, rule: str, **values: Value) -> Finding:
    """A finding that may be meant so."""
    return Finding(Weight.HINT, part, name, rule, values)


def _said(value: Value, speaker: Speaker) -> str:
    match value:
        case str():
            return value
        case int() | float():
            return speaker.number(value)
        case tuple():
            return listed(value, speaker)
        case Effect():
            return speaker.named(value, "place")
    return condition_words(value, speaker)
