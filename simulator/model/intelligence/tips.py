"""The public reports what it sees, if it trusts the services."""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator.kernel.clock import DAYS_PER_YEAR
from simulator.kernel.hazards import HazardClock
from simulator.model.cells.state import Family
from simulator.model.intelligence.reports import Reports
from simulator.model.kinds import LeadSource

if TYPE_CHECKING:
    from simulator.model.cells.state import Cell
    from simulator.model.world import Zone


class Tips(Reports):
    """People of a zone report cells in it to the services of their state.

    Hazard:  rate × trust^exponent × influence
    Weight:  visibility of the phase × the cell's caution
    Reads:   Zone.trust, which others may change
    Records: LEAD_RECEIVED
    """

    name = "tips"
    reads = frozenset({"collection", "life", "tips", "zones"})
    source = LeadSource.PUBLIC

    def start(self) -> None:
        world = self.world
        self._clocks = {
            zone: HazardClock(world.clock, agenda=zone.state.agenda)
            for zone in world.zones.values()
        }
        self.hear()
        world.trust_changed.append(self._set_rate)
        for zone in self._clocks:
            zone.tips.listen(self._set_rate)
        self.refresh()

    def refresh(self) -> None:
        for zone in self._clocks:
            self._set_rate(zone)
        self._reweigh_all()

    def clock_of(self, zone: Zone) -> HazardClock:
        return self._clocks[zone]

    def first_exposure(self, cell: Cell) -> float:
        return cell.luck[Family.TIP]

    def _set_rate(self, zone: Zone) -> None:
        parameters = self.world.setting.tips
        rate = parameters.rate * zone.trust**parameters.trust_exponent * zone.tips.value
        self._clocks[zone].set_rate(rate / DAYS_PER_YEAR)
