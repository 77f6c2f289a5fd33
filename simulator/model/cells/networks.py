"""New cells may be linked to existing cells of their group, also abroad."""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator.model.cells.state import Cell, Family
from simulator.model.mechanism import Mechanism

if TYPE_CHECKING:
    from simulator.model.world import State


class Networks(Mechanism):
    """A new cell is linked to one active cell of its group or an ally, at home or abroad.

    The luck of the new cell chooses the state first and the cell second, so that what happens
    in one state cannot change whom a cell elsewhere is linked to at home.

    Reads:   State.cells, Group.allies
    Changes: Cell.links
    """

    name = "networks"

    def start(self) -> None:
        self.world.formed.append(self._link)

    def _link(self, cell: Cell) -> None:
        luck = cell.luck
        if luck[Family.LINK] >= self.world.setting.networks.link_probability:
            return
        groups = self._groups(cell)
        candidates = [
            other
            for other in self._state(cell, luck[Family.LINK_STATE]).cells
            if other.group in groups and other is not cell
        ]
        if candidates:
            other = candidates[int(luck[Family.LINK_CHOICE] * len(candidates))]
            cell.links = (*cell.links, other)
            other.links = (*other.links, cell)

    def _groups(self, cell: Cell) -> set[str]:
        """The cell's own group and those allies that its luck lets it work with."""
        allies = self.world.groups[cell.group].allies
        if not allies:
            return {cell.group}
        _, luck, _ = cell.lot("networks/allies")
        return {cell.group, *(ally for ally, closeness in allies.items() if luck < closeness)}

    def _state(self, cell: Cell, luck: float) -> State:
        """The state to look in: the cell's own, or one of the others with equal chances."""
        home = cell.zone.state
        abroad = self.world.setting.networks.abroad_probability
        others = [state for state in self.world.states.values() if state is not home]
        if luck >= abroad or not others:
            return home
        return others[int(luck / abroad * len(others))]
