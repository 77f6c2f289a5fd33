"""salabim in its yield style, without its check of parameter names at every new component.

The check inspects signatures of each new component and would take five sixths of the time; a user
who needs speed can switch it off as is done here, so this is salabim at its best.
"""

from collections.abc import Iterator
from random import Random

import salabim

from benchmarks.peers.problem import (
    ATTACK,
    DETECTION,
    EXIT,
    FORMATION,
    INTERDICTION,
    STATES,
    TEAMS,
    YEARS,
    Result,
    Tally,
)

NAME = "salabim, yield style, unchecked"

salabim.salabim._check_overlapping_parameters = lambda *_, **__: None  # noqa: SLF001 - see above


class Region:
    """The five states and their teams."""

    def __init__(self, seed: int) -> None:
        self.env = salabim.Environment(trace=False, yieldless=False)
        self.chance = Random(seed)
        self.free = [TEAMS] * STATES
        self.tally = Tally()


class Formation(salabim.Component):
    """The source of one state's cells."""

    def process(self) -> Iterator[None]:
        number = 0
        while True:
            yield self.hold(self.region.chance.expovariate(FORMATION))
            cell = Cell(env=self.env)
            cell.region, cell.state, cell.number = self.region, self.state, number
            number += 1


class Cell(salabim.Component):
    """A cell that wakes when it attacks or may be detected."""

    def process(self) -> Iterator[None]:
        region, state, number = self.region, self.state, self.number
        region.tally.formed(self.env.now(), number, state)
        while True:
            yield self.hold(region.chance.expovariate(EXIT))
            fate = region.chance.random() * EXIT
            if fate < ATTACK:
                region.tally.attacked(self.env.now(), number, state)
                return
            if fate < ATTACK + DETECTION * region.free[state]:
                break
        region.tally.detected(self.env.now(), number, state)
        region.free[state] -= 1
        yield self.hold(region.chance.expovariate(INTERDICTION))
        region.free[state] += 1
        region.tally.disrupted(self.env.now(), number, state)


def replicate(seed: int) -> Result:
    """Run the problem once."""
    region = Region(seed)
    for state in range(STATES):
        formation = Formation(env=region.env)
        formation.region, formation.state = region, state
    region.env.run(till=YEARS)
    return region.tally.result()
