"""A small world with seats around it, and its moments, for all tests of the fog."""

from __future__ import annotations

import dataclasses
from functools import cache
from typing import TYPE_CHECKING

from simulator.exercise.plan.exercise import Exercise, Seat, Turn
from simulator.exercise.views.moment import Moment, moment
from simulator.model.simulation import build
from simulator.runs.recorder import Witness
from tests.model.deciding import parley
from tests.runs.recorded import busy_scenario

if TYPE_CHECKING:
    from collections.abc import Callable

    from simulator.model.setting import Setting
    from simulator.model.world import World
    from simulator.scenario.scenario import Scenario

LUCK = (3, 0)
BUSY_DAY = 250.0

EXERCISE = Exercise(
    name="small",
    title="A small exercise",
    purpose="To test the fog",
    scenario="busy",
    seats=(
        Seat("north", "The north", ("a",), role="You govern the north."),
        Seat("south", "The south", ("b",)),
        Seat("union", "The union", ("c", "d")),
        Seat("press", "The press"),
    ),
    turns=(
        Turn(1, "Autumn", 90.0, "It begins.", ("What now?",)),
        Turn(2, "Winter", 90.0, "It goes on."),
    ),
)
SEATS = tuple(seat.name for seat in EXERCISE.seats)


def scenario_of(setting: Setting) -> Scenario:
    """A scenario around a setting."""
    return dataclasses.replace(busy_scenario(), setting=setting, base=setting)


def moment_of(
    setting: Setting, day: float, meddle: Callable[[World], None] | None = None
) -> Moment:
    """A world on a day, after somebody has meddled with it."""
    world = build(setting, *LUCK)
    witness = Witness(world)
    world.clock.run(day)
    if meddle is not None:
        meddle(world)
    now = moment(scenario_of(setting), world, witness, LUCK)
    world.dismantle()
    return now


@cache
def busy_moment() -> Moment:
    """A moment of the world in which everything happens."""
    return moment_of(busy_scenario().setting, BUSY_DAY)


@cache
def small_moment() -> Moment:
    """A moment of the world in which every decision can be taken."""
    return moment_of(parley(), 120.0)
