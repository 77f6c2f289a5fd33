"""A table whose cursor stays with the thing it stands on when rows come, go and move."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, Qt, Signal, Slot

from ui.workspaces.exercise.rows import RowsView

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ui.viewmodels.seat_tables import Sheet

LAST_SHARE = 30
"""Of the width that there is for all columns, in per cent, what the last one gets at least."""
NARROWEST = 48


class KeyedRows(RowsView):
    """Rows of texts, each the row of something that has a key.

    Where the latest stands first, a cursor on the latest stays on the latest.

    Signals:
        pointed: The key that the cursor has come to; empty for none.
        entered: The key of a row, by Enter or a double click.
    """

    pointed = Signal(str)
    entered = Signal(str)

    def __init__(
        self, name: str, *, latest_first: bool = False, last_share: int = LAST_SHARE
    ) -> None:
        # Asked for by what the other constructor calls.
        self._last_share = last_share
        super().__init__(name)
        self._latest_first = latest_first
        # What is cut stands in the tooltip of its cell.
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._keys: tuple[str, ...] = ()
        self._is_filling = False
        self._lost = ""
        self._since = QElapsedTimer()
        self.chosen.connect(self._tell)
        self.opened.connect(self._enter)

    @property
    def key(self) -> str:
        """What the cursor stands on; empty for nothing."""
        return self._keys[self.row] if 0 <= self.row < len(self._keys) else ""

    @property
    def keys(self) -> tuple[str, ...]:
        """What the rows are, from top to bottom."""
        return self._keys

    def lost_within(self, milliseconds: int) -> str:
        """What the cursor stood on until lately, before that went and it came to its neighbour."""
        lately = self._since.isValid() and self._since.elapsed() < milliseconds
        return self._lost if lately else ""

    def show_rows(self, sheet: Sheet, keys: Sequence[str]) -> None:
        """Show other rows; the cursor stays with its key, or else in its place."""
        if (sheet, tuple(keys)) == (self.sheet, self._keys):
            return
        before, place = self.key, self.row
        self._is_filling = True
        self._keys = tuple(keys)
        self.show_sheet(sheet)
        if self._latest_first and place <= 0 and self._keys:
            self.selectRow(0)
        elif before in self._keys:
            self.selectRow(self._keys.index(before))
        elif self._keys:
            if before:
                self._lost = before
                self._since.start()
            self.selectRow(min(max(place, 0), len(self._keys) - 1))
        self._is_filling = False
        self.pointed.emit(self.key)

    def selectRow(self, row: int) -> None:
        """Put the cursor on a row; Qt's own way finds none in a mirrored table without width."""
        self.setCurrentIndex(self._model.index(row, 0))

    def point(self, key: str) -> None:
        """Put the cursor on a key, if it is there."""
        if key in self._keys:
            self.selectRow(self._keys.index(key))

    def _room_for_last(self, width: int) -> int:
        return width * self._last_share // 100

    def _fit(self) -> None:
        """Make columns as wide as their texts, but leave the last one room to be read."""
        super()._fit()
        header = self.horizontalHeader()
        widths = [header.sectionSize(column) for column in range(header.count() - 1)]
        room = self.viewport().width() * (100 - self._last_share) // 100
        while widths and sum(widths) > room and max(widths) > NARROWEST:
            widest = widths.index(max(widths))
            widths[widest] = max(NARROWEST, widths[widest] - max(8, (sum(widths) - room) // 2))
            header.resizeSection(widest, widths[widest])

    @Slot(int)
    def _tell(self, _: int) -> None:
        if not self._is_filling:
            self.pointed.emit(self.key)

    @Slot(int)
    def _enter(self, row: int) -> None:
        if 0 <= row < len(self._keys):
            self.entered.emit(self._keys[row])
