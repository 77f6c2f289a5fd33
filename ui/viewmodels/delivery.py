"""What the model makes of the agreements of the draft, a moment after every edit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from simulator.runs.cooperation import Cooperation, cooperation_at_start

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ui.jobs.job import Job
    from ui.jobs.workshop import Workshop
    from ui.viewmodels.editor import Editor


class Delivery(QObject):
    """Asks the model, away from the screen, whenever the draft has been checked.

    Signals:
        changed: The model says something else than before.
        failed: A fault that nobody foresaw; the exception.
    """

    changed = Signal()
    failed = Signal(object)

    def __init__(self, editor: Editor, workshop: Workshop, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._editor = editor
        self._workshop = workshop
        self._found: Mapping[str, Cooperation] = {}
        self._job: Job | None = None
        self._due = False
        editor.opened.connect(self._forget)
        editor.checked.connect(self._ask)

    def of(self, relation: str) -> Cooperation | None:
        """What the model says of a pair of states; None while it has not said anything."""
        return self._found.get(relation)

    @Slot()
    def _forget(self) -> None:
        self._found = {}

    @Slot()
    def _ask(self) -> None:
        scenario = self._editor.scenario
        if scenario is None or self._job is not None:
            self._due = scenario is not None
            return
        self._job = self._workshop.errand(lambda *_: cooperation_at_start(scenario.setting))
        self._job.finished.connect(self._keep)
        self._job.failed.connect(self._give_up)

    @Slot(object)
    def _keep(self, found: Mapping[str, Cooperation]) -> None:
        if self._found != found:
            self._found = found
            self.changed.emit()
        self._go_on()

    @Slot(object)
    def _give_up(self, error: Exception) -> None:
        self.failed.emit(error)
        self._go_on()

    def _go_on(self) -> None:
        self._job = None
        if self._due:
            self._due = False
            self._ask()
