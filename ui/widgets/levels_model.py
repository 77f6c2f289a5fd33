"""The cooperation levels as a table that Qt's views can show."""

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

from ui.viewmodels.words import level_word

if TYPE_CHECKING:
    from ui.viewmodels.levels import Levels, Pair

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole


class LevelsModel(QAbstractTableModel):
    """One row and one column a state; a state with itself has no level."""

    def __init__(self, levels: Levels, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._levels = levels
        self._states = levels.states
        levels.changed.connect(self._follow)

    @property
    def levels(self) -> Levels:
        return self._levels

    def pair(self, index: Index) -> Pair:
        """The two states that meet at a cell."""
        return self._states[index.row()], self._states[index.column()]

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._states)

    def columnCount(self, parent: Index | None = None) -> int:
        return self.rowCount(parent)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid() or self._levels.level(self.pair(index)) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        if not index.isValid():
            return None
        pair = self.pair(index)
        level = self._levels.level(pair)
        if level is None:
            return None
        if role == Role.DisplayRole:
            return str(level)
        if role in (Role.AccessibleTextRole, Role.AccessibleDescriptionRole):
            return self._sentence(pair, level)
        if role == Role.ToolTipRole:
            return f"{self._sentence(pair, level)}\n{self._levels.provenance(pair)}"
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole
    ) -> Any:
        if section >= len(self._states):
            return None
        state = self._states[section]
        if role == Role.DisplayRole:
            across = orientation is Qt.Orientation.Horizontal
            return self._levels.code(state) if across else self._levels.label(state)
        if role in (Role.ToolTipRole, Role.AccessibleTextRole):
            return self._levels.label(state)
        return None

    def _sentence(self, pair: Pair, level: int) -> str:
        first, second = (self._levels.label(state) for state in pair)
        text = self.tr("{first} and {second}: level {level}, {word}").format(
            first=first, second=second, level=level, word=level_word(level)
        )
        before = self._levels.original_level(pair)
        if before is None or before == level:
            return text
        return text + self.tr(" (changed, was {before}, {word})").format(
            before=before, word=level_word(before)
        )

    @Slot()
    def _follow(self) -> None:
        if self._levels.states != self._states:
            self.beginResetModel()
            self._states = self._levels.states
            self.endResetModel()
        elif self._states:
            last = len(self._states) - 1
            self.dataChanged.emit(self.index(0, 0), self.index(last, last))
