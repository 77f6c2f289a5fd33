"""What can be preferred: a line each, and what it does below it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ui.map.conventions import Convention, convention_words
from ui.preferences import (
    LARGEST_TEXT,
    MOST_WORKERS,
    SMALLEST_TEXT,
    Look,
    languages,
)
from ui.viewmodels.study import MOST_REPLICATIONS
from ui.widgets.labels import body, faint
from ui.widgets.showing import showing
from ui.widgets.whole_box import WholeBox

if TYPE_CHECKING:
    from ui.preferences import Preferences

STEP = 25
LEAST_WIDTH = 200
HUNDRED = 100


class Choices(QWidget):
    """Shows the `Preferences` and proposes to them.

    Signals:
        reset_wanted: The pages are to be divided as they were designed.
    """

    reset_wanted = Signal()

    def __init__(self, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self.theme = self._box("theme", self._looks())
        self.contrast = QCheckBox(self.tr("High contrast"))
        self.contrast.toggled.connect(self._prefer_contrast)
        self.text = self._number("text", SMALLEST_TEXT, LARGEST_TEXT, self.tr(" %"))
        self.text.setSingleStep(STEP)
        self.language = self._box("language", self._languages())
        self.convention = self._box(
            "convention", [(c.value, convention_words(c)) for c in Convention]
        )
        self.workers = self._number("workers", 0, MOST_WORKERS, "")
        self.workers.setSpecialValueText(
            self.tr("all {count} processors").format(count=os.cpu_count() or 1)
        )
        self.replications = self._number("replications", 1, MOST_REPLICATIONS, self.tr(" worlds"))
        self.smallest = self._number("smallest", 0, HUNDRED, self.tr(" %"))
        self.reset = QPushButton(self.tr("Divide the pages as designed"))
        self.reset.clicked.connect(self.reset_wanted)
        self.defaults = QPushButton(self.tr("Back to the defaults"))
        self.defaults.clicked.connect(preferences.forget)
        self._arrange()
        preferences.changed.connect(self._show)
        self._show()

    def _looks(self) -> list[tuple[str, str]]:
        return [
            (Look.SYSTEM.value, self.tr("As the system")),
            (Look.LIGHT.value, self.tr("Light")),
            (Look.DARK.value, self.tr("Dark")),
        ]

    def _languages(self) -> list[tuple[str, str]]:
        known = [(code, QLocale(code).nativeLanguageName() or code) for code in languages()]
        return [("", self.tr("As the system")), *known]

    def _arrange(self) -> None:
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(24)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(1, 1)
        at_next = self.tr("From the next start of the program.")
        self._add(self.tr("Colours"), self.theme, "")
        self._add("", self.contrast, self.tr("Black and white, stronger lines, brighter colours."))
        self._add(self.tr("Size of text"), self.text, self.tr("Icons and spaces grow with it."))
        self._add(self.tr("Language"), self.language, at_next)
        self._add(
            self.tr("Disputed area on maps"),
            self.convention,
            self.tr("Atlases differ; no way of drawing implies a view."),
        )
        self._add(self.tr("Worker processes"), self.workers, at_next)
        self._add(
            self.tr("Worlds of each scenario"),
            self.replications,
            self.tr("What a comparison begins with. More worlds tell smaller differences apart."),
        )
        self._add(
            self.tr("Smallest difference that matters"),
            self.smallest,
            self.tr(
                "Of the baseline's mean. What is surely smaller is called too small to matter, and "
                "worlds are counted that would show it."
            ),
        )
        buttons = QHBoxLayout()
        buttons.addWidget(self.reset)
        buttons.addWidget(self.defaults)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 24, 0, 0)
        layout.addLayout(self._grid)
        layout.addSpacing(24)
        layout.addLayout(buttons)
        layout.addStretch(1)

    def _add(self, name: str, control: QWidget, words: str) -> None:
        row = self._grid.rowCount()
        control.setAccessibleName(name or control.accessibleName() or self.contrast.text())
        control.setAccessibleDescription(words)
        control.setToolTip(words or name)
        control.setMinimumWidth(LEAST_WIDTH)
        label = body(name)
        label.setBuddy(control)
        label.setWordWrap(False)
        self._grid.addWidget(label, row, 0)
        self._grid.addWidget(control, row, 1, Qt.AlignmentFlag.AlignLeading)
        if words:
            self._grid.addWidget(faint(words), row + 1, 1)
        self._grid.setRowMinimumHeight(row + 2, 8)

    def _box(self, name: str, entries: list[tuple[str, str]]) -> QComboBox:
        box = QComboBox()
        for value, words in entries:
            box.addItem(words, value)
        box.currentIndexChanged.connect(lambda: self._prefer(name, box.currentData()))
        return box

    def _number(self, name: str, low: int, high: int, unit: str) -> WholeBox:
        box = WholeBox()
        box.setRange(low, high)
        box.setSuffix(unit)
        box.setKeyboardTracking(False)
        box.valueChanged.connect(lambda value: self._prefer(name, value))
        return box

    def _prefer(self, name: str, value: object) -> None:
        self._preferences.set_value(name, value)

    @Slot(bool)
    def _prefer_contrast(self, wanted: bool) -> None:
        self._prefer("contrast", wanted)

    @Slot()
    def _show(self) -> None:
        value = self._preferences.value
        boxes = {"theme": self.theme, "language": self.language, "convention": self.convention}
        numbers = {"text": self.text, "workers": self.workers, "replications": self.replications}
        numbers["smallest"] = self.smallest
        with showing(self.contrast, *boxes.values(), *numbers.values()):
            self.contrast.setChecked(value("contrast"))
            for name, box in boxes.items():
                box.setCurrentIndex(box.findData(value(name)))
            for name, number in numbers.items():
                number.setValue(value(name))
