"""What the console says: of injects, consequences, seats and what was recorded."""

from __future__ import annotations

import datetime as dt
from html import escape
from math import floor
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QLocale

from simulator.exercise.plan.effects import told
from simulator.exercise.plan.prose import paragraphs
from simulator.exercise.plan.words import Delivery, InjectType
from simulator.exercise.session.standing import DUE
from ui.viewmodels.exercise.house_words import house_of, opening
from ui.viewmodels.planning.plan_speaker import plan_speaker
from ui.viewmodels.words import NOTHING, fixed, say

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from simulator.exercise.journal.records import Record
    from simulator.exercise.plan.exercise import Exercise
    from simulator.exercise.plan.injects import Inject
    from simulator.exercise.session.consequences import Consequence
    from simulator.exercise.session.injecting import Queued

SECONDS = 60
LEVELS = {
    "public_trust": QT_TRANSLATE_NOOP("Console", "Public trust in the services, {place}"),
    "public_grievance": QT_TRANSLATE_NOOP("Console", "Grievance of the public, {place}"),
    "services_trust": QT_TRANSLATE_NOOP("Console", "Trust between the services, {place}"),
    "commitment": QT_TRANSLATE_NOOP("Console", "Commitment to what was agreed, {place}"),
}
MOVED = QT_TRANSLATE_NOOP("Console", "{level}: {before} → {value}")
STATUSES = {
    "due": QT_TRANSLATE_NOOP("Console", "● now"),
    "waiting": QT_TRANSLATE_NOOP("Console", "to come"),
    "held": QT_TRANSLATE_NOOP("Console", "held"),
    "fired": QT_TRANSLATE_NOOP("Console", "given"),
    "skipped": QT_TRANSLATE_NOOP("Console", "left out"),
}
DELIVERIES = {
    Delivery.CLOCK: QT_TRANSLATE_NOOP("Console", "by the clock"),
    Delivery.PACED: QT_TRANSLATE_NOOP("Console", "when the talk is ready"),
    Delivery.CONDITIONAL: QT_TRANSLATE_NOOP("Console", "if its condition holds"),
    Delivery.TRAY: QT_TRANSLATE_NOOP("Console", "from the tray"),
}
TYPES = {
    InjectType.CONTINGENCY: QT_TRANSLATE_NOOP("Console", "Contingency"),
    InjectType.INFORMATION: QT_TRANSLATE_NOOP("Console", "Information"),
    InjectType.FACILITATION: QT_TRANSLATE_NOOP("Console", "For the facilitator only"),
    InjectType.EXPECTED_ACTION: QT_TRANSLATE_NOOP("Console", "Expected action"),
}
RULINGS = {
    "accept": QT_TRANSLATE_NOOP("Console", "accepted"),
    "bend": QT_TRANSLATE_NOOP("Console", "bent to {value}"),
    "override": QT_TRANSLATE_NOOP("Console", "overridden: {value}"),
}
RATED = {
    "P": QT_TRANSLATE_NOOP("Console", "performed without challenges"),
    "S": QT_TRANSLATE_NOOP("Console", "performed with some challenges"),
    "M": QT_TRANSLATE_NOOP("Console", "performed with major challenges"),
    "U": QT_TRANSLATE_NOOP("Console", "unable to be performed"),
}
REMARKS = {
    "strength": QT_TRANSLATE_NOOP("Console", "strength"),
    "area for improvement": QT_TRANSLATE_NOOP("Console", "area for improvement"),
    "neutral": QT_TRANSLATE_NOOP("Console", "neutral"),
}
PARTS = {
    "text": QT_TRANSLATE_NOOP("Console", "What they are told"),
    "expected": QT_TRANSLATE_NOOP("Console", "Expected action"),
    "questions": QT_TRANSLATE_NOOP("Console", "Questions"),
    "effects": QT_TRANSLATE_NOOP("Console", "Effect on the model"),
    "notes": QT_TRANSLATE_NOOP("Console", "Only for you"),
    "trigger": QT_TRANSLATE_NOOP("Console", "Comes"),
}


def words(text: str) -> str:
    """A text of the console in the language of the window."""
    return say("Console", text)


def consequence_words(consequence: Consequence, labels: Mapping[str, str]) -> str:
    """A level that has moved, in words."""
    place = labels.get(consequence.place, consequence.place)
    level = words(LEVELS.get(consequence.kind, consequence.kind)).format(place=place)
    before = NOTHING if consequence.before is None else value_words(consequence.before)
    return words(MOVED).format(level=level, before=before, value=value_words(consequence.value))


def value_words(value: float) -> str:
    """A value as short as it can be: whole numbers without decimals."""
    return fixed(value, 0 if float(value).is_integer() else 2)


