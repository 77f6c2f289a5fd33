"""A table of texts, one row a thing: leads, letters, decisions, news."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from ui.theme.fonts import scaled
from ui.theme.tips import tip
from ui.viewmodels.seat_tables import Sheet
from ui.widgets.showing import showing

if TYPE_CHECKING:
    from collections.abc import Hashable, Sequence

    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget

    Row = tuple[str, ...]

READ_ONLY = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
LINE_AIR = 8
AIR = 20
LEAST_WIDTH = 64
MEASURED = 100
"""So many rows are asked how wide they are; the others say the same."""


class RowsModel(QStandardItemModel):
    """The rows of a `Sheet`; the tooltip of a cell is its whole text.

    Qt holds the texts: to paint a cell it asks for ten things, and would wait for Python at each,
    which may be busy with the exercise. Only what differs is shown anew.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.sheet = Sheet((), ())

    def show_sheet(self, sheet: Sheet) -> None:
        """Show other rows."""
        before, self.sheet = self.sheet, sheet
        if sheet.headers != before.headers:
            self.clear()
            self.setHorizontalHeaderLabels(sheet.headers)
            for column, meaning in enumerate(sheet.hints):
                self.horizontalHeaderItem(column).setToolTip(tip(meaning))
            before = Sheet(sheet.headers, ())
        old, new = before.rows, sheet.rows
        above = _alike(old, new)
        below = _alike(old[above:][::-1], new[above:][::-1])
        old, new = old[above : len(old) - below], new[above : len(new) - below]
        self.removeRows(above + len(new), len(old) - len(new))
        for place, row in enumerate(new[: len(old)], above):
            self._change(place, old[place - above], row)
        for place, row in enumerate(new[len(old) :], above + len(old)):
            self.insertRow(place, [_cell(text) for text in row])

    def _change(self, place: int, old: Row, new: Row) -> None:
        for column, text in enumerate(new):
            if text != old[column]:
                _write(self.item(place, column), text)


class RowsView(QTableView):
    """Shows a `Sheet`, its last column as wide as there is room.

    Signals:
        chosen: The place of the row that the cursor is on; -1 for none.
        opened: The place of a row, by Enter or a double click.
    """

    chosen = Signal(int)
    opened = Signal(int)

    def __init__(self, name: str) -> None:
        super().__init__()
        self._model = RowsModel(self)
        self._advances: dict[str, int] = {}
        self._widest: tuple[int, ...] = ()
        self._things: tuple[Hashable, ...] = ()
        self.setModel(self._model)
        self.setAccessibleName(name)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        # Else the rows stay as high as they once were: it hears of smaller text too late.
        self.verticalHeader().setMinimumSectionSize(1)
        header = self.horizontalHeader()
        header.setAccessibleName(self.tr("Columns"))
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        header.setStretchLastSection(True)
        self.selectionModel().currentRowChanged.connect(self._choose)
        self.activated.connect(self._open)
        self._measure()

    @property
    def row(self) -> int:
        """The place of the row that the cursor is on; -1 for none."""
        return self.currentIndex().row()

    @property
    def sheet(self) -> Sheet:
        """What is shown."""
        return self._model.sheet

    @property
    def rows(self) -> Sequence[tuple[str, ...]]:
        """The texts in view."""
        return self.sheet.rows

    def show_sheet(self, sheet: Sheet, things: Sequence[Hashable] = ()) -> None:
        """Show other rows; the cursor stays in its place if there is one.

        Args:
            sheet: The rows.
            things: What the rows are of. Then the cursor stays with its thing and leaves one that
                has gone, so that whatever is pressed next is not done to its neighbour.
        """
        if sheet != self.sheet or tuple(things) != self._things:
            before = self._place_in(things)
            self._things = tuple(things)
            with showing(self):
                self._model.show_sheet(sheet)
                self._measure()
                if 0 <= before < self._model.rowCount():
                    self.selectRow(before)
                else:
                    self.setCurrentIndex(QModelIndex())
        self.chosen.emit(self.row)

    def _place_in(self, things: Sequence[Hashable]) -> int:
        """Where the cursor will be; -1 for nowhere."""
        if not things or not self._things:
            return -1 if self._things else self.row
        there = self._things[self.row] if 0 <= self.row < len(self._things) else None
        return things.index(there) if there in things else -1

    def selectRow(self, row: int) -> None:
        """Put the cursor on a row; Qt's own way finds no column where one reads from the right."""
        self.setCurrentIndex(self._model.index(row, 0))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._advances.clear()
            self._measure()

    def _measure(self) -> None:
        """Find out how wide the texts are; those that were there before are known."""
        known, measured = self._advances, self.rows[:MEASURED]
        advance = self.fontMetrics().horizontalAdvance
        texts = {text for row in measured for text in row}
        self._advances = {text: known.get(text) or advance(text) for text in texts}
        columns = zip(*measured, strict=True)
        self._widest = tuple(max(self._advances[text] for text in one) for one in columns)
        self._fit()

    def _fit(self) -> None:
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + LINE_AIR)
        header = self.horizontalHeader()
        for column in range(self._model.columnCount() - 1):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
            header.resizeSection(column, self._width(column))
        self._make_room()

    def _make_room(self) -> None:
        """Cut the widest column, down to its name, where that brings the last into view."""
        header, last = self.horizontalHeader(), self._model.columnCount() - 1
        if last < 1:
            return
        named = header.sectionSizeHint(last)
        header.resizeSection(last, named)
        width = self.viewport().width()
        over = self.horizontalHeader().length() - header.sectionSize(last)
        over -= width - max(named, min(self._width(last), self._room_for_last(width)))
        widest = max(range(last), key=header.sectionSize)
        least = max(header.sectionSizeHint(widest), LEAST_WIDTH)
        if 0 < over <= header.sectionSize(widest) - least:
            header.resizeSection(widest, header.sectionSize(widest) - over)

    def _room_for_last(self, width: int) -> int:
        """What the last column may take from the widest, of so much."""
        return width // 3

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def _width(self, column: int) -> int:
        named = self.horizontalHeader().sectionSizeHint(column)
        return max(named, self._widest[column] + scaled(AIR)) if self._widest else named

    @Slot(QModelIndex)
    def _choose(self, index: QModelIndex) -> None:
        self.chosen.emit(index.row())

    @Slot(QModelIndex)
    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(index.row())


def _alike(old: Sequence[Row], new: Sequence[Row]) -> int:
    """With how many rows both begin."""
    pairs = enumerate(zip(old, new, strict=False))
    return next((place for place, (one, other) in pairs if one != other), min(len(old), len(new)))


def _cell(text: str) -> QStandardItem:
    cell = QStandardItem()
    cell.setFlags(READ_ONLY)
    _write(cell, text)
    return cell


def _write(cell: QStandardItem, text: str) -> None:
    cell.setText(text)
    cell.setToolTip(tip(text))
