"""The table of paired differences, with a choice of the scenario and the place it shows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from ui.theme.fonts import scaled
from ui.viewmodels.tables import ExportRole
from ui.viewmodels.words import REGION
from ui.widgets.rows import Rows
from ui.widgets.showing import showing
from ui.workspaces.compare.difference_cells import Column
from ui.workspaces.compare.difference_fold import BROKEN, WIDEST, BrokenCells, folded
from ui.workspaces.compare.differences_model import (
    PLACE_ROLE,
    SCENARIO_ROLE,
    SORT_ROLE,
    DifferencesModel,
)

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from ui.theme.wardrobe import Wardrobe
    from ui.viewmodels.look import Look
    from ui.viewmodels.study import Study

ALL = ""
MOST_TIMES = 2
"""So many times as wide as it must be may the column of outcomes become."""
AIR = 20


class RowFilter(QSortFilterProxyModel):
    """Sorts by value, not by text, and shows one place and one scenario, or all."""

    def __init__(self, source: DifferencesModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._wanted = {PLACE_ROLE: REGION, SCENARIO_ROLE: ALL}
        self._broken = False
        self.setSourceModel(source)
        self.setSortRole(SORT_ROLE)

    def show_only(self, place: str, scenario: str) -> None:
        """Show the rows of one place and scenario; an empty name means all."""
        self._wanted = {PLACE_ROLE: place, SCENARIO_ROLE: scenario}
        self.invalidate()

    def set_broken(self, *, broken: bool) -> None:
        """Say in the header what the second line of a cell is."""
        if broken != self._broken:
            self._broken = broken
            column = Column.DIFFERENCE
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, column, column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        across = orientation is Qt.Orientation.Horizontal
        if across and self._broken and section == Column.DIFFERENCE:
            if role == Qt.ItemDataRole.DisplayRole:
                return self.title(Column.DIFFERENCE, broken=True)
            if role == Qt.ItemDataRole.ToolTipRole:
                return self.tr("The difference, and below it its 95 % interval, looked at alone")
            if role == ExportRole.HEADER:
                return (self.title(Column.DIFFERENCE, broken=False),)
        return super().headerData(section, orientation, role)

    def title(self, column: Column, *, broken: bool) -> str:
        """What stands above a column."""
        if broken and column is Column.DIFFERENCE:
            return self.tr("Difference (95 %)")
        return str(self.sourceModel().headerData(column, Qt.Orientation.Horizontal))

    def filterAcceptsRow(self, row: int, parent: QModelIndex | QPersistentModelIndex) -> bool:
        index = self.sourceModel().index(row, 0, parent)
        return all(name in (ALL, index.data(role)) for role, name in self._wanted.items())


class DifferencesTable(QWidget):
    """What differs from the baseline, and how surely.

    Signals:
        pointed: The outcome and place of the row that the cursor is on.
        turned: Another scenario is read.
    """

    pointed = Signal(str, str)
    turned = Signal()

    def __init__(
        self, study: Study, look: Look, wardrobe: Wardrobe, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._study = study
        self._look = look
        self._rows = DifferencesModel(study, wardrobe, self)
        self._filter = RowFilter(self._rows, self)
        self.scenarios = self._box(self.tr("Scenario in the table"))
        self.places = self._box(self.tr("Places in the table"))
        self.view = self._make_view()
        self.filters = self._make_filters()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.view)
        look.options_changed.connect(self._fill_places)
        self._rows.modelReset.connect(self._fill_scenarios)
        wardrobe.changed.connect(self._choose)
        self._fill_places()
        self._fill_scenarios()

    def show_all(self) -> None:
        """Show the latest comparison of the study."""
        self._rows.show_all()

    @property
    def scenario(self) -> int:
        """The number of the scenario that is read: that of the cursor's row, else the first."""
        index = self._filter.mapToSource(self.view.currentIndex())
        return self._rows.row(index).number if index.isValid() else self._chosen_number()

    def _chosen_number(self) -> int:
        keys = [world.key for world in self._study.worlds]
        chosen = self.scenarios.currentData()
        return keys.index(chosen) if chosen in keys else 1

    def _box(self, name: str) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(name)
        box.setToolTip(name)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        box.currentIndexChanged.connect(self._choose)
        return box

    def _make_filters(self) -> QWidget:
        """What stands beside the name of the table, wherever that is."""
        filters = QWidget()
        layout = QHBoxLayout(filters)
        layout.setContentsMargins(0, 0, 0, 4)
        layout.setSpacing(8)
        layout.addWidget(self.scenarios)
        layout.addWidget(self.places)
        return filters

    def _make_view(self) -> Rows:
        view = Rows(self.tr("Paired differences"))
        view.setObjectName("differences")
        view.setModel(self._filter)
        view.setSortingEnabled(True)
        view.sortByColumn(Column.VERDICT, Qt.SortOrder.AscendingOrder)
        self._cells = BrokenCells(view)
        view.setItemDelegate(self._cells)
        view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        view.selectionModel().currentRowChanged.connect(self._point)
        return view

    @Slot()
    def _fill_scenarios(self) -> None:
        worlds = self._study.worlds
        others = [(world.title, world.key) for world in worlds[1:]]
        _refill(self.scenarios, [*others, (self.tr("All scenarios"), ALL)])
        if len(others) == 1:
            self.scenarios.setCurrentIndex(0)
        self.scenarios.setVisible(len(others) > 1)
        self._choose()

    @Slot()
    def _fill_places(self) -> None:
        places = [(self._look.place_title(place), place) for place in self._look.places]
        _refill(self.places, [*places, (self.tr("All places"), ALL)])
        self._choose()

    @Slot()
    def _choose(self) -> None:
        place, scenario = self.places.currentData() or ALL, self.scenarios.currentData() or ALL
        self._filter.show_only(place, scenario)
        self.turned.emit()
        several = len(self._study.worlds) > 2  # noqa: PLR2004 - more than the baseline and another
        said = {Column.PLACE: place == ALL, Column.SCENARIO: scenario == ALL and several}
        self._cells.wanted = tuple(column for column in Column if said.get(column, True))
        self._fold()

    def _fold(self) -> None:
        """Leave out what there is no room for; files have it, and the row's own words."""
        view, wanted = self.view, self._cells.wanted
        bar = view.verticalScrollBar().sizeHint().width()
        room = view.width() - 2 * view.frameWidth() - bar
        fold = folded(wanted, room, self._width)
        self._cells.broken = fold.broken
        self._filter.set_broken(broken=fold.broken)
        view.folded = frozenset(column for column in wanted if column not in fold.shown)
        view.set_lines(2 if fold.broken else 1)
        for column in Column:
            view.setColumnHidden(column, column not in fold.shown)
            view.setColumnWidth(column, self._width(column, fold.broken))
        # What room is left goes to the names of outcomes, so that they are read whole.
        least = self._width(Column.OUTCOME, fold.broken)
        left = room - sum(view.columnWidth(column) for column in fold.shown[1:])
        view.setColumnWidth(Column.OUTCOME, min(max(left, least), MOST_TIMES * least))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def _width(self, column: Column, broken: bool) -> int:
        metrics = self.fontMetrics()
        written = self._filter.title(column, broken=broken)
        widest = max((BROKEN if broken else WIDEST)[column], written, key=metrics.horizontalAdvance)
        return metrics.horizontalAdvance(widest) + scaled(AIR)

    @Slot(QModelIndex)
    def _point(self, index: QModelIndex) -> None:
        if index.isValid():
            row = self._rows.row(self._filter.mapToSource(index))
            self.pointed.emit(row.outcome, row.place)
            self.turned.emit()


def _refill(box: QComboBox, entries: list[tuple[str, str]]) -> None:
    """Offer other entries; what was chosen stays chosen if it is still there."""
    chosen = box.currentData()
    with showing(box):
        box.clear()
        for title, name in entries:
            box.addItem(title, name)
        box.setCurrentIndex(max(box.findData(chosen), 0))
