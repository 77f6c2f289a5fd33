"""The life of a cell that nobody interferes with: preparation, then an attack, or the end."""

from __future__ import annotations

from bisect import bisect
from typing import TYPE_CHECKING

from simulator.kernel.clock import DAYS_PER_MONTH, DAYS_PER_YEAR
from simulator.kernel.hazards import HazardClock
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
    reads = frozenset({"interdiction", "life", "zones"})

    def start(self) -> None:
        world = self.world
        clocks = [(state, group) for state in world.states.values() for group in world.groups]
        self._paces = {one: HazardClock(world.clock, agenda=one[0].agenda) for one in clocks}
        self._losses = {one: HazardClock(world.clock, agenda=one[0].agenda) for one in clocks}
        world.formed.append(self._begin)
        world.moved.append(self._carry_on)
        world.planned.append(self._reweigh)
        world.resumed.append(self._reweigh)
        world.unsettled.append(self._settle)
        for group in world.groups.values():
            group.pace.listen(self._set_rates)
            group.dissolution.listen(self._set_rates)
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
        for group in self.world.groups.values():
            self._set_rates(group)
        for state in self.world.states.values():
            for cell in state.cells:
                self._reweigh(cell)

    def _set_rates(self, group: Group) -> None:
        """Let all cells of a group prepare and give up as fast as the group does."""
        giving_up = self._dissolution * group.dissolution.value
        for state in self.world.states.values():
            self._paces[state, group.name].set_rate(group.pace.value)
            losses = self._losses[state, group.name]
            begins = giving_up > 0.0 and losses.rate == 0.0
            losses.set_rate(giving_up)
            for cell in state.cells if begins else ():
                if cell.group == group.name:
                    self._await_dissolution(cell)

    def _begin(self, cell: Cell) -> None:
        self._await_phase(cell)
        self._await_dissolution(cell)

    def _await_phase(self, cell: Cell) -> None:
        exposure = varied(cell.luck[Family.FIRST_PHASE + cell.phase], self._variation)
        cell.waiting["life"] = waiting = self._paces[cell.zone.state, cell.group].add(
            exposure, self._weight(cell), self._finish_phase, cell
        )
        if self._variation != 1.0:
            waiting.mean = 1.0
            waiting.spread = (self._variation, exposure)

    def _await_dissolution(self, cell: Cell) -> None:
        """Wait from when the group first gives up at all; who has begun to wait goes on."""
        losses = self._losses[cell.zone.state, cell.group]
        waiting = cell.waiting.get("dissolution")
        if waiting is not None:
            waiting.move(losses, 1.0)
        elif losses.rate:
            exposure = cell.luck[Family.DISSOLUTION]
            cell.waiting["dissolution"] = losses.add(exposure, 1.0, self._dissolve, cell)

    def _weight(self, cell: Cell) -> float:
        weight = self._speeds[cell.zone] * cell.pace
        if cell.case is not None and cell.case.planning is not None:
            weight *= self.world.setting.interdiction.alertness
        return weight

    def _reweigh(self, cell: Cell) -> None:
        pace = self._paces[cell.zone.state, cell.group]
        cell.waiting["life"].move(pace, self._weight(cell))

    def _settle(self, cell: Cell) -> None:
        """Go on where the cell is now, in the group it belongs to now."""
        self._reweigh(cell)
        self._await_dissolution(cell)

    def _carry_on(self, cell: Cell, _: Zone) -> None:
        self._settle(cell)

    def _finish_phase(self, cell: Cell) -> None:
        cell.phase += 1
        if cell.phase >= self._phases:
            self._attack(cell)
            return
        world = self.world
        state = cell.zone.state
        world.history.record(CELL_ADVANCED, state.number, cell, cell.formed_record, cell.phase)
        self._await_phase(cell)
        for listener in world.advanced:
            listener(cell)

    def _attack(self, cell: Cell) -> None:
        drawn = 1 + bisect(self._severities, cell.luck[Family.SEVERITY])
        beyond = self.world.groups[cell.group].setting.extra_severity
        cell.severity = min(LARGEST_SEVERITY, drawn + beyond)
        self.world.end(cell, CELL_ATTACKED, cell.formed_record, cell.severity)

    def _dissolve(self, cell: Cell) -> None:
        self.world.end(cell, CELL_DISSOLVED, cell.formed_record)
