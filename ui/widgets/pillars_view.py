"""The cooperation matrix of one pillar: select cells, then type, step, paste or choose."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QMenu,
    QSizePolicy,
    QTableView,
    QWidget,
)

from ui.viewmodels.pasting import CannotPasteError, levels_in
from ui.viewmodels.words import LEVELS, level_word
from ui.widgets.pillars_delegate import PillarsDelegate
from ui.widgets.pillars_model import PillarsModel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QItemSelection
    from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent

    from ui.theme.wardrobe import Wardrobe
    from ui.viewmodels.pillars import Pair, Pillars

LINES = 3.4
LEAST_HEIGHT = 48
STEPS = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Equal: 1, Qt.Key.Key_Minus: -1}
DIGITS = {Qt.Key(Qt.Key.Key_0 + level): level for level in range(len(LEVELS))}
REVERTING = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class PillarsView(QTableView):
    """Edits `Pillars`: arrows move, digits set, + and - step, Enter offers the levels.

    Signals:
        refused: What was typed or pasted cannot be a level; a sentence.
        accepted: Something was set.
    """

    refused = Signal(str)
    accepted = Signal()

    def __init__(self, pillars: Pillars, wardrobe: Wardrobe, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pillars = pillars
        self._table = PillarsModel(pillars, self)
        self.setModel(self._table)
        self.setItemDelegate(PillarsDelegate(wardrobe, self._table, self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Cooperation matrix"))
        self.setAccessibleDescription(self.keys_in_words())
        self._arrange_headers()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._table.modelReset.connect(self._fit)
        self._fit()

    def keys_in_words(self) -> str:
        """How the matrix is worked."""
        return self.tr(
            "0 to 4 set, + and − step, Enter offers the levels, Delete reverts. "
            "Headers select all pairs of a state. Ctrl+C and Ctrl+V go to and from a spreadsheet."
        )

    @property
    def selected_pairs(self) -> list[Pair]:
        """The pairs of states whose cells are selected."""
        chosen = self.selectionModel().selectedIndexes()
        return list(dict.fromkeys(self._table.pair(index) for index in chosen))

    @Slot(int)
    def set_level(self, level: int) -> None:
        """Propose a level for everything selected."""
        self._pillars.set_levels(self.selected_pairs, level)
        self.accepted.emit()

    @Slot()
    def copy(self) -> None:
        """Put the levels of the block of selected cells on the clipboard, for a spreadsheet."""
        chosen = self.selectionModel().selectedIndexes()
        rows = sorted({index.row() for index in chosen})
        columns = sorted({index.column() for index in chosen})
        levels = [[self._level(row, column) for column in columns] for row in rows]
        if levels:
            lines = ("\t".join("" if one is None else str(one) for one in row) for row in levels)
            QGuiApplication.clipboard().setText("".join(f"{line}\n" for line in lines))

    @Slot()
    def paste(self) -> None:
        """Take levels from the clipboard."""
        self.paste_text(QGuiApplication.clipboard().text())

    def paste_text(self, text: str) -> None:
        """Take levels of a spreadsheet, from the upper left selected cell on; one edit."""
        chosen = self.selectionModel().selectedIndexes()
        if not chosen:
            self.refused.emit(self.tr("Select the first cell to paste into."))
            return
        try:
            levels = levels_in(text)
        except CannotPasteError as error:
            self.refused.emit(str(error))
            return
        if len(levels) == len(levels[0]) == 1 and levels[0][0] is not None:
            self.set_level(levels[0][0])
            return
        top = min(index.row() for index in chosen)
        left = min(index.column() for index in chosen)
        self._put(levels, top, left)

    def choices(self) -> QMenu:
        """The levels by name, to choose one for everything selected."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for level in range(len(LEVELS)):
            action = menu.addAction(f"&{level}  {level_word(level)}")
            action.setData(level)
        menu.triggered.connect(lambda action: self.set_level(action.data()))
        return menu

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange and self.model() is not None:
            self._fit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        # From the corner, where a state would meet itself, arrow keys lead nowhere.
        if not self.currentIndex().isValid() and self._table.rowCount() > 1:
            self.setCurrentIndex(self._table.index(0, 1))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        elif key in ENTER and self.currentIndex().isValid():
            self._offer(self.visualRect(self.currentIndex()).center())
        elif not self._take(key, event.text()):
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self.selected_pairs:
            self._offer(event.pos())

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        # A cell is mirrored across the diagonal: paint both, whichever is selected.
        self.viewport().update()

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:
        super().currentChanged(current, previous)
        if current.isValid():
            self._pillars.pick(self._table.pair(current))

    def _take(self, key: Qt.Key, text: str) -> bool:
        """Do what a single key asks for; tells whether it asks for anything here."""
        if key in DIGITS:
            self.set_level(DIGITS[key])
        elif key in STEPS:
            self._pillars.step_levels(self.selected_pairs, STEPS[key])
            self.accepted.emit()
        elif key in REVERTING:
            self._pillars.revert(self.selected_pairs)
        elif text.isalnum():
            told = self.tr("“{value}” is no level. Type 0 to 4, + or −.")
            self.refused.emit(told.format(value=text))
        else:
            return False
        return True

    def _put(self, levels: Sequence[Sequence[int | None]], top: int, left: int) -> None:
        size = self._table.rowCount()
        table = {
            self._table.pair(self._table.index(top + row, left + column)): level
            for row, line in enumerate(levels)
            for column, level in enumerate(line)
            if level is not None and top + row < size and left + column < size
        }
        self._pillars.set_table(table)
        self.accepted.emit()

    def _level(self, row: int, column: int) -> int | None:
        return self._pillars.level(self._table.pair(self._table.index(row, column)))

    def _offer(self, place: QPoint) -> None:
        self.choices().popup(self.viewport().mapToGlobal(place))

    def _arrange_headers(self) -> None:
        across, down = self.horizontalHeader(), self.verticalHeader()
        across.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        across.setMinimumSectionSize(40)
        across.setHighlightSections(False)
        across.setAccessibleName(self.tr("States, across"))
        down.setHighlightSections(False)
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        down.setAccessibleName(self.tr("States, down"))

    @Slot()
    def _fit(self) -> None:
        height = max(LEAST_HEIGHT, round(self.fontMetrics().height() * LINES))
        self.verticalHeader().setDefaultSectionSize(height)
        header = self.horizontalHeader().sizeHint().height()
        self.setFixedHeight(header + height * self._table.rowCount() + 2 * self.frameWidth() + 2)
