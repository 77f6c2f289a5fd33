"""Mesa's event scheduler: agents that schedule their own next event in continuous time."""

from collections.abc import Callable

import mesa
from mesa.experimental.devs import DEVSimulator

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

NAME = "Mesa, event scheduler"


class Cell(mesa.Agent):
    """A cell that wakes when it attacks or may be detected."""

    def __init__(self, model: "Region", number: int, state: int) -> None:
        super().__init__(model)
        self.number = number
        self.state = state

    def wake(self) -> None:
        region = self.model
        now = region.simulator.time
        fate = self.random.random() * EXIT
        if fate < ATTACK:
            region.tally.attacked(now, self.number, self.state)
            self.remove()
        elif fate < ATTACK + DETECTION * region.free[self.state]:
            region.tally.detected(now, self.number, self.state)
            region.free[self.state] -= 1
            region.after(INTERDICTION, self.disrupted)
        else:
            region.after(EXIT, self.wake)

    def disrupted(self) -> None:
        region = self.model
        region.tally.disrupted(region.simulator.time, self.number, self.state)
        region.free[self.state] += 1
        self.remove()


class Region(mesa.Model):
    """The five states and their teams."""

    def __init__(self, seed: int) -> None:
        super().__init__(seed=seed)
        self.simulator = DEVSimulator()
        self.simulator.setup(self)
        self.free = [TEAMS] * STATES
        self.tally = Tally()
        self.formed = [0] * STATES
        for state in range(STATES):
            self.after(FORMATION, self.form, [state])

    def after(
        self, rate: float, action: Callable[..., None], arguments: list[int] | None = None
    ) -> None:
        delay = self.random.expovariate(rate)
        self.simulator.schedule_event_relative(action, delay, function_args=arguments)

    def form(self, state: int) -> None:
        cell = Cell(self, self.formed[state], state)
        self.formed[state] += 1
        self.tally.formed(self.simulator.time, cell.number, state)
        self.after(EXIT, cell.wake)
        self.after(FORMATION, self.form, [state])


def replicate(seed: int) -> Result:
    """Run the problem once."""
    region = Region(seed)
    region.simulator.run_until(YEARS)
    # Mesa keeps every model that ever had agents in a class attribute; a benchmark would drown.
    mesa.Agent._ids.pop(region, None)  # noqa: SLF001 - there is no public way to let a model go
    return region.tally.result()
