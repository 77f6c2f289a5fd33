"""The life of a cell that nobody interferes with: preparation, then an attack, or the end."""

from __future__ import annotations

from bisect import bisect
from typing import TYPE_CHECKING

from simulator.kernel.clock import DAYS_PER_MONTH, DAYS_PER_YEAR
from simulator.kernel.varying import varied
from simulator.model.cells.sizes import LARGEST_SEVERITY, severity_distribution
from simulator.model.cells.state import Cell, Family
from simulator.model.kinds import CELL_ADVANCED, CELL_ATTACKED, CELL_DISSOLVED
from simulator.model.mechanism import Mechanism

if TYPE_CHECKING:
    from simulator.model.groups.state import Group
    from simulator.model.world import Zone


class Life(Mechanism):
    """A cell passes phases and then attacks, unless it dissolves before.

    Phases are exponential, unless the scenario says that they vary less or more.

    Hazard:  phases / mean duration × opportunity × pace of the cell and of its group ×
             alertness while a team plans against it; dissolution rate × its group's factor
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
        world.unsettled.append(self._reweigh)
        for group in world.groups.values():
            group.pace.listen(self._reweigh_group)
            group.dissolution.listen(self._reweigh_group)
        self.refresh()

    def refresh(self) -> None:
        parameters = self.world.setting.life
        self._phases = parameters.phases
        self._advance = parameters.phases / (parameters.mean_months * DAYS_PER_MONTH)
        self._dissolution = parameters.dissolution_rate / DAYS_PER_YEAR
        self._variation = parameters.phase_variation
        self._severities = severity_distribution(parameters.severity_ratio)
        self._speeds = {
            zone: self._advance * zone.setting.opportunity for zone in self.world.zones.values()
        }
        for state in self.world.states.values():
            for cell in state.cells:
                self._reweigh(cell)
                self._reweigh_dissolution(cell)

    def _begin(self, cell: Cell) -> None:
        cell.waiting["life"] = cell.zone.state.time.add(
            varied(cell.luck[Family.FIRST_PHASE], self._variation),
            self._weight(cell),
            self._finish_phase,
            cell,
        )
        if self._quitting(cell):
            self._await_dissolution(cell)

    def _await_dissolution(self, cell: Cell) -> None:
        cell.waiting["dissolution"] = cell.zone.state.time.add(
            cell.luck[Family.DISSOLUTION], self._quitting(cell), self._dissolve, cell
        )

    def _reweigh_dissolution(self, cell: Cell) -> None:
        """Take up the rate; who formed while there was none has had no exposure yet."""
        waiting = cell.waiting.get("dissolution")
        if waiting is not None:
            waiting.reweigh(self._quitting(cell))
        elif self._quitting(cell):
            self._await_dissolution(cell)

    def _weight(self, cell: Cell) -> float:
        pace = cell.pace * self.world.groups[cell.group].pace.value
        weight = self._speeds[cell.zone] * pace
        if cell.case is not None and cell.case.planning is not None:
            weight *= self.world.setting.interdiction.alertness
        return weight

    def _quitting(self, cell: Cell) -> float:
        return self._dissolution * self.world.groups[cell.group].dissolution.value

    def _reweigh(self, cell: Cell) -> None:
        cell.waiting["life"].reweigh(self._weight(cell))
        self._reweigh_dissolution(cell)

    def _reweigh_group(self, group: Group) -> None:
        for state in self.world.states.values():
            for cell in state.cells:
                if cell.group == group.name:
                    self._reweigh(cell)

    def _carry_on(self, cell: Cell, _: Zone) -> None:
        time = cell.zone.state.time
        cell.waiting["life"].move(time, self._weight(cell))
        if "dissolution" in cell.waiting:
            cell.waiting["dissolution"].move(time, self._quitting(cell))

    def _finish_phase(self, cell: Cell) -> None:
        cell.phase += 1
        if cell.phase >= self._phases:
            self._attack(cell)
            return
        world = self.world
        state = cell.zone.state
        world.history.record(CELL_ADVANCED, state.number, cell, cell.formed_record, cell.phase)
        exposure = varied(cell.luck[Family.FIRST_PHASE + cell.phase], self._variation)
        cell.waiting["life"] = state.time.add(
            exposure, self._weight(cell), self._finish_phase, cell
        )
        for listener in world.advanced:
            listener(cell)

    def _attack(self, cell: Cell) -> None:
        drawn = 1 + bisect(self._severities, cell.luck[Family.SEVERITY])
        beyond = self.world.groups[cell.group].setting.extra_severity
        cell.severity = min(LARGEST_SEVERITY, drawn + beyond)
        self.world.end(cell, CELL_ATTACKED, cell.formed_record, cell.severity)

    def _dissolve(self, cell: Cell) -> None:
        self.world.end(cell, CELL_DISSOLVED, cell.formed_record)
