"""Every state has a budget, every measure a cost; what is not covered is missing from staff."""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator.kernel.clock import DAYS_PER_YEAR
from simulator.model.mechanism import Mechanism
from simulator.model.resources.costs import HEADINGS, STAFF, once, spent, yearly_costs

if TYPE_CHECKING:
    from simulator.model.world import State

COSTED_ELSEWHERE = ("prevention", "technology")
"""What the mechanisms of that name cost themselves, while they are on."""


class Resources(Mechanism):
    """What measures cost is added up; analysts and teams are paid from what the rest leaves.

    Cost:    by heading, in million a year; what a decision costs once, over the year after it
    Funded:  (budget - cost of all but analysts and teams) / cost of analysts and teams,
             from 0 to 1
    Changes: State.costs, State.strength × funded
    """

    name = "resources"

    def start(self) -> None:
        self.refresh()
        self.world.monthly.append(self.refresh)

    def refresh(self) -> None:
        for state in self.world.states.values():
            self._cost(state)
            self._pay(state)

    def _cost(self, state: State) -> None:
        for heading, million in yearly_costs(self.world.setting, state.name).items():
            if heading not in COSTED_ELSEWHERE:
                state.costs[heading] = million
        now = self.world.clock.now
        state.bills = [bill for bill in state.bills if now < bill[2]]
        for heading in HEADINGS:
            of_it = [million for named, million, _ in state.bills if named == heading]
            state.costs[once(heading)] = sum(of_it)

    def _pay(self, state: State) -> None:
        asked = sum(state.costs[heading] for heading in STAFF)
        fixed = sum(spent(state.costs, heading) for heading in HEADINGS) - asked
        left = max(0.0, state.setting.budget - fixed)
        funded = min(1.0, left / asked) if asked > 0.0 else 1.0
        for heading in STAFF:
            state.costs[heading] *= funded
        state.strength.contribute(self.name, funded)


def bill(state: State, heading: str, million: float, now: float) -> None:
    """Let a state pay for something once, over the year to come."""
    if million > 0.0:
        state.bills.append((heading, million, now + DAYS_PER_YEAR))
