"""When a conditional inject comes: by time, by a decision, or by how things stand."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from simulator.exercise.plan.words import Comparison

INNER_CAPITAL = re.compile(r"(?<=[a-z])(?=[A-Z])")


@dataclass(frozen=True)
class AtTime:
    """Holds from a day of a turn on.

    Attributes:
        turn: The turn, counted from 1.
        day: The scenario day within it, counted from 0.
    """

    turn: int
    day: float = 0.0

    def words(self) -> str:
        """The condition as people say it."""
        if not self.day:
            return f"when turn {self.turn} begins"
        return f"from day {self.day:g} of turn {self.turn}"


@dataclass(frozen=True)
class AfterDecision:
    """Holds once a seat has taken a decision of some kind.

    Attributes:
        seat: The seat that decides.
        decision: The kind of decision, such as "Propose".
        other: The state, border or partner that it must regard; empty if any will do.
    """

    seat: str
    decision: str
    other: str = ""

    def words(self) -> str:
        """The condition as people say it."""
        regard = f" that regards {self.other}" if self.other else ""
        return f"once {self.seat} has decided: {spaced(self.decision)}{regard}"


@dataclass(frozen=True)
class WhenState:
    """Holds while a level of the simulation stands above or below a value.

    Attributes:
        outcome: What is looked at, a name of `readings.READINGS`.
        place: Where: a state, a relation, or "region".
        comparison: On which side of the value the level must be.
        value: The value.
    """

    outcome: str
    place: str
    comparison: Comparison
    value: float

    def words(self) -> str:
        """The condition as people say it."""
        level = self.outcome.replace("_", " ")
        return f"while {level} of {self.place} is {self.comparison.value} {self.value:g}"


@dataclass(frozen=True)
class Unanswered:
    """Holds once an inject has waited for an answer of its seats for too long.

    Attributes:
        inject: The number of the inject.
        minutes: How long, in minutes of play.
    """

    inject: str
    minutes: float

    def words(self) -> str:
        """The condition as people say it."""
        return f"if nobody has answered inject {self.inject} within {self.minutes:g} minutes"


@dataclass(frozen=True)
class AllOf:
    """Holds while all of its parts hold."""

    parts: tuple[Trigger, ...]

    def words(self) -> str:
        """The condition as people say it."""
        return " and ".join(_bracketed(part) for part in self.parts)


@dataclass(frozen=True)
class AnyOf:
    """Holds while at least one of its parts holds."""

    parts: tuple[Trigger, ...]

    def words(self) -> str:
        """The condition as people say it."""
        return " or ".join(_bracketed(part) for part in self.parts)


Trigger = AtTime | AfterDecision | WhenState | Unanswered | AllOf | AnyOf


def spaced(name: str) -> str:
    """The name of a kind of decision as people write it: "ProposeTies" becomes "propose ties"."""
    return INNER_CAPITAL.sub(" ", name).lower()


def _bracketed(part: Trigger) -> str:
    return f"({part.words()})" if isinstance(part, AllOf | AnyOf) else part.words()