def ruling_words(record: Record | None) -> str:
    """What was said to a consequence; nothing yet is told by a dash."""
    if record is None:
        return NOTHING
    said = record.payload
    return words(RULINGS[said["ruling"]]).format(value=value_words(said["value"]))


def status_words(queued: Queued) -> str:
    """How an inject stands."""
    return words(STATUSES.get(queued.status, queued.status))


def due_words(inject: Inject) -> str:
    """When an inject is planned."""
    if inject.planned_minutes is not None:
        minute = QT_TRANSLATE_NOOP("Console", "T+{minutes} min")
        return words(minute).format(minutes=fixed(inject.planned_minutes, 0))
    if inject.day is not None:
        return words(QT_TRANSLATE_NOOP("Console", "day {day}")).format(day=fixed(inject.day, 0))
    if inject.delivery is Delivery.CONDITIONAL:
        return words(QT_TRANSLATE_NOOP("Console", "if …"))
    return NOTHING


def seats_words(exercise: Exercise, names: Iterable[str]) -> str:
    """What seats are called, in a row."""
    titles = {one.name: one.title for one in exercise.seats}
    return ", ".join(titles.get(name, name) for name in names) or NOTHING


def clock_words(minutes: float) -> str:
    """Minutes of talk as a clock shows them."""
    seconds = max(0, floor(minutes * SECONDS))
    return f"{seconds // SECONDS:02d}:{seconds % SECONDS:02d}"


def date_words(date: dt.date) -> str:
    """A date in the story, the month in letters."""
    return QLocale().toString(date, "d MMMM yyyy")


def wall_words(record: Record) -> str:
    """The time of day at which something was recorded, where the reader is."""
    return wall_clock(record.wall)


def wall_clock(wall: float) -> str:
    """The time of day of a time on the wall, where the reader is."""
    moment = dt.datetime.fromtimestamp(wall, dt.UTC).astimezone()
    return QLocale().toString(moment.time(), "HH:mm")


def inject_page(exercise: Exercise, queued: Queued, labels: Mapping[str, str]) -> str:
    """All that those who conduct should read of an inject, as a page; texts are never markup."""
    inject, speaker = queued.inject, plan_speaker(exercise, labels)
    storylines = {one.name: one.title for one in exercise.storylines}
    head = [
        _type_words(exercise, inject),
        words(DELIVERIES[inject.delivery]),
        due_words(inject),
        inject.method,
        inject.sender,
        storylines.get(inject.storyline, ""),
        inject.label,
    ]
    told_to = words(QT_TRANSLATE_NOOP("Console", "To: {seats}"))
    about = " · ".join(one for one in head if one and one != NOTHING)
    seats = told_to.format(seats=seats_words(exercise, inject.to_seats))
    # Why one with a condition is due has just been told.
    reason = "" if queued.status == DUE and inject.trigger else queued.reason
    lines = [
        f"<h3>{escape(inject.number)}. {escape(inject.title)}</h3>",
        f"<p>{escape(about)}<br>{escape(seats)}</p>",
        _part("trigger", [speaker.told(inject.trigger)] if inject.trigger else []),
        _part("text", paragraphs(inject.text)),
        _part("expected", paragraphs(inject.expected_action)),
        _part("questions", inject.questions),
        _part("effects", (told(one, labels.get(one.place, ""), speaker) for one in inject.effects)),
        _part("notes", paragraphs(inject.facilitator_notes)),
        f"<p><i>{escape(reason)}</i></p>" if reason else "",
    ]
    return "".join(lines)


def _type_words(exercise: Exercise, inject: Inject) -> str:
    is_usual = inject.type is InjectType.INJECT
    return opening(house_of(exercise).inject) if is_usual else words(TYPES[inject.type])


def _part(name: str, texts: Iterable[str]) -> str:
    body = "".join(f"<p>{escape(text)}</p>" for text in texts)
    return f"<p><b>{escape(words(PARTS[name]))}</b></p>{body}" if body else ""


def turn_page(exercise: Exercise, number: int) -> str:
    """What everybody is told when a turn begins, and what the table should talk about."""
    turn = exercise.turns[number - 1]
    situation = "".join(f"<p>{escape(text)}</p>" for text in paragraphs(turn.situation))
    questions = "".join(f"<li>{escape(text)}</li>" for text in turn.questions)
    asked = escape(words(QT_TRANSLATE_NOOP("Console", "To talk about")))
    return situation + (f"<p><b>{asked}</b></p><ul>{questions}</ul>" if questions else "")


def range_words(consequence: Consequence) -> str:
    """Within what a consequence can be bent; a dash where it cannot."""
    if consequence.low == consequence.high:
        return NOTHING
    bounds = words(QT_TRANSLATE_NOOP("Console", "{low} to {high}"))
    return bounds.format(low=value_words(consequence.low), high=value_words(consequence.high))


def remark_words(kind: str) -> str:
    """What kind of observation something is."""
    return words(REMARKS[kind])
