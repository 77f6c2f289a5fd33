"""The dry run of a plan: begun, watched, stopped."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from simulator.exercise.plan.dry_run import WORLDS, DryRun, dry_run
from simulator.kernel.errors import TaawunError

if TYPE_CHECKING:
    from concurrent.futures import Executor

    from ui.jobs.job import Cancelled, Job, Report
    from ui.jobs.workshop import Workshop
    from ui.viewmodels.planning.planner import Planner


class Rehearsing(QObject):
    """Plays the plan through in many worlds, away from the screen.

    Signals:
        changed: It has begun, come further, ended, or its plan is another now.
        refused: Why it could not be done, in a sentence.
        failed: A fault that nobody foresaw; the exception.
    """

    changed = Signal()
    refused = Signal(str)
    failed = Signal(object)

    def __init__(self, planner: Planner, workshop: Workshop, pool: Executor) -> None:
        super().__init__(planner)
        self._planner = planner
        self._workshop = workshop
        self._pool = pool
        self._job: Job | None = None
        self.worlds = WORLDS
        self.done = 0
        self.result: DryRun | None = None
        self.is_current = False
        planner.changed.connect(self._doubt)

    @property
    def is_running(self) -> bool:
        """Whether worlds are being played."""
        return self._job is not None

    @Slot()
    def run(self) -> None:
        """Begin, if nothing runs."""
        if self.is_running or not self._planner.is_open:
            return
        plan, scenario = self._planner.plan, self._planner.scenario
        pool, worlds = self._pool, self.worlds

        def work(report: Report, cancelled: Cancelled) -> DryRun:
            def tell(done: int, _: int) -> None:
                report(done)

            return dry_run(plan, scenario, pool, worlds, tell, cancelled)

        self.done, self.result, self.is_current = 0, None, True
        job = self._job = self._workshop.study(work)
        job.progressed.connect(self._come_further)
        job.finished.connect(self._finish)
        job.failed.connect(self._fail)
        self.changed.emit()

    @Slot()
    def stop(self) -> None:
        """End at once; what has come so far is forgotten."""
        if self._job is not None:
            self._job.cancel()
            self._job = None
            self.changed.emit()

    @Slot(object)
    def _come_further(self, done: int) -> None:
        self.done = done
        self.changed.emit()

    @Slot(object)
    def _finish(self, result: DryRun) -> None:
        self._job, self.result = None, result
        self.changed.emit()

    @Slot(object)
    def _fail(self, error: Exception) -> None:
        self._job = None
        self.changed.emit()
        if isinstance(error, TaawunError):
            self.refused.emit(str(error))
        else:
            self.failed.emit(error)

    @Slot()
    def _doubt(self) -> None:
        """What was rehearsed is not what stands there now."""
        if self.is_current:
            self.is_current = False
            self.changed.emit()
