"""The table of paired differences, with a choice of the scenario and the place it shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

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
    QTableView,
    QVBoxLayout,
    QWidget,
)

from ui.theme.fonts import scaled
from ui.viewmodels.words import REGION
from ui.widgets.rows import Rows
from ui.widgets.showing import showing
from ui.workspaces.compare.difference_cells import Column
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

# The widest text that each column is made for.
WIDEST = {
    Column.OUTCOME: "Attacks (attacks/year), in words",
    Column.PLACE: "Mauritania",
    Column.SCENARIO: "Broken ties (changed)",
    Column.BASELINE: "0.0000",
    Column.OTHER: "0.0000",
    Column.DIFFERENCE: "+0.0000",
    Column.INTERVAL: "−0.000 … −0.000",
    Column.BETTER: "100 : 100",
    Column.VERDICT: "≈ no sure difference",
    Column.MORE: "> 100,000",
}


class RowFilter(QSortFilterProxyModel):
    """Sorts by value, not by text, and shows one place and one scenario, or all."""

    def __init__(self, source: DifferencesModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._wanted = {PLACE_ROLE: REGION, SCENARIO_ROLE: ALL}
        self.setSourceModel(source)
        self.setSortRole(SORT_ROLE)

    def show_only(self, place: str, scenario: str) -> None:
        """Show the rows of one place and scenario; an empty name means all."""
        self._wanted = {PLACE_ROLE: place, SCENARIO_ROLE: scenario}
        self.invalidate()

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

    def _make_view(self) -> QTableView:
        view = Rows(self.tr("Paired differences"))
        view.setObjectName("differences")
        view.setModel(self._filter)
        view.setSortingEnabled(True)
        view.sortByColumn(Column.VERDICT, Qt.SortOrder.AscendingOrder)
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
        self.view.setColumnHidden(Column.PLACE, place != ALL)
        several = len(self._study.worlds) > 2  # noqa: PLR2004 - more than the baseline and another
        self.view.setColumnHidden(Column.SCENARIO, scenario != ALL or not several)
        header = self.view.horizontalHeader()
        for column in WIDEST:
            header.resizeSection(column, self._width(column))
        self._widen()

    @Slot()
    def _widen(self) -> None:
        """Give the names of outcomes what room is left, so that they are read whole."""
        header, least = self.view.horizontalHeader(), self._width(Column.OUTCOME)
        others = header.length() - header.sectionSize(Column.OUTCOME)
        left = self.view.viewport().width() - others
        header.resizeSection(Column.OUTCOME, min(max(left, least), MOST_TIMES * least))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._widen()

    def _width(self, column: Column) -> int:
        metrics = self.fontMetrics()
        written = str(self._rows.headerData(column, Qt.Orientation.Horizontal) or "")
        widest = max((WIDEST[column], written), key=metrics.horizontalAdvance)
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
