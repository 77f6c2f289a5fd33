"""Cells win members among the aggrieved, and divide when they have grown too large."""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator.kernel.clock import DAYS_PER_YEAR
from simulator.kernel.hazards import HazardClock
from simulator.model.cells.dividing import divide
from simulator.model.cells.state import Family
from simulator.model.kinds import (
    MEMBER_JOINED,
    EventKind,
)
from simulator.model.mechanism import Mechanism

if TYPE_CHECKING:
    from simulator.model.cells.state import Cell
    from simulator.model.groups.state import Group
    from simulator.model.world import Zone


class Recruitment(Mechanism):
    """A cell wins members one by one; the more it has beyond its founders, the easier it is seen.

    Hazard:     rate × grievance of the zone × the group's factor
    Visibility: × (members / founders)^visibility_exponent
    Division:   at `division_size` members half of them leave and form a linked cell
    Reads:      Zone.grievance, Group.recruitment
    Changes:    Cell.members, Cell.caution
    Records:    MEMBER_JOINED, CELL_DIVIDED
    """

    name = "recruitment"
    reads = frozenset({"recruitment", "zones"})

    def start(self) -> None:
        world = self.world
        self._clocks = {
            zone: HazardClock(world.clock, agenda=zone.state.agenda)
            for zone in world.zones.values()
        }
        self._won: dict[Cell, int] = {}
        world.formed.append(self._await_member)
        world.moved.append(self._carry_on)
        world.ended.append(self._forget)
        world.grievance_changed.append(self._set_rate)
        world.unsettled.append(self._show)
        for group in world.groups.values():
            group.recruitment.listen(self._reweigh_group)
        self.refresh()

    def refresh(self) -> None:
        for zone in self._clocks:
            self._set_rate(zone)
        for state in self.world.states.values():
            for cell in state.cells:
                before = cell.caution
                self._show(cell)
                if cell.caution != before:
                    self.world.unsettle(cell)

    def _set_rate(self, zone: Zone) -> None:
        rate = self.world.setting.recruitment.rate * zone.grievance
        self._clocks[zone].set_rate(rate / DAYS_PER_YEAR)

    def _weight(self, cell: Cell) -> float:
        return self.world.groups[cell.group].recruitment.value

    def _await_member(self, cell: Cell) -> None:
        won = self._won.get(cell, 0)
        exposure = cell.lot(f"recruitment/{won}")[0] if won else cell.later[Family.FIRST_MEMBER]
        cell.waiting[self.name] = self._clocks[cell.zone].add(
            exposure, self._weight(cell), self._join, cell
        )

    def _join(self, cell: Cell) -> None:
        world = self.world
        self._won[cell] = self._won.get(cell, 0) + 1
        cell.members += 1
        record = world.history.record(
            MEMBER_JOINED, cell.zone.state.number, cell, cell.formed_record, cell.members
        )
        self._await_member(cell)
        if cell.members >= world.setting.recruitment.division_size:
            part = divide(world, cell, cell.group, record)
            if part is not None:
                cell.links = (*cell.links, part)
                part.links = (*part.links, cell)
        world.unsettle(cell)

    def _show(self, cell: Cell) -> None:
        """Let a cell be seen as easily as its size makes it, and grow as its group does."""
        exponent = self.world.setting.recruitment.visibility_exponent
        if cell.members != cell.founders or self.name in cell.factors:
            cell.contribute(self.name, caution=(cell.members / cell.founders) ** exponent)
        cell.waiting[self.name].reweigh(self._weight(cell))

    def _reweigh_group(self, group: Group) -> None:
        for state in self.world.states.values():
            for cell in state.cells:
                if cell.group == group.name:
                    cell.waiting[self.name].reweigh(self._weight(cell))

    def _carry_on(self, cell: Cell, _: Zone) -> None:
        cell.waiting[self.name].move(self._clocks[cell.zone], self._weight(cell))

    def _forget(self, cell: Cell, _: EventKind) -> None:
        self._won.pop(cell, None)
