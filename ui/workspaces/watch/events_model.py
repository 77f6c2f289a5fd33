"""Events as rows: told only when they come into view."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING, Any

import numpy as np
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor

from ui.theme.tips import tip

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from PySide6.QtWidgets import QWidget

    from ui.theme.wardrobe import Wardrobe
    from ui.viewmodels.event_words import Sentences

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole


class Column(IntEnum):
    """What stands where."""

    DATE = 0
    WHAT = 1


class EventsModel(QAbstractTableModel):
    """The first so many of some events; those after a day are told faintly."""

    def __init__(self, wardrobe: Wardrobe, parent: QWidget) -> None:
        super().__init__(parent)
        self._wardrobe = wardrobe
        self._sentences: Sentences | None = None
        self._numbers: NDArray[np.int64] = np.zeros(0, np.int64)
        self._shown = 0
        self._day = np.inf

    def show_events(
        self, sentences: Sentences | None, numbers: NDArray[np.int64], shown: int
    ) -> None:
        """Tell other events, the first of them at once."""
        self.beginResetModel()
        self._sentences, self._numbers, self._shown = sentences, numbers, shown
        self.endResetModel()

    def show_first(self, count: int) -> None:
        """Let so many be told: rows come and go at the end only."""
        if count > self._shown:
            self.beginInsertRows(QModelIndex(), self._shown, count - 1)
            self._shown = count
            self.endInsertRows()
        elif count < self._shown:
            self.beginRemoveRows(QModelIndex(), count, self._shown - 1)
            self._shown = count
            self.endRemoveRows()

    def number(self, row: int) -> int:
        """The number of the event in a row."""
        return int(self._numbers[row])

    def row_of(self, number: int) -> int:
        """The row of an event; -1 if it is not told."""
        row = int(np.searchsorted(self._numbers, number))
        there = row < self._shown and self._numbers[row] == number
        return row if there else -1

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else self._shown

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(Column)

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        sentences = self._sentences
        if sentences is None:
            return None
        number = self.number(index.row())
        if role in (Role.DisplayRole, Role.AccessibleTextRole):
            return self._text(sentences, number, index.column())
        if role == Role.ToolTipRole:
            return tip(f"{sentences.date(number)}: {sentences.sentence(number)}")
        if role == Role.ForegroundRole and sentences.recording.events.day[number] > self._day:
            return QColor(self._wardrobe.theme.faint)
        return None

    def _text(self, sentences: Sentences, number: int, column: int) -> str:
        if column == Column.DATE:
            return sentences.date(number)
        return sentences.sentence(number)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole
    ) -> Any:
        if role != Role.DisplayRole or orientation is not Qt.Orientation.Horizontal:
            return None
        names = {Column.DATE: self.tr("Date"), Column.WHAT: self.tr("What happened")}
        return names[Column(section)]
