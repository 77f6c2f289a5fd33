"""The view-models of the workspace Exercise, and how they hang together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from simulator.runs.executors import SequentialExecutor
from ui.viewmodels.autosave import Autosave, own_folder
from ui.viewmodels.exercise.console_lock import ConsoleLock
from ui.viewmodels.exercise.course import Course
from ui.viewmodels.exercise.forecasting import Forecasting
from ui.viewmodels.exercise.lately import Lately
from ui.viewmodels.exercise.plans import Plans
from ui.viewmodels.exercise.sitting import Sitting
from ui.viewmodels.hot_seat import HotSeat
from ui.viewmodels.planning.exchange import PlanExchange
from ui.viewmodels.planning.plan_edits import PlanEdits
from ui.viewmodels.planning.plan_work import FOLDER, PlanWork
from ui.viewmodels.planning.planner import Planner
from ui.viewmodels.planning.rehearsing import Rehearsing
from ui.viewmodels.projection import Projection
from ui.viewmodels.table import Table

if TYPE_CHECKING:
    from concurrent.futures import Executor
    from pathlib import Path

    from ui.jobs.workshop import Workshop


class ExerciseDesk(QObject):
    """Everything that the workspace shows, without its widgets.

    Signals:
        failed: Something failed that nobody foresaw; the exception.
    """

    failed = Signal(object)

    def __init__(
        self,
        workshop: Workshop,
        parent: QObject | None = None,
        pool: Executor | None = None,
        unsaved: Path | None = None,
    ) -> None:
        super().__init__(parent)
        self._is_closed = False
        self.table = Table(workshop, self)
        self.sitting = Sitting(self.table, self)
        self.plans = Plans(workshop, self)
        self.course = Course(self.table, workshop, self)
        self.forecasting = Forecasting(self.table, workshop, self)
        self.hot_seat = HotSeat(self.table, self)
        self.lock = ConsoleLock(self)
        self.projection = Projection(self.table, self)
        self.projection.watch(on=False)
        self.planner = Planner(workshop, self)
        self.plan_edits = PlanEdits(self.planner)
        folder = (unsaved or own_folder()) / FOLDER
        self.autosave = Autosave(PlanWork(self.planner), workshop, folder)
        self.lately = Lately(self.sitting, self.planner, self)
        self.rehearsing = Rehearsing(self.planner, workshop, pool or SequentialExecutor())
        self.exchange = PlanExchange(self.planner, workshop)
        planning = (self.planner, self.rehearsing, self.exchange)
        for source in (self.table, self.plans, *planning):
            source.failed.connect(self.failed)

    @Slot()
    def close(self) -> None:
        """Leave the exercise for good; all of it is in its file."""
        if not self._is_closed:
            self._is_closed = True
            self.autosave.close()
            self.sitting.stop()
            self.table.close()
