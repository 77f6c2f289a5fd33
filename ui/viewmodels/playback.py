"""One world's time: where it stands, how fast it runs, and through whose eyes one looks."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QElapsedTimer, QObject, Qt, QTimer, Signal, Slot

from simulator.runs.recording import NOBODY

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from simulator.runs.recording import Recording

SPEEDS = (1, 7, 30, 90, 180, 365)
"""Days of the world in a second of the reader's."""
USUAL_SPEED = 30
TICK_MILLISECONDS = 25
LONGEST_TICK = 0.25
"""Seconds: after a longer pause the world does not leap to make up for it."""
SAME_DAY = 1e-6
MONTHS = 12


class Playback(QObject):
    """A clock of days over a recording; it knows nothing of what is drawn.

    Signals:
        opened: There is another recording, or none any more.
        moved: It is another day.
        changed: It plays or stands, its speed or its bookmarks are others.
        viewed: One looks through other eyes.
    """

    opened = Signal()
    moved = Signal()
    changed = Signal()
    viewed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._recording: Recording | None = None
        self._day = 0.0
        self._speed = USUAL_SPEED
        self._view = NOBODY
        self._marks: tuple[float, ...] = ()
        self._stops: NDArray[np.float64] = np.zeros(0)
        self._since = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(TICK_MILLISECONDS)
        self._timer.timeout.connect(self._tick)

    @property
    def recording(self) -> Recording | None:
        return self._recording

    @property
    def day(self) -> float:
        """The day that is shown, from 0 to the last one."""
        return self._day

    @property
    def last_day(self) -> float:
        return 0.0 if self._recording is None else self._recording.days

    @property
    def playing(self) -> bool:
        return self._timer.isActive()

    @property
    def speed(self) -> int:
        """Days a second."""
        return self._speed

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

    @Slot()
    def play(self) -> None:
        """Let time pass; from the end it begins anew."""
        if self._recording is None or self.playing:
            return
        if self._day >= self.last_day:
            self.seek(0.0)
        self._since.start()
        self._timer.start()
        self.changed.emit()

    @Slot()
    def pause(self) -> None:
        """Let time stand."""
        if self.playing:
            self._timer.stop()
            self.changed.emit()

    @Slot()
    def toggle(self) -> None:
        """Play, or pause."""
        if self.playing:
            self.pause()
        else:
            self.play()

    @Slot(float)
    def seek(self, day: float) -> None:
        """Go to a day; before the first and after the last there is none."""
        day = min(max(float(day), 0.0), self.last_day)
        if day != self._day:
            self._day = day
            self.moved.emit()

    @Slot(int)
    def set_speed(self, speed: int) -> None:
        """Run so many days a second."""
        if speed != self._speed:
            self._speed = speed
            self.changed.emit()

    def change_speed(self, steps: int) -> None:
        """Run faster or slower by some steps."""
        nearest = min(range(len(SPEEDS)), key=lambda place: abs(SPEEDS[place] - self._speed))
        self.set_speed(SPEEDS[min(max(nearest + steps, 0), len(SPEEDS) - 1)])

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

    @Slot()
    def _tick(self) -> None:
        seconds = min(self._since.restart() / 1000.0, LONGEST_TICK)
        self.seek(self._day + seconds * self._speed)
        if self._day >= self.last_day:
            self.pause()
