"""What a seat reads about its own affairs, in the language of the window."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QLocale

from ui.viewmodels.words import NOTHING, fixed, left_to_right, outcome_label, say

if TYPE_CHECKING:
    from simulator.exercise.views.letters import Letter
    from simulator.exercise.views.parts import HeldLead, Taken

LARGE = 100.0
"""From here on decimals say nothing."""
FIGURES = {
    "attacks": QT_TRANSLATE_NOOP("SeatFigure", "Attacks at home, last three months"),
    "attacks_before": QT_TRANSLATE_NOOP("SeatFigure", "Attacks at home, nine months before"),
    "analysts": QT_TRANSLATE_NOOP("SeatFigure", "Analysts"),
    "teams": QT_TRANSLATE_NOOP("SeatFigure", "Teams"),
    "leads_waiting": QT_TRANSLATE_NOOP("SeatFigure", "Leads that wait for analysts"),
    "intrusiveness": QT_TRANSLATE_NOOP("SeatFigure", "Intrusive measures, 0 to 1"),
    "transparency": QT_TRANSLATE_NOOP("SeatFigure", "Transparency, 0 to 1"),
    "posture": QT_TRANSLATE_NOOP("SeatFigure", "How long cases are watched, 1 is usual"),
    "room": QT_TRANSLATE_NOOP("SeatFigure", "Left of the yearly budget, million"),
}
FATES = {
    "waiting": QT_TRANSLATE_NOOP("LeadFate", "not judged yet"),
    "taken for true": QT_TRANSLATE_NOOP("LeadFate", "taken for true"),
    "dismissed": QT_TRANSLATE_NOOP("LeadFate", "dismissed"),
    "expired": QT_TRANSLATE_NOOP("LeadFate", "expired unread"),
}
STANDINGS = {
    "refused": QT_TRANSLATE_NOOP("Standing", "could not be taken"),
    "waiting": QT_TRANSLATE_NOOP("Standing", "waits for an answer"),
    "accepted": QT_TRANSLATE_NOOP("Standing", "accepted"),
    "declined": QT_TRANSLATE_NOOP("Standing", "declined"),
    "lapsed": QT_TRANSLATE_NOOP("Standing", "lapsed without an answer"),
    "coming": QT_TRANSLATE_NOOP("Standing", "takes effect on {date}"),
    "done": QT_TRANSLATE_NOOP("Standing", "in effect"),
}
LETTERS = {
    "inject": QT_TRANSLATE_NOOP("LetterKind", "Report"),
    "message": QT_TRANSLATE_NOOP("LetterKind", "Message"),
    "ruling": QT_TRANSLATE_NOOP("LetterKind", "Ruling"),
    "forecast": QT_TRANSLATE_NOOP("LetterKind", "Forecast"),
}
MEANS = {
    "programme": QT_TRANSLATE_NOOP("SeatMeans", "Programme"),
    "tool": QT_TRANSLATE_NOOP("SeatMeans", "Tool"),
    "information_sharing": QT_TRANSLATE_NOOP("SeatMeans", "Information from a partner"),
    "capacity_building": QT_TRANSLATE_NOOP("SeatMeans", "Training by a partner"),
}
HELPS = {
    "information_sharing": QT_TRANSLATE_NOOP("SeatMeans", "Information"),
    "capacity_building": QT_TRANSLATE_NOOP("SeatMeans", "Training"),
}


def figure_label(name: str) -> str:
    """What one of a state's own numbers is called."""
    return say("SeatFigure", FIGURES[name])


def level_label(name: str) -> str:
    """What a monthly level is called."""
    return outcome_label(name)


def fate_words(lead: HeldLead) -> str:
    """What has become of a lead."""
    return say("LeadFate", FATES[lead.fate])


def standing_words(taken: Taken) -> str:
    """What has become of a decision."""
    return say("Standing", STANDINGS[taken.standing]).format(date=date_words(taken.due))


def letter_kind(letter: Letter) -> str:
    """What lies in the inbox."""
    return say("LetterKind", LETTERS[letter.kind])


def means_label(kind: str) -> str:
    """What kind of means something is."""
    return say("SeatMeans", MEANS[kind])


def help_label(kind: str) -> str:
    """What kind of help a partner gives."""
    return say("SeatMeans", HELPS[kind])


def date_words(date: str) -> str:
    """A date as the reader writes it; a dash where there is none."""
    if not date:
        return NOTHING
    return QLocale().toString(dt.date.fromisoformat(date), QLocale.FormatType.ShortFormat)


def long_date(date: str) -> str:
    """A date with the month in letters."""
    return QLocale().toString(dt.date.fromisoformat(date), "d MMMM yyyy")


def clock_words(wall: str) -> str:
    """The time on the wall, in hours and minutes."""
    try:
        moment = dt.datetime.fromisoformat(wall)
    except ValueError:
        return ""
    return QLocale().toString(moment.time(), QLocale.FormatType.ShortFormat)


def million_words(million: float) -> str:
    """A sum in million."""
    text = QT_TRANSLATE_NOOP("Sum", "{million} million")
    return say("Sum", text).format(million=left_to_right(amount(million)))


def amount(value: float) -> str:
    """A number without decimals that say nothing."""
    rounded = round(value, 2)
    if rounded == round(rounded) or abs(rounded) >= LARGE:
        return fixed(value, 0)
    return fixed(value, 1 if round(rounded, 1) == rounded else 2)


def share_words(share: float) -> str:
    """A share in per cent."""
    return f"{fixed(100 * share, 0)} %"
