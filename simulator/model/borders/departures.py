"""Some cells try to leave the region; what becomes of them there is not followed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator.kernel.clock import DAYS_PER_YEAR
from simulator.model.kinds import EventKind
from simulator.model.mechanism import Mechanism

if TYPE_CHECKING:
    from simulator.model.cells.state import Cell
    from simulator.model.world import Zone


class Departures(Mechanism):
    """A cell in a zone beside a neighbour that draws cells tries once to reach it.

    The attempt is an outcome only: the cell goes on as before (S1-13).

    Hazard:  Σ pull of the neighbours beside the zone × the zone's mobility, a year
    Records: DEPARTURE_TRIED
    """

    name = "departures"
    reads = frozenset({"borders", "neighbours", "zones"})

    def start(self) -> None:
        self._set_out()
        self.world.formed.append(self._await_departure)
        self.world.moved.append(self._follow)

    def refresh(self) -> None:
        self._set_out()
        for state in self.world.states.values():
            for cell in state.cells:
                self._reweigh(cell)

    def _set_out(self) -> None:
        """Work out how strongly cells in each zone are drawn out of the region, a day."""
        setting = self.world.setting
        self._pulls = dict.fromkeys(self.world.zones.values(), 0.0)
        for place, beyond in {(one.first, one.second) for one in setting.borders.values()}:
            neighbour = setting.neighbours.get(beyond)
            zone = self.world.zones.get(place)
            if neighbour is not None and zone is not None:
                self._pulls[zone] += neighbour.pull * zone.setting.mobility / DAYS_PER_YEAR

    def _await_departure(self, cell: Cell) -> None:
        pull = self._pulls[cell.zone]
        if pull > 0.0:
            exposure, _, _ = cell.lot(self.name)
            cell.waiting[self.name] = cell.zone.state.time.add(exposure, pull, self._try, cell)

    def _follow(self, cell: Cell, _: Zone) -> None:
        waiting = cell.waiting.get(self.name)
        if waiting is None:
            self._await_departure(cell)
        elif waiting.waiting:
            waiting.move(cell.zone.state.time, self._pulls[cell.zone])

    def _reweigh(self, cell: Cell) -> None:
        waiting = cell.waiting.get(self.name)
        if waiting is None:
            self._await_departure(cell)
        else:
            waiting.reweigh(self._pulls[cell.zone])

    def _try(self, cell: Cell) -> None:
        place = cell.zone.state.number
        self.world.history.record(EventKind.DEPARTURE_TRIED, place, cell, cell.formed_record)
