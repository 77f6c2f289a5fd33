"""A forecast as those who play see it, drawn and in a sentence: made of what is on record alone."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QT_TRANSLATE_NOOP

from simulator.exercise.forecast.courses import Course
from simulator.exercise.views.fans import REGION
from simulator.kernel.outcomes import Kind
from simulator.runs import OUTCOMES
from ui.viewmodels.fan_words import FanSubtitle, axis_label, unit_of
from ui.viewmodels.fans import Fan, FanPicture
from ui.viewmodels.seat_words import long_date
from ui.viewmodels.spans import Span
from ui.viewmodels.words import NOTHING, number, outcome_label, outcome_named, say

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from simulator.exercise.views.fans import CourseShown, FanShown
    from simulator.exercise.views.letters import Letter

TITLES = {
    Course.AS_AGREED: QT_TRANSLATE_NOOP("Course", "As agreed now"),
    Course.NOBODY_ACTS: QT_TRANSLATE_NOOP("Course", "Nobody acts"),
    Course.ALL_COOPERATE: QT_TRANSLATE_NOOP("Course", "Everybody cooperates"),
}
COUNTED = QT_TRANSLATE_NOOP("Course", "{outcome} in {place}, counted from {date} on")
FOLLOWED = QT_TRANSLATE_NOOP("Course", "{outcome} in {place}, from {date} on")
SHORT = QT_TRANSLATE_NOOP("Fan", "{subject} in {place}")
TOLD = QT_TRANSLATE_NOOP("Course", "{title}, by {until}, as {worlds} futures have it: {courses}.")
ONE = QT_TRANSLATE_NOOP("Course", "{course} {middle} ({low} to {high})")
MAY_COME = QT_TRANSLATE_NOOP("Course", "{subtitle}. What may come, not what will")


def is_known(fan: FanShown) -> bool:
    """Whether this program knows all that the forecast names; a file may name anything."""
    return fan.outcome in {one.name for one in OUTCOMES} and all(
        one.name in list(Course) for one in fan.courses
    )


def picture_of(fan: FanShown, labels: Mapping[str, str]) -> FanPicture | None:
    """The forecast drawn; nothing where it names what this program does not know.

    Args:
        fan: What was shown.
        labels: What states are called, by name.
    """
    if not is_known(fan):
        return None
    outcome, places = outcome_named(fan.outcome), list(Course)
    fans = tuple(_drawn(one, places.index(Course(one.name))) for one in fan.courses)
    subtitle = FanSubtitle().of_worlds(fan.worlds)
    short = say("Fan", SHORT)
    return FanPicture(
        _title(fan, labels),
        short.format(subject=outcome_label(fan.outcome), place=_place(fan, labels)),
        say("Course", MAY_COME).format(subtitle=subtitle),
        axis_label(outcome, Span.START),
        unit_of(outcome, Span.START),
        dt.date.fromisoformat(fan.since),
        np.array(fan.days),
        fans,
    )


def told_of(fan: FanShown, labels: Mapping[str, str]) -> str:
    """The forecast in a sentence, by where it ends."""
    until = dt.date.fromisoformat(fan.since) + dt.timedelta(days=round(fan.days[-1]))
    return say("Course", TOLD).format(
        title=_title(fan, labels),
        until=long_date(until.isoformat()),
        worlds=fan.worlds,
        courses="; ".join(map(_in_the_end, fan.courses)),
    )


def newest_fan(letters: Iterable[Letter], date: str) -> FanShown | None:
    """The forecast that everybody was last shown on a date; those of other dates are stale."""
    return next((one.fan for one in letters if one.fan is not None and one.date == date), None)


def _title(fan: FanShown, labels: Mapping[str, str]) -> str:
    counts = outcome_named(fan.outcome).kind is Kind.COUNT
    return say("Course", COUNTED if counts else FOLLOWED).format(
        outcome=outcome_label(fan.outcome), place=_place(fan, labels), date=long_date(fan.since)
    )


def _place(fan: FanShown, labels: Mapping[str, str]) -> str:
    if fan.place == REGION:
        return say("Place", QT_TRANSLATE_NOOP("Place", "the region"))
    return labels.get(fan.place, fan.place)


def _drawn(course: CourseShown, position: int) -> Fan:
    bands = np.array(course.bands, np.float64)  # what is missing becomes NaN
    title = say("Course", TITLES[Course(course.name)])
    return Fan(title, position, bands, dashed=position > 0)


def _in_the_end(course: CourseShown) -> str:
    low, _, middle, _, high = (
        NOTHING if band[-1] is None else number(band[-1]) for band in course.bands
    )
    title = say("Course", TITLES[Course(course.name)])
    return say("Course", ONE).format(course=title, middle=middle, low=low, high=high)
