"""Cooperation of a pair of states over time: what was agreed, permitted and delivered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QComboBox, QVBoxLayout

from ui.charts.live import LiveChart
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import body, faint
from ui.widgets.showing import showing
from ui.widgets.wrapping import Wrapping

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ui.theme.wardrobe import Wardrobe
    from ui.viewmodels.watching import Watching

POSITION = 2
SHORTEST = 10
HIGHEST_CHART = 240


class CooperationPanel(Wrapping):
    """Shows `Ties`: choose a pair and a pillar, and read their levels at the day."""

    def __init__(self, watching: Watching, wardrobe: Wardrobe) -> None:
        super().__init__()
        self._watching = watching
        self._ties = watching.ties
        self.pairs = self._box(self.tr("Pair of states"))
        self.pairs.activated.connect(self._choose)
        self.pillars = self._box(self.tr("Pillar of cooperation"))
        self.pillars.activated.connect(self._turn)
        self.chart = LiveChart(wardrobe, POSITION)
        self.chart.setMaximumHeight(HIGHEST_CHART)
        self.words = body()
        self.words.setAccessibleName(self.tr("Cooperation on this day"))
        legend = faint(
            self.tr(
                "Thick line: delivered. Thin line: agreed. Dashes: what politics permits. Levels "
                "go from 0, none, to 4, real time."
            )
        )
        boxes = FlowLayout()
        boxes.addWidget(self.pairs)
        boxes.addWidget(self.pillars)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(boxes)
        layout.addWidget(self.chart, 1)
        layout.addWidget(self.words)
        layout.addWidget(legend)
        layout.addStretch(0)
        self._ties.opened.connect(self._fill)
        self._ties.changed.connect(self._show)
        self._fill()

    def follow(self) -> None:
        """Tell what holds on the present day."""
        self.words.setText(self._ties.sentence(self._watching.playback.day))

    def _box(self, name: str) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(name)
        box.setToolTip(name)
        box.setMinimumContentsLength(SHORTEST)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        return box

    @Slot()
    def _fill(self) -> None:
        with showing(self.pairs, self.pillars):
            _offer(self.pairs, self._ties.pairs)
            _offer(self.pillars, self._ties.pillars)
        self._show()

    @Slot()
    def _show(self) -> None:
        ties, recording = self._ties, self._watching.playback.recording
        with showing(self.pairs, self.pillars):
            self.pairs.setCurrentIndex(self.pairs.findData(ties.pair))
            self.pillars.setCurrentIndex(self.pillars.findData(ties.pillar))
        curves = ties.curves
        if recording is not None and curves:
            self.chart.show_curve(curves[0], recording.start, recording.days, curves[1:])
        self.follow()

    @Slot()
    def _choose(self) -> None:
        self._ties.choose(self.pairs.currentData())

    @Slot()
    def _turn(self) -> None:
        self._ties.turn_to(self.pillars.currentData())


def _offer(box: QComboBox, choices: Mapping[str, str] | Mapping[int, str]) -> None:
    box.clear()
    for name, label in choices.items():
        box.addItem(label, name)
