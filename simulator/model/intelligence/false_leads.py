"""Leads about nobody, which take the analysts' time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator.kernel.clock import DAYS_PER_YEAR
from simulator.kernel.hazards import HazardClock
from simulator.model.intelligence.state import Lead
from simulator.model.kinds import LeadSource
from simulator.model.mechanism import Mechanism

if TYPE_CHECKING:
    from simulator.model.world import State

FALSE = LeadSource.FALSE


class FalseLeads(Mechanism):
    """False leads reach a state's services in proportion to its population.

    Hazard:  (rate per million × population + share per search × rate at which all teams together
             would find one fully visible cell) × influence
    Reads:   State.search, State.teams
    Records: LEAD_RECEIVED
    """

    name = "false_leads"
    reads = frozenset({"collection", "false_leads", "states", "zones"})

    def start(self) -> None:
        world = self.world
        states = world.states.values()
        self._clocks = {state: HazardClock(world.clock, agenda=state.agenda) for state in states}
        self._received = dict.fromkeys(states, 0)
        self._luck = {
            state: world.streams.table("false_leads", state.name, exponentials=1)
            for state in states
        }
        self.refresh()
        for state in states:
            state.false_leads.listen(self._set_rate)
            state.search.listen(self._set_rate)
            state.strength.listen(self._set_rate)
            self._await_next(state)

    def refresh(self) -> None:
        for state in self._clocks:
            self._set_rate(state)

    def _set_rate(self, state: State) -> None:
        parameters = self.world.setting.false_leads
        rate = parameters.rate_per_million * state.population
        if "collection" not in self.world.setting.off:
            search = self.world.setting.collection
            technology = 1.0 + search.technology_gain * state.setting.technology
            per_team = search.rate_per_team * technology * state.search.value
            rate += parameters.per_search * per_team * state.teams.capacity
        self._clocks[state].set_rate(rate / DAYS_PER_YEAR * state.false_leads.value)

    def _await_next(self, state: State) -> None:
        gap = self._luck[state].row(self._received[state])[0]
        self._clocks[state].add(gap, 1.0, self._receive, state)

    def _receive(self, state: State) -> None:
        number = self._received[state]
        self._received[state] = number + 1
        now = self.world.clock.now
        self.world.receive(Lead(None, state, FALSE, number, now), -1)
        self._await_next(state)
