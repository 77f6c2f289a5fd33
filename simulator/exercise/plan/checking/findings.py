"""What may be amiss with a plan: told, never in the way."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


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
        rule: The stable name of what was looked for, such as "unexercised-objective".
        sentence: What was found.
        mend: What could be done.
    """

    weight: Weight
    part: Part
    name: str
    rule: str
    sentence: str
    mend: str


def warning(part: Part, name: str, rule: str, sentence: str, mend: str) -> Finding:
    """A finding that will probably be noticed in play."""
    return Finding(Weight.WARNING, part, name, rule, sentence, mend)


def hint(part: Part, name: str, rule: str, sentence: str, mend: str) -> Finding:
    """A finding that may be meant so."""
    return Finding(Weight.HINT, part, name, rule, sentence, mend)
