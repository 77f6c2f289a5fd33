"""Which world is watched, and through whose eyes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from simulator.runs.recording import NOBODY
from ui.theme.tips import tip
from ui.viewmodels.watching import CASES, LARGEST_SEED, MOST_WORLDS
from ui.widgets.flow import FlowLayout
from ui.widgets.showing import showing
from ui.widgets.whole_box import WholeBox

if TYPE_CHECKING:
    from ui.viewmodels.watching import Watching

ANY = ""


class WorldChooser(QWidget):
    """The scenario, the seed and the number of the world, and the button that plays it."""

    def __init__(self, watching: Watching) -> None:
        super().__init__()
        self._watching = watching
        self.scenarios = self._box(self.tr("Scenario"))
        self.seed = self._number(self.tr("Seed"), LARGEST_SEED)
        self.world = self._number(self.tr("World"), MOST_WORLDS)
        self.cases = self._box(self.tr("Which world of those in Compare"))
        self.button = QPushButton()
        self.button.setProperty("primary", True)
        layout = FlowLayout(self)
        layout.addWidget(self.scenarios)
        layout.addWidget(self.cases)
        for box, text in ((self.seed, self.tr("Seed")), (self.world, self.tr("World"))):
            layout.addWidget(_labelled(text, box))
        layout.addWidget(self.button)
        self.scenarios.activated.connect(self._choose)
        self.cases.activated.connect(self._choose_case)
        self.seed.valueChanged.connect(self._choose)
        self.world.valueChanged.connect(self._choose)
        self.button.clicked.connect(self._press)
        watching.offered.connect(self._fill)
        watching.changed.connect(self._show)
        self._fill()
        self._show()

    def _box(self, name: str) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(name)
        box.setToolTip(name)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(18)
        box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        return box

    def _number(self, name: str, most: int) -> WholeBox:
        box = WholeBox()
        box.setRange(0, most)
        box.setAccessibleName(name)
        box.setToolTip(name)
        box.setMinimumWidth(box.fontMetrics().horizontalAdvance("0000000") + 32)
        return box

    @Slot()
    def _fill(self) -> None:
        with showing(self.scenarios):
            self.scenarios.clear()
            for key, scenario in self._watching.scenarios.items():
                self.scenarios.addItem(scenario.title, key)

    @Slot()
    def _show(self) -> None:
        watching = self._watching
        with showing(self.scenarios, self.seed, self.world, self.cases):
            self.scenarios.setCurrentIndex(self.scenarios.findData(watching.key))
            self.seed.setValue(watching.seed)
            self.world.setValue(watching.replication)
            self._show_cases()
        busy = watching.recording_now
        self.button.setText(self.tr("Cancel") if busy else self.tr("Play this world"))
        obstacle = "" if busy else watching.obstacle
        self.button.setEnabled(not obstacle)
        play = self.tr("Run this one world and watch it (Ctrl+R)")
        self.button.setToolTip(tip(obstacle or (self.tr("Stop recording") if busy else play)))

    def _show_cases(self) -> None:
        """Offer the typical and the extreme worlds of the ensemble in Compare, where it is."""
        self.cases.clear()
        there = self._watching.replication_of(CASES[0]) is not None
        self.cases.addItem(self.tr("World by number"), ANY)
        names = (
            self.tr("Typical world in Compare"),
            self.tr("World with the fewest attacks"),
            self.tr("World with the most attacks"),
        )
        if there:
            for case, name in zip(CASES, names, strict=True):
                self.cases.addItem(name, case)
                same = self._watching.replication_of(case) == self._watching.replication
                if same and self.cases.currentIndex() <= 0:
                    self.cases.setCurrentIndex(self.cases.count() - 1)
        self.cases.setEnabled(there)
        choose = self.tr("Choose by number, or by the attacks in the worlds of Compare")
        missing = self.tr("Run this scenario in Compare to choose a typical or an extreme world")
        self.cases.setToolTip(choose if there else missing)

    @Slot()
    def _choose(self) -> None:
        self._watching.choose(self.scenarios.currentData(), self.seed.value(), self.world.value())

    @Slot()
    def _choose_case(self) -> None:
        case = self.cases.currentData()
        if case:
            self._watching.choose_case(case)

    @Slot()
    def _press(self) -> None:
        if self._watching.recording_now:
            self._watching.cancel()
        else:
            self._watching.record()


def _labelled(text: str, box: WholeBox) -> QWidget:
    """A box with its label, which stay together on a line."""
    both = QWidget()
    label = QLabel(text)
    label.setBuddy(box)
    layout = QHBoxLayout(both)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(8)
    layout.addWidget(label)
    layout.addWidget(box)
    return both


class EyesBox(QComboBox):
    """Shows the world as it is, or as one state knows it."""

    def __init__(self, watching: Watching) -> None:
        super().__init__()
        self._watching = watching
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Through whose eyes"))
        self.setToolTip(
            self.tr(
                "The world as it is, or only what one state knows: its leads, what it was told, "
                "and what happens in public"
            )
        )
        self.currentIndexChanged.connect(self._choose)
        watching.playback.opened.connect(self._fill)
        watching.playback.viewed.connect(self._show)
        self._fill()

    @Slot()
    def _fill(self) -> None:
        recording = self._watching.playback.recording
        with showing(self):
            self.clear()
            self.addItem(self.tr("The world as it is"), NOBODY)
            for place, name in enumerate(recording.places.states if recording else ()):
                label = recording.places.label("state", name) if recording else name
                self.addItem(self.tr("As {state} knows it").format(state=label), place)
        self.setEnabled(recording is not None)
        self._show()

    @Slot()
    def _show(self) -> None:
        with showing(self):
            self.setCurrentIndex(self.findData(self._watching.playback.view))

    @Slot()
    def _choose(self) -> None:
        self._watching.playback.look_as(int(self.currentData()))
