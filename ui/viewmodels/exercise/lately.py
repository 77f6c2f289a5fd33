"""The exercises and plans that were opened and saved last."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from ui.viewmodels.recent import RecentFiles

if TYPE_CHECKING:
    from pathlib import Path

    from ui.viewmodels.exercise.sitting import Sitting
    from ui.viewmodels.planning.planner import Planner

EXERCISES, PLANS = "recent_exercises", "recent_plans"


class Lately(QObject):
    """Remembers them once it is told where; one's own plans only, for shipped ones are listed.

    Signals:
        changed: Others are to be offered.
    """

    changed = Signal()

    def __init__(self, sitting: Sitting, planner: Planner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sitting = sitting
        self._planner = planner
        self._exercises: RecentFiles | None = None
        self._plans: RecentFiles | None = None
        self._last: Path | None = None

    def keep_in(self, settings: Path) -> None:
        """Remember in a file of the user's from now on."""
        self._exercises = RecentFiles(settings, self, EXERCISES)
        self._plans = RecentFiles(settings, self, PLANS)
        for files in (self._exercises, self._plans):
            files.changed.connect(self.changed)
        self._sitting.changed.connect(self._follow_sitting)
        self._planner.opened.connect(self._follow_planner)
        self._planner.saved.connect(self._plans.remember)
        self.changed.emit()

    @property
    def exercises(self) -> tuple[Path, ...]:
        """The files of exercises, the newest first."""
        return () if self._exercises is None else self._exercises.files

    @property
    def plans(self) -> tuple[Path, ...]:
        """The files of plans, the newest first."""
        return () if self._plans is None else self._plans.files

    @Slot()
    def _follow_sitting(self) -> None:
        picture = self._sitting.picture
        file = None if picture is None else picture.file
        if file != self._last:
            self._last = file
            if file is not None and self._exercises is not None:
                self._exercises.remember(file)

    @Slot()
    def _follow_planner(self) -> None:
        file = self._planner.file
        if file is not None and self._plans is not None:
            self._plans.remember(file)
