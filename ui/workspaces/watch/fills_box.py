"""A box that says what colours the map of the world that is played."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QComboBox, QSizePolicy

from ui.widgets.showing import showing

if TYPE_CHECKING:
    from ui.viewmodels.watch_fills import WatchFills

SHORTEST = 12


class FillsBox(QComboBox):
    """Shows the choice of `WatchFills`."""

    def __init__(self, fills: WatchFills) -> None:
        super().__init__()
        self._fills = fills
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumContentsLength(SHORTEST)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setAccessibleName(self.tr("What colours the map"))
        self.setToolTip(
            self.tr("Colour zones or states by what they are like on the day that is shown")
        )
        self.activated.connect(self._choose)
        fills.opened.connect(self._fill)
        fills.changed.connect(self._show)
        self._fill()

    @Slot()
    def _fill(self) -> None:
        with showing(self):
            self.clear()
            for subject, label in self._fills.options.items():
                self.addItem(label, subject)
        self._show()

    @Slot()
    def _show(self) -> None:
        with showing(self):
            self.setCurrentIndex(self.findData(self._fills.subject))

    @Slot()
    def _choose(self) -> None:
        self._fills.colour_by(self.currentData())
