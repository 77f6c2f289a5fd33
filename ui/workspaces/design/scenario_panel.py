"""What the scenario is, apart from its values: its words, its cells and its mechanisms."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QTabBar, QVBoxLayout, QWidget

from simulator.scenario.switches import SWITCHES
from ui.workspaces.design.cells_panel import CellsPanel
from ui.workspaces.design.particulars_panel import ParticularsPanel
from ui.workspaces.design.switches_panel import SwitchesPanel

if TYPE_CHECKING:
    from ui.viewmodels.design import Design

PLACES = {"initial_cells": 1, **dict.fromkeys(SWITCHES, 2)}
"""Which part edits a key; the first edits all others."""


class ScenarioPanel(QWidget):
    """Shows one of its three parts."""

    def __init__(self, design: Design, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.particulars = ParticularsPanel(design.particulars)
        self.cells = CellsPanel(design.cells)
        self.switches = SwitchesPanel(design.switches)
        self._parts = (self.particulars, self.cells, self.switches)
        self.tabs = QTabBar()
        self.tabs.setAccessibleName(self.tr("Part of the scenario"))
        self.tabs.setExpanding(False)
        self.tabs.setDrawBase(False)
        self.tabs.setUsesScrollButtons(True)
        for name in (self.tr("About"), self.tr("Cells"), self.tr("Mechanisms")):
            self.tabs.addTab(name)
        self.tabs.currentChanged.connect(self._turn)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.tabs)
        for part in self._parts:
            layout.addWidget(part)
        self._turn(0)

    def point(self, key: str) -> None:
        """Go to a key of the file."""
        place = PLACES.get(key, 0)
        self.tabs.setCurrentIndex(place)
        if place == 0:
            self.particulars.point(key)
        else:
            self._parts[place].setFocus()

    @Slot(int)
    def _turn(self, place: int) -> None:
        for number, part in enumerate(self._parts):
            part.setVisible(number == place)
