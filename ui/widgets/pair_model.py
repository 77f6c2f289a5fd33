"""Pairs of states as a square table that Qt's views can show."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    SignalInstance,
    Slot,
)

from ui.theme.tips import tip

if TYPE_CHECKING:
    from ui.viewmodels.levels import Pair

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole


class Pairs(Protocol):
    """What a view-model of levels between states offers."""

    @property
    def changed(self) -> SignalInstance: ...
    @property
    def states(self) -> tuple[str, ...]: ...
    def level(self, pair: Pair) -> int | None: ...
    def code(self, state: str) -> str: ...
    def label(self, state: str) -> str: ...


class PairModel(QAbstractTableModel):
    """One row and one column a state; a state with itself has no level.

    Those who derive from it say what a cell tells beside its level.
    """

    def __init__(self, pairs: Pairs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pairs = pairs
        self._states = pairs.states
        pairs.changed.connect(self._follow)

    def pair(self, index: Index) -> Pair:
        """The two states that meet at a cell."""
        return self._states[index.row()], self._states[index.column()]

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._states)

    def columnCount(self, parent: Index | None = None) -> int:
        return self.rowCount(parent)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid() or self._pairs.level(self.pair(index)) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        if not index.isValid():
            return None
        pair = self.pair(index)
        level = self._pairs.level(pair)
        if level is None:
            return None
        if role == Role.DisplayRole:
            return str(level)
        if role in (Role.AccessibleTextRole, Role.AccessibleDescriptionRole):
            return self.sentence(pair)
        return tip(self.hint(pair)) if role == Role.ToolTipRole else None

    def sentence(self, pair: Pair) -> str:
        """What a cell says, for those who cannot see it."""
        raise NotImplementedError

    def hint(self, pair: Pair) -> str:
        """What hovering over a cell tells."""
        return self.sentence(pair)

    def state_hint(self, state: str) -> str:
        """What hovering over a state's name tells."""
        return self._pairs.label(state)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole
    ) -> Any:
        if section >= len(self._states):
            return None
        state = self._states[section]
        if role == Role.DisplayRole:
            across = orientation is Qt.Orientation.Horizontal
            return self._pairs.code(state) if across else self._pairs.label(state)
        if role == Role.ToolTipRole:
            return tip(self.state_hint(state))
        return self._pairs.label(state) if role == Role.AccessibleTextRole else None

    @Slot()
    def _follow(self) -> None:
        if self._pairs.states != self._states:
            self.beginResetModel()
            self._states = self._pairs.states
            self.endResetModel()
        elif self._states:
            last = len(self._states) - 1
            self.dataChanged.emit(self.index(0, 0), self.index(last, last))
