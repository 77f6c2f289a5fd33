"""The states coloured by an outcome, beside the same in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ui.map.view import MapView
from ui.viewmodels.outcome_map import Shown
from ui.viewmodels.words import REGION
from ui.widgets.showing import showing

if TYPE_CHECKING:
    from ui.theme.wardrobe import Wardrobe
    from ui.viewmodels.look import Look
    from ui.viewmodels.outcome_map import OutcomeMap

PLACE = Qt.ItemDataRole.UserRole
LEAST = QSize(260, 200)
SHORTEST = 14


class MapCard(QWidget):
    """Shows an `OutcomeMap`; a state that is picked is the one that is looked at.

    Signals:
        ground_wanted: The map has nothing to stand on yet.
    """

    ground_wanted = Signal()

    def __init__(
        self, outcome_map: OutcomeMap, look: Look, wardrobe: Wardrobe, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._outcome_map = outcome_map
        self._look = look
        self._wardrobe = wardrobe
        self._asked = False
        self.map = MapView(wardrobe)
        self.map.setMinimumSize(LEAST)
        self.map.picked.connect(self._pick)
        self.what = QComboBox()
        self.what.setAccessibleName(self.tr("What colours the states"))
        self.what.setToolTip(self.what.accessibleName())
        self.what.setMinimumContentsLength(SHORTEST)
        self.what.activated.connect(self._choose)
        self.lines = QListWidget()
        self.lines.setWordWrap(True)
        self.lines.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.lines.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.lines.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.lines.setAccessibleName(self.tr("The outcome state by state"))
        self.lines.setToolTip(self.tr("Choose a place to see it in the answers and the charts"))
        self.lines.itemActivated.connect(self._look_at)
        self.lines.itemClicked.connect(self._look_at)
        self._arrange()
        outcome_map.changed.connect(self._follow)
        wardrobe.changed.connect(self._follow)

    def _arrange(self) -> None:
        side = QVBoxLayout()
        side.setSpacing(8)
        side.addWidget(self.what)
        side.addWidget(self.lines, 1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(16)
        layout.addWidget(self.map, 3)
        layout.addLayout(side, 2)

    def showEvent(self, event: object) -> None:
        super().showEvent(event)
        if not self._asked:
            self._asked = True
            self.ground_wanted.emit()
        self._show()

    @Slot()
    def _follow(self) -> None:
        if self.isVisible():
            self._show()

    def _show(self) -> None:
        shown = self._outcome_map
        with showing(self.what, self.lines):
            self.what.clear()
            for option, label in shown.options.items():
                self.what.addItem(label, tuple(option))
                if option == shown.shown:
                    self.what.setCurrentIndex(self.what.count() - 1)
            self._list()
        self.map.show_layer("labels", shown.labels())
        self.map.show_layer("fill", shown.fill())
        place = self._look.place
        self.map.select(*(("", "") if place == REGION else ("state", place)))

    def _list(self) -> None:
        theme = self._wardrobe.theme
        tones = {"better": theme.better, "worse": theme.worse}
        self.lines.clear()
        for line in self._outcome_map.lines():
            item = QListWidgetItem(line.text)
            item.setData(PLACE, line.place)
            if line.tone in tones:
                item.setForeground(QColor(tones[line.tone]))
            self.lines.addItem(item)
            if line.place == self._look.place:
                self.lines.setCurrentItem(item)

    @Slot()
    def _choose(self) -> None:
        scenario, against = self.what.currentData()
        self._outcome_map.show(Shown(int(scenario), against=bool(against)))

    @Slot(str, str)
    def _pick(self, kind: str, name: str) -> None:
        place = self._outcome_map.state_of(kind, name)
        if place in self._look.places:
            self._look.show(self._look.outcome, place)

    @Slot(QListWidgetItem)
    def _look_at(self, item: QListWidgetItem) -> None:
        self._look.show(self._look.outcome, item.data(PLACE))
