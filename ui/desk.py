"""The view-models of the window, and how they hang together."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot

from simulator.runs.executors import Pool
from ui.jobs.warming import warming
from ui.jobs.workshop import Workshop
from ui.map.atlas import Atlas
from ui.viewmodels.choice import Choice
from ui.viewmodels.design import Design
from ui.viewmodels.editor import Editor
from ui.viewmodels.levels import Levels
from ui.viewmodels.library import Library
from ui.viewmodels.look import Look
from ui.viewmodels.study import Study
from ui.viewmodels.thumbnails import Thumbnails
from ui.viewmodels.watching import Watching

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from ui.viewmodels.exercise.desk import ExerciseDesk


class Desk(QObject):
    """Everything that the window shows, without the window.

    Signals:
        exercise_made: What the workspace Exercise shows is there now; the view-models.
    """

    exercise_made = Signal(object)

    def __init__(self, pool: Pool | None = None, unsaved: Path | None = None) -> None:
        super().__init__()
        self.workshop = Workshop(self)
        self.library = Library(self.workshop, self)
        self.choice = Choice(self)
        self.levels = Levels(self.choice, self)
        pool = self._pool = pool or Pool(os.cpu_count() or 1)
        self.study = Study(self.choice, self.workshop, pool)
        self.look = Look(self.choice, self.study, self)
        self.watching = Watching(self.study, self.workshop, pool)
        self.atlas = Atlas(self.workshop, self)
        self.editor = Editor(self.workshop, unsaved, self)
        self.design = Design(self.editor, self.library, self.workshop, self)
        self._unsaved = unsaved
        self._exercise: ExerciseDesk | None = None
        self.thumbnails = Thumbnails(self.workshop, self)
        self.library.changed.connect(self._offer)

    @property
    def exercise(self) -> ExerciseDesk:
        """The view-models of Exercise, made when they are first asked for."""
        if self._exercise is None:
            from ui.viewmodels.exercise.desk import (  # noqa: PLC0415 - most conduct no exercise
                ExerciseDesk,
            )

            self._exercise = ExerciseDesk(self.workshop, self, self._pool, self._unsaved)
            self.exercise_made.emit(self._exercise)
        return self._exercise

    @Slot()
    def open(self) -> None:
        """Read the shipped scenarios and then start the workers, both away from the screen."""
        # Not at once: starting them takes the processors that are needed to read.
        self.library.changed.connect(self._warm, Qt.ConnectionType.SingleShotConnection)
        self.library.load()
        self.thumbnails.load()

    def compare(self, keys: Iterable[str]) -> None:
        """Compare these scenarios at once, the first as the baseline."""
        self.study.cancel()
        self.choice.choose_only(keys)
        if self.choice.worlds:
            self.look.show(self.look.outcomes[0], self.look.places[0])
        self.study.run()

    @Slot()
    def compare_draft(self) -> None:
        """Compare the draft with what it extends."""
        wanted = self.design.comparison()
        if wanted:
            self.choice.offer(wanted)
            self.compare(wanted)

    @Slot()
    def close(self) -> None:
        """End everything that runs."""
        self.editor.close()
        if self._exercise is not None:
            self._exercise.close()
        self.workshop.close()

    @Slot()
    def _warm(self) -> None:
        self._warming = self.workshop.study(warming(self._pool))
        self._warming.failed.connect(self.study.failed)

    @Slot()
    def _offer(self) -> None:
        self.choice.offer(self.library.scenarios)
        self.watching.offer(self.library.scenarios)
