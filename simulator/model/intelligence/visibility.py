"""How visible a cell is while it prepares."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from simulator.model.cells.state import Cell
    from simulator.model.setting import Setting


def visibility(setting: Setting, cell: Cell) -> float:
    """1 in the last phase before it acts, less before, and less if it is cautious."""
    if cell.phase + 1 >= setting.life.phases:
        return cell.caution
    return setting.collection.early_visibility * cell.caution
