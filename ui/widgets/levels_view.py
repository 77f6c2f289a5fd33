"""The cooperation matrix: select cells, then type a level."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QSizePolicy, QTableView, QWidget

from ui.theme.fonts import scaled
from ui.viewmodels.pasting import levels_in
from ui.widgets.levels_delegate import LevelsDelegate
from ui.widgets.levels_model import LevelsModel

if TYPE_CHECKING:
    from PySide6.QtCore import QItemSelection
    from PySide6.QtGui import QKeyEvent

    from ui.theme.wardrobe import Wardrobe
    from ui.viewmodels.levels import Levels, Pair

CELL_HEIGHT = 46
LEVEL_KEYS = {
    Qt.Key.Key_0: 0,
    Qt.Key.Key_1: 1,
    Qt.Key.Key_2: 2,
    Qt.Key.Key_3: 3,
    Qt.Key.Key_4: 4,
}
STEP_KEYS = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Equal: 1, Qt.Key.Key_Minus: -1}


class LevelsView(QTableView):
    """Edits a `Levels`: arrows move, digits set, plus and minus step, headers select a state."""

    def __init__(self, levels: Levels, wardrobe: Wardrobe, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._levels = levels
        self._table = LevelsModel(levels, self)
        self.setModel(self._table)
        self.setItemDelegate(LevelsDelegate(wardrobe, self._table, self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Cooperation matrix: information sharing"))
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setMinimumSectionSize(40)
        self.horizontalHeader().setHighlightSections(False)
        self.verticalHeader().setHighlightSections(False)
        self.horizontalHeader().setAccessibleName(self.tr("States, across"))
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setAccessibleName(self.tr("States, down"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._table.modelReset.connect(self._fit)
        wardrobe.changed.connect(self._fit)
        self._fit()

    @property
    def selected_pairs(self) -> list[Pair]:
        """The pairs of states whose cells are selected."""
        return [self._table.pair(index) for index in self.selectionModel().selectedIndexes()]

    def name_pillar(self, name: str) -> None:
        """Say which pillar of cooperation is shown, for who cannot see it."""
        text = self.tr("Cooperation matrix: {pillar}")
        self.setAccessibleName(text.format(pillar=name))

    @Slot(int)
    def set_level(self, level: int) -> None:
        """Propose a level for everything selected."""
        self._levels.set_levels(self.selected_pairs, level)

    def paste_text(self, text: str) -> None:
        """Propose a copied block of levels, its corner where the cursor is.

        Raises:
            CannotPasteError: The text is no block of levels.
        """
        block = levels_in(text)
        corner = self.currentIndex()
        top, left = (corner.row(), corner.column()) if corner.isValid() else (0, 0)
        size = self._table.rowCount()
        wanted = {
            self._table.pair(self._table.index(top + row, left + column)): level
            for row, line in enumerate(block[: size - top])
            for column, level in enumerate(line[: size - left])
            if level is not None
        }
        self._levels.set_each(wanted)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in LEVEL_KEYS:
            self.set_level(LEVEL_KEYS[key])
        elif key in STEP_KEYS:
            self._levels.step_levels(self.selected_pairs, STEP_KEYS[key])
        else:
            super().keyPressEvent(event)

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        # A cell is mirrored across the diagonal: paint both, whichever is selected.
        self.viewport().update()

    @Slot()
    def _fit(self) -> None:
        cell = scaled(CELL_HEIGHT)
        self.verticalHeader().setDefaultSectionSize(cell)
        header = self.horizontalHeader().sizeHint().height()
        frame = 2 * self.frameWidth()
        self.setFixedHeight(header + cell * self._table.rowCount() + frame + 2)
