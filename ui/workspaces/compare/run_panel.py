"""How many worlds, with what luck; run, cancel, and how far it has come."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Slot
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ui.theme.icons import BUTTON_SIZE, button_icon
from ui.theme.tips import tip
from ui.viewmodels.study import LARGEST_SEED, MOST_REPLICATIONS
from ui.widgets.labels import faint
from ui.widgets.showing import showing
from ui.widgets.whole_box import WholeBox

if TYPE_CHECKING:
    from ui.theme.wardrobe import Wardrobe
    from ui.viewmodels.study import Study

MINUTE = 60
SOON = 1.5
MOST_FAILURES = 3


class RunPanel(QWidget):
    """Shows a `Study` and proposes to it."""

    def __init__(self, study: Study, wardrobe: Wardrobe, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._study = study
        self._wardrobe = wardrobe
        self.replications = self._box(1, MOST_REPLICATIONS, self.tr("Worlds of each scenario"))
        self.replications.setSuffix(self.tr(" worlds"))
        self.replications.setSingleStep(50)
        self.replications.valueChanged.connect(study.set_replications)
        self.seed = self._box(0, LARGEST_SEED, self.tr("Seed of the luck that all scenarios share"))
        self.seed.setPrefix(self.tr("seed "))
        self.seed.valueChanged.connect(study.set_seed)
        self.run_button = QPushButton()
        self.run_button.setProperty("primary", True)
        self.run_button.setIconSize(BUTTON_SIZE)
        self.run_button.clicked.connect(study.run)
        self.cancel_button = QPushButton(self.tr("Cancel"))
        self.cancel_button.setToolTip(self.tr("Stop at once; what has come so far stays (Esc)"))
        self.cancel_button.setIconSize(BUTTON_SIZE)
        self.cancel_button.clicked.connect(study.cancel)
        self._bar = self._make_bar()
        self._words = faint()
        self._arrange()
        study.changed.connect(self._show_progress)
        study.state_changed.connect(self._show_state)
        wardrobe.changed.connect(self._dress)
        self._dress()
        self._show_state()

    @property
    def words(self) -> QLabel:
        """What is said about the progress."""
        return self._words

    def _box(self, low: int, high: int, meaning: str) -> WholeBox:
        box = WholeBox()
        box.setRange(low, high)
        box.setGroupSeparatorShown(True)
        box.setKeyboardTracking(False)
        box.setToolTip(meaning)
        box.setAccessibleName(meaning)
        return box

    def _make_bar(self) -> QProgressBar:
        bar = QProgressBar()
        bar.setTextVisible(False)
        bar.setAccessibleName(self.tr("Progress"))
        policy = bar.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        bar.setSizePolicy(policy)
        return bar

    def _arrange(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.run_button, 1)
        buttons.addWidget(self.cancel_button)
        boxes = QGridLayout()
        boxes.setHorizontalSpacing(8)
        boxes.addWidget(self.replications, 0, 0)
        boxes.addWidget(self.seed, 0, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(boxes)
        layout.addLayout(buttons)
        layout.addWidget(self._bar)
        layout.addWidget(self._words)

    @Slot()
    def _show_state(self) -> None:
        study = self._study
        with showing(self.replications, self.seed):
            self.replications.setValue(study.replications)
            self.seed.setValue(study.seed)
        self.run_button.setText(self.tr("Run %n world(s)", "", study.replications))
        self.run_button.setEnabled(not study.obstacle)
        hint = self.tr("Run every chosen scenario with the same luck (F5)")
        self.run_button.setToolTip(tip(study.obstacle or hint))
        self.cancel_button.setEnabled(study.running)
        self._show_progress()

    @Slot()
    def _show_progress(self) -> None:
        done, total = self._study.progress
        self._bar.setMaximum(max(total, 1))
        self._bar.setValue(done)
        self._bar.setVisible(self._study.running)
        self._words.setText(self._progress_text(done, total))
        self._words.setToolTip(tip(self._failures_text()))

    def _progress_text(self, done: int, total: int) -> str:
        study = self._study
        if not study.running:
            return study.obstacle or self._result_text()
        if not done:
            return self.tr("Starting…")
        parts = self.tr("{done} of {total} worlds").format(
            done=QLocale().toString(done), total=QLocale().toString(total)
        )
        left = study.seconds_left
        return parts if left is None else f"{parts}, {self._left_text(left)}"

    def _result_text(self) -> str:
        picture = self._study.picture
        if picture is None:
            return ""
        worlds = min((len(ensemble.numbers) for ensemble in picture.ensembles), default=0)
        text = self.tr("%n world(s) of each scenario in view.", "", worlds)
        if picture.failed:
            text += " " + self.tr("%n world(s) failed.", "", picture.failed)
        return text

    def _failures_text(self) -> str:
        """What each failed world said, and the command that runs it alone."""
        picture = self._study.picture
        failures = [] if picture is None else [f for e in picture.ensembles for f in e.failures]
        return "\n".join(f"{f.message}\n{f.command}" for f in failures[:MOST_FAILURES])

    def _left_text(self, seconds: float) -> str:
        if seconds < SOON:
            return self.tr("almost done")
        if seconds < MINUTE:
            return self.tr("about %n second(s) left", "", math.ceil(seconds))
        return self.tr("about %n minute(s) left", "", math.ceil(seconds / MINUTE))

    @Slot()
    def _dress(self) -> None:
        theme = self._wardrobe.theme
        self.run_button.setIcon(button_icon("play", theme.on_accent, theme.faint))
        self.cancel_button.setIcon(button_icon("square", theme.text, theme.faint))
