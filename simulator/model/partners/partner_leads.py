"""Partners outside the region find cells in it and tell the state concerned."""

from __future__ import annotations

from math import fsum
from typing import TYPE_CHECKING

from simulator.kernel.clock import DAYS_PER_YEAR
from simulator.kernel.hazards import HazardClock
from simulator.model.cells.state import Family
from simulator.model.intelligence.reports import Reports
from simulator.model.kinds import LeadSource
from simulator.model.partners.tables import exchange
from simulator.model.politics.state import Tie

if TYPE_CHECKING:
    from simulator.model.cells.state import Cell
    from simulator.model.politics.state import Bond
    from simulator.model.world import State, Zone


class PartnerLeads(Reports):
    """Partners with ties to a state find cells on its territory, and pass that on.

    Hazard:  rate × sum over ties of intelligence × level / 4 × (1 + relation) / 2
    Weight:  visibility of the phase × the cell's caution
    Records: LEAD_RECEIVED
    """

    name = "partner_leads"
    reads = frozenset({"collection", "life", "partner_leads", "partners", "ties"})
    source = LeadSource.OUTSIDE

    def start(self) -> None:
        world = self.world
        self._clocks = {
            state: HazardClock(world.clock, agenda=state.agenda) for state in world.states.values()
        }
        self.hear()
        world.bond_changed.append(self._answer)
        for state in self._clocks:
            self._set_rate(state)

    def refresh(self) -> None:
        for state in self._clocks:
            self._set_rate(state)
        self._reweigh_all()

    def clock_of(self, zone: Zone) -> HazardClock:
        return self._clocks[zone.state]

    def first_exposure(self, cell: Cell) -> float:
        return cell.later[Family.FIRST_OUTSIDE]

    def _answer(self, bond: Bond) -> None:
        if isinstance(bond, Tie):
            self._set_rate(self.world.states[bond.state])

    def _set_rate(self, state: State) -> None:
        rate = self.world.setting.partner_leads.rate / DAYS_PER_YEAR
        partners = self.world.setting.partners
        seen = fsum(partners[tie.partner].intelligence * exchange(tie) for tie in state.ties)
        self._clocks[state].set_rate(rate * seen)
