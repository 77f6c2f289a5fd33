"""SimPy used naively: one process a cell that asks every day what has become of it."""

from collections.abc import Iterator
from itertools import count
from random import Random

import simpy

from benchmarks.peers.problem import (
    ATTACK,
    DAYS_PER_YEAR,
    DETECTION,
    FORMATION,
    INTERDICTION,
    STATES,
    TEAMS,
    YEARS,
    Result,
    Tally,
)

NAME = "SimPy, cells polling daily"

_DAY = 1.0 / DAYS_PER_YEAR


class Region:
    """The five states and their teams."""

    def __init__(self, seed: int) -> None:
        self.env = simpy.Environment()
        self.chance = Random(seed)
        self.free = [TEAMS] * STATES
        self.tally = Tally()
        for state in range(STATES):
            self.env.process(self.formation(state))

    def formation(self, state: int) -> Iterator[simpy.Event]:
        for cell in count():
            yield self.env.timeout(self.chance.expovariate(FORMATION))
            self.env.process(self.life(cell, state))

    def life(self, cell: int, state: int) -> Iterator[simpy.Event]:
        self.tally.formed(self.env.now, cell, state)
        while True:
            yield self.env.timeout(_DAY)
            fate = self.chance.random() * DAYS_PER_YEAR
            if fate < ATTACK:
                self.tally.attacked(self.env.now, cell, state)
                return
            if fate < ATTACK + DETECTION * self.free[state]:
                break
        self.tally.detected(self.env.now, cell, state)
        self.free[state] -= 1
        busy = True
        while busy:
            yield self.env.timeout(_DAY)
            busy = self.chance.random() * DAYS_PER_YEAR >= INTERDICTION
        self.free[state] += 1
        self.tally.disrupted(self.env.now, cell, state)


def replicate(seed: int) -> Result:
    """Run the problem once."""
    region = Region(seed)
    region.env.run(until=YEARS)
    return region.tally.result()
