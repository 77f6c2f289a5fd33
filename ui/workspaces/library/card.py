"""A scenario as a card: what it is, where it comes from, and what one can ask of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from simulator.scenario.sources import document_title
from ui.widgets.labels import body, faint, heading, strong
from ui.workspaces.library.sparkline import Stamp

if TYPE_CHECKING:
    from simulator.scenario.scenario import Scenario
    from ui.theme.wardrobe import Wardrobe
    from ui.viewmodels.thumbnails import Thumbnail

BULLET = "•"


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
        self.scenario = scenario
        self._picture: QWidget | None = None
        layout.addLayout(self._head(scenario))
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

    def _head(self, scenario: Scenario) -> QHBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(8)
        words.addWidget(heading(scenario.title))
        words.addWidget(faint(self._when(scenario)))
        words.addStretch(1)
        self._top = QHBoxLayout()
        self._top.setSpacing(16)
        self._top.addLayout(words, 1)
        return self._top

    def show_thumbnail(self, thumbnail: Thumbnail | None, wardrobe: Wardrobe) -> None:
        """Show what came of it last; or that it has not been run as it is now."""
        if self._picture is not None:
            self._picture.hide()
            self._picture.deleteLater()
        self._picture = Stamp(thumbnail, wardrobe) if thumbnail else self._not_run()
        self._top.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)

    def _not_run(self) -> QLabel:
        label = faint(self.tr("Not yet run"))
        label.setWordWrap(False)
        label.setToolTip(self.tr("The button below runs it"))
        return label

    def _add_list(self, layout: QVBoxLayout, name: str, lines: tuple[str, ...]) -> None:
        if not lines:
            return
        layout.addSpacing(4)
        layout.addWidget(strong(name))
        for line in lines:
            row = QHBoxLayout()
            row.setSpacing(8)
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
        titles = map(document_title, scenario.documents)
        return "\n".join(text.format(name=title) for title in titles)

    @Slot()
    def _ask(self) -> None:
        self.asked.emit(self._key)
