"""A trial: what becomes of the people who were arrested together."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from simulator.model.cells.state import Cell
    from simulator.model.operations.state import Case
    from simulator.model.world import State, Zone


@dataclass(frozen=True)
class Trial:
    """A prosecution of the members of one cell.

    Attributes:
        cell: The cell they belonged to.
        case: The case that led to the arrests.
        state: Whose courts try them.
        zone: Where they were arrested.
        suspects: How many they are.
        arrested_at: The day of the arrests.
        record: The number of that event in the history.
    """

    cell: Cell
    case: Case
    state: State
    zone: Zone
    suspects: int
    arrested_at: float
    record: int
