"""One piece of work off the GUI thread; what it says arrives on the GUI thread."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal, Slot

Report = Callable[[Any], None]
Cancelled = Callable[[], bool]
Work = Callable[[Report, Cancelled], Any]
"""What runs elsewhere: it reports what it has so far, and asks whether to stop."""


class Job(QObject):
    """Work that was handed over, and the three things it may say.

    News that nobody has looked at yet is replaced by later news: a busy window gets fewer
    pictures, never old ones, and always the last.
    """

    progressed = Signal(object)
    finished = Signal(object)
    failed = Signal(object)
    _knocked = Signal()

    def __init__(self, work: Work, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._stop = threading.Event()
        self._lock = threading.Lock()
        self._news: Any = None
        self._ending: tuple[bool, Any] | None = None
        self._waiting = False
        self._ended = threading.Event()
        self._delivered = False
        # Only a slot of a QObject is called in its own thread; a plain function would run in the
        # thread that emits.
        self._knocked.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def run(self) -> None:
        """Do the work; called on the worker's thread."""
        try:
            result = None if self._stop.is_set() else self._work(self._report, self._stop.is_set)
        except Exception as error:  # noqa: BLE001 - the door: whatever fails is delivered
            self._end(False, error)
        else:
            self._end(True, result)
        self._ended.set()

    def cancel(self) -> None:
        """Ask the work to stop; nothing is said after this."""
        self._stop.set()

    @property
    def is_spent(self) -> bool:
        """Whether it has ended and has nothing more to say."""
        return self._ended.is_set() and (self._delivered or self._stop.is_set())

    def _report(self, news: Any) -> None:
        with self._lock:
            self._news = news
        self._knock()

    def _end(self, good: bool, what: Any) -> None:
        with self._lock:
            self._ending = (good, what)
        self._knock()

    def _knock(self) -> None:
        with self._lock:
            if self._waiting or self._stop.is_set():
                return
            self._waiting = True
        self._knocked.emit()

    @Slot()
    def _deliver(self) -> None:
        with self._lock:
            news, ending = self._news, self._ending
            self._news, self._waiting = None, False
        if news is not None and not self._stop.is_set():
            self.progressed.emit(news)
        if ending is not None and not self._stop.is_set():
            self._delivered = True
            # Spent jobs are kept for a while; what they brought is not.
            self._ending = None
            good, what = ending
            (self.finished if good else self.failed).emit(what)
