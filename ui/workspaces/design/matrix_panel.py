"""The cooperation matrix with its four pillars, its scale, and how to read it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QTabBar, QVBoxLayout, QWidget

from simulator.runs.cooperation import PILLARS
from ui.theme.icons import icon
from ui.viewmodels.place_words import pillar_label
from ui.widgets.labels import body, faint
from ui.widgets.level_keys import LevelKeys
from ui.widgets.pillars_view import PillarsView
from ui.widgets.showing import showing

if TYPE_CHECKING:
    from ui.theme.wardrobe import Wardrobe
    from ui.viewmodels.pillars import Pillars


class MatrixPanel(QWidget):
    """Shows and edits `Pillars`."""

    def __init__(self, pillars: Pillars, wardrobe: Wardrobe, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pillars = pillars
        self._wardrobe = wardrobe
        self.tabs = QTabBar()
        self.tabs.setAccessibleName(self.tr("Pillar of cooperation"))
        self.tabs.setExpanding(False)
        self.tabs.setDrawBase(False)
        self.tabs.setUsesScrollButtons(True)
        for pillar in PILLARS:
            place = self.tabs.addTab(pillar_label(pillar).split(" ", maxsplit=1)[0])
            self.tabs.setTabToolTip(place, pillar_label(pillar))
            self.tabs.setAccessibleTabName(place, pillar_label(pillar))
        self.tabs.currentChanged.connect(self._turn)
        self.view = PillarsView(pillars, wardrobe)
        self.view.refused.connect(self._object)
        self.view.accepted.connect(self._clear)
        self.keys = LevelKeys(wardrobe)
        self.keys.chosen.connect(self.view.set_level)
        self.message = body()
        self.message.setProperty("tone", "worse")
        self.message.hide()
        self.sentence = body()
        self.revert = QPushButton(self.tr("Revert"))
        self.revert.setIconSize(QSize(16, 16))
        self.revert.clicked.connect(self._revert)
        self._arrange()
        pillars.changed.connect(self._show)
        self.view.selectionModel().selectionChanged.connect(self._show)
        wardrobe.changed.connect(self._dress)
        self._dress()
        self._show()

    def _arrange(self) -> None:
        bottom = QHBoxLayout()
        bottom.setSpacing(8)
        bottom.addWidget(self.sentence, 1)
        bottom.addWidget(self.revert)
        legend = faint(
            self.tr(
                "Number and colour: agreed. Bar and small number: delivered at the start. "
                "Line across the bar: what the political relation permits; a dashed frame where "
                "more is agreed than that."
            )
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        for part in (self.tabs, self.view, self.keys, self.message):
            layout.addWidget(part)
        layout.addLayout(bottom)
        layout.addWidget(legend)
        layout.addWidget(faint(self.view.keys_in_words()))
        layout.addStretch(1)

    @Slot()
    def _show(self) -> None:
        with showing(self.tabs):
            self.tabs.setCurrentIndex(PILLARS.index(self._pillars.pillar))
        pairs = self.view.selected_pairs
        hint = self.tr("Select a pair of states.")
        self.sentence.setText(self._pillars.sentence(pairs[0]) if len(pairs) == 1 else hint)
        if len(pairs) > 1:
            known = {frozenset(pair) for pair in pairs}
            self.sentence.setText(self.tr("%n pair(s) selected", "", len(known)))
        changed = any(self._pillars.is_changed(pair) for pair in pairs)
        self.revert.setEnabled(changed)
        tip = self.tr("Take back the changes of the selected pairs in this pillar (Delete)")
        self.revert.setToolTip(tip if changed else self.tr("Nothing selected has been changed"))

    @Slot(int)
    def _turn(self, place: int) -> None:
        self._pillars.turn_to(PILLARS[place])

    @Slot()
    def _revert(self) -> None:
        self._pillars.revert(self.view.selected_pairs)

    @Slot(str)
    def _object(self, text: str) -> None:
        self.message.setText(text)
        self.message.show()

    @Slot()
    def _clear(self) -> None:
        self.message.hide()

    @Slot()
    def _dress(self) -> None:
        self.revert.setIcon(icon("undo-2", self._wardrobe.theme.text))
