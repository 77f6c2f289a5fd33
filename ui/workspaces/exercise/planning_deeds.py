"""What can be asked of planning: by button, key and the palette alike."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QMessageBox

from ui.actions.action import Action

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from ui.viewmodels.planning.planner import Planner

DOCUMENTS = QStandardPaths.StandardLocation.DocumentsLocation


class PlanningDeeds(QObject):
    """Opens, saves, undoes; asks before anything would be lost."""

    def __init__(self, planner: Planner, panel: QWidget, commit: Callable[[], None]) -> None:
        super().__init__(panel)
        self._planner = planner
        self._panel = panel
        self._commit = commit
        self.is_covered: Callable[[], bool] = lambda: False
        action = self._action
        self.save = action("save", self.tr("Save the plan"), "Ctrl+S", self.do_save)
        self.save_as = action(
            "save-as", self.tr("Save the plan as…"), "Ctrl+Shift+S", self.do_save_as
        )
        self.undo = action("undo", self.tr("Undo in the plan"), "Ctrl+Z", self._undo, self._no_undo)
        self.redo = action(
            "redo", self.tr("Redo in the plan"), "Ctrl+Shift+Z", self._redo, self._no_redo
        )
        self.leave = action("leave", self.tr("Other plans"), "", self.do_leave)

    @property
    def all(self) -> tuple[Action, ...]:
        """Every action, in order."""
        return (self.undo, self.redo, self.save, self.save_as, self.leave)

    def do_save(self) -> None:
        """Save; ask for a name if there is none."""
        self._commit()
        if self._planner.file is None:
            self.do_save_as()
        else:
            self._planner.save()

    def do_save_as(self) -> None:
        """Ask for a name and save under it."""
        self._commit()
        folder = QStandardPaths.writableLocation(DOCUMENTS)
        proposed = self._planner.file or Path(folder) / f"{self._planner.plan.name}.toml"
        name, _ = QFileDialog.getSaveFileName(
            self._panel,
            self.tr("Save the plan"),
            str(proposed),
            self.tr("Exercise plans (*.toml)"),
        )
        if name:
            file = Path(name)
            self._planner.save(file if file.suffix else file.with_suffix(".toml"))

    def do_leave(self) -> None:
        """Close the plan, after asking if something would be lost."""
        self._commit()
        if self.may_close():
            self._planner.close()

    def may_close(self) -> bool:
        """Ask whether unsaved work may be lost, if there is any."""
        if not self._planner.is_modified:
            return True
        box = QMessageBox.StandardButton
        answer = QMessageBox.question(
            self._panel,
            self.tr("The plan is not saved"),
            self.tr("The plan has changes that are not saved. Save it first?"),
            box.Save | box.Discard | box.Cancel,
            box.Save,
        )
        if answer == box.Save:
            self.do_save()
            return False
        return answer == box.Discard

    def ask_for_file(self) -> None:
        """Ask which plan to open."""
        folder = QStandardPaths.writableLocation(DOCUMENTS)
        name, _ = QFileDialog.getOpenFileName(
            self._panel, self.tr("Open a plan"), folder, self.tr("Exercise plans (*.toml)")
        )
        if name:
            self._planner.open(Path(name))

    def _undo(self) -> None:
        self._commit()
        self._planner.undo_stack.undo()

    def _redo(self) -> None:
        self._planner.undo_stack.redo()

    def _closed(self) -> str:
        if self.is_covered():
            return self.tr("A seat uses the screen.")
        return "" if self._planner.is_open else self.tr("Open a plan first.")

    def _no_undo(self) -> str:
        if self._closed():
            return self._closed()
        stack = self._planner.undo_stack
        return "" if stack.canUndo() else self.tr("There is nothing to undo.")

    def _no_redo(self) -> str:
        if self._closed():
            return self._closed()
        stack = self._planner.undo_stack
        return "" if stack.canRedo() else self.tr("There is nothing to redo.")

    def _action(
        self,
        name: str,
        title: str,
        keys: str,
        does: Callable[[], object],
        obstacle: Callable[[], str] | None = None,
    ) -> Action:
        group = self.tr("Exercise plan")
        found = obstacle or self._closed
        return Action(f"plan.{name}", title, group, does, keys, found, within=self._panel)
