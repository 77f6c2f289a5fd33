"""A part of a cell leaves it and goes on by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator.model.kinds import (
    CELL_DIVIDED,
)

if TYPE_CHECKING:
    from simulator.model.cells.state import Cell
    from simulator.model.world import World


def divide(world: World, cell: Cell, group: str, cause: int) -> Cell | None:
    """Let half of a cell's members form a cell of a group, perhaps another one, where it is.

    Nothing happens to a cell that is too small for two, or where nothing can form.
    """
    leaving = cell.members // 2
    if leaving < world.setting.life.size_minimum:
        return None
    # A family of its own: how often others divide never renames the parts of this one.
    family = world.families[cell.zone.name, group].branch(f"from {cell.name}")
    record = world.history.record(CELL_DIVIDED, cell.zone.state.number, cell, cause, leaving)
    part = world.form(family, record, leaving)
    if part is not None:
        cell.members -= leaving
        part.founders = cell.founders
        world.unsettle(cell)
        world.unsettle(part)
    return part
