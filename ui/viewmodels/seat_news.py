"""What has happened and what everybody was told, in rows for a seat and lines for the projector."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP

from simulator.exercise.plan.prose import paragraphs
from simulator.runs.telling_words import CATEGORIES
from ui.viewmodels import seat_words as words
from ui.viewmodels.seat_tables import DATE, headed
from ui.viewmodels.words import say

if TYPE_CHECKING:
    from collections.abc import Iterable

    from simulator.exercise.views.letters import Letter
    from simulator.exercise.views.parts import Told
    from simulator.exercise.views.seat_view import SeatView
    from ui.viewmodels.seat_tables import Sheet

    Line = tuple[str, str, str]
    """The date as in "2021-10-01", of what kind it is, and what it says."""

NEWS = (
    DATE,
    QT_TRANSLATE_NOOP("SeatTable", "Kind"),
    QT_TRANSLATE_NOOP("SeatTable", "What happened"),
)


def reports_sheet(view: SeatView) -> Sheet:
    """What a seat knows by itself."""
    return _sheet(map(_told, view.reports))


def news_sheet(view: SeatView) -> Sheet:
    """What is public: what has happened, and what everybody was told."""
    return _sheet(public_lines(view.news, (one for one in view.inbox if one.public)))


def public_lines(news: Iterable[Told], letters: Iterable[Letter]) -> list[Line]:
    """What everybody was told first, and then what has happened; the latest first."""
    told = [(one.date, words.letter_kind(one), in_a_line(one)) for one in letters]
    return sorted([*told, *map(_told, news)], key=lambda line: line[0], reverse=True)


def in_a_line(letter: Letter) -> str:
    """All that a letter says."""
    text = " ".join(paragraphs(letter.text))
    return f"{letter.subject}: {text}" if letter.subject else text


def _sheet(lines: Iterable[Line]) -> Sheet:
    return headed(NEWS, ((words.date_words(date), kind, text) for date, kind, text in lines))


def _told(told: Told) -> Line:
    return told.date, say("EventCategory", CATEGORIES[told.category]), told.sentence
