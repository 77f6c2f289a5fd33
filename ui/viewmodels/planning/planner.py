"""The plan that is open for editing: one plan, its past and its future."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from simulator.exercise.plan.checking.check import findings
from simulator.exercise.plan.editing import new_plan
from simulator.exercise.plan.reading import exercise_of_text, load_exercise, scenario_of
from simulator.exercise.plan.writing import exercise_text
from simulator.scenario.reading import load_scenario
from ui.jobs.files import write_safely
from ui.viewmodels.complaints import tell_of

if TYPE_CHECKING:
    from simulator.exercise.plan.checking.findings import Finding
    from simulator.exercise.plan.exercise import Exercise
    from simulator.scenario.scenario import Scenario
    from ui.jobs.workshop import Workshop

MERGING = 7


class PlanStep(QUndoCommand):
    """From one plan to another; both are kept whole, so that undoing is exact."""

    def __init__(self, planner: Planner, text: str, after: Exercise, key: str) -> None:
        super().__init__(text)
        self._planner = planner
        self.before = planner.plan
        self.after = after
        self.key = key

    def id(self) -> int:
        return MERGING if self.key else -1

    def mergeWith(self, other: QUndoCommand) -> bool:
        if not isinstance(other, PlanStep) or other.key != self.key:
            return False
        self.after = other.after
        self.setObsolete(self.after == self.before)
        return True

    def redo(self) -> None:
        self._planner.show(self.after)

    def undo(self) -> None:
        self._planner.show(self.before)


class Planner(QObject):
    """Holds the plan; everything else watches it or proposes another one.

    Signals:
        opened: Another plan is being edited, or none.
        changed: The plan differs.
        checked: The findings are news.
        modified_changed: Whether there is unsaved work now.
        saved: It is on disk; where.
        refused: What cannot be done, in a sentence.
        failed: A fault that nobody foresaw; the exception.
    """

    opened = Signal()
    changed = Signal()
    checked = Signal()
    modified_changed = Signal(bool)
    saved = Signal(object)
    refused = Signal(str)
    failed = Signal(object)

    def __init__(self, workshop: Workshop, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workshop = workshop
        self._plan: Exercise | None = None
        self._scenario: Scenario | None = None
        self._saved: Exercise | None = None
        self._file: Path | None = None
        self._was_modified = False
        self._findings: tuple[Finding, ...] = ()
        self.undo_stack = QUndoStack(self)

    @property
    def is_open(self) -> bool:
        """Whether a plan is being edited."""
        return self._plan is not None

    @property
    def plan(self) -> Exercise:
        """The plan; there must be one."""
        if self._plan is None:
            raise LookupError
        return self._plan

    @property
    def scenario(self) -> Scenario:
        """The scenario of the plan; there must be one."""
        if self._scenario is None:
            raise LookupError
        return self._scenario

    @property
    def file(self) -> Path | None:
        """Where it stands; None for one that was never saved."""
        return self._file

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What may be amiss with the plan as it was looked at last."""
        return self._findings

    @property
    def is_modified(self) -> bool:
        """Whether there is work that is not on disk."""
        return self._plan is not None and self._plan != self._saved

    def open(self, name_or_path: str | Path) -> None:
        """Edit a file; a shipped plan is edited as a copy."""

        def read() -> tuple[Exercise, Scenario]:
            plan = load_exercise(name_or_path)
            return plan, scenario_of(plan)

        is_own = isinstance(name_or_path, Path)
        self._workshop.fetch(read, self._fail, lambda found: self._begin(*found, is_own=is_own))

    def begin(self, scenario: str) -> None:
        """Edit a new plan on a shipped scenario."""

        def make() -> tuple[Exercise, Scenario]:
            found = load_scenario(scenario)
            return new_plan(found), found

        self._workshop.fetch(make, self._fail, lambda found: self._begin(*found, is_own=False))

    def go_on(self, plan: Exercise, scenario: Scenario, on_disk: Exercise | None) -> None:
        """Edit a plan that was not saved; what stands on disk is what it is held against."""
        self._begin(plan, scenario, is_own=plan.file is not None)
        self._saved = on_disk
        self._tell_modified()

    def propose(self, text: str, after: Exercise, key: str = "") -> None:
        """Make an edit that can be undone.

        Args:
            text: What it is called.
            after: The plan after it.
            key: What it is about; edits in a row about the same thing are one.
        """
        if self._plan is not None and after != self._plan:
            self.undo_stack.push(PlanStep(self, text, after, key))

    def show(self, plan: Exercise) -> None:
        """Put a plan in the place of the one that is there; for the steps of the undo stack."""
        self._plan = plan
        self.changed.emit()
        self._tell_modified()
        self.check()

    def save(self, file: Path | None = None) -> None:
        """Write the plan to its file, or to another that is its file from then on."""
        target = file or self._file
        if self._plan is None or target is None:
            return
        plan = self._plan

        def write() -> Path:
            text = exercise_text(plan)
            # What cannot be read again is told now, not on the day of the exercise.
            exercise_of_text(text, target)
            write_safely(target, text.encode("utf-8"))
            return target

        def keep(written: Path) -> None:
            self._file, self._saved = written, plan
            self._tell_modified()
            self.saved.emit(written)

        self._workshop.fetch(write, self._fail, keep)

    def close(self) -> None:
        """Edit nothing any more."""
        self._plan = self._scenario = self._saved = self._file = None
        self.undo_stack.clear()
        self._tell_modified()
        self.opened.emit()

    def check(self) -> None:
        """Have the plan looked through; only what is true of it as it is then is told."""
        if self._plan is None or self._scenario is None:
            return
        plan, scenario = self._plan, self._scenario
        self._workshop.fetch(
            lambda: findings(plan, scenario), self._fail, lambda found: self._take(plan, found)
        )

    def _take(self, plan: Exercise, found: tuple[Finding, ...]) -> None:
        if plan == self._plan:
            self._findings = found
            self.checked.emit()

    def _begin(self, plan: Exercise, scenario: Scenario, *, is_own: bool) -> None:
        self.undo_stack.clear()
        self._file = plan.file if is_own else None
        if not is_own:
            # A scenario beside a shipped plan is found from wherever the copy is saved.
            plan = replace(plan, file=None)
        self._plan, self._saved, self._scenario = plan, plan, scenario
        self._findings = ()
        self.opened.emit()
        self.changed.emit()
        self._tell_modified()
        self.check()

    def _tell_modified(self) -> None:
        if self.is_modified != self._was_modified:
            self._was_modified = self.is_modified
            self.modified_changed.emit(self._was_modified)

    def _fail(self, error: Exception) -> None:
        tell_of(error, self.refused, self.failed)
