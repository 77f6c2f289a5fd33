"""What the projector shows: the common picture, the clock of the discussion, and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from simulator.exercise.views.common_view import CommonView, common_view
from ui.viewmodels.event_words import EventSpeaker

if TYPE_CHECKING:
    from simulator.exercise.session.session import Session
    from ui.viewmodels.table import Table

SECOND = 1_000
MINUTE = 60.0


class Projection(QObject):
    """Keeps the common picture, and counts down between two looks at the session.

    Signals:
        changed: There is another picture, or none.
        ticked: The clock shows something else.
    """

    changed = Signal()
    ticked = Signal()

    def __init__(self, table: Table, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._table = table
        self._view: CommonView | None = None
        self._seconds = 0.0
        self._is_paused = True
        self._is_over = False
        self._is_watched = True
        self._speaker = EventSpeaker(self)
        self._clock = QTimer(self)
        self._clock.setInterval(SECOND)
        self._clock.timeout.connect(self._tick)
        table.opened.connect(self._forget)
        table.changed.connect(self._follow)

    @property
    def view(self) -> CommonView | None:
        """The common picture; None before there is an exercise."""
        return self._view

    @property
    def is_coming(self) -> bool:
        """Whether there is an exercise of which there is no picture yet."""
        return self._view is None and self._table.is_open

    @property
    def seconds_left(self) -> float:
        """How long the talk of this turn still is, in seconds; below 0 when it is over."""
        planned = self._view.turn.discussion_minutes if self._view else 0.0
        return planned * MINUTE - self._seconds

    @property
    def is_paused(self) -> bool:
        """Whether there is a break."""
        return self._is_paused

    @property
    def is_over(self) -> bool:
        """Whether play is over."""
        return self._is_over

    def watch(self, *, on: bool) -> None:
        """Follow the table from now on, or not: nobody looks, and looking takes the table time."""
        self._is_watched = on
        if on:
            self.renew()

    @Slot()
    def renew(self) -> None:
        """Look at the session again."""
        speaker = self._speaker

        def look(session: Session) -> tuple[CommonView, float, bool, bool]:
            view = common_view(session.moment(), session.exercise, session.post(), speaker)
            return view, session.minutes, session.is_paused, session.is_over

        if self._table.is_open:
            self._table.ask(look, self._show)

    def _show(self, seen: tuple[CommonView, float, bool, bool]) -> None:
        self._view, minutes, self._is_paused, self._is_over = seen
        self._seconds = minutes * MINUTE
        if self._is_paused or self._is_over:
            self._clock.stop()
        elif not self._clock.isActive():
            self._clock.start()
        self.changed.emit()
        self.ticked.emit()

    @Slot()
    def _follow(self) -> None:
        if self._is_watched:
            self.renew()

    @Slot()
    def _tick(self) -> None:
        self._seconds += self._clock.interval() / SECOND
        self.ticked.emit()

    @Slot()
    def _forget(self) -> None:
        self._view = None
        self._clock.stop()
        self.changed.emit()
