"""Checks a draft away from the screen while somebody edits it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from simulator.scenario.mistakes import Mistake, ScenarioFileError

if TYPE_CHECKING:
    from simulator.scenario.draft import Draft
    from simulator.scenario.scenario import Scenario
    from ui.jobs.job import Cancelled, Job, Report
    from ui.jobs.workshop import Workshop

Found = tuple["Draft", "Scenario | None", tuple[Mistake, ...]]


class Checking(QObject):
    """Knows the newest answer; while one check runs, only the newest draft waits."""

    checked = Signal()
    failed = Signal(object)

    def __init__(self, workshop: Workshop, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workshop = workshop
        self._job: Job | None = None
        self._waiting: Draft | None = None
        self.scenario: Scenario | None = None
        self.good: Draft | None = None
        self.mistakes: tuple[Mistake, ...] = ()

    @property
    def is_busy(self) -> bool:
        return self._job is not None

    def forget(self) -> None:
        """Another file: no answer of before counts."""
        if self._job is not None:
            self._job.cancel()
        self._job = self._waiting = self.scenario = self.good = None
        self.mistakes = ()

    def check(self, draft: Draft) -> None:
        """Look at a draft as soon as the look before is over."""
        self._waiting = draft
        if self._job is None:
            self._begin()

    def _begin(self) -> None:
        draft, self._waiting = self._waiting, None
        if draft is None:
            return

        def look(_report: Report, _cancelled: Cancelled) -> Found:
            try:
                return draft, draft.scenario(), ()
            except ScenarioFileError as error:
                return draft, None, error.mistakes

        self._job = self._workshop.errand(look)
        self._job.finished.connect(self._show)
        self._job.failed.connect(self._fail)

    @Slot(object)
    def _show(self, found: Found) -> None:
        draft, scenario, self.mistakes = found
        if scenario is not None:
            self.good, self.scenario = draft, scenario
        self._job = None
        self._begin()
        self.checked.emit()

    @Slot(object)
    def _fail(self, error: Exception) -> None:
        self._job = None
        self._begin()
        self.failed.emit(error)
