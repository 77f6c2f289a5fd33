"""One run from start to end."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil
from typing import TYPE_CHECKING

from simulator.kernel.clock import DAYS_PER_MONTH
from simulator.kernel.garbage import without_garbage_collection
from simulator.kernel.streams import Streams
from simulator.model.mechanisms import MECHANISMS
from simulator.model.outcomes.measuring import Measuring
from simulator.model.world import World

if TYPE_CHECKING:
    import numpy as np

    from simulator.kernel.history import History
    from simulator.model.setting import Setting


@dataclass(frozen=True)
class Observation:
    """What one run showed.

    Attributes:
        totals: Float array [outcome, place]; the region is the last place.
        series: Float array [outcome, place, month].
        history: All that happened, from the start of the warm-up.
    """

    totals: np.ndarray
    series: np.ndarray
    history: History


def simulate(setting: Setting, seed: int, replication: int = 0) -> Observation:
    """Run one world and measure it.

    Args:
        setting: What the world is like.
        seed: The seed of the study.
        replication: Which world of the study; worlds of one number share their luck.
    """
    with without_garbage_collection():
        world = build(setting, seed, replication)
        world.clock.run(setting.days)
        totals, series = Measuring(world, months_of(setting)).measure()
        history = world.history
        world.dismantle()
        del world
    return Observation(totals, series, history)


def months_of(setting: Setting) -> int:
    """How many months a series of this setting has; the last one may be incomplete."""
    return max(1, ceil(setting.days / DAYS_PER_MONTH - 1e-9))


def build(setting: Setting, seed: int, replication: int = 0) -> World:
    """A world ready to run: its mechanisms started, its time at the start of the warm-up."""
    world = World(setting, Streams(seed, replication))
    world.mechanisms = [
        mechanism(world) for mechanism in MECHANISMS if mechanism.name not in setting.off
    ]
    for mechanism in world.mechanisms:
        mechanism.start()
    world.watch.look()
    world.clock.process(world.months())
    return world
