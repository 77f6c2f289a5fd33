"""A table of events that tells which one is looked at, and which one is gone to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtWidgets import QAbstractItemView, QHeaderView

from ui.theme.fonts import scaled
from ui.widgets.rows import Rows
from ui.widgets.showing import showing
from ui.workspaces.watch.events_model import Column, EventsModel

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from PySide6.QtGui import QKeyEvent

    from ui.theme.wardrobe import Wardrobe
    from ui.viewmodels.event_words import Sentences

AIR = 24


class EventsView(Rows):
    """Shows events, one a row.

    Signals:
        looked_at: The number of the event that the cursor is on.
        gone_to: The number of the event whose day is asked for, by Enter or a double click.
    """

    looked_at = Signal(int)
    gone_to = Signal(int)

    def __init__(self, name: str, wardrobe: Wardrobe) -> None:
        super().__init__(name)
        self._rows = EventsModel(wardrobe, self)
        self.setModel(self._rows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        header = self.horizontalHeader()
        header.setSectionResizeMode(Column.WHAT, QHeaderView.ResizeMode.Stretch)
        self.selectionModel().currentRowChanged.connect(self._look)
        self.activated.connect(self._go)
        self.fit()

    def show_events(
        self, sentences: Sentences | None, numbers: NDArray[np.int64], shown: int
    ) -> None:
        """Tell other events, the first of them at once."""
        with showing(self.selectionModel()):
            self._rows.show_events(sentences, numbers, shown)
        self.fit()

    def show_first(self, count: int) -> None:
        """Let so many be told; who looks at the end goes on looking at the end."""
        bar = self.verticalScrollBar()
        at_end = bar.value() >= bar.maximum() - 1
        self._rows.show_first(count)
        if at_end:
            self.scrollToBottom()

    def show_current(self, number: int) -> None:
        """Put the cursor on an event, if it is told."""
        row = self._rows.row_of(number)
        if row == self.currentIndex().row():
            return
        with showing(self.selectionModel()):
            self.setCurrentIndex(self._rows.index(row, 0) if row >= 0 else QModelIndex())
        if row < 0:
            self.clearSelection()
        self.viewport().update()

    def fit(self) -> None:
        super().fit()
        width = self.fontMetrics().horizontalAdvance("00/00/0000") + scaled(AIR)
        self.horizontalHeader().resizeSection(Column.DATE, width)

    @Slot(QModelIndex)
    def _look(self, index: QModelIndex) -> None:
        if index.isValid():
            self.looked_at.emit(self._rows.number(index.row()))

    @Slot(QModelIndex)
    def _go(self, index: QModelIndex) -> None:
        if index.isValid():
            self.gone_to.emit(self._rows.number(index.row()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Space to whoever is around: it plays."""
        if event.key() == Qt.Key.Key_Space:
            event.ignore()
            return
        super().keyPressEvent(event)
