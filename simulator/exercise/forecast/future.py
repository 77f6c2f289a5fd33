"""One future of a living world: other luck from now on, a course, and what comes of it."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

import numpy as np

from simulator.exercise.forecast.courses import Course, follow
from simulator.exercise.session.replaying import replayed
from simulator.model.anew import have_other_luck
from simulator.model.outcomes.measuring import Measuring
from simulator.model.simulation import months_of

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from simulator.exercise.forecast.order import ForecastOrder
    from simulator.exercise.session.play import Play
    from simulator.model.world import World


def present(order: ForecastOrder) -> Play:
    """The world at the moment at which the forecast begins; nobody writes its future down."""
    play = replayed(order.exercise, order.scenario, order.records, order.branch).play
    play.witness.look_away()
    # So that no future goes through the past again.
    play.world.history.columns()
    return play


def future(order: ForecastOrder, world: World, course: Course, number: int) -> NDArray[np.float32]:
    """Let a world go on to the end of the forecast, and measure it: [outcome, place, month].

    The world is used up. Its luck depends on its number and not on the course, so that what
    differs between courses is what they do.
    """
    # The salt has nothing to do with the seed: nobody is shown what will really happen.
    have_other_luck(world, f"forecast/{len(order.records)}/{number}")
    follow(world, course, order.played)
    world.clock.run(order.until)
    world.setting = dataclasses.replace(world.setting, days=order.until)
    series = Measuring(world, months_of(world.setting)).series_of(order.outcomes)
    return series.astype(np.float32)
