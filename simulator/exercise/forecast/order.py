"""What a forecast is asked for, as it goes to the processes that work on it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from simulator.exercise.forecast.courses import Course
from simulator.kernel.errors import QuantityError, UnknownNameError
from simulator.runs import OUTCOMES as DECLARED

if TYPE_CHECKING:
    from simulator.exercise.journal.records import Record
    from simulator.exercise.plan.exercise import Exercise
    from simulator.scenario.scenario import Scenario

MOST_WORLDS = 1000
MOST_DAYS = 3653.0
OUTCOMES = (
    "attacks",
    "severity",
    "cells_disrupted",
    "cells_active",
    "leads_shared",
    "leads_withheld",
    "delivered_cooperation",
    "public_trust",
    "grievance",
    "liberties",
    "spending",
)
"""What is looked at, unless somebody wants something else."""


@dataclass(frozen=True)
class ForecastOrder:
    """A moment of play, and how far to look from it.

    Attributes:
        exercise, scenario, records: From which the present moment is found again.
        branch: The branch that is played.
        day: The present day.
        days: How far to look.
        worlds: How many futures.
        played: The states for which people decide.
        outcomes: The names of what to look at.
        courses: What everybody may do.
    """

    exercise: Exercise
    scenario: Scenario
    records: tuple[Record, ...]
    branch: int
    day: float
    days: float
    worlds: int
    played: tuple[str, ...]
    outcomes: tuple[str, ...] = OUTCOMES
    courses: tuple[Course, ...] = tuple(Course)

    def __post_init__(self) -> None:
        if not 1 <= self.worlds <= MOST_WORLDS:
            expected = f"a whole number from 1 to {MOST_WORLDS}"
            raise QuantityError("worlds", self.worlds, expected)
        if not 1.0 <= self.days <= MOST_DAYS:
            raise QuantityError("days", self.days, f"a number from 1 to {MOST_DAYS:g}")
        known = [outcome.name for outcome in DECLARED]
        for name in self.outcomes:
            if name not in known:
                raise UnknownNameError("outcome", name, known)

    @property
    def until(self) -> float:
        """The last day that is looked at."""
        return self.day + self.days

    @property
    def runs(self) -> int:
        """How many runs there are in all."""
        return self.worlds * len(self.courses)
