"""The table of the cells that there are on a day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtWidgets import QAbstractItemView

from ui.theme.fonts import scaled
from ui.widgets.rows import Rows
from ui.widgets.showing import showing
from ui.workspaces.watch.cells_model import MEMBERS, NAME, PHASE, ZONE, CellsModel

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from ui.viewmodels.event_words import Sentences
    from ui.viewmodels.map_pictures import Cells

AIR = 20
WIDEST = {
    NAME: "Established 000",
    ZONE: "Coast (Tunisia)",
    PHASE: "close to an attack",
    MEMBERS: "Members",
}


class CellsView(Rows):
    """Shows cells, one a row.

    Signals:
        picked: The stable name of the cell that the cursor is on.
    """

    picked = Signal(str)

    def __init__(self) -> None:
        super().__init__("")
        self._rows = CellsModel(self)
        self._chosen = ""
        self.setModel(self._rows)
        self.setAccessibleName(self.tr("Cells on this day"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.selectionModel().currentRowChanged.connect(self._pick)
        self.fit()

    def fit(self) -> None:
        super().fit()
        self._make_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def show_cells(self, picture: Cells, sentences: Sentences | None) -> None:
        """Show the cells of another day; the cursor stays on its cell."""
        with showing(self.selectionModel()):
            self._rows.show_cells(picture, sentences)
        self.show_current(self._chosen)

    def show_current(self, name: str) -> None:
        """Put the cursor on a cell, if it is there."""
        self._chosen = name
        row = self._rows.row_of(name)
        if row == self.currentIndex().row():
            return
        with showing(self.selectionModel()):
            self.setCurrentIndex(self._rows.index(row, 0) if row >= 0 else QModelIndex())
        if row < 0:
            self.clearSelection()
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Space to whoever is around: it plays."""
        if event.key() == Qt.Key.Key_Space:
            event.ignore()
            return
        super().keyPressEvent(event)

    def _make_room(self) -> None:
        """Give the names of zones what the others leave; what does not fit is scrolled to."""
        metrics, header, air = self.fontMetrics(), self.horizontalHeader(), scaled(AIR)
        widths = {one: metrics.horizontalAdvance(text) + air for one, text in WIDEST.items()}
        spare = self.viewport().width() - sum(widths.values())
        widths[ZONE] += max(spare, 0)
        for column, width in widths.items():
            header.resizeSection(column, width)

    @Slot(QModelIndex)
    def _pick(self, index: QModelIndex) -> None:
        if index.isValid():
            self._chosen = self._rows.name(index.row())
            self.picked.emit(self._chosen)
