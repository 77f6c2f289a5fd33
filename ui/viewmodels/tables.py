"""A table as plain cells, for files and the clipboard."""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import IntEnum

# Text that a spreadsheet takes for a formula when it begins a cell.
DANGEROUS = ("=", "+", "-", "@", "\t", "\r", "\n")
ISOLATES = dict.fromkeys(map(ord, "\u2066\u2067\u2068\u2069"))

Cell = str | float | int | None


class ExportRole(IntEnum):
    """What a model may say for a file beyond what it shows.

    Attributes:
        VALUE: The plain number of a cell, or several for as many columns.
        HEADER: The names of the columns that one column becomes.
    """

    VALUE = 0x0100 + 64
    HEADER = 0x0100 + 65


@dataclass(frozen=True)
class Table:
    """Named columns and their cells, row by row."""

    title: str
    headers: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


def plain(cell: Cell) -> Cell:
    """A cell without marks of writing direction; what is no number is nothing."""
    if isinstance(cell, str):
        return cell.translate(ISOLATES)
    if cell is None or not math.isfinite(cell):
        return None
    return cell


def harmless(cell: Cell) -> Cell:
    """A cell that no spreadsheet takes for a formula; numbers stay numbers."""
    if isinstance(cell, str) and cell.startswith(DANGEROUS):
        return "'" + cell
    return cell


def tabbed(table: Table, *, headers: bool = True) -> str:
    """The table as text that spreadsheets paste into cells."""
    lines = [table.headers, *table.rows] if headers else list(table.rows)
    return "\n".join("\t".join(map(_flat, line)) for line in lines)


def _flat(cell: Cell) -> str:
    written = harmless(plain(cell))
    return "" if written is None else " ".join(str(written).split())
