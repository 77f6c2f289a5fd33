"""Pressure in one state drives cells to others; some who escape an operation begin anew."""

from __future__ import annotations

from math import exp
from typing import TYPE_CHECKING

from simulator.kernel.clock import DAYS_PER_MONTH, DAYS_PER_YEAR
from simulator.model.kinds import EventKind
from simulator.model.mechanism import Mechanism
from simulator.model.politics.pillars import HIGHEST_LEVEL, Pillar

if TYPE_CHECKING:
    from simulator.model.cells.state import Cell
    from simulator.model.operations.state import Case
    from simulator.model.world import State, Zone


class Displacement(Mechanism):
    """Cells leave a state that presses, the more the less its neighbour presses.

    Pressure: operations a year for each active cell, both smoothed over memory_months
    Month:    urge of a way = push × pressure / (1 + neighbour_weight × pressure beyond)
              × (1 - joint_stop × delivered joint operations / 4)
    Escape:   two or more who were not arrested regroup with `regroup`, after an exponential time,
              and are from then on `caution` as visible; fewer, and all others, scatter
    Changes:  Way.urge; cells form, through World.form
    Records:  CELL_REGROUPED
    """

    name = "displacement"

    def start(self) -> None:
        world = self.world
        self._pressures = {state: Pressure(state) for state in world.states.values()}
        self._pairs = {(way.start.state, way.end.state): None for way in world.ways}
        world.operated.append(self._count)
        world.arrested.append(self._escape)
        world.monthly.append(self._pass_month)

    def _count(self, zone: Zone, _: bool) -> None:
        self._pressures[zone.state].operations += 1

    def _pass_month(self) -> None:
        kept = exp(-1.0 / self.world.setting.displacement.memory_months)
        for pressure in self._pressures.values():
            pressure.pass_month(kept)
        urges = {pair: self._urge(*pair) for pair in self._pairs}
        for way in self.world.ways:
            way.urge = urges[way.start.state, way.end.state]

    def _urge(self, here: State, there: State) -> float:
        if here is there:
            return 0.0
        parameters = self.world.setting.displacement
        beyond = 1.0 + parameters.neighbour_weight * self._pressures[there].value
        joint = self.world.delivered(here, there, Pillar.JOINT_OPERATIONS) / HIGHEST_LEVEL
        urge = parameters.push * self._pressures[here].value / beyond
        return urge * (1.0 - parameters.joint_stop * joint)

    def _escape(self, cell: Cell, _: Case, arrested: int) -> None:
        escaped = cell.members - arrested
        if escaped < self.world.setting.life.size_minimum:
            return
        parameters = self.world.setting.displacement
        delay, luck = cell.lot(self.name)[:2]
        if luck < parameters.regroup:
            days = delay * parameters.regroup_months * DAYS_PER_MONTH
            cause = len(self.world.history) - 1
            cell.zone.state.time.wait(delay, days, self._regroup, (cell, escaped, cause))

    def _regroup(self, fled: tuple[Cell, int, int]) -> None:
        """Form a cell of those who escaped, named after the one that they come from."""
        cell, escaped, cause = fled
        world = self.world
        branch = world.families[cell.zone.name, cell.group].branch(f"escaped from {cell.name}")
        record = world.history.record(
            EventKind.CELL_REGROUPED, cell.zone.state.number, cell, cause, escaped
        )
        formed = world.form(branch, record, escaped)
        if formed is not None:
            formed.contribute(self.name, caution=world.setting.displacement.caution)
            world.unsettle(formed)


class Pressure:
    """How hard a state presses on the cells that are in it.

    Attributes:
        operations: Operations in this month so far.
        value: Operations a year for each active cell, as cells feel it now.
    """

    __slots__ = ("_cells", "_rate", "_state", "operations", "value")

    def __init__(self, state: State) -> None:
        self._state = state
        self._rate = 0.0
        self._cells = 0.0
        self.operations = 0
        self.value = 0.0

    def pass_month(self, kept: float) -> None:
        """Let a share of the past be kept, and take up the month that has ended."""
        new = 1.0 - kept
        self._rate = kept * self._rate + new * self.operations * DAYS_PER_YEAR / DAYS_PER_MONTH
        self._cells = kept * self._cells + new * len(self._state.cells)
        self.operations = 0
        # Where there is less than one cell, there is no more pressure on it than on one.
        self.value = self._rate / max(1.0, self._cells)
