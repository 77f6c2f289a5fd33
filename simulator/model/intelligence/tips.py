"""The public reports what it sees, if it trusts the services."""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator.kernel.clock import DAYS_PER_YEAR
from simulator.kernel.hazards import HazardClock
from simulator.model.cells.state import Family
from simulator.model.intelligence.visibility import visibility
from simulator.model.kinds import LeadSource
from simulator.model.mechanism import Mechanism

if TYPE_CHECKING:
    from simulator.model.cells.state import Cell
    from simulator.model.intelligence.state import Lead
    from simulator.model.world import Zone

PUBLIC = LeadSource.PUBLIC


class Tips(Mechanism):
    """People of a zone report cells in it to the services of their state.

    Hazard:  rate × trust^exponent × influence
    Weight:  visibility of the phase × the cell's caution
    Reads:   Zone.trust, which others may change
    Records: LEAD_RECEIVED
    """

    name = "tips"

    def start(self) -> None:
        world = self.world
        self._clocks = {
            zone: HazardClock(world.clock, agenda=zone.state.agenda)
            for zone in world.zones.values()
        }
        world.formed.append(self._await_tip)
        world.advanced.append(self._reweigh)
        world.moved.append(self._follow)
        world.resumed.append(self._resume)
        world.lost.append(self._listen_again)
        world.trust_changed.append(self._set_rate)
        world.unsettled.append(self._reweigh)
        for zone in self._clocks:
            zone.tips.listen(self._set_rate)
        self.refresh()

    def refresh(self) -> None:
        for zone in self._clocks:
            self._set_rate(zone)
        for state in self.world.states.values():
            for cell in state.cells:
                self._reweigh(cell)

    def _set_rate(self, zone: Zone) -> None:
        parameters = self.world.setting.tips
        rate = parameters.rate * zone.trust**parameters.trust_exponent * zone.tips.value
        self._clocks[zone].set_rate(rate / DAYS_PER_YEAR)

    def _await_tip(self, cell: Cell) -> None:
        """Listen for the next report to the state where the cell is, with luck of its own."""
        state = cell.zone.state
        heard = cell.sightings.get((PUBLIC, state.number), 0)
        if heard == 0 and state is cell.family.zone.state:
            exposure = cell.luck[Family.TIP]
        else:
            exposure, _, _ = cell.lot(f"tips/{state.name}/{heard}")
        cell.waiting["tips"] = self._clocks[cell.zone].add(
            exposure, visibility(self.world.setting, cell), self._report, cell
        )

    def _reweigh(self, cell: Cell) -> None:
        cell.waiting["tips"].reweigh(visibility(self.world.setting, cell))

    def _follow(self, cell: Cell, _: Zone) -> None:
        threshold = cell.waiting["tips"]
        if threshold.waiting:
            threshold.move(self._clocks[cell.zone], threshold.weight)
        else:
            self._await_tip(cell)

    def _resume(self, cell: Cell) -> None:
        if not cell.waiting["tips"].waiting:
            self._await_tip(cell)

    def _listen_again(self, lead: Lead, cell: Cell) -> None:
        if lead.source is PUBLIC and cell.active:
            self._resume(cell)

    def _report(self, cell: Cell) -> None:
        if cell.case is None:
            self.world.lead(cell, cell.zone.state, PUBLIC, cell.formed_record)
