"""A scenario as a card: what it is, where it comes from, and what one can ask of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from ui.widgets.labels import body, faint, heading, strong

if TYPE_CHECKING:
    from simulator.scenario.scenario import Scenario

BULLET = "•  "


class ScenarioCard(QFrame):
    """Shows one scenario; its button compares it or opens it."""

    asked = Signal(str)

    def __init__(self, key: str, scenario: Scenario, action: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._key = key
        self.setProperty("card", True)
        self.setAccessibleName(scenario.title)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(8)
        layout.addWidget(heading(scenario.title))
        layout.addWidget(faint(self._when(scenario)))
        layout.addWidget(body(scenario.summary))
        if scenario.briefing:
            layout.addWidget(faint(" ".join(scenario.briefing.split())))
        self._add_list(layout, self.tr("Questions to explore"), scenario.questions)
        if scenario.documents:
            layout.addWidget(strong(self.tr("Drawn from")))
            layout.addWidget(faint(self._documents(scenario)))
        layout.addStretch(1)
        self.button = QPushButton(action)
        self.button.setProperty("primary", True)
        self.button.clicked.connect(self._ask)
        row = QHBoxLayout()
        row.addWidget(self.button)
        row.addStretch(1)
        layout.addSpacing(8)
        layout.addLayout(row)

    def _add_list(self, layout: QVBoxLayout, name: str, lines: tuple[str, ...]) -> None:
        if not lines:
            return
        layout.addSpacing(4)
        layout.addWidget(strong(name))
        for line in lines:
            row = QHBoxLayout()
            row.setSpacing(0)
            bullet = faint(BULLET)
            bullet.setWordWrap(False)
            row.addWidget(bullet, 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(body(line), 1)
            layout.addLayout(row)

    def _when(self, scenario: Scenario) -> str:
        day = QDate(scenario.start.year, scenario.start.month, scenario.start.day)
        start = QLocale().toString(day, self.tr("d MMMM yyyy"))
        text = self.tr("{years} years from {start}, {changes}, {events}")
        return text.format(
            years=QLocale().toString(float(scenario.years), "g", 4),
            start=start,
            changes=self.tr("%n value(s) changed from the start", "", len(scenario.changes)),
            events=self.tr("%n dated event(s)", "", len(scenario.events)),
        )

    def _documents(self, scenario: Scenario) -> str:
        text = self.tr("Document {name}")
        return ", ".join(text.format(name=name) for name in scenario.documents)

    @Slot()
    def _ask(self) -> None:
        self.asked.emit(self._key)
