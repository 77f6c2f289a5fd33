"""The levers of one state as sliders."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from ui.widgets.labels import faint
from ui.widgets.showing import showing
from ui.widgets.value_rows import ValueRows
from ui.widgets.waiting import Waiting

if TYPE_CHECKING:
    from ui.theme.wardrobe import Wardrobe
    from ui.viewmodels.levers import Levers


class LeversPanel(Waiting):
    """Shows `Levers`: choose a state, move its levers."""

    def __init__(self, levers: Levers, wardrobe: Wardrobe, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._levers = levers
        self.values = ValueRows(levers, wardrobe)
        self.states = QComboBox()
        self.states.setAccessibleName(self.tr("State whose levers are shown"))
        self.states.setToolTip(self.states.accessibleName())
        self.states.activated.connect(self._choose)
        self._hint = faint(
            self.tr("Levers hold from the start of the run; everything else is in the inspector.")
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.states)
        layout.addWidget(self._hint)
        layout.addWidget(self.values, 1)
        levers.turned.connect(self._follow)
        levers.changed.connect(self.values.show_values)

    def _show(self) -> None:
        with showing(self.states):
            self.states.clear()
            for state, label in self._levers.states.items():
                self.states.addItem(label, state)
            self.states.setCurrentIndex(self.states.findData(self._levers.state))
        self.values.lay_out((group.title, group.levers) for group in self._levers.groups)

    @Slot()
    def _choose(self) -> None:
        self._levers.turn_to(self.states.currentData())
