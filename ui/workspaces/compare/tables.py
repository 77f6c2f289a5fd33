"""The tables of a comparison, with what they are filtered by wherever there is room for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Slot
from PySide6.QtWidgets import QTabWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from ui.workspaces.compare.differences import DifferencesTable
    from ui.workspaces.compare.inputs_table import InputsTable


class Tables(QTabWidget):
    """Differences and inputs; the filters stand beside the tabs, or else above the table."""

    def __init__(self, differences: DifferencesTable, inputs: InputsTable) -> None:
        super().__init__()
        self._differences = differences
        self.addTab(differences, self.tr("Differences from the baseline"))
        self.addTab(inputs, self.tr("What differs in the inputs"))
        self.tabBar().setAccessibleName(self.tr("Tables"))
        self.setUsesScrollButtons(False)
        self.setCornerWidget(differences.filters)
        self.currentChanged.connect(self._show_filters)

    def minimumSizeHint(self) -> QSize:
        least = super().minimumSizeHint()
        wide = max(self.tabBar().sizeHint().width(), self._differences.filters.sizeHint().width())
        return QSize(min(least.width(), wide), least.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_filters()

    def _place_filters(self) -> None:
        filters = self._differences.filters
        taken = self.tabBar().sizeHint().width() + filters.sizeHint().width()
        beside = taken <= self.width()
        if beside is (self.cornerWidget() is filters):
            return
        self.setCornerWidget(filters if beside else None)
        if not beside:
            self._differences.layout().insertWidget(0, filters)
        self._show_filters()

    @Slot()
    def _show_filters(self) -> None:
        self._differences.filters.setVisible(self.currentIndex() == 0)
