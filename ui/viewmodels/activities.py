"""What runs now, how far it has come, and how to stop it."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, Signal, Slot

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.viewmodels.study import Study
    from ui.viewmodels.watching import Watching

MINUTE = 60
SOON = 1.5


@dataclass(frozen=True)
class Activity:
    """One thing that runs.

    Attributes:
        name: What the program knows it by.
        title: What it does, in words.
        done: Of how many parts it has done so many; nothing is known where both are 0.
        total: All its parts.
        words: How far it has come, in words.
        cancel: Stops it.
    """

    name: str
    title: str
    done: int
    total: int
    words: str
    cancel: Callable[[], None]


class Activities(QObject):
    """Everything long that the window has begun.

    Signals:
        changed: Something has begun, ended or come further.
    """

    changed = Signal()

    def __init__(self, study: Study, watching: Watching, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._study = study
        self._watching = watching
        for signal in (study.changed, study.state_changed, watching.changed):
            signal.connect(self._tell)

    @property
    def running(self) -> tuple[Activity, ...]:
        """What runs now, in the order in which it gets its turn."""
        return (*self._comparing(), *self._recording())

    def _comparing(self) -> tuple[Activity, ...]:
        study = self._study
        if not study.running:
            return ()
        done, total = study.progress
        title = self.tr("Comparing %n scenario(s)", "", len(study.asked))
        return (Activity("study", title, done, total, self._words(done, total), study.cancel),)

    def _recording(self) -> tuple[Activity, ...]:
        watching = self._watching
        if not watching.recording_now:
            return ()
        title = self.tr("Recording a world")
        return (Activity("recording", title, 0, 0, self.tr("Running…"), watching.cancel),)

    def _words(self, done: int, total: int) -> str:
        if not done:
            return self.tr("Starting…")
        counted = self.tr("{done} of {total} worlds").format(
            done=QLocale().toString(done), total=QLocale().toString(total)
        )
        left = self._study.seconds_left
        return counted if left is None else f"{counted}, {self._left(left)}"

    def _left(self, seconds: float) -> str:
        if seconds < SOON:
            return self.tr("almost done")
        if seconds < MINUTE:
            return self.tr("about %n second(s) left", "", math.ceil(seconds))
        return self.tr("about %n minute(s) left", "", math.ceil(seconds / MINUTE))

    @Slot()
    def _tell(self) -> None:
        self.changed.emit()
