"""Sentences and numbers for people: the model gives keys, the screen speaks."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale

from simulator.analysis.outcome_words import LABELS, THEMES
from simulator.kernel.outcomes import Better
from simulator.runs import OUTCOMES

if TYPE_CHECKING:
    import datetime as dt

    from simulator.analysis.comparison import PairedDifference
    from simulator.kernel.outcomes import Outcome
    from simulator.scenario.scenario import Scenario

REGION = "region"
NOTHING = "–"
MINUS = "−"
MOST_PLACES = 3

LEVELS = (
    QT_TRANSLATE_NOOP("Level", "none"),
    QT_TRANSLATE_NOOP("Level", "ad hoc"),
    QT_TRANSLATE_NOOP("Level", "liaison"),
    QT_TRANSLATE_NOOP("Level", "joint cell"),
    QT_TRANSLATE_NOOP("Level", "real time"),
)


def say(context: str, text: object) -> str:
    """A declared text in the language of the window."""
    return QCoreApplication.translate(context, str(text))


def level_word(level: int) -> str:
    """What a cooperation level is called."""
    return say("Level", LEVELS[level])


def outcome_label(name: str) -> str:
    """The short name of an outcome."""
    return say("Outcome", LABELS.get(name, name.replace("_", " ").capitalize()))


def outcome_themes() -> dict[str, tuple[str, ...]]:
    """The names of all outcomes, under what they are about."""
    return {say("Theme", theme): tuple(names) for theme, names in THEMES.items()}


def outcome_meaning(outcome: Outcome) -> str:
    """The sentence that an outcome was declared with."""
    return say("Outcome", outcome.meaning)


def outcome_named(name: str) -> Outcome:
    """The declared outcome of that name."""
    return next(outcome for outcome in OUTCOMES if outcome.name == name)


def unit_label(unit: str) -> str:
    """A unit as one reads it; a pure number has none."""
    return "" if unit == "1" else say("Unit", unit)


def place_label(scenario: Scenario, place: str) -> str:
    """A state's own name, or that of the whole region."""
    if place == REGION:
        return region_label()
    return say("Place", scenario.setting.states[place].label)


def place_in_text(scenario: Scenario, place: str) -> str:
    """The name of a place in the middle of a sentence."""
    if place == REGION:
        return say("Place", QT_TRANSLATE_NOOP("Place", "the region"))
    return place_label(scenario, place)


def region_label() -> str:
    """What all states together are called."""
    return say("Place", QT_TRANSLATE_NOOP("Place", "The region"))


def number(value: float, digits: int = 3) -> str:
    """A number to so many significant digits, in the reader's way of writing."""
    if not math.isfinite(value):
        return NOTHING
    size = math.floor(math.log10(abs(value))) if value else 0
    return fixed(value, max(0, digits - 1 - size))


def fixed(value: float, places: int) -> str:
    """A number with so many decimal places, but not more than one can read."""
    if not math.isfinite(value):
        return NOTHING
    locale = QLocale()
    written = locale.toString(float(value), "f", min(places, MOST_PLACES))
    return written.replace(locale.negativeSign(), MINUS)


def signed(value: float, places: int) -> str:
    """A difference: its sign always shown."""
    if not math.isfinite(value):
        return NOTHING
    size = fixed(abs(value), places)
    if size == fixed(0.0, places):
        return size
    return ("+" if value > 0 else MINUS) + size


def left_to_right(figures: str) -> str:
    """Figures that keep their order, sign first, in a text that runs from right to left."""
    return f"\N{LEFT-TO-RIGHT ISOLATE}{figures}\N{POP DIRECTIONAL ISOLATE}"


def places_for(margin: float) -> int:
    """How many decimal places make sense where a value is known to within a margin."""
    if not math.isfinite(margin) or margin <= 0:
        return 1
    return max(0, 1 - math.floor(math.log10(margin)))


def month_label(day: dt.date) -> str:
    """A month and year, such as "March 2023"."""
    return f"{QLocale().standaloneMonthName(day.month)} {day.year}"


@dataclass(frozen=True)
class Verdict:
    """What a difference says, in a sign, a word and a tone.

    Attributes:
        arrow: Up, down, or a level sign where nothing is sure.
        word: The same in words.
        tone: "better", "worse" or "open".
    """

    arrow: str
    word: str
    tone: str


def verdict(difference: PairedDifference, better: Better) -> Verdict:
    """Say whether two scenarios differ, which way, and whether that is good."""
    if not math.isfinite(difference.difference):
        return Verdict(
            "", say("Verdict", QT_TRANSLATE_NOOP("Verdict", "nothing to compare")), "open"
        )
    if not difference.surely:
        text = QT_TRANSLATE_NOOP("Verdict", "no sure difference")
        return Verdict("≈", say("Verdict", text), "open")
    return verdict_of(rises=difference.difference > 0, better=better)


def verdict_of(*, rises: bool, better: Better) -> Verdict:
    """Which way something surely went, and whether that is good."""
    arrow = "▲" if rises else "▼"
    if better is Better.NEITHER:
        text = _MORE if rises else _LESS
        return Verdict(arrow, say("Verdict", text), "open")
    good = rises == (better is Better.HIGHER)
    text = _BETTER[rises] if good else _WORSE[rises]
    return Verdict(arrow, say("Verdict", text), "better" if good else "worse")


_MORE = QT_TRANSLATE_NOOP("Verdict", "higher")
_LESS = QT_TRANSLATE_NOOP("Verdict", "lower")
_BETTER = {
    True: QT_TRANSLATE_NOOP("Verdict", "better (higher)"),
    False: QT_TRANSLATE_NOOP("Verdict", "better (lower)"),
}
_WORSE = {
    True: QT_TRANSLATE_NOOP("Verdict", "worse (higher)"),
    False: QT_TRANSLATE_NOOP("Verdict", "worse (lower)"),
}
