"""agentpy: every agent takes a step every day."""

import agentpy

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

NAME = "agentpy, daily ticks"


class Cell(agentpy.Agent):
    """A cell that throws its dice once a day."""

    def setup(self, number: int, state: int) -> None:
        self.number = number
        self.state = state
        self.found = False

    def step(self) -> None:
        fate = self.model.random.random() * DAYS_PER_YEAR
        if self.found:
            if fate < INTERDICTION:
                self.disrupted()
        elif fate < ATTACK:
            self.model.tally.attacked(self.model.years, self.number, self.state)
            self.model.cells.remove(self)
        elif fate < ATTACK + DETECTION * self.model.free[self.state]:
            self.found = True
            self.model.free[self.state] -= 1
            self.model.tally.detected(self.model.years, self.number, self.state)

    def disrupted(self) -> None:
        self.model.free[self.state] += 1
        self.model.tally.disrupted(self.model.years, self.number, self.state)
        self.model.cells.remove(self)


class Region(agentpy.Model):
    """The five states and their teams."""

    def setup(self) -> None:
        self.years = 0.0
        self.free = [TEAMS] * STATES
        self.tally = Tally()
        self.formed = [0] * STATES
        self.next = [self.random.expovariate(FORMATION) for _ in range(STATES)]
        self.cells = agentpy.AgentList(self)

    def step(self) -> None:
        self.years = self.t / DAYS_PER_YEAR
        if self.cells:
            self.cells.step()
        for state in range(STATES):
            while self.next[state] <= self.years:
                self.form(state)

    def form(self, state: int) -> None:
        number = self.formed[state]
        self.cells.append(Cell(self, number, state))
        self.formed[state] += 1
        self.tally.formed(self.years, number, state)
        self.next[state] += self.random.expovariate(FORMATION)


def replicate(seed: int) -> Result:
    """Run the problem once."""
    steps = round(YEARS * DAYS_PER_YEAR)
    region = Region({"steps": steps, "seed": seed, "report_seed": False})
    region.run(display=False)
    return region.tally.result()
