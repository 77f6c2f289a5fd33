"""Mesa as most models use it: every agent takes a step every day."""

import mesa

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

NAME = "Mesa, daily ticks"


class Cell(mesa.Agent):
    """A cell that throws its dice once a day."""

    def __init__(self, model: "Region", number: int, state: int) -> None:
        super().__init__(model)
        self.number = number
        self.state = state
        self.found = False

    def step(self) -> None:
        fate = self.random.random() * DAYS_PER_YEAR
        if self.found:
            if fate < INTERDICTION:
                self.disrupted()
        elif fate < ATTACK:
            self.model.tally.attacked(self.model.years, self.number, self.state)
            self.remove()
        elif fate < ATTACK + DETECTION * self.model.free[self.state]:
            self.found = True
            self.model.free[self.state] -= 1
            self.model.tally.detected(self.model.years, self.number, self.state)

    def disrupted(self) -> None:
        self.model.free[self.state] += 1
        self.model.tally.disrupted(self.model.years, self.number, self.state)
        self.remove()


class Region(mesa.Model):
    """The five states and their teams."""

    def __init__(self, seed: int) -> None:
        super().__init__(seed=seed)
        self.years = 0.0
        self.free = [TEAMS] * STATES
        self.tally = Tally()
        self.formed = [0] * STATES
        self.next = [self.random.expovariate(FORMATION) for _ in range(STATES)]

    def step(self) -> None:
        self.years = self.steps / DAYS_PER_YEAR
        self.agents.do("step")
        for state in range(STATES):
            while self.next[state] <= self.years:
                self.form(state)

    def form(self, state: int) -> None:
        cell = Cell(self, self.formed[state], state)
        self.formed[state] += 1
        self.tally.formed(self.years, cell.number, state)
        self.next[state] += self.random.expovariate(FORMATION)


def replicate(seed: int) -> Result:
    """Run the problem once."""
    region = Region(seed)
    for _ in range(round(YEARS * DAYS_PER_YEAR)):
        region.step()
    # Mesa keeps every model that ever had agents in a class attribute; a benchmark would drown.
    mesa.Agent._ids.pop(region, None)  # noqa: SLF001 - there is no public way to let a model go
    return region.tally.result()
