"""Times as people write them into events lists."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from simulator.exercise.plan.msel.dates import as_date, from_serial

if TYPE_CHECKING:
    from simulator.exercise.plan.msel.sheet import Value

MINUTES_PER_HOUR = 60.0
MINUTES_PER_DAY = 1_440.0
NOON = 12
LATEST = 1e6
NUMBER = r"(\d+(?:[.,]\d+)?)"
DAYS = re.compile(rf"\b(?:D|DAY|J|JOUR|يوم)\s*(\+?)\s*{NUMBER}", re.IGNORECASE)
HOURS = re.compile(rf"\bH\s*\+\s*{NUMBER}(?::(\d\d))?(?::\d\d)?", re.IGNORECASE)
MINUTES = re.compile(rf"\b[MT]\s*\+\s*{NUMBER}(?::(\d\d))?(:\d\d)?", re.IGNORECASE)
BEFORE = re.compile(r"\b[DHMTJ]\s*[-−–]\s*\d", re.IGNORECASE)
START = re.compile(r"^(?:startex|start|d-day|h-hour|debex)$", re.IGNORECASE)
CLOCK = re.compile(
    r"(?<![\d:])(\d{1,2})\s*[:hH.]\s*(\d{2})(?::\d{2})?\s*([ap]\.?m)?", re.IGNORECASE
)
MILITARY = re.compile(r"(?<!\d)(\d{2})(\d{2})\s*(?:hrs?|h|[A-Z])?$", re.IGNORECASE)


@dataclass(frozen=True)
class When:
    """What a cell says about time.

    Attributes:
        days: Days since the beginning.
        minutes: Minutes since the beginning.
        date: A date.
        clock: Minutes since midnight.
    """

    days: float | None = None
    minutes: float | None = None
    date: dt.date | None = None
    clock: float | None = None


class NotATimeError(ValueError):
    """A cell that says no time that can be understood."""


def when(value: Value, header: str) -> When:
    """What a cell says.

    Args:
        value: What stands in it.
        header: The header over it, which tells what a mere number counts.

    Raises:
        NotATimeError: It says nothing that can be understood, or something before the start.
    """
    if isinstance(value, bool):
        raise NotATimeError
    if isinstance(value, str):
        return _text(value.strip(), header)
    if isinstance(value, dt.timedelta):
        return When(minutes=value.total_seconds() / MINUTES_PER_HOUR)
    if isinstance(value, dt.datetime):
        clock = _clock(value.time()) or None
        return When(date=value.date(), clock=clock)
    if isinstance(value, dt.date):
        return When(date=value)
    if isinstance(value, dt.time):
        return When(clock=_clock(value))
    return _number(float(value or 0), header)


def _clock(time: dt.time) -> float:
    return time.hour * MINUTES_PER_HOUR + time.minute


def _number(value: float, header: str) -> When:
    """A mere number: its header tells what it counts."""
    first = header.strip()[:1].upper()
    if not 0.0 <= value < LATEST:
        raise NotATimeError
    if first == "D" and "+" in header:
        return When(days=value)
    if first == "H" and "+" in header:
        return When(minutes=value * MINUTES_PER_HOUR)
    if "time" in header.lower() and value < 1.0 and value:
        return When(clock=round(value * MINUTES_PER_DAY))
    if "date" in header.lower() or "dtg" in header.lower():
        return _serial(value)
    if "time" in header.lower() and value == int(value):
        return _text(f"{int(value):04d}", header)
    return When(minutes=value)


def _serial(value: float) -> When:
    date = from_serial(value)
    if date is None:
        raise NotATimeError
    return When(date=date, clock=round(value % 1.0 * MINUTES_PER_DAY) or None)


def _text(text: str, header: str) -> When:
    if BEFORE.search(text) and not START.match(text):
        raise NotATimeError
    if START.match(text):
        return When(minutes=0.0)
    relative = When(days=_days(text), minutes=_minutes(text))
    if relative != When():
        # "D+1 0900" names a day and a time of day.
        clock = _time_of_day(DAYS.sub("", text).strip()) if relative.minutes is None else None
        return When(relative.days, relative.minutes, clock=clock)
    date, rest = as_date(text)
    absolute = When(date=date, clock=_time_of_day(rest.strip()))
    if absolute != When():
        return absolute
    try:
        return _number(float(text.replace(",", ".")), header)
    except (ValueError, OverflowError):
        raise NotATimeError from None


def _days(text: str) -> float | None:
    found = DAYS.search(text)
    if not found:
        return None
    number = _value(found[2])
    # "D+1" is a day after the beginning; "Day 1" is the beginning.
    return number if found[1] else max(0.0, number - 1.0)


def _minutes(text: str) -> float | None:
    hours = HOURS.search(text)
    minutes = MINUTES.search(text)
    if hours:
        return _value(hours[1]) * MINUTES_PER_HOUR + float(hours[2] or 0)
    if minutes and minutes[2]:
        return _value(minutes[1]) * MINUTES_PER_HOUR + float(minutes[2])
    return _value(minutes[1]) if minutes else None


def _value(number: str) -> float:
    return float(number.replace(",", "."))


def _time_of_day(text: str) -> float | None:
    found = CLOCK.search(text) or MILITARY.search(text)
    if not found:
        return None
    hour, minute = int(found[1]), int(found[2])
    half = (found[3] or "").lower() if len(found.groups()) > 2 else ""  # noqa: PLR2004 - am or pm
    if half:
        hour = hour % NOON + (NOON if half.startswith("p") else 0)
    if hour > 23 or minute > 59:  # noqa: PLR2004 - the last hour and minute of a day
        raise NotATimeError
    return hour * MINUTES_PER_HOUR + minute
