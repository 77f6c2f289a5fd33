"""Does it differ, and by how much? The answer in large figures, one a scenario."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.theme.fonts import NUMBER_POINTS, font, scaled
from ui.viewmodels.finding_words import finding_verdict
from ui.viewmodels.words import (
    NOTHING,
    left_to_right,
    number,
    outcome_named,
    places_for,
    signed,
    unit_label,
)
from ui.widgets.labels import body, faint, strong

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from simulator.analysis.comparison import PairedDifference
    from simulator.analysis.findings import Finding
    from ui.viewmodels.choice import World
    from ui.viewmodels.look import Look
    from ui.viewmodels.study import Study

MOST_ANSWERS = 3
NARROWEST = 110
NARROW = 300
"""Narrower than this, an answer has its words below its figure."""
LARGE = 10
"""From this many per cent on, decimals say nothing."""


class Answer(QFrame):
    """One scenario against the baseline, for the outcome and place that are looked at."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self._figure = body()
        self._figure.setFont(font(NUMBER_POINTS, bold=True))
        self._figure.setWordWrap(False)
        self._words = strong("")
        self._details = faint()
        self._details.setToolTip(self.tr("The difference, and in brackets its 95 % interval"))
        self._verdict = body()
        verdict_column = QVBoxLayout()
        verdict_column.setSpacing(0)
        verdict_column.addWidget(self._figure)
        verdict_column.addWidget(self._verdict)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._words)
        words.addWidget(self._details)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(16, 8, 16, 8)
        self._row.setSpacing(16)
        self._row.addLayout(verdict_column)
        self._row.addLayout(words, 1)

    def fit(self, width: int) -> None:
        """Put the words where there is room for them: beside the figure, or below it."""
        narrow = width < scaled(NARROW)
        directions = QBoxLayout.Direction
        self._row.setDirection(directions.TopToBottom if narrow else directions.LeftToRight)
        self._row.setSpacing(0 if narrow else 16)

    def show_finding(self, other: World, finding: Finding) -> None:
        """Say one difference in figures and words."""
        found = finding.difference
        outcome = outcome_named(found.outcome)
        said = finding_verdict(finding)
        figure = f"{said.arrow} {self._figure_text(found)}".strip()
        self._figure.setText(left_to_right(figure))
        self._verdict.setText(said.word)
        for label in (self._figure, self._verdict):
            label.setProperty("tone", said.tone)
            label.style().unpolish(label)
            label.style().polish(label)
        self._words.setText(other.title)
        self._details.setMinimumWidth(scaled(NARROWEST))
        self._details.setText(self._details_text(found, unit_label(outcome.unit)))
        self.setAccessibleName(f"{other.title}: {figure}, {said.word}, {self._details.text()}")

    def _figure_text(self, found: PairedDifference) -> str:
        if not math.isfinite(found.difference):
            return NOTHING
        places = places_for((found.high - found.low) / 2)
        if found.baseline_mean <= 0:
            return signed(found.difference, places)
        share = 100 * found.difference / found.baseline_mean
        return self.tr("{share} %").format(share=signed(share, 1 if abs(share) < LARGE else 0))

    def _details_text(self, found: PairedDifference, unit: str) -> str:
        places = places_for((found.high - found.low) / 2)
        text = self.tr("{first} → {second} {unit}\n{difference} ({low} to {high})")
        return text.format(
            first=number(found.baseline_mean),
            second=number(found.other_mean),
            unit=unit,
            difference=left_to_right(signed(found.difference, places)),
            low=left_to_right(signed(found.low, places)),
            high=left_to_right(signed(found.high, places)),
        ).replace(" \n", "\n")


class Answers(QWidget):
    """An answer for each scenario that is compared with the baseline, up to a few."""

    def __init__(self, study: Study, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._study = study
        self._look = look
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(8)
        self._answers = [Answer(self) for _ in range(MOST_ANSWERS)]
        for answer in self._answers:
            self._layout.addWidget(answer, 1)
        self.show_all()

    def show_all(self) -> None:
        """Say what is known now."""
        found = self._found()
        for number_of_answer, answer in enumerate(self._answers):
            answer.setVisible(number_of_answer < len(found))
            if number_of_answer < len(found):
                answer.show_finding(*found[number_of_answer])
        self.setVisible(bool(found))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        shown = [answer for answer in self._answers if not answer.isHidden()]
        for answer in shown:
            answer.fit(self.width() // len(shown))

    def _found(self) -> list[tuple[World, Finding]]:
        picture = self._study.picture
        if picture is None or picture.findings is None:
            return []
        others = list(enumerate(self._study.worlds))[1 : MOST_ANSWERS + 1]
        looked = (self._look.outcome, self._look.place)
        return [(world, picture.findings.find(number, *looked)) for number, world in others]
