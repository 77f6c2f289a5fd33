"""Which columns of the table of differences there is room for, and what goes into two lines."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from ui.workspaces.compare.difference_cells import Column

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from PySide6.QtCore import QModelIndex, QPersistentModelIndex

# The widest text that each column is made for.
WIDEST = {
    Column.OUTCOME: "Attacks (attacks/year), in words",
    Column.PLACE: "Mauritania",
    Column.SCENARIO: "Broken ties (changed)",
    Column.BASELINE: "0.0000",
    Column.OTHER: "0.0000",
    Column.DIFFERENCE: "+0.0000",
    Column.INTERVAL: "−0.000 … −0.000",
    Column.BETTER: "100 : 100",
    Column.VERDICT: "≈ no sure difference",
    Column.MORE: "> 100,000",
}
BROKEN = {**WIDEST, Column.DIFFERENCE: WIDEST[Column.INTERVAL], Column.VERDICT: "△ perhaps higher"}
"""The same where cells have two lines."""
SECOND = {
    Column.OUTCOME: (Column.PLACE, Column.SCENARIO),
    Column.DIFFERENCE: (Column.INTERVAL,),
}
"""What stands on the second line of a cell."""
DISPENSABLE = ((Column.BASELINE, Column.OTHER), (Column.MORE,), (Column.BETTER,))
"""What is left out first, together: the answer above the table says it of the row one is on."""
LINE_BREAK = "\u2028"


@dataclass(frozen=True)
class Fold:
    """How the table fits into its room.

    Attributes:
        shown: The columns that are seen.
        broken: Whether cells have two lines.
    """

    shown: tuple[Column, ...]
    broken: bool


def folded(wanted: Collection[Column], room: int, width: Callable[[Column, bool], int]) -> Fold:
    """What of the columns that are wanted fits into so many pixels.

    Args:
        wanted: The columns that say something.
        room: The width there is.
        width: How wide a column must be in one line, and in two.
    """
    whole = _thinned(wanted, room, lambda column: width(column, False))
    if whole is not None:
        return Fold(whole, broken=False)
    below = {column for columns in SECOND.values() for column in columns}
    kept = [column for column in wanted if column not in below]
    least = [column for column in kept if all(column not in group for group in DISPENSABLE)]
    found = _thinned(kept, room, lambda column: width(column, True))
    return Fold(found or tuple(least), broken=True)


def _thinned(
    wanted: Collection[Column], room: int, width: Callable[[Column], int]
) -> tuple[Column, ...] | None:
    """As many columns as fit; None if not even those fit that must be seen."""
    shown = list(wanted)
    for columns in ((), *DISPENSABLE):
        shown = [column for column in shown if column not in columns]
        if sum(map(width, shown)) <= room:
            return tuple(shown)
    return None


class BrokenCells(QStyledItemDelegate):
    """Writes into two lines what has no column of its own for want of room."""

    wanted: Collection[Column] = ()
    broken = False

    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().initStyleOption(option, index)
        if not self.broken:
            return
        # PySide knows these members, its descriptions do not.
        option.features |= QStyleOptionViewItem.ViewItemFeature.WrapText  # type: ignore[attr-defined]  # see above
        below = SECOND.get(Column(index.column()), ())
        texts = [str(index.siblingAtColumn(one).data()) for one in below if one in self.wanted]
        if texts:
            option.text = LINE_BREAK.join((str(index.data()), " · ".join(texts)))  # type: ignore[attr-defined]  # see above
