"""Levels that were copied from a spreadsheet."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from simulator.kernel.errors import TaawunError

CONTEXT = "Pasting"
LEVELS = range(5)
MOST_SHOWN = 20
NOTHING = QT_TRANSLATE_NOOP(
    "Pasting", "There is no text to paste. Copy cells with levels from 0 to 4 first."
)
NO_LEVEL = QT_TRANSLATE_NOOP(
    "Pasting",
    "Row {row}, column {column} holds “{text}”, which is no level. Levels are whole numbers from "
    "0 to 4; an empty cell leaves the level as it is. Nothing was changed.",
)


class CannotPasteError(TaawunError):
    """The text is no block of levels; says which cell is wrong."""


def levels_in(text: str) -> tuple[tuple[int | None, ...], ...]:
    """The levels of a copied block, row by row; None for an empty cell.

    Raises:
        CannotPasteError: A cell holds something else, or nothing was copied.
    """
    lines = text.replace("\r\n", "\n").replace("\r", "\n").rstrip("\n").split("\n")
    if not text.strip():
        raise CannotPasteError(QCoreApplication.translate(CONTEXT, NOTHING))
    return tuple(
        tuple(_level(cell, row, column) for column, cell in enumerate(line.split("\t"), start=1))
        for row, line in enumerate(lines, start=1)
    )


def _level(cell: str, row: int, column: int) -> int | None:
    cell = cell.strip()
    if not cell:
        return None
    try:
        value = float(cell.replace(",", "."))
    except ValueError:
        value = -1.0
    if value not in LEVELS:
        shown = cell if len(cell) <= MOST_SHOWN else cell[:MOST_SHOWN] + "…"
        sentence = QCoreApplication.translate(CONTEXT, NO_LEVEL)
        raise CannotPasteError(sentence.format(row=row, column=column, text=shown))
    return int(value)
