"""The mechanisms of the model, each with a tick and what a world without it is like."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QCheckBox, QComboBox, QVBoxLayout, QWidget

from simulator.scenario.switches import OFF, ONLY
from ui.viewmodels.switches import INHERITED
from ui.widgets.labels import faint, heading, strong
from ui.widgets.showing import showing
from ui.widgets.waiting import Waiting

if TYPE_CHECKING:
    from ui.viewmodels.switches import Switches

INDENT = 26
SHORTEST = 20


class SwitchesPanel(Waiting):
    """Shows `Switches`; the ticks are made only for those who look."""

    def __init__(self, switches: Switches, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._switches = switches
        self.boxes: dict[str, QCheckBox] = {}
        self.mode = QComboBox()
        self.mode.setAccessibleName(self.tr("How the file says what is at work"))
        self.mode.setToolTip(self.mode.accessibleName())
        self.mode.setMinimumContentsLength(SHORTEST)
        self.mode.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.mode.addItem(self.tr("As in what it builds on"), INHERITED)
        self.mode.addItem(self.tr("All but those switched off"), OFF)
        self.mode.addItem(self.tr("Only those switched on"), ONLY)
        self.mode.activated.connect(self._say_by)
        self.count = faint()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(heading(self.tr("Mechanisms at work")))
        layout.addWidget(self.mode)
        layout.addWidget(self.count)
        self._ticks = QVBoxLayout()
        self._ticks.setSpacing(2)
        layout.addLayout(self._ticks)
        layout.addStretch(1)
        switches.changed.connect(self._follow)

    def _show(self) -> None:
        if not self.boxes:
            self._make_ticks()
        switches = self._switches
        with showing(self.mode):
            self.mode.setCurrentIndex(self.mode.findData(switches.mode))
        off = switches.off
        for name, box in self.boxes.items():
            with showing(box):
                box.setChecked(name not in off)
            box.setEnabled(switches.can_switch(name))
        text = self.tr("%n mechanism(s) switched off.", "", len(off))
        self.count.setText(text if off else self.tr("All are at work."))

    def _make_ticks(self) -> None:
        for theme, names in self._switches.themes.items():
            self._ticks.addSpacing(8)
            self._ticks.addWidget(strong(theme))
            for name in names:
                sentence = self._switches.sentence(name)
                box = QCheckBox(self._switches.label(name))
                told = self.tr("Without it: {sentence}").format(sentence=sentence)
                box.setToolTip(told)
                box.setAccessibleDescription(told)
                box.toggled.connect(partial(self._switch, name))
                words = faint(told)
                words.setContentsMargins(INDENT, 0, 0, 4)
                self.boxes[name] = box
                self._ticks.addWidget(box)
                self._ticks.addWidget(words)

    def _switch(self, name: str, at_work: bool) -> None:
        self._switches.switch(name, at_work=at_work)

    @Slot()
    def _say_by(self) -> None:
        self._switches.say_by(self.mode.currentData())
