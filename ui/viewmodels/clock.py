"""A clock of days that can run: where it stands and how fast it goes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QObject, Qt, QTimer, Signal, Slot

if TYPE_CHECKING:
    from simulator.runs.recording import Recording

SPEEDS = (1, 7, 30, 90, 180, 365)
"""Days of the world in a second of the reader's."""
USUAL_SPEED = 30
TICK_MILLISECONDS = 25
LONGEST_TICK = 0.25
"""Seconds: after a longer pause the world does not leap to make up for it."""


class Clock(QObject):
    """The time of a recording; it knows nothing of what happens then.

    Signals:
        moved: It is another day.
        changed: It plays or stands, its speed or its bookmarks are others.
    """

    moved = Signal()
    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._recording: Recording | None = None
        self._day = 0.0
        self._speed = USUAL_SPEED
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

    @Slot()
    def _tick(self) -> None:
        seconds = min(self._since.restart() / 1000.0, LONGEST_TICK)
        self.seek(self._day + seconds * self._speed)
        if self._day >= self.last_day:
            self.pause()
