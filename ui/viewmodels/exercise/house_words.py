"""What the console calls things in the terminology of the plan that is open."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP

from simulator.exercise.plan.words import Terminology
from ui.viewmodels.words import say

if TYPE_CHECKING:
    from simulator.exercise.plan.exercise import Exercise


@dataclass(frozen=True)
class House:
    """The words of one house; papers use the same, there with longer names where they fit.

    Attributes:
        inject: One item of the events list, as within a sentence.
        injects: Several of them.
        control: Those who conduct the exercise.
        start: What is recorded when play begins.
        end: What is recorded when it ends.
    """

    inject: str
    injects: str
    control: str
    start: str
    end: str


INJECT, INJECTS = QT_TRANSLATE_NOOP("House", "inject"), QT_TRANSLATE_NOOP("House", "injects")
CONTROL = QT_TRANSLATE_NOOP("House", "Control")
EXERCISE_CONTROL = QT_TRANSLATE_NOOP("House", "Exercise control")
STARTS = QT_TRANSLATE_NOOP("House", "StartEx: play begins")
STOPS = QT_TRANSLATE_NOOP("House", "EndEx: play ends")
HOUSES = {
    Terminology.HSEEP: House(INJECT, INJECTS, CONTROL, STARTS, STOPS),
    Terminology.NATO: House(
        INJECT,
        INJECTS,
        "EXCON",
        QT_TRANSLATE_NOOP("House", "STARTEX: play begins"),
        QT_TRANSLATE_NOOP("House", "ENDEX: play ends"),
    ),
    Terminology.UK: House(INJECT, INJECTS, EXERCISE_CONTROL, STARTS, STOPS),
    Terminology.AUSTRALIA_NEW_ZEALAND: House(
        QT_TRANSLATE_NOOP("House", "special idea"),
        QT_TRANSLATE_NOOP("House", "special ideas"),
        EXERCISE_CONTROL,
        QT_TRANSLATE_NOOP("House", "Play begins"),
        QT_TRANSLATE_NOOP("House", "Play ends"),
    ),
    Terminology.FRENCH: House(
        "stimulus",
        "stimuli",
        "DIREX",
        QT_TRANSLATE_NOOP("House", "DEBEX: play begins"),
        QT_TRANSLATE_NOOP("House", "FINEX: play ends"),
    ),
}
"""What is a name in its house, such as EXCON, is the same in every language."""


def house_of(exercise: Exercise | None) -> House:
    """The words of a plan in the language of the window; the usual ones before one is open."""
    found = HOUSES[Terminology.HSEEP if exercise is None else exercise.terminology]
    return House(
        say("House", found.inject),
        say("House", found.injects),
        say("House", found.control),
        say("House", found.start),
        say("House", found.end),
    )


def opening(text: str) -> str:
    """A word as it opens a sentence or a heading."""
    return text[:1].upper() + text[1:]
