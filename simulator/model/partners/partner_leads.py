"""Partners outside the region find cells in it and tell the state concerned."""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator.kernel.clock import DAYS_PER_YEAR
from simulator.kernel.hazards import HazardClock
from simulator.model.cells.state import Family
from simulator.model.intelligence.visibility import visibility
from simulator.model.kinds import LeadSource
from simulator.model.mechanism import Mechanism
from simulator.model.partners.tables import exchange
from simulator.model.politics.state import Tie

if TYPE_CHECKING:
    from simulator.model.cells.state import Cell
    from simulator.model.intelligence.state import Lead
    from simulator.model.politics.state import Bond
    from simulator.model.world import State, Zone

OUTSIDE = LeadSource.OUTSIDE


class PartnerLeads(Mechanism):
    """Partners with ties to a state find cells on its territory, and pass that on.

    Hazard:  rate × sum over ties of intelligence × level / 4 × (1 + relation) / 2
    Weight:  visibility of the phase × the cell's caution
    Records: LEAD_RECEIVED
    """

    name = "partner_leads"

    def start(self) -> None:
        world = self.world
        self._clocks = {
            state: HazardClock(world.clock, agenda=state.agenda) for state in world.states.values()
        }
        world.formed.append(self._await)
        world.advanced.append(self._reweigh)
        world.moved.append(self._follow)
        world.resumed.append(self._resume)
        world.lost.append(self._look_again)
        world.unsettled.append(self._reweigh)
        world.bond_changed.append(self._answer)
        for state in self._clocks:
            self._set_rate(state)

    def refresh(self) -> None:
        for state in self._clocks:
            self._set_rate(state)
            for cell in state.cells:
                self._reweigh(cell)

    def _answer(self, bond: Bond) -> None:
        if isinstance(bond, Tie):
            self._set_rate(self.world.states[bond.state])

    def _set_rate(self, state: State) -> None:
        rate = self.world.setting.partner_leads.rate / DAYS_PER_YEAR
        partners = self.world.setting.partners
        seen = sum(partners[tie.partner].intelligence * exchange(tie) for tie in state.ties)
        self._clocks[state].set_rate(rate * seen)

    def _await(self, cell: Cell) -> None:
        state = cell.zone.state
        heard = cell.sightings.get((OUTSIDE, state.number), 0)
        if heard == 0 and state is cell.family.zone.state:
            exposure = cell.later[Family.FIRST_OUTSIDE]
        else:
            exposure, _, _ = cell.lot(f"partner_leads/{state.name}/{heard}")
        cell.waiting[self.name] = self._clocks[state].add(
            exposure, visibility(self.world.setting, cell), self._report, cell
        )

    def _reweigh(self, cell: Cell) -> None:
        cell.waiting[self.name].reweigh(visibility(self.world.setting, cell))

    def _follow(self, cell: Cell, origin: Zone) -> None:
        threshold = cell.waiting[self.name]
        if cell.zone.state is origin.state:
            return
        if threshold.waiting:
            threshold.move(self._clocks[cell.zone.state], threshold.weight)
        else:
            self._await(cell)

    def _resume(self, cell: Cell) -> None:
        if not cell.waiting[self.name].waiting:
            self._await(cell)

    def _look_again(self, lead: Lead, cell: Cell) -> None:
        if lead.source is OUTSIDE and cell.active:
            self._resume(cell)

    def _report(self, cell: Cell) -> None:
        if cell.case is None:
            self.world.lead(cell, cell.zone.state, OUTSIDE, cell.formed_record)
