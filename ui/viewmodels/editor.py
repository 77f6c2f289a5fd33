"""The scenario file that is open for editing: one draft, its past and its future."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QUndoStack

from simulator.kernel.errors import TaawunError
from simulator.scenario.comparing import touched
from ui.viewmodels.autosave import Autosave, own_folder
from ui.viewmodels.checking import Checking
from ui.viewmodels.draft_work import DraftWork
from ui.viewmodels.edits import Edits
from ui.viewmodels.filing import Filing
from ui.viewmodels.steps import Step

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from simulator.scenario.draft import Draft
    from simulator.scenario.mistakes import Mistake
    from simulator.scenario.scenario import Scenario
    from ui.jobs.workshop import Workshop


class Editor(QObject):
    """Holds the draft; everything else watches it or proposes another one.

    Signals:
        opened: Another file is being edited.
        changed: The draft differs; the keys of the file that do.
        checked: The scenario or the mistakes are news.
        modified_changed: Whether there is unsaved work now.
        refused: An edit that cannot be made, in a sentence.
        failed: A fault that nobody foresaw; the exception.
    """

    opened = Signal()
    changed = Signal(object)
    checked = Signal()
    modified_changed = Signal(bool)
    refused = Signal(str)
    failed = Signal(object)

    def __init__(
        self, workshop: Workshop, folder: Path | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._draft: Draft | None = None
        self._saved: str | None = None
        self._told_modified = False
        self.undo_stack = QUndoStack(self)
        self._checking = Checking(workshop, self)
        self._checking.checked.connect(self.checked)
        self._checking.failed.connect(self.failed)
        self.edits = Edits(self)
        self.filing = Filing(self, workshop)
        self.autosave = Autosave(DraftWork(self), workshop, folder or own_folder())

    @property
    def draft(self) -> Draft | None:
        """What is being edited; None before anything is open."""
        return self._draft

    @property
    def scenario(self) -> Scenario | None:
        """The last draft without mistakes, checked; None if there was none."""
        return self._checking.scenario

    @property
    def mistakes(self) -> tuple[Mistake, ...]:
        """What was wrong with the draft when it was looked at last."""
        return self._checking.mistakes

    @property
    def is_current(self) -> bool:
        """Whether the scenario is that of the draft as it is now."""
        return self._draft is not None and self._checking.good == self._draft

    @property
    def is_checking(self) -> bool:
        return self._checking.is_busy

    @property
    def is_modified(self) -> bool:
        """Whether there is work that is not on disk."""
        return self._draft is not None and self._draft.text() != self._saved

    def begin(self, draft: Draft, saved: str | None) -> None:
        """Edit another file from now on.

        Args:
            draft: What to begin with.
            saved: What stands on disk; or what need not be kept, if it was never saved.
        """
        self.undo_stack.clear()
        self._draft, self._saved = draft, saved
        self._checking.forget()
        self.opened.emit()
        self._tell_modified()
        self._checking.check(draft)

    def propose(
        self,
        text: str,
        change: Callable[[Draft], Draft],
        key: str = "",
        *,
        open_ended: bool = False,
    ) -> bool:
        """Make an edit that can be undone.

        Args:
            text: What it is called.
            change: What it does to the draft.
            key: What it is about, if steps of a drag about the same thing are one edit.
            open_ended: Whether the drag goes on.

        Returns:
            Whether it was made, or nothing had to be.
        """
        if self._draft is None:
            return False
        try:
            after = change(self._draft)
        except TaawunError as error:
            self.refused.emit(str(error))
            return False
        step = Step(self, text, self._draft, after)
        step.key, step.open_ended = key, open_ended
        if after != self._draft or step.continues(self.undo_stack.command(self._top)):
            self.undo_stack.push(step)
        return True

    def show(self, draft: Draft) -> None:
        """Put a draft in the place of the one that is there; for the steps of the undo stack."""
        before = self._draft
        if before is None:
            return
        self._draft = draft if before.file is None else draft.at(before.file)
        if self._draft != before:
            self.changed.emit(touched(before, self._draft))
            self._checking.check(self._draft)
        self._tell_modified()

    @Slot()
    def check(self) -> None:
        """Look at the draft again, as after what it extends has changed."""
        if self._draft is not None:
            self._checking.check(self._draft)

    def keep(self, saved: Draft) -> None:
        """Note that a draft is on disk now; what is edited stands where it was saved."""
        self._saved = saved.text()
        if self._draft is not None and saved.file is not None:
            self._draft = self._draft.at(saved.file)
        if not self.is_modified:
            self.undo_stack.setClean()
        self._tell_modified()
        self.check()

    @Slot()
    def close(self) -> None:
        """End cleanly: nothing will be offered at the next start."""
        self.autosave.close()
        self.filing.close()
        # At its end it would tell those who may be gone by then.
        self.undo_stack.blockSignals(True)

    @property
    def _top(self) -> int:
        return self.undo_stack.index() - 1

    def _tell_modified(self) -> None:
        if self.is_modified != self._told_modified:
            self._told_modified = self.is_modified
            self.modified_changed.emit(self._told_modified)
