"""The life of a cell that nobody interferes with: preparation, then an attack, or the end."""

from __future__ import annotations

from bisect import bisect
from typing import TYPE_CHECKING

from simulator.kernel.clock import DAYS_PER_MONTH, DAYS_PER_YEAR
from simulator.model.cells.sizes import severity_distribution
from simulator.model.cells.state import Cell, Family
from simulator.model.kinds import CELL_ADVANCED, CELL_ATTACKED, CELL_DISSOLVED
from simulator.model.mechanism import Mechanism

if TYPE_CHECKING:
    from simulator.model.world import Zone


class Life(Mechanism):
    """A cell passes exponential phases and then attacks, unless it dissolves before.

    Hazard:  phases / mean duration × opportunity × alertness while a team plans against it;
             dissolution rate
    Reads:   Zone.setting.opportunity, Cell.case
    Changes: Cell.phase, Cell.active
    Records: CELL_ADVANCED, CELL_ATTACKED, CELL_DISSOLVED
    """

    name = "life"

    def start(self) -> None:
        world = self.world
        world.formed.append(self._begin)
        world.moved.append(self._carry_on)
        world.planned.append(self._reweigh)
        world.resumed.append(self._reweigh)
        self.refresh()

    def refresh(self) -> None:
        parameters = self.world.setting.life
        self._phases = parameters.phases
        self._advance = parameters.phases / (parameters.mean_months * DAYS_PER_MONTH)
        self._dissolution = parameters.dissolution_rate / DAYS_PER_YEAR
        self._severities = severity_distribution(parameters.severity_ratio)
        self._speeds = {
            zone: self._advance * zone.setting.opportunity for zone in self.world.zones.values()
        }
        for state in self.world.states.values():
            for cell in state.cells:
                self._reweigh(cell)
                self._reweigh_dissolution(cell)

    def _begin(self, cell: Cell) -> None:
        zone = cell.zone
        cell.waiting["life"] = zone.state.time.add(
            cell.luck[Family.FIRST_PHASE], self._speeds[zone], self._finish_phase, cell
        )
        if self._dissolution:
            self._await_dissolution(cell)

    def _await_dissolution(self, cell: Cell) -> None:
        cell.waiting["dissolution"] = cell.zone.state.time.add(
            cell.luck[Family.DISSOLUTION], self._dissolution, self._dissolve, cell
        )

    def _reweigh_dissolution(self, cell: Cell) -> None:
        """Take up the rate; who formed while there was none has had no exposure yet."""
        waiting = cell.waiting.get("dissolution")
        if waiting is not None:
            waiting.reweigh(self._dissolution)
        elif self._dissolution:
            self._await_dissolution(cell)

    def _weight(self, cell: Cell) -> float:
        weight = self._speeds[cell.zone]
        if cell.case is not None and cell.case.planning is not None:
            weight *= self.world.setting.interdiction.alertness
        return weight

    def _reweigh(self, cell: Cell) -> None:
        cell.waiting["life"].reweigh(self._weight(cell))

    def _carry_on(self, cell: Cell, _: Zone) -> None:
        time = cell.zone.state.time
        cell.waiting["life"].move(time, self._weight(cell))
        if "dissolution" in cell.waiting:
            cell.waiting["dissolution"].move(time, self._dissolution)

    def _finish_phase(self, cell: Cell) -> None:
        cell.phase += 1
        if cell.phase >= self._phases:
            self._attack(cell)
            return
        world = self.world
        state = cell.zone.state
        world.history.record(CELL_ADVANCED, state.number, cell, cell.formed_record, cell.phase)
        exposure = cell.luck[Family.FIRST_PHASE + cell.phase]
        cell.waiting["life"] = state.time.add(
            exposure, self._weight(cell), self._finish_phase, cell
        )
        for listener in world.advanced:
            listener(cell)

    def _attack(self, cell: Cell) -> None:
        cell.severity = 1 + bisect(self._severities, cell.luck[Family.SEVERITY])
        self.world.end(cell, CELL_ATTACKED, cell.formed_record, cell.severity)

    def _dissolve(self, cell: Cell) -> None:
        self.world.end(cell, CELL_DISSOLVED, cell.formed_record)
