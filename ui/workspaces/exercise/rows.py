"""A table of texts, one row a thing: leads, letters, decisions, news."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from ui.theme.tips import tip

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget

    from ui.viewmodels.seat_tables import Sheet

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
LINE_AIR = 8
AIR = 20
LEAST_WIDTH = 64
MEASURED = 100
"""So many rows are asked how wide they are; the others say the same."""


class RowsModel(QAbstractTableModel):
    """The rows of a `Sheet`; the tooltip of a cell is its whole text."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._headers: tuple[str, ...] = ()
        self._rows: tuple[tuple[str, ...], ...] = ()

    def show_sheet(self, sheet: Sheet) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._headers, self._rows = sheet.headers, sheet.rows
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._headers)

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        text = self._rows[index.row()][index.column()]
        if role in (Role.DisplayRole, Role.AccessibleTextRole):
            return text
        return tip(text) if role == Role.ToolTipRole else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole
    ) -> Any:
        if role != Role.DisplayRole or orientation is not Qt.Orientation.Horizontal:
            return None
        return self._headers[section]


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
        header = self.horizontalHeader()
        header.setAccessibleName(self.tr("Columns"))
        header.setHighlightSections(False)
        header.setStretchLastSection(True)
        self.selectionModel().currentRowChanged.connect(self._choose)
        self.activated.connect(self._open)
        self._fit()

    @property
    def row(self) -> int:
        """The place of the row that the cursor is on; -1 for none."""
        return self.currentIndex().row()

    @property
    def rows(self) -> Sequence[tuple[str, ...]]:
        """The texts in view."""
        return self._model._rows  # noqa: SLF001 - its own model

    def show_sheet(self, sheet: Sheet) -> None:
        """Show other rows; the cursor stays in its place if there is one."""
        before = self.row
        self._model.show_sheet(sheet)
        self._fit()
        if 0 <= before < self._model.rowCount():
            self.selectRow(before)
        self.chosen.emit(self.row)

    def selectRow(self, row: int) -> None:
        """Put the cursor on a row; Qt's own way finds no column where one reads from the right."""
        self.setCurrentIndex(self._model.index(row, 0))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
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
        width = self.viewport().width()
        over = self.horizontalHeader().length() - header.sectionSize(last)
        over -= width - min(self._width(last), width // 3)
        widest = max(range(last), key=header.sectionSize)
        least = max(header.sectionSizeHint(widest), LEAST_WIDTH)
        if 0 < over <= header.sectionSize(widest) - least:
            header.resizeSection(widest, header.sectionSize(widest) - over)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def _width(self, column: int) -> int:
        named = self.horizontalHeader().sectionSizeHint(column)
        texts = [row[column] for row in self.rows[:MEASURED]]
        widest = max((self.fontMetrics().horizontalAdvance(text) for text in texts), default=0)
        return max(named, widest + AIR)

    @Slot(QModelIndex)
    def _choose(self, index: QModelIndex) -> None:
        self.chosen.emit(index.row())

    @Slot(QModelIndex)
    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(index.row())
