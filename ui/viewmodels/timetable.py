"""The dated events of the draft: its own, which can be edited, and those that it inherits."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QLocale, QObject, Signal, Slot

from simulator.scenario.changes import Change
from simulator.scenario.scenario import DAYS_PER_YEAR
from ui.viewmodels.edit_words import path_label
from ui.viewmodels.values import shown

if TYPE_CHECKING:
    from ui.viewmodels.inspection import Inspection

ABOUT = frozenset({"events", "changes", "date", "years", "extends"})


@dataclass(frozen=True)
class Dated:
    """One event.

    Attributes:
        number: Its place among the file's own; None if it is inherited.
        date: Its day; None where the file says something that is no day.
        title: What it is called.
    """

    number: int | None
    date: dt.date | None
    title: str


class Timetable(QObject):
    """Shows the events in time and proposes edits; the chosen one is that of the inspector.

    Signals:
        changed: Other events, another stretch of time, or another choice.
    """

    changed = Signal()

    def __init__(self, inspection: Inspection, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._inspection = inspection
        self._values = inspection.values
        self._editor = inspection.values.editor
        inspection.turned.connect(self.changed)
        self._editor.changed.connect(self._follow)

    @property
    def start(self) -> dt.date:
        """The first measured day."""
        said = None if self._editor.draft is None else self._editor.draft.head.get("date")
        scenario = self._values.scenario
        if is_day(said):
            return said
        return dt.date(2020, 1, 1) if scenario is None else scenario.start

    @property
    def end(self) -> dt.date:
        """The last measured day."""
        said = None if self._editor.draft is None else self._editor.draft.head.get("years")
        scenario = self._values.scenario
        years = 5.0 if scenario is None else scenario.years
        if isinstance(said, int | float) and not isinstance(said, bool) and said > 0:
            years = said
        last = dt.date.max - self.start
        return self.start + min(dt.timedelta(days=int(years * DAYS_PER_YEAR)), last)

    @property
    def events(self) -> tuple[Dated, ...]:
        """All events in the order of their days, inherited ones before own ones of a day."""
        scenario, draft = self._values.scenario, self._editor.draft
        inherited = () if scenario is None else scenario.events
        own: tuple[Any, ...] = () if draft is None else draft.events
        told = [Dated(None, one.date, one.title) for one in inherited]
        for number, one in enumerate(own):
            known = one if isinstance(one, dict) else {}
            day = known.get("date")
            told.append(Dated(number, day if is_day(day) else None, str(known.get("title", ""))))
        return tuple(sorted(told, key=lambda one: one.date or self.start))

    @property
    def chosen(self) -> Dated | None:
        """The event whose changes are edited."""
        return next((one for one in self.events if one.number == self._number), None)

    @property
    def changes(self) -> tuple[tuple[str, str], ...]:
        """What the chosen event changes: the path of each, and a sentence."""
        number = self._number
        if self.chosen is None:
            return ()
        text = self.tr("{what}: {value}")
        scenario = self._values.scenario
        return tuple(
            (
                path,
                text.format(
                    what=path_label(path, scenario), value=shown(self._values.value(path, number))
                ),
            )
            for path in self._values.changed_paths(number)
        )

    def choose(self, number: int | None) -> None:
        """Edit the changes of one of the file's events; None for the start again."""
        self._inspection.turn_to_event(number)

    def step(self, step: int) -> None:
        """Choose the own event before or after the chosen one."""
        numbers = [one.number for one in self.events if one.number is not None]
        if not numbers:
            return
        place = numbers.index(self._number) + step if self._number in numbers else 0
        self.choose(numbers[min(max(place, 0), len(numbers) - 1)])

    def add(self, date: dt.date | None = None) -> None:
        """Add an event; it begins with a value of what is inspected, as it is."""
        draft, paths = self._editor.draft, self._inspection.paths
        if draft is None or not paths:
            return
        path = paths[0]
        change = Change.by_user(path, self._values.value(path))
        day = self.within(date or self.start + (self.end - self.start) / 2)
        if self._editor.edits.add_event(day, self.tr("New event"), [change]):
            self.choose(len(draft.events))

    def objection(self, written: str) -> str:
        """Why something that was written cannot be the day of an event; empty if it can."""
        try:
            day = dt.date.fromisoformat(written.strip())
        except ValueError:
            return self.tr("Write a day as year-month-day, such as {day}.").format(
                day=self.start.isoformat()
            )
        if not self.start <= day <= self.end:
            text = self.tr("The run lasts from {start} to {end}.")
            return text.format(start=self.start.isoformat(), end=self.end.isoformat())
        return ""

    def move(self, date: dt.date) -> None:
        """Put the chosen event on another day, as far as the run goes."""
        chosen, day = self.chosen, self.within(date)
        if chosen is not None and chosen.number is not None and chosen.date != day:
            self._editor.edits.alter_event(chosen.number, date=day)

    def rename(self, title: str) -> None:
        """Call the chosen event something else."""
        chosen = self.chosen
        if chosen is not None and chosen.number is not None and chosen.title != title:
            self._editor.edits.alter_event(chosen.number, title=title)

    @property
    def is_followed(self) -> bool:
        """Whether another event of the same day stands later in the file, and holds."""
        chosen = self.chosen
        if chosen is None or chosen.number is None:
            return False
        same = (one.number for one in self.events if one.date == chosen.date)
        return any(number is not None and number > chosen.number for number in same)

    def put_last(self) -> None:
        """Let the chosen event stand last in the file: of one day, the last holds."""
        draft = self._editor.draft
        if draft is not None and self.is_followed:
            last = len(draft.events) - 1
            if self._editor.edits.move_event(self._number, last):
                self.choose(last)

    def remove(self) -> None:
        """Remove the chosen event with its changes."""
        number = self._number
        if number >= 0:
            self.choose(None)
            self._editor.edits.remove_event(number)

    def within(self, date: dt.date) -> dt.date:
        """The nearest day of the run."""
        return min(max(date, self.start), self.end)

    @property
    def _number(self) -> int:
        """The number of the chosen event; -1 for the start."""
        return -1 if self._inspection.event is None else self._inspection.event

    @Slot(object)
    def _follow(self, touched: frozenset[str]) -> None:
        if touched & ABOUT:
            self.changed.emit()


def is_day(value: object) -> bool:
    """Whether something is a day without a time."""
    return isinstance(value, dt.date) and not isinstance(value, dt.datetime)


def day_label(day: dt.date | None) -> str:
    """A day as the reader writes it."""
    return "" if day is None else QLocale().toString(day, QLocale.FormatType.ShortFormat)
