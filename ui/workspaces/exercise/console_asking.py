"""A line at the foot of the console that asks for what only a person knows, such as a reason."""

from __future__ import annotations

from dataclasses import dataclass
from math import isnan, nan
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from ui.viewmodels.exercise.words import value_words
from ui.widgets.labels import faint, strong
from ui.widgets.number_field import NumberField

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent

LONGEST = 2_000
ROUNDING = 0.005
"""Bounds are shown to two places: what is written as they are shown is meant as they are."""


@dataclass(frozen=True)
class Question:
    """What is asked.

    Attributes:
        text: The question.
        hint: What one might write, shown while nothing is.
        suggested: What stands there already.
        is_needed: Whether an answer may not be empty.
        low, high: Where a number is asked for as well: its range.
        number: The number that stands there already; no number is asked for if there is none.
    """

    text: str
    hint: str = ""
    suggested: str = ""
    is_needed: bool = True
    low: float = 0.0
    high: float = 0.0
    number: float | None = None


class AskingBar(QFrame):
    """Hidden until something is asked; Enter answers, Escape leaves it."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("card", True)
        self.hide()
        self._then: Callable[[str, float], object] | None = None
        self._question = Question("")
        self._back: QWidget | None = None
        self._make()
        self._arrange()

    def _make(self) -> None:
        self.question = strong("")
        self.objection = faint()
        self.number = NumberField(self._wrong_with_number)
        self.number.setAccessibleName(self.tr("Value"))
        self.text = QLineEdit()
        self.text.setMaxLength(LONGEST)
        self.text.setAccessibleName(self.tr("Answer"))
        self.text.returnPressed.connect(self.answer)
        self.number.objected.connect(self._object)
        self.number.returnPressed.connect(self._go_on)
        self.confirm = QPushButton(self.tr("OK"))
        self.confirm.setProperty("primary", True)
        self.confirm.setToolTip(self.tr("Do it (Enter)"))
        self.confirm.clicked.connect(self.answer)
        self.cancel = QPushButton(self.tr("Cancel"))
        self.cancel.setToolTip(self.tr("Leave everything as it is (Esc)"))
        self.cancel.clicked.connect(self.leave)

    def _arrange(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.number)
        line.addWidget(self.text, 1)
        line.addWidget(self.confirm)
        line.addWidget(self.cancel)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 10, 16, 10)
        layout.setSpacing(6)
        layout.addWidget(self.question)
        layout.addLayout(line)
        layout.addWidget(self.objection)

    @property
    def is_asking(self) -> bool:
        """Whether it waits for an answer."""
        return self._then is not None

    def ask(self, question: Question, then: Callable[[str, float], object]) -> None:
        """Ask; the answer is the text and, where one was asked for, the number."""
        if not self.is_asking:
            self._back = self.window().focusWidget()
        self._question, self._then = question, then
        self.question.setText(question.text)
        self.text.setAccessibleName(question.text)
        self.text.setPlaceholderText(question.hint)
        self.text.setText(question.suggested)
        self.objection.hide()
        has_number = question.number is not None
        self.number.setVisible(has_number)
        if question.number is not None:
            self.number.show_text(value_words(question.number))
            tip = self.tr("From {low} to {high}")
            low, high = value_words(question.low), value_words(question.high)
            self.number.setToolTip(tip.format(low=low, high=high))
        self.show()
        first = self.number if has_number else self.text
        first.setFocus()
        first.selectAll()

    @Slot()
    def answer(self) -> None:
        """Take what stands there as the answer, if it is one."""
        text = self.text.text().strip()
        wrong = self._wrong_with_number(self.number.text())
        if self._question.is_needed and not text:
            wrong = wrong or self.tr("Please write it down; the report will ask for it.")
        if wrong:
            self._object(wrong)
            return
        then = self._then
        value = self._number(self.number.text())
        self.leave()
        if then is not None:
            then(text, value)

    @Slot()
    def _go_on(self) -> None:
        """From a number that can be taken to the text."""
        if not self._wrong_with_number(self.number.text()):
            self.text.setFocus()

    @Slot(str)
    def _object(self, objection: str) -> None:
        self.objection.setText(objection)
        self.objection.setVisible(bool(objection))

    @Slot()
    def leave(self) -> None:
        """Ask nothing any more; the keyboard goes back to where it was."""
        self._then = None
        self.hide()
        if self._back is not None and self._back.isVisible():
            self._back.setFocus()
        self._back = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def _number(self, text: str) -> float:
        """The number that is meant; none if there is none, or it is out of range."""
        asked = self._question
        number, good = self.locale().toDouble(text)
        if not good:
            number, good = QLocale.c().toDouble(text)
        if not good or not asked.low - ROUNDING <= number <= asked.high + ROUNDING:
            return nan
        if asked.number is not None and text == value_words(asked.number):
            return asked.number
        return min(max(number, asked.low), asked.high)

    def _wrong_with_number(self, text: str) -> str:
        asked = self._question
        if asked.number is None or not isnan(self._number(text)):
            return ""
        said = self.tr("Expected a number from {low} to {high}.")
        return said.format(low=value_words(asked.low), high=value_words(asked.high))
