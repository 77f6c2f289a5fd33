"""What the headers of a seat's tables mean, where a word alone does not tell."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

from ui.viewmodels.place_words import PILLAR_LABELS, pillar_label
from ui.viewmodels.words import say

MONEY = QT_TRANSLATE_NOOP(
    "SeatHint", "At assumed unit costs, of no currency: compare them with each other."
)
LEVEL = QT_TRANSLATE_NOOP(
    "SeatHint", "The level agreed: 0 none, 1 ad hoc, 2 liaison, 3 joint cell, 4 real time."
)
HINTS = {
    "Grade": QT_TRANSLATE_NOOP(
        "SeatHint",
        "The source, from A (reliable) to F, then what it says, from 1 (confirmed) to 6. "
        "True leads are graded better than false ones on the whole, but not always.",
    ),
    "What became of it": QT_TRANSLATE_NOOP("SeatHint", "What was made of it up to this day."),
    "Passed on": QT_TRANSLATE_NOOP("SeatHint", "Which states were told of it, and which were not."),
    "Suspected cell": QT_TRANSLATE_NOOP(
        "SeatHint", "Your own number for a cell that a lead taken for true speaks of."
    ),
    "Relation": QT_TRANSLATE_NOOP(
        "SeatHint", "How the two governments get on: −1 is hostile, 1 is close."
    ),
    "Carries": QT_TRANSLATE_NOOP(
        "SeatHint", "The highest level of cooperation that the relation permits."
    ),
    "Delivered": QT_TRANSLATE_NOOP(
        "SeatHint", "The level that is really worked at, mean of the four pillars."
    ),
    "Still meant": QT_TRANSLATE_NOOP(
        "SeatHint", "How much of what was agreed both still mean to do."
    ),
    "Once": MONEY,
    "A year": MONEY,
    "In full, a year": MONEY,
}


def short_pillar(pillar: str) -> str:
    """A pillar in a word, where its name leaves no room for others."""
    return pillar_label(pillar).split(" ", maxsplit=1)[0]


def hints_of(headers: tuple[str, ...]) -> tuple[str, ...]:
    """What headers mean, in the language of the window; empty where they tell by themselves."""
    pillars = {short_pillar(pillar): pillar_label(pillar) for pillar in PILLAR_LABELS}
    return tuple(_hint(header, pillars.get(header, "")) for header in headers)


def _hint(header: str, pillar: str) -> str:
    if pillar:
        return f"{pillar}. {say('SeatHint', LEVEL)}"
    text = HINTS.get(header, "")
    return say("SeatHint", text) if text else ""


RELIABILITY = {
    "A": QT_TRANSLATE_NOOP("Grade", "the source is reliable"),
    "B": QT_TRANSLATE_NOOP("Grade", "the source is usually reliable"),
    "C": QT_TRANSLATE_NOOP("Grade", "the source is fairly reliable"),
    "D": QT_TRANSLATE_NOOP("Grade", "the source is not usually reliable"),
    "E": QT_TRANSLATE_NOOP("Grade", "the source is unreliable"),
    "F": QT_TRANSLATE_NOOP("Grade", "the source cannot be judged"),
}
CREDIBILITY = {
    "1": QT_TRANSLATE_NOOP("Grade", "others confirm what it says"),
    "2": QT_TRANSLATE_NOOP("Grade", "what it says is probably true"),
    "3": QT_TRANSLATE_NOOP("Grade", "what it says is possibly true"),
    "4": QT_TRANSLATE_NOOP("Grade", "what it says is doubtful"),
    "5": QT_TRANSLATE_NOOP("Grade", "what it says is improbable"),
    "6": QT_TRANSLATE_NOOP("Grade", "what it says cannot be judged"),
}
GRADED = QT_TRANSLATE_NOOP("Grade", "Graded {grade}: {source}, {content}.")
UNGRADED = QT_TRANSLATE_NOOP("Grade", "Nobody has graded it.")


def grade_words(grade: str) -> str:
    """What a grade such as B2 says, in a sentence."""
    if not grade:
        return say("Grade", UNGRADED)
    source, content = say("Grade", RELIABILITY[grade[0]]), say("Grade", CREDIBILITY[grade[1]])
    return say("Grade", GRADED).format(grade=grade, source=source, content=content)
