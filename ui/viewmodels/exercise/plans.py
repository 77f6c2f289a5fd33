"""The exercises that can be begun: those that are shipped, and plans of one's own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from simulator.exercise.plan.catalogue import exercises
from simulator.exercise.plan.prose import paragraphs
from simulator.exercise.plan.reading import load_exercise
from ui.viewmodels.complaints import tell_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from simulator.exercise.plan.exercise import Exercise
    from ui.jobs.workshop import Workshop


@dataclass(frozen=True)
class Plan:
    """An exercise that can be begun.

    Attributes:
        key: Its name, or the path of its file.
        exercise: The plan.
    """

    key: str
    exercise: Exercise

    @property
    def title(self) -> str:
        """What people call it."""
        return self.exercise.title

    @property
    def purpose(self) -> str:
        """Why it is held."""
        return "\n".join(paragraphs(self.exercise.purpose))


class Plans(QObject):
    """Reads plans away from the screen.

    Signals:
        changed: There are other plans to choose from.
        refused: A plan cannot be used; what is wrong with it, in sentences.
        failed: Reading failed for a reason that nobody foresaw; the exception.
    """

    changed = Signal()
    refused = Signal(str)
    failed = Signal(object)

    def __init__(self, workshop: Workshop, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workshop = workshop
        self._plans: dict[str, Plan] = {}
        self._is_loaded = False

    @property
    def plans(self) -> tuple[Plan, ...]:
        """What can be begun, the shipped ones first."""
        return tuple(self._plans.values())

    def load(self) -> None:
        """Read the shipped plans, once."""
        if self._is_loaded:
            return
        self._is_loaded = True

        self._read(lambda: tuple(Plan(name, load_exercise(name)) for name in exercises()))

    def add(self, file: Path) -> None:
        """Read a plan of one's own."""
        self._read(lambda: (Plan(str(file), load_exercise(file)),))

    def put(self, plan: Plan) -> None:
        """Offer a plan that is known already."""
        self._take((plan,))

    def _read(self, work: Callable[[], tuple[Plan, ...]]) -> None:
        self._workshop.fetch(work, self._fail, self._take)

    def _take(self, plans: tuple[Plan, ...]) -> None:
        self._plans |= {plan.key: plan for plan in plans}
        self.changed.emit()

    def _fail(self, error: Exception) -> None:
        tell_of(error, self.refused, self.failed)
