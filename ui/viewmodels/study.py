"""The running comparison: how many worlds, with what luck, how far it has come."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from simulator.analysis.findings import SMALLEST_SHARE
from ui.jobs.comparing import Order, Picture, compare_worlds
from ui.jobs.kept import Kept
from ui.viewmodels.pause import Pause

if TYPE_CHECKING:
    from simulator.runs.executors import Pool
    from ui.jobs.job import Cancelled, Job, Report
    from ui.jobs.workshop import Workshop
    from ui.viewmodels.choice import Choice, World

REDRAW_SECONDS = 0.04
SETTLE_SECONDS = 0.12
MOST_REPLICATIONS = 5_000
LARGEST_SEED = 2**31 - 1
FEWEST_SCENARIOS = 1
MOST_SCENARIOS = 8


class Study(QObject):
    """Runs the chosen scenarios and holds the latest picture of the comparison.

    Attributes:
        smallest_share: The smallest difference that matters, as a share of the baseline's mean;
            `run_again` brings the picture up to date with it.

    Signals:
        changed: There is a new picture, or the progress has moved; at most 25 times a second.
        state_changed: It has begun, ended, or may not begin for another reason than before.
        failed: It ended for a reason that nobody foresaw; the exception.
    """

    changed = Signal()
    state_changed = Signal()
    failed = Signal(object)

    def __init__(self, choice: Choice, workshop: Workshop, pool: Pool) -> None:
        super().__init__()
        self._choice = choice
        self._workshop = workshop
        self._pool = pool
        self._replications = 200
        self._seed = 1
        self.smallest_share = SMALLEST_SHARE
        self._job: Job | None = None
        self._order: Order | None = None
        self._kept = Kept()
        self._picture: Picture | None = None
        self._asked: tuple[World, ...] = ()
        self._worlds: tuple[World, ...] = ()
        self._begun = 0.0
        self._due = False
        self._heard = False
        self._redraw = Pause(self, REDRAW_SECONDS, self.changed.emit)
        self._settle = Pause(self, SETTLE_SECONDS, self.run_again, until_quiet=True)
        choice.changed.connect(self._follow)
        workshop.at_the_end(pool.close)

    @property
    def replications(self) -> int:
        """How many worlds of each scenario."""
        return self._replications

    @property
    def seed(self) -> int:
        """The luck that all scenarios share."""
        return self._seed

    @Slot(int)
    def set_replications(self, replications: int) -> None:
        self._replications = replications
        self.state_changed.emit()

    @Slot(int)
    def set_seed(self, seed: int) -> None:
        self._seed = seed
        self.state_changed.emit()

    @property
    def picture(self) -> Picture | None:
        """What is known so far; None before the first run."""
        return self._picture

    @property
    def worlds(self) -> tuple[World, ...]:
        """The scenarios of the picture, in its order."""
        return self._worlds

    @property
    def running(self) -> bool:
        return self._job is not None

    @property
    def asked(self) -> tuple[World, ...]:
        """The scenarios that were asked for last; nothing before the first run."""
        return self._asked

    @property
    def obstacle(self) -> str:
        """Why it cannot run; empty when it can."""
        if self.running:
            return self.tr("It is running. Cancel it first.")
        if len(self._choice.worlds) < FEWEST_SCENARIOS:
            return self.tr("Choose a scenario in the list first.")
        if len(self._choice.worlds) > MOST_SCENARIOS:
            return self.tr("Choose eight scenarios at most.")
        return ""

    @property
    def progress(self) -> tuple[int, int]:
        """How many worlds have run, and how many have to; nothing before the first news."""
        if self._picture is None or not self._heard:
            return 0, 0
        return self._picture.done, self._picture.total

    @property
    def seconds_left(self) -> float | None:
        """How long it will still take; None while nobody can tell."""
        done, total = self.progress
        if not self.running or not done:
            return None
        return (time.perf_counter() - self._begun) * (total - done) / done

    @Slot()
    def run(self) -> None:
        """Begin with what is chosen now."""
        if not self.obstacle:
            self._start()

    @Slot()
    def cancel(self) -> None:
        """Stop at once; what has come so far stays in view."""
        if self._job is not None:
            self._job.cancel()
            self._job = None
            self._order = None
            self._due = False
            self.changed.emit()
            self.state_changed.emit()

    @Slot()
    def run_again(self) -> None:
        """Bring the picture up to date with what is chosen now.

        Worlds that are running and still wanted run to their end first.
        """
        # What was put off for a moment may come due when the window has been closed.
        if self._order is None or self._workshop.is_closed:
            return
        if not 0 < len(self._choice.worlds) <= MOST_SCENARIOS:
            return
        chosen = [world.scenario for world in self._choice.worlds]
        if self._job is not None and self._order.is_part_of(chosen):
            self._due = True
            return
        if self._job is not None:
            self._job.cancel()
            self._job = None
        self._start()

    def _start(self) -> None:
        self._settle.stop()
        self._due = False
        self._heard = False
        self._asked = self._choice.worlds
        scenarios = tuple(world.scenario for world in self._asked)
        order = Order(
            scenarios, self._replications, self._seed, self._kept.all(), self.smallest_share
        )
        pool = self._pool

        def work(report: Report, cancelled: Cancelled) -> Picture:
            return compare_worlds(order, pool, report, cancelled)

        self._order = order
        self._begun = time.perf_counter()
        self._job = self._workshop.study(work)
        self._job.progressed.connect(self._show)
        self._job.finished.connect(self._finish)
        self._job.failed.connect(self._fail)
        self.state_changed.emit()

    @Slot()
    def _follow(self) -> None:
        if self._order is not None:
            self._settle.ask()
        self.state_changed.emit()

    @Slot(object)
    def _show(self, picture: Picture) -> None:
        self._picture, self._worlds = picture, self._asked
        self._heard = True
        self._redraw.ask()

    @Slot(object)
    def _finish(self, picture: Picture) -> None:
        if self._order is not None:
            self._kept.remember(self._order, picture)
        self._job = None
        self._redraw.stop()
        self._picture, self._worlds = picture, self._asked
        self.changed.emit()
        if self._due:
            self.run_again()
        self.state_changed.emit()

    @Slot(object)
    def _fail(self, error: Exception) -> None:
        self._job = None
        self._order = None
        self.failed.emit(error)
        self.state_changed.emit()
