"""The one door off the GUI thread: threads for studies, for errands and for an exercise."""

from __future__ import annotations

import sys
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Slot

from ui.jobs.job import Job

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.jobs.job import Work


TURN_SECONDS = 0.0001
"""The window needs its turn dozens of times to paint one picture; Python would make it wait for
five milliseconds at each while a thread computes."""


class Workshop(QObject):
    """Owns every thread that the window starts, and ends them all.

    A study may take minutes and keeps its thread; an errand, such as reading a file, has another
    one so that it never waits for a study. What is done at the table of an exercise has a third:
    it keeps its order, and waits for nothing else.

    Attributes:
        is_closed: Whether everything has been told to end; nothing can be begun then.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        sys.setswitchinterval(TURN_SECONDS)
        self._studies = ThreadPoolExecutor(1, thread_name_prefix="study")
        self._errands = ThreadPoolExecutor(1, thread_name_prefix="errand")
        self._sittings = ThreadPoolExecutor(1, thread_name_prefix="sitting")
        self._jobs: set[Job] = set()
        self._acts: set[Job] = set()
        self._last_words: list[Callable[[], None]] = []
        self.is_closed = False

    def study(self, work: Work) -> Job:
        """Begin long work after the studies before it."""
        return self._begin(work, self._studies)

    def errand(self, work: Work) -> Job:
        """Begin short work."""
        return self._begin(work, self._errands)

    def fetch(
        self,
        work: Callable[[], Any],
        failed: Callable[[Exception], object],
        then: Callable[[Any], object] | None = None,
    ) -> None:
        """Begin short work that tells nothing on its way.

        Args:
            work: What is done, away from the screen.
            failed: What is done with an error, on the GUI thread.
            then: What is done with the result, on the GUI thread.
        """
        job = self.errand(lambda _report, _cancelled: work())
        job.failed.connect(failed)
        if then is not None:
            job.finished.connect(then)

    def sitting(self, work: Work) -> Job:
        """Begin work on an exercise after all that was begun before; it is done in any case."""
        self._acts = {job for job in self._acts if not job.is_spent}
        return self._handed_over(work, self._sittings, self._acts)

    def at_the_end(self, action: Callable[[], None]) -> None:
        """Have something closed on the study thread after the last study."""
        self._last_words.append(action)

    @Slot()
    def close(self) -> None:
        """Cancel everything and wait until nothing runs; what was done at a table stays done."""
        self.is_closed = True
        for job in self._jobs:
            job.cancel()
        for action in self._last_words:
            self._studies.submit(action)
        self._last_words.clear()
        self._errands.shutdown()
        self._studies.shutdown()
        self._sittings.shutdown()
        for act in self._acts:
            act.cancel()
        # What a job tells its ending to may hold this workshop: nobody would ever let go.
        self._jobs.clear()
        self._acts.clear()

    def _begin(self, work: Work, thread: ThreadPoolExecutor) -> Job:
        self._jobs = {job for job in self._jobs if not job.is_spent}
        return self._handed_over(work, thread, self._jobs)

    def _handed_over(self, work: Work, thread: ThreadPoolExecutor, kept: set[Job]) -> Job:
        job = Job(work)
        kept.add(job)
        thread.submit(job.run)
        return job
