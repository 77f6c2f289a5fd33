"""What happened, in the language of the window: the simulator has the texts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject

from simulator.runs.telling import Teller
from ui.viewmodels.words import say

if TYPE_CHECKING:
    from simulator.runs.recording import Recording


class EventSpeaker(QObject):
    """Says the texts of events as the reader does; Qt finds plurals only in a class such as this.

    Meets `simulator.runs.telling_names.Speaker`.
    """

    def say(self, context: str, text: str) -> str:
        return say(context, text)

    def count(self, thing: str, number: int) -> str:
        counted = {
            "member": lambda: self.tr("%n member(s)", "", number),
            "suspect": lambda: self.tr("%n suspect(s)", "", number),
            "person": lambda: self.tr("%n person(s)", "", number),
            "arrest": lambda: self.tr("%n arrest(s)", "", number),
            "day": lambda: self.tr("%n day(s)", "", number),
        }
        return counted[thing]() if thing in counted else f"{number} {thing}"

    def number(self, value: float) -> str:
        return QLocale().toString(float(value), "g", 4)


class Sentences(Teller):
    """Tells the events of one recording, each once."""

    def __init__(self, recording: Recording, state: int) -> None:
        super().__init__(recording, EventSpeaker(), state)
        self._told: dict[int, str] = {}

    def sentence(self, number: int) -> str:
        told = self._told.get(number)
        if told is None:
            told = self._told[number] = super().sentence(number)
        return told

    def date(self, number: int) -> str:
        """When an event happened, as the reader writes dates."""
        return self.day(float(self.recording.events.day[number]))

    def day(self, day: float) -> str:
        """A day of the recording, as the reader writes dates."""
        return QLocale().toString(self.recording.date(day), QLocale.FormatType.ShortFormat)
