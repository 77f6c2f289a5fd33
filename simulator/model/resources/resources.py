"""Every state has a budget, every measure a cost; what is not covered is missing from staff."""

from __future__ import annotations

from math import fsum
from typing import TYPE_CHECKING

from simulator.kernel.clock import DAYS_PER_YEAR
from simulator.model.mechanism import Mechanism
from simulator.model.resources.costs import HEADINGS, STAFF, once, spent, yearly_costs

if TYPE_CHECKING:
    from simulator.model.world import State, World

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
    reads = frozenset(
        {"borders", "equipment", "programmes", "relations", "resources", "states", "tools", "zones"}
    )

    def __init__(self, world: World) -> None:
        super().__init__(world)
        self._asked: dict[State, dict[str, float]] = {}

    def start(self) -> None:
        self.refresh()
        self.world.monthly.append(self._settle_bills)

    def refresh(self) -> None:
        for state in self.world.states.values():
            state.costs |= {
                heading: million
                for heading, million in yearly_costs(self.world.setting, state.name).items()
                if heading not in COSTED_ELSEWHERE
            }
            self._asked[state] = {heading: state.costs[heading] for heading in STAFF}
            self._pay(state)

    def _settle_bills(self) -> None:
        for state in self.world.states.values():
            if state.bills:
                self._pay(state)

    def _pay(self, state: State) -> None:
        """Pay bills and measures, and staff from what they leave."""
        now = self.world.clock.now
        state.bills = [bill for bill in state.bills if now < bill[2]]
        for heading in HEADINGS:
            of_it = [million for named, million, _ in state.bills if named == heading]
            state.costs[once(heading)] = fsum(of_it)
        staff = self._asked[state]
        asked = fsum(staff.values())
        fixed = fsum(spent(state.costs, heading) for heading in HEADINGS if heading not in STAFF)
        fixed += fsum(state.costs[once(heading)] for heading in STAFF)
        left = max(0.0, state.setting.budget - fixed)
        funded = min(1.0, left / asked) if asked > 0.0 else 1.0
        for heading, million in staff.items():
            state.costs[heading] = million * funded
        state.strength.contribute(self.name, funded)


def bill(state: State, heading: str, million: float, now: float) -> None:
    """Let a state pay for something once, over the year to come."""
    if million > 0.0:
        state.bills.append((heading, million, now + DAYS_PER_YEAR))
