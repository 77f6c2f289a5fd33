"""When a conditional inject comes: by time, by a decision, or by how things stand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from simulator.exercise.plan.words import Comparison


@dataclass(frozen=True)
class AtTime:
    """Holds from a day of a turn on.

    Attributes:
        turn: The turn, counted from 1.
        day: The scenario day within it, counted from 0.
    """

    turn: int
    day: float = 0.0


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


@dataclass(frozen=True)
class Unanswered:
    """Holds once an inject has waited for an answer of its seats for too long.

    Attributes:
        inject: The number of the inject.
        minutes: How long, in minutes of play.
    """

    inject: str
    minutes: float


@dataclass(frozen=True)
class AllOf:
    """Holds while all of its parts hold."""

    parts: tuple[Trigger, ...]


@dataclass(frozen=True)
class AnyOf:
    """Holds while at least one of its parts holds."""

    parts: tuple[Trigger, ...]


Trigger = AtTime | AfterDecision | WhenState | Unanswered | AllOf | AnyOf
