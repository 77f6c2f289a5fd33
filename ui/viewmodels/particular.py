"""The keys that a scenario file says of itself, in the order in which they are edited."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP

TEXT, LINES, DAY, NUMBER = "text", "lines", "day", "number"
ONE_NAME, NAMES = "name", "names"
EXTENDS = "extends"


@dataclass(frozen=True)
class Particular:
    """One key of the file.

    Attributes:
        key: Its name in the file.
        form: "text", "lines", "day", "number", "name" or "names".
        label: What it is called.
        meaning: What it is for.
    """

    key: str
    form: str
    label: str
    meaning: str


KNOWN = (
    Particular("title", TEXT, QT_TRANSLATE_NOOP("Particular", "Title"), ""),
    Particular(
        "summary",
        TEXT,
        QT_TRANSLATE_NOOP("Particular", "Summary"),
        QT_TRANSLATE_NOOP("Particular", "One or two sentences"),
    ),
    Particular(
        EXTENDS,
        ONE_NAME,
        QT_TRANSLATE_NOOP("Particular", "Builds on"),
        QT_TRANSLATE_NOOP("Particular", "The scenario whose values hold where this one is silent"),
    ),
    Particular(
        "date",
        DAY,
        QT_TRANSLATE_NOOP("Particular", "First day"),
        QT_TRANSLATE_NOOP("Particular", "The first day that is measured, as year-month-day"),
    ),
    Particular(
        "years",
        NUMBER,
        QT_TRANSLATE_NOOP("Particular", "Years"),
        QT_TRANSLATE_NOOP("Particular", "How long is measured"),
    ),
    Particular(
        "warm_up_years",
        NUMBER,
        QT_TRANSLATE_NOOP("Particular", "Years before"),
        QT_TRANSLATE_NOOP("Particular", "How long the region runs before that, unmeasured"),
    ),
    Particular(
        "briefing",
        TEXT,
        QT_TRANSLATE_NOOP("Particular", "Briefing"),
        QT_TRANSLATE_NOOP("Particular", "What those who study it should know first"),
    ),
    Particular(
        "assumptions",
        LINES,
        QT_TRANSLATE_NOOP("Particular", "Assumptions"),
        QT_TRANSLATE_NOOP("Particular", "What had to be assumed, one a line"),
    ),
    Particular(
        "questions",
        LINES,
        QT_TRANSLATE_NOOP("Particular", "Questions"),
        QT_TRANSLATE_NOOP("Particular", "What to explore with it, one a line"),
    ),
    Particular(
        "outcomes",
        NAMES,
        QT_TRANSLATE_NOOP("Particular", "Outcomes to look at first"),
        QT_TRANSLATE_NOOP("Particular", "The first is the one that Compare begins with"),
    ),
    Particular(
        "compare_with",
        NAMES,
        QT_TRANSLATE_NOOP("Particular", "Compare with"),
        QT_TRANSLATE_NOOP("Particular", "Scenarios to hold beside it"),
    ),
    Particular(
        "documents",
        LINES,
        QT_TRANSLATE_NOOP("Particular", "Documents"),
        QT_TRANSLATE_NOOP("Particular", "The documents it is drawn from, one a line"),
    ),
    Particular(
        "claims",
        LINES,
        QT_TRANSLATE_NOOP("Particular", "Claims"),
        QT_TRANSLATE_NOOP("Particular", "What those documents claim, one a line"),
    ),
)
