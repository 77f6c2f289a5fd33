"""What the comparison is made of: the scenarios, the run, and the cooperation matrix."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from simulator.runs.cooperation import PILLARS
from ui.theme.icons import BUTTON_SIZE, button_icon
from ui.viewmodels.handles import Handles
from ui.viewmodels.place_words import pillar_label
from ui.widgets.labels import body, faint, heading
from ui.widgets.level_keys import LevelKeys
from ui.widgets.levels_view import LevelsView
from ui.widgets.showing import showing
from ui.workspaces.compare.levers_panel import LeversPanel
from ui.workspaces.compare.run_panel import RunPanel
from ui.workspaces.compare.worlds_list import WorldsList

if TYPE_CHECKING:
    from ui.theme.wardrobe import Wardrobe
    from ui.viewmodels.choice import Choice
    from ui.viewmodels.levels import Levels
    from ui.viewmodels.study import Study


class MatrixPanel(QWidget):
    """The cooperation matrix of one scenario, its scale, and a way back."""

    def __init__(
        self, choice: Choice, levels: Levels, wardrobe: Wardrobe, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._choice = choice
        self._levels = levels
        self._wardrobe = wardrobe
        self.scenarios = QComboBox()
        self.scenarios.setAccessibleName(self.tr("Scenario whose cooperation is shown"))
        self.scenarios.currentIndexChanged.connect(self._choose)
        self.pillars = QComboBox()
        self.pillars.setAccessibleName(self.tr("Pillar of cooperation"))
        self.pillars.setToolTip(self.tr("Which pillar of cooperation the matrix shows"))
        for pillar in PILLARS:
            self.pillars.addItem(pillar_label(pillar), pillar)
        self.pillars.currentIndexChanged.connect(self._turn)
        self.view = LevelsView(levels, wardrobe)
        self.keys = LevelKeys(wardrobe)
        self.keys.chosen.connect(self.view.set_level)
        self.revert = QPushButton(self.tr("Revert"))
        self.revert.setIconSize(BUTTON_SIZE)
        self.revert.clicked.connect(levels.revert)
        self._hint = faint()
        self.undone = body()
        self.undone.setProperty("tone", "worse")
        self.undone.setAccessibleName(self.tr("Changes that do not last"))
        self._arrange()
        levels.changed.connect(self._show)
        wardrobe.changed.connect(self._dress)
        self._dress()
        self._show()

    def _arrange(self) -> None:
        bottom = QHBoxLayout()
        bottom.setSpacing(8)
        bottom.addWidget(self._hint, 1)
        bottom.addWidget(self.revert)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.scenarios, 1)
        top.addWidget(self.pillars, 1)
        layout.addWidget(heading(self.tr("Cooperation")))
        layout.addLayout(top)
        layout.addWidget(self.view)
        layout.addWidget(self.keys)
        layout.addLayout(bottom)
        layout.addWidget(self.undone)

    @Slot()
    def _show(self) -> None:
        with showing(self.scenarios):
            self.scenarios.clear()
            for world in self._levels.offered:
                self.scenarios.addItem(world.title, world.key)
            self.scenarios.setCurrentIndex(self.scenarios.findData(self._levels.key))
        with showing(self.pillars):
            self.pillars.setCurrentIndex(self.pillars.findData(self._levels.pillar))
        self.setVisible(self._levels.key is not None)
        count = self._levels.changed_values
        hint = self.tr("Select cells, then press 0 to 4, + or −.")
        self._hint.setText(self.tr("%n value(s) changed.", "", count) if count else hint)
        undone = self._levels.undone
        self.undone.setVisible(bool(undone))
        self.undone.setText(self.tr("Does not last:") + f"\n{undone}")
        self.revert.setEnabled(bool(count))
        self.revert.setToolTip(
            self.tr("Take back every change of this scenario")
            if count
            else self.tr("Nothing has been changed in this scenario")
        )

    @Slot()
    def _turn(self) -> None:
        self._levels.turn_to(self.pillars.currentData())
        self.view.name_pillar(self.pillars.currentText())

    @Slot()
    def _choose(self) -> None:
        self._levels.show(self.scenarios.currentData())

    @Slot()
    def _dress(self) -> None:
        theme = self._wardrobe.theme
        self.revert.setIcon(button_icon("undo-2", theme.text, theme.faint))


class Inspector(QWidget):
    """Everything that goes into a comparison, from top to bottom."""

    def __init__(self, choice: Choice, levels: Levels, study: Study, wardrobe: Wardrobe) -> None:
        super().__init__()
        self._choice = choice
        self._levels = levels
        self.levers = LeversPanel(Handles(choice, levels, self), wardrobe)
        self.worlds = WorldsList(choice, wardrobe)
        self.run_panel = RunPanel(study, wardrobe)
        self.matrix = MatrixPanel(choice, levels, wardrobe)
        self.baseline = QPushButton(self.tr("Use as baseline"))
        self.baseline.setToolTip(self.tr("Compare the others with the scenario marked in the list"))
        self.baseline.clicked.connect(self._make_baseline)
        self.worlds.selectionModel().currentChanged.connect(self._show_baseline)
        choice.changed.connect(self._show_baseline)
        self.vary = QPushButton(self.tr("Add variant"))
        self.vary.clicked.connect(self._add_variant)
        self._arrange()
        self._show_baseline()

    def _arrange(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(heading(self.tr("Scenarios")), 1)
        top.addWidget(self.vary)
        top.addWidget(self.baseline)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(top)
        layout.addWidget(self.worlds)
        layout.addWidget(self.run_panel)
        layout.addSpacing(8)
        layout.addWidget(self.matrix)
        layout.addSpacing(8)
        layout.addWidget(self.levers)
        layout.addStretch(1)

    @Slot()
    def _make_baseline(self) -> None:
        key = self.worlds.current_key
        if key is not None:
            self._choice.make_baseline(key)

    @Slot()
    def _show_baseline(self) -> None:
        key = self.worlds.current_key
        lines = {line.key: line for line in self._choice.lines}
        line = lines.get(key or "")
        self.baseline.setEnabled(line is not None and not line.baseline and not line.variant)
        marked = self._marked
        self.vary.setEnabled(marked is not None and self._choice.can_vary(marked))
        self.vary.setToolTip(
            self.tr("Compare another changed copy of the marked scenario, up to eight in all")
            if self.vary.isEnabled()
            else self.tr("There are as many variants as can be compared")
        )

    @property
    def _marked(self) -> str | None:
        """The line that is marked in the list; the first that takes part where none is."""
        first = next((world.key for world in self._choice.worlds), None)
        return self.worlds.current_key or first

    @Slot()
    def _add_variant(self) -> None:
        """Add a copy and turn matrix and levers to it."""
        marked = self._marked
        if marked is not None:
            self._levels.show(self._choice.add_variant(marked))
