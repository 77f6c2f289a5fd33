"""A small exercise with everything in it, and a clock on the wall that a test turns."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from simulator.exercise.plan.exercise import (
    CriticalTask,
    Exercise,
    Objective,
    Seat,
    Storyline,
    Turn,
)
from simulator.exercise.plan.injects import Effect, Inject
from simulator.exercise.plan.triggers import AfterDecision, Unanswered
from simulator.exercise.plan.words import Delivery, InjectType, Releasability
from simulator.exercise.session.session import Session
from simulator.scenario.reading import load_scenario

if TYPE_CHECKING:
    from pathlib import Path

    from simulator.scenario.scenario import Scenario

START = 1_700_000_000.0

INJECTS = (
    Inject("1", "A letter", 1, "Read this.", to_seats=("west",)),
    Inject(
        "2",
        "Rumours",
        1,
        "Rumours spread.",
        planned_minutes=10.0,
        delivery=Delivery.CLOCK,
        releasability=Releasability.PUBLIC,
        to_seats=("west", "middle", "east"),
    ),
    Inject(
        "3",
        "Absences",
        2,
        "Analysts fall ill.",
        day=10.0,
        delivery=Delivery.CLOCK,
        to_seats=("middle",),
        effects=(Effect("analysts-absent", "algeria", 0.5, 15.0),),
    ),
    Inject(
        "4",
        "Thanks",
        1,
        "Thank you.",
        delivery=Delivery.CONDITIONAL,
        trigger=AfterDecision("west", "Propose", "tunisia"),
        to_seats=("west",),
    ),
    Inject(
        "5",
        "Did you read?",
        1,
        "Please answer.",
        delivery=Delivery.CONDITIONAL,
        trigger=Unanswered("1", 15.0),
        to_seats=("west",),
        type=InjectType.CONTINGENCY,
        parent="1",
    ),
    Inject("6", "A surprise", 2, "A border closes.", delivery=Delivery.TRAY),
)


@dataclass
class Wall:
    """The clock on the wall."""

    now: float = field(default=START)

    def __call__(self) -> float:
        return self.now

    def pass_minutes(self, minutes: float) -> None:
        self.now += 60.0 * minutes


@cache
def scenario() -> Scenario:
    """Give the region with little warm-up, which keeps a replay short."""
    return load_scenario("broken-ties")


def exercise(days: float = 30.0, turns: int = 3) -> Exercise:
    """Give a plan for three seats."""
    return Exercise(
        name="small",
        title="A small exercise",
        purpose="To try everything once",
        scenario="broken-ties",
        seed=5,
        objectives=(
            Objective("share", "Share in time", "sharing", (CriticalTask("pass", "Pass a lead"),)),
            Objective("decide", "Decide", "sharing"),
        ),
        seats=(
            Seat("west", "The west", ("morocco", "mauritania")),
            Seat("middle", "The middle", ("algeria",), policy=2),
            Seat("east", "The east", ("tunisia",), policy=2),
            Seat("partner", "A partner", partner="european-union"),
        ),
        turns=tuple(Turn(number, f"Turn {number}", days) for number in range(1, turns + 1)),
        storylines=(Storyline("one", "One"),),
        injects=INJECTS,
    )


def begun(folder: Path, plan: Exercise | None = None, wall: Wall | None = None) -> Session:
    """Begin it in a folder."""
    return Session.begin(folder / "small.exercise", plan or exercise(), scenario(), wall or Wall())
