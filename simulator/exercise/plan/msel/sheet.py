"""A table as it was found in a spreadsheet, with the name of every cell."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from simulator.kernel.errors import TaawunError
from simulator.scenario.mistakes import shown, visible

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable

    Value = str | int | float | bool | dt.datetime | dt.date | dt.time | dt.timedelta | None

MOST_ROWS = 5_000
MOST_COLUMNS = 200
LETTERS = 26


@dataclass(frozen=True)
class Broken:
    """A cell that holds nothing that can be used.

    Attributes:
        why: What it holds instead.
    """

    why: str


@dataclass(frozen=True)
class Sheet:
    """One sheet, or one CSV file.

    Attributes:
        name: What cells are called by.
        rows: The values; rows may differ in length.
        merged: Cells that take their value from another: (row, column) to (row, column),
            counted from 0.
    """

    name: str
    rows: tuple[tuple[Value | Broken, ...], ...]
    merged: dict[tuple[int, int], tuple[int, int]]

    def value(self, row: int, column: int) -> Value | Broken:
        """What stands in a cell; a cell merged with others has what all of them show."""
        row, column = self.merged.get((row, column), (row, column))
        cells = self.rows[row] if row < len(self.rows) else ()
        return cells[column] if column < len(cells) else None

    def place(self, row: int, column: int) -> str:
        """The name of a cell, such as "Sheet1!C14"."""
        return f"{visible(self.name)}!{column_name(column)}{row + 1}"


def column_name(column: int) -> str:
    """The letters of a column, counted from 0."""
    name = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, LETTERS)
        name = chr(ord("A") + rest) + name
    return name


@dataclass(frozen=True)
class CellMistake:
    """One thing wrong with a spreadsheet.

    Attributes:
        place: The cell, or the sheet or file where all of it is meant.
        value: What stands there, shortened.
        message: What is wrong and what was expected.
        mend: What to write instead.
    """

    place: str
    value: str
    message: str
    mend: str

    def __str__(self) -> str:
        subject = f"{self.place} = {self.value}" if self.value else self.place
        return f"{subject}: {self.message}; {self.mend}"


class SpreadsheetError(TaawunError):
    """A spreadsheet with all the mistakes that were found in it."""

    def __init__(self, mistakes: Iterable[CellMistake]) -> None:
        self.mistakes = tuple(mistakes)
        super().__init__("\n".join(str(mistake) for mistake in self.mistakes))

    def __reduce__(self) -> tuple[type[SpreadsheetError], tuple[tuple[CellMistake, ...]]]:
        """Survive the way back from another process."""
        return type(self), (self.mistakes,)


def mistake(place: str, value: object, message: str, mend: str) -> CellMistake:
    """A mistake at a place, with its value as people recognise it."""
    return CellMistake(place, "" if value is None else shown(value), visible(message), mend)


def refusal(place: str, message: str, mend: str) -> SpreadsheetError:
    """The refusal of a whole file or sheet."""
    return SpreadsheetError([mistake(place, None, message, mend)])
