"""Every key of the program as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from ui.actions.registry import Actions

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole


class KeyboardModel(QAbstractTableModel):
    """What, where, and which key; actions without a key are there too, for the palette."""

    def __init__(self, actions: Actions, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._headers = (self.tr("Where"), self.tr("What"), self.tr("Key"))
        known = [(action.group, action.title, action.keys_in_words) for action in actions.all]
        noted = [(note.group, note.title, note.keys) for note in actions.notes]
        groups = list(dict.fromkeys(row[0] for row in (*known, *noted)))
        self._rows = sorted((*known, *noted), key=lambda row: groups.index(row[0]))

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._headers)

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        if role not in (Role.DisplayRole, Role.AccessibleTextRole):
            return None
        return self._rows[index.row()][index.column()] or self.tr("through the palette")

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Role.DisplayRole:
            return self._headers[section]
        return None
