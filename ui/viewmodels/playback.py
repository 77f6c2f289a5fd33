"""One world's time, step by step, and through whose eyes one looks."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QObject, Signal, Slot

from simulator.runs.recording import NOBODY
from ui.viewmodels.clock import Clock

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from simulator.runs.recording import Recording

SAME_DAY = 1e-6
MONTHS = 12


class Playback(Clock):
    """A clock over a recording, with steps and bookmarks.

    Signals:
        opened: There is another recording, or none any more.
        viewed: One looks through other eyes.
    """

    opened = Signal()
    viewed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._view = NOBODY
        self._marks: tuple[float, ...] = ()
        self._stops: NDArray[np.float64] = np.zeros(0)

    @property
    def view(self) -> int:
        """The number of the state that looks on; `NOBODY` shows the world as it is."""
        return self._view

    @property
    def marks(self) -> tuple[float, ...]:
        """The days with a bookmark, in order."""
        return self._marks

    def open(self, recording: Recording | None) -> None:
        """Show a recording from its first day; eyes that it does not have are closed."""
        before = self._recording.places.states if self._recording else ()
        self.pause()
        self._recording = recording
        self._day = 0.0
        self._marks = ()
        if recording is None or recording.places.states != before:
            self._view = NOBODY
        self.opened.emit()
        self.moved.emit()
        self.changed.emit()

    @Slot(int)
    def look_as(self, state: int) -> None:
        """Look through the eyes of a state, or of nobody."""
        if state != self._view:
            self._view = state
            self.viewed.emit()

    def step_days(self, days: int) -> None:
        """Go some whole days on or back."""
        self.pause()
        self.seek(np.floor(self._day + SAME_DAY) + days)

    def step_months(self, months: int) -> None:
        """Go to the first of a month before or after."""
        self.pause()
        recording = self._recording
        if recording is None:
            return
        date = recording.date(self._day)
        begins = date.day == 1 and self._day - np.floor(self._day) < SAME_DAY
        month = date.year * MONTHS + date.month - 1 + months
        month += 1 if months < 0 and not begins else 0
        first = dt.date(month // MONTHS, month % MONTHS + 1, 1)
        self.seek((first - recording.start).days)

    def set_stops(self, days: NDArray[np.float64]) -> None:
        """Say where stepping by events stops: sorted days."""
        self._stops = days

    def step_events(self, events: int) -> None:
        """Go to the next event, or to the one before."""
        self.pause()
        if events > 0:
            place = int(np.searchsorted(self._stops, self._day + SAME_DAY, side="right"))
        else:
            place = int(np.searchsorted(self._stops, self._day - SAME_DAY, side="left")) - 1
        if 0 <= place < len(self._stops):
            self.seek(float(self._stops[place]))

    def set_marks(self, days: tuple[float, ...]) -> None:
        """Mark these days and no others; those beyond the end are left out."""
        self._marks = tuple(day for day in days if day <= self.last_day)
        self.changed.emit()

    @Slot()
    def toggle_mark(self) -> None:
        """Set a bookmark on this day, or take it away."""
        near = [mark for mark in self._marks if abs(mark - self._day) < 1.0]
        if near:
            self._marks = tuple(mark for mark in self._marks if mark not in near)
        elif self._recording is not None:
            self._marks = tuple(sorted((*self._marks, self._day)))
        self.changed.emit()

    def step_marks(self, marks: int) -> None:
        """Go to the next bookmark, or to the one before."""
        self.pause()
        after = [mark for mark in self._marks if mark > self._day + SAME_DAY]
        before = [mark for mark in self._marks if mark < self._day - SAME_DAY]
        if marks > 0 and after:
            self.seek(after[0])
        elif marks < 0 and before:
            self.seek(before[-1])
