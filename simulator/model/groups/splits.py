"""Groups split: cells leave for a rival, or divide, and all compete before they weaken."""

from __future__ import annotations

from dataclasses import dataclass
from math import exp
from typing import TYPE_CHECKING

from simulator.kernel.clock import DAYS_PER_MONTH, DAYS_PER_YEAR
from simulator.kernel.hazards import HazardClock
from simulator.model.cells.dividing import divide
from simulator.model.kinds import (
    CELL_DEFECTED,
    GROUP_SPLIT,
)
from simulator.model.mechanism import Mechanism

if TYPE_CHECKING:
    from simulator.model.cells.state import Cell
    from simulator.model.groups.state import Group

NOWHERE = -1


@dataclass
class _Rift:
    """What is left of a group's splits.

    Attributes:
        splits: How often it has split.
        told: The last share that the scenario has said breaks away.
        heat: Competition after a split, from 0 to 1; it fades soon.
        memory: The split itself, from 0 to 1; it fades late.
    """

    told: float
    splits: int = 0
    heat: float = 0.0
    memory: float = 0.0


class Splits(Mechanism):
    """A group splits by its lack of cohesion, or on the day a scenario says so.

    Hazard:  rate × (1 - cohesion), by the group's own luck
    Split:   a cell breaks away by its luck: half of it joins the fiercest rival, or forms a cell
             of its own where there is none; a cell too small for that goes over as a whole.
             Heat and memory rise by share × (1 - themselves) in the group and the rival.
    Month:   heat and memory fade. Pace of both × (1 + burst × heat); of the group that split,
             appeal × (1 - weakening × (memory - heat)) and
             dissolution × (1 + dissolution_gain × (memory - heat)), where memory is greater
    Reads:   Group.setting.cohesion, Group.setting.split
    Changes: Group.pace, Group.appeal, Group.dissolution, Cell.group, Cell.members
    Records: GROUP_SPLIT, CELL_DIVIDED, CELL_DEFECTED
    """

    name = "splits"
    reads = frozenset({"groups", "splits"})

    def start(self) -> None:
        world = self.world
        groups = world.groups.values()
        self._rifts = {group: _Rift(group.setting.split) for group in groups}
        self._heated = dict.fromkeys(groups, 0.0)
        self._clocks = {group: HazardClock(world.clock) for group in groups}
        self._luck = {
            group: world.streams.table("splits", group.name, exponentials=1) for group in groups
        }
        for group in groups:
            self._set_rate(group)
            self._await_split(group)
        world.monthly.append(self._fade)

    def refresh(self) -> None:
        for group, rift in self._rifts.items():
            self._set_rate(group)
            before, rift.told = rift.told, group.setting.split
            if rift.told > before:
                self._split(group, rift.told)

    def _set_rate(self, group: Group) -> None:
        rate = self.world.setting.splits.rate * (1.0 - group.setting.cohesion)
        self._clocks[group].set_rate(rate / DAYS_PER_YEAR)

    def _await_split(self, group: Group) -> None:
        gap = self._luck[group].row(self._rifts[group].splits)[0]
        self._clocks[group].add(gap, 1.0, self._fall_apart, group)

    def _fall_apart(self, group: Group) -> None:
        self._split(group, self.world.setting.splits.share)
        self._await_split(group)

    def _split(self, group: Group, share: float) -> None:
        rift = self._rifts[group]
        number = rift.splits
        rift.splits += 1
        record = self.world.history.record(GROUP_SPLIT, NOWHERE, group.name, detail=share)
        rival = self._rival(group)
        for state in self.world.states.values():
            for cell in [cell for cell in state.cells if cell.group == group.name]:
                if cell.lot(f"splits/{number}")[1] < share:
                    self._break_away(cell, rival, record)
        rift.memory += share * (1.0 - rift.memory)
        rift.heat += share * (1.0 - rift.heat)
        self._heated[rival] = max(self._heated[rival], rift.heat)
        self._contribute()

    def _rival(self, group: Group) -> Group:
        """The fiercest rival, or the group itself."""
        fiercest, rival = 0.0, group
        for stance in self.world.setting.stances.values():
            sides = (stance.first, stance.second)
            if group.name in sides and stance.alignment < fiercest:
                other = sides[1] if sides[0] == group.name else sides[0]
                fiercest, rival = stance.alignment, self.world.groups[other]
        return rival

    def _break_away(self, cell: Cell, rival: Group, cause: int) -> None:
        world = self.world
        if divide(world, cell, rival.name, cause) is None and cell.group != rival.name:
            cell.group = rival.name
            world.history.record(CELL_DEFECTED, cell.zone.state.number, cell, cause, cell.members)
            world.unsettle(cell)

    def _fade(self) -> None:
        parameters = self.world.setting.splits
        years = DAYS_PER_MONTH / DAYS_PER_YEAR
        cooled = exp(-parameters.burst_fading * years)
        for rift in self._rifts.values():
            rift.heat *= cooled
            rift.memory *= exp(-parameters.weakness_fading * years)
        for group, heat in self._heated.items():
            self._heated[group] = heat * cooled
        self._contribute()

    def _contribute(self) -> None:
        parameters = self.world.setting.splits
        for group, rift in self._rifts.items():
            heat = max(rift.heat, self._heated[group])
            weakness = max(0.0, rift.memory - rift.heat)
            group.pace.contribute(self.name, 1.0 + parameters.burst * heat)
            group.appeal.contribute(self.name, 1.0 - parameters.weakening * weakness)
            group.dissolution.contribute(self.name, 1.0 + parameters.dissolution_gain * weakness)
