"""Puts the times of a whole list into turns: dates, clocks and relative times."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from simulator.exercise.plan.msel.fields import Field, folded
from simulator.exercise.plan.msel.times import MINUTES_PER_DAY, When

if TYPE_CHECKING:
    from collections.abc import Sequence

    from simulator.exercise.plan.exercise import Exercise
    from simulator.exercise.plan.msel.layout import Row
    from simulator.exercise.plan.msel.reading import Reader

FIGURES = re.compile(r"\d+")
ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9, "x": 10}
LONGEST_MINUTES = 10_000.0
PLAN_MEND = "write a time within it, or give the plan more turns"


@dataclass(frozen=True)
class Timed:
    """When one inject is due.

    Attributes:
        turn: The turn.
        day: The scenario day within it.
        minutes: The minutes after its discussion began.
    """

    turn: int
    day: float | None
    minutes: float | None


@dataclass(frozen=True)
class Said:
    """What a row says about time.

    Attributes:
        turn: The turn it names.
        day: The day it names in a column of days.
        when: All else.
    """

    turn: int | None
    day: When
    when: When


class Timing:
    """Reads the times of all rows, then puts each into a turn."""

    def __init__(self, exercise: Exercise, start: dt.date, reader: Reader) -> None:
        self._exercise = exercise
        self._start = start
        self._reader = reader
        self._titles = {folded(one.title): one.number for one in exercise.turns}
        self.notes: list[str] = []

    def timed(self, rows: Sequence[Row]) -> list[Timed]:
        """When each of the rows is due."""
        said = [self._said(row) for row in rows]
        is_scenario_date = self._dates_are_of_the_scenario(said)
        firsts = _first_moments(said, with_date=not is_scenario_date)
        return [
            self._timed(row, one, firsts, is_scenario_date=is_scenario_date)
            for row, one in zip(rows, said, strict=True)
        ]

    def _said(self, row: Row) -> Said:
        read = self._reader.when
        found = When()
        for field in (Field.WHEN, Field.DATE, Field.TIME):
            one = read(row, field)
            pairs = zip(_all(one), _all(found), strict=True)
            found = When(*(new if new is not None else old for new, old in pairs))
        number = _number(row.value(Field.DAY))
        day = read(row, Field.DAY) if number is None else When(days=number)
        return Said(self._turn(row), day, found)

    def _turn(self, row: Row) -> int | None:
        text = self._reader.text(row, Field.TURN)
        if not text:
            return row.turn
        figures = FIGURES.search(text)
        words = folded(text).split()
        found = self._titles.get(folded(text)) or (int(figures[0][:9]) if figures else None)
        found = found or (ROMAN.get(words[-1]) if words else None)
        turns = len(self._exercise.turns)
        if found is None or not 1 <= found <= turns:
            message = f"expected a turn of the plan, which has {turns}"
            self._reader.wrong(row, Field.TURN, message, f"write a number from 1 to {turns}")
            return None
        return found

    def _dates_are_of_the_scenario(self, said: Sequence[Said]) -> bool:
        """Tell whether dates mean scenario time; else they are those of the day of play."""
        last = self._start + dt.timedelta(days=self._exercise.days)
        dates = [one.when.date for one in said if one.when.date is not None]
        if dates and not any(self._start <= date < last for date in dates):
            self.notes.append(
                "No date lies within the scenario of the plan: dates are taken for the day of play."
            )
            return False
        return bool(dates)

    def _timed(
        self, row: Row, said: Said, firsts: dict[int | None, float], *, is_scenario_date: bool
    ) -> Timed:
        days = self._days(said, is_scenario_date=is_scenario_date)
        minutes = said.when.minutes
        moment = _moment(said.when, with_date=not is_scenario_date)
        if minutes is None and moment is not None:
            minutes = moment - firsts[said.turn]
        if (minutes or 0.0) > LONGEST_MINUTES:
            self._late(row, f"expected at most {LONGEST_MINUTES:,.0f} minutes")
        if said.turn is None:
            return self._placed(row, days, minutes)
        day = said.day.days if days is None else days - self._exercise.first_day(said.turn)
        if day is not None and not 0.0 <= day <= self._exercise.turns[said.turn - 1].days:
            self._late(row, f"this day does not lie in turn {said.turn}")
        return Timed(said.turn, day, minutes)

    def _days(self, said: Said, *, is_scenario_date: bool) -> float | None:
        """The scenario days since the beginning, if the row says them."""
        if said.when.date is not None and is_scenario_date:
            return float((said.when.date - self._start).days)
        if said.when.days is not None:
            return said.when.days
        return said.day.days if said.turn is None else None

    def _placed(self, row: Row, days: float | None, minutes: float | None) -> Timed:
        """Find the turn of a row that does not name it, by its day or its minute."""
        turns = self._exercise.turns
        if days is not None:
            for one in turns:
                first = self._exercise.first_day(one.number)
                if first <= days < first + one.days:
                    return Timed(one.number, days - first, minutes)
            self._late(
                row, f"day {days:g} lies outside the plan, which has {self._exercise.days:g}"
            )
            return Timed(1, None, minutes)
        passed = 0.0
        for one in turns:
            left = (minutes or 0.0) - passed
            if left < one.discussion_minutes or one is turns[-1]:
                return Timed(one.number, None, None if minutes is None else left)
            passed += one.discussion_minutes
        return Timed(1, None, minutes)

    def _late(self, row: Row, message: str) -> None:
        fields = (Field.WHEN, Field.DATE, Field.DAY)
        field = next((one for one in fields if row.value(one) not in {None, ""}), Field.WHEN)
        self._reader.wrong(row, field, message, PLAN_MEND)


def _all(one: When) -> tuple[Any, ...]:
    return one.days, one.minutes, one.date, one.clock


def _number(value: object) -> float | None:
    """A day that is a mere number, as a number or as text."""
    if isinstance(value, str) and value.strip().isdecimal():
        return float(value)
    if isinstance(value, bool) or not isinstance(value, int | float) or value < 0:
        return None
    return float(value)


def _moment(when: When, *, with_date: bool) -> float | None:
    """A time of day in minutes; with its date, minutes of all days."""
    if when.clock is None:
        return None
    day = when.date.toordinal() * MINUTES_PER_DAY if with_date and when.date else 0.0
    return day + when.clock


def _first_moments(said: Sequence[Said], *, with_date: bool) -> dict[int | None, float]:
    """The first time of day in each turn, from which the others of that turn are counted."""
    firsts: dict[int | None, float] = {}
    for one in said:
        moment = _moment(one.when, with_date=with_date)
        if moment is not None:
            firsts[one.turn] = min(moment, firsts.get(one.turn, moment))
    return firsts
