"""One pillar of cooperation as a table that Qt's views can show."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Slot,
)

if TYPE_CHECKING:
    from ui.viewmodels.pillars import Pair, Pillars

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole


class PillarsModel(QAbstractTableModel):
    """One row and one column a state; a state with itself has no level."""

    def __init__(self, pillars: Pillars, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.pillars = pillars
        self._states = pillars.states
        pillars.changed.connect(self._follow)

    def pair(self, index: Index) -> Pair:
        """The two states that meet at a cell."""
        return self._states[index.row()], self._states[index.column()]

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._states)

    def columnCount(self, parent: Index | None = None) -> int:
        return self.rowCount(parent)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid() or self.pillars.level(self.pair(index)) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        if not index.isValid():
            return None
        pair = self.pair(index)
        level = self.pillars.level(pair)
        if level is None:
            return None
        if role == Role.DisplayRole:
            return str(level)
        if role in (Role.AccessibleTextRole, Role.AccessibleDescriptionRole, Role.ToolTipRole):
            return self.pillars.sentence(pair)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole
    ) -> Any:
        if section >= len(self._states):
            return None
        state = self._states[section]
        if role == Role.DisplayRole:
            across = orientation is Qt.Orientation.Horizontal
            return self.pillars.code(state) if across else self.pillars.label(state)
        if role == Role.ToolTipRole:
            text = self.tr("Click to select every pair of {state}")
            return text.format(state=self.pillars.label(state))
        return self.pillars.label(state) if role == Role.AccessibleTextRole else None

    @Slot()
    def _follow(self) -> None:
        if self.pillars.states != self._states:
            self.beginResetModel()
            self._states = self.pillars.states
            self.endResetModel()
        elif self._states:
            last = len(self._states) - 1
            self.dataChanged.emit(self.index(0, 0), self.index(last, last))
