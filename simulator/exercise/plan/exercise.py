"""The plan of an exercise: everything that is fixed before anybody plays."""

from __future__ import annotations

from dataclasses import dataclass, field
from math import fsum
from typing import TYPE_CHECKING

from simulator.exercise.plan.words import Terminology
from simulator.kernel.errors import UnknownNameError

if TYPE_CHECKING:
    from pathlib import Path

    from simulator.exercise.plan.capabilities import Capability
    from simulator.exercise.plan.injects import Inject


@dataclass(frozen=True)
class CriticalTask:
    """A step that is needed to reach an objective.

    Attributes:
        name: The stable name.
        title: The step, in a sentence.
        target: By what one sees that it was done.
    """

    name: str
    title: str
    target: str = ""


@dataclass(frozen=True)
class Objective:
    """What the training audience should learn or show.

    Attributes:
        name: The stable name.
        title: The objective, in a sentence.
        capability: The name of the capability it belongs to.
        tasks: The steps that are needed to reach it.
    """

    name: str
    title: str
    capability: str
    tasks: tuple[CriticalTask, ...] = ()


@dataclass(frozen=True)
class Seat:
    """A place at the table.

    Attributes:
        name: The stable name.
        title: What the others call it.
        states: The states it decides for; none for a partner or an observer.
        partner: The partner outside the region that it speaks for, if any.
        role: Its role sheet, in plain paragraphs.
        policy: How its states are decided for while nobody plays it, by number.
    """

    name: str
    title: str
    states: tuple[str, ...] = ()
    partner: str = ""
    role: str = ""
    policy: int = 1


@dataclass(frozen=True)
class Turn:
    """One stretch of play; the first begins on the scenario's first day.

    Attributes:
        number: Its place, counted from 1.
        title: What it is about, in a few words.
        days: How much scenario time passes when it is over.
        situation: What everybody is told when it begins.
        questions: What the table should talk about.
        discussion_minutes: How long the talk is meant to take.
    """

    number: int
    title: str
    days: float
    situation: str = ""
    questions: tuple[str, ...] = ()
    discussion_minutes: float = 20.0


@dataclass(frozen=True)
class Storyline:
    """A thread of injects that belong together."""

    name: str
    title: str


@dataclass(frozen=True)
class Observer:
    """Somebody who observes and rates.

    Attributes:
        title: Who, such as "Evaluator 1".
        objectives: The names of the objectives to look at.
        seats: The names of the seats to look at; all if there are none.
    """

    title: str
    objectives: tuple[str, ...] = ()
    seats: tuple[str, ...] = ()


@dataclass(frozen=True)
class Evaluation:
    """How the exercise is evaluated.

    Attributes:
        text: The method, in plain paragraphs.
        observers: Who looks at what.
        hot_wash: The questions of the talk right after play.
    """

    text: str = ""
    observers: tuple[Observer, ...] = ()
    hot_wash: tuple[str, ...] = ()


@dataclass(frozen=True)
class Exercise:
    """The whole plan.

    Attributes:
        name: What it is found by.
        title: What people call it.
        purpose: Why it is held.
        scenario: The name of a shipped scenario, or a path relative to the plan's file.
        seed: The seed of the luck.
        objectives: What should be learnt or shown.
        seats: Who sits at the table.
        turns: The moves, in order.
        storylines: The threads of the events list.
        injects: The events list.
        evaluation: How it is evaluated.
        ground_rules: What players agree to.
        assumptions: What everybody takes for given, true or not.
        handling: How the papers are to be handled.
        terminology: Whose words are used.
        replication: Which world of the seed is played.
        capabilities: What the plan adds to the library of capabilities.
        file: The file it was read from, if any.
    """

    name: str
    title: str
    purpose: str
    scenario: str
    seed: int = 1
    objectives: tuple[Objective, ...] = ()
    seats: tuple[Seat, ...] = ()
    turns: tuple[Turn, ...] = ()
    storylines: tuple[Storyline, ...] = ()
    injects: tuple[Inject, ...] = ()
    evaluation: Evaluation = Evaluation()
    ground_rules: tuple[str, ...] = ()
    assumptions: tuple[str, ...] = ()
    handling: str = ""
    terminology: Terminology = Terminology.HSEEP
    replication: int = 0
    capabilities: tuple[Capability, ...] = ()
    file: Path | None = field(default=None, compare=False)

    def seat(self, name: str) -> Seat:
        """The seat of a name.

        Raises:
            UnknownNameError: There is none.
        """
        for one in self.seats:
            if one.name == name:
                return one
        raise UnknownNameError("seat", name, (one.name for one in self.seats))

    def inject(self, number: str) -> Inject:
        """The inject of a number.

        Raises:
            UnknownNameError: There is none.
        """
        for one in self.injects:
            if one.number == number:
                return one
        raise UnknownNameError("inject", number, (one.number for one in self.injects))

    def first_day(self, turn: int) -> float:
        """The scenario day on which a turn begins."""
        return fsum(one.days for one in self.turns[: turn - 1])

    @property
    def days(self) -> float:
        """How much scenario time all turns take together."""
        return fsum(one.days for one in self.turns)
