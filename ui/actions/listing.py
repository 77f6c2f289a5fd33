"""The actions as a list that can be searched by a few letters."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
)

from ui.actions.fuzzy import closeness

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ui.actions.action import Action

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
KEYS_ROLE = int(Role.UserRole)
OBSTACLE_ROLE = int(Role.UserRole) + 1
GROUP_ROLE = int(Role.UserRole) + 2


class ActionList(QAbstractListModel):
    """The actions that are on offer when the palette opens."""

    def __init__(self, actions: Sequence[Action], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._actions = tuple(actions)
        # Asked once: an obstacle must not come and go under the cursor.
        self._obstacles = tuple(action.obstacle() for action in self._actions)

    def action(self, row: int) -> Action:
        return self._actions[row]

    def obstacle(self, row: int) -> str:
        return self._obstacles[row]

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._actions)

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        action, obstacle = self._actions[index.row()], self._obstacles[index.row()]
        if role == Role.AccessibleTextRole:
            return ". ".join(filter(None, (action.title, action.keys_in_words, obstacle)))
        return {
            int(Role.DisplayRole): action.title,
            KEYS_ROLE: action.keys_in_words,
            OBSTACLE_ROLE: obstacle,
            GROUP_ROLE: action.group,
        }.get(int(role))


class Found(QSortFilterProxyModel):
    """What fits the typed letters, the closest first; what was done last before the others."""

    def __init__(self, actions: ActionList, recent: Sequence[str]) -> None:
        super().__init__(actions)
        self._query = ""
        self._list = actions
        self._recent = {name: place for place, name in enumerate(recent)}
        self.setSourceModel(actions)
        self.sort(0)

    def find(self, query: str) -> None:
        """Show what fits these letters."""
        self.beginResetModel()
        self._query = query
        self.endResetModel()
        self.invalidate()

    def action(self, index: Index) -> Action:
        return self._list.action(self.mapToSource(index).row())

    def filterAcceptsRow(self, row: int, parent: Index) -> bool:
        return self._closeness(row) is not None

    def lessThan(self, left: Index, right: Index) -> bool:
        return self._rank(left.row()) < self._rank(right.row())

    def _closeness(self, row: int) -> int | None:
        action = self._list.action(row)
        return closeness(self._query, f"{action.title} {action.group}")

    def _rank(self, row: int) -> tuple[int, bool, int, int]:
        place = self._recent.get(self._list.action(row).name, len(self._recent))
        return (-(self._closeness(row) or 0), bool(self._list.obstacle(row)), place, row)
