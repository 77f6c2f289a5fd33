"""The one door off the GUI thread: a thread for studies, a thread for errands."""

from __future__ import annotations

import sys
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from ui.jobs.job import Job

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.jobs.job import Work


TURN_SECONDS = 0.0005
"""The window needs its turn dozens of times to paint one picture; Python would make it wait for
five milliseconds at each while a thread computes."""


class Workshop(QObject):
    """Owns every thread that the window starts, and ends them all.

    A study may take minutes and keeps its thread; an errand, such as reading a file, has another
    one so that it never waits for a study.

    Attributes:
        is_closed: Whether everything has been told to end; nothing can be begun then.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        sys.setswitchinterval(TURN_SECONDS)
        self._studies = ThreadPoolExecutor(1, thread_name_prefix="study")
        self._errands = ThreadPoolExecutor(1, thread_name_prefix="errand")
        self._jobs: set[Job] = set()
        self._last_words: list[Callable[[], None]] = []
        self.is_closed = False

    def study(self, work: Work) -> Job:
        """Begin long work after the studies before it."""
        return self._begin(work, self._studies)

    def errand(self, work: Work) -> Job:
        """Begin short work."""
        return self._begin(work, self._errands)

    def at_the_end(self, action: Callable[[], None]) -> None:
        """Have something closed on the study thread after the last study."""
        self._last_words.append(action)

    @Slot()
    def close(self) -> None:
        """Cancel everything and wait until nothing runs."""
        self.is_closed = True
        for job in self._jobs:
            job.cancel()
        for action in self._last_words:
            self._studies.submit(action)
        self._last_words.clear()
        self._errands.shutdown()
        self._studies.shutdown()

    def _begin(self, work: Work, thread: ThreadPoolExecutor) -> Job:
        self._jobs = {job for job in self._jobs if not job.is_spent}
        job = Job(work)
        self._jobs.add(job)
        thread.submit(job.run)
        return job
