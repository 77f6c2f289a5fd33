"""The cells of a day as a table, as they are or as a state knows them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from ui.theme.tips import tip
from ui.viewmodels.map_pictures import Cells

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.viewmodels.event_words import Sentences

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
NAME, ZONE, PHASE, MEMBERS = range(4)
NUMERIC = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter


class CellsModel(QAbstractTableModel):
    """A picture of cells, one a row."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._picture = Cells()
        self._sentences: Sentences | None = None

    def show_cells(self, picture: Cells, sentences: Sentences | None) -> None:
        """Show other cells; the rows are made anew only when there are others."""
        same = picture.names == self._picture.names and sentences is self._sentences
        if same:
            self._picture = picture
            if picture.names:
                self.dataChanged.emit(self.index(0, 0), self.index(len(picture.names) - 1, MEMBERS))
            return
        self.beginResetModel()
        self._picture, self._sentences = picture, sentences
        self.endResetModel()

    def name(self, row: int) -> str:
        """The stable name of the cell in a row."""
        return self._picture.names[row]

    def row_of(self, name: str) -> int:
        """The row of a cell; -1 if it is not there."""
        return self._picture.names.index(name) if name in self._picture.names else -1

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._picture.names)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else MEMBERS + 1

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        if role == Role.TextAlignmentRole and index.column() == MEMBERS:
            return NUMERIC
        if role not in (Role.DisplayRole, Role.ToolTipRole) or self._sentences is None:
            return None
        picture, row = self._picture, index.row()
        column = index.column()
        if column == NAME:
            short = role == Role.DisplayRole
            title = cell_title(self._sentences, picture.names[row], short=short)
            return title if short else tip(title)
        if column == ZONE:
            return self._sentences.recording.places.label("zone", picture.zones[row])
        if column == PHASE:
            return picture.phase_words[int(picture.phases[row])]
        members = round(float(picture.members[row]))
        return str(members) if members else "–"

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole
    ) -> Any:
        if role != Role.DisplayRole or orientation is not Qt.Orientation.Horizontal:
            return None
        names = (self.tr("Cell"), self.tr("Zone"), self.tr("Phase"), self.tr("Members"))
        return names[section]


def cell_title(sentences: Sentences, name: str, *, short: bool) -> str:
    """What a cell of the picture is called, at the beginning of a line."""
    family, _, number = name.rpartition("#")
    if family == "suspect":
        told = sentences.suspected(int(number))
    else:
        told = sentences.short_cell(name) if short else sentences.cell(name)
    return told[:1].upper() + told[1:]
