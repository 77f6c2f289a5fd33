"""The commands of Design: for buttons, menus, keys and the palette alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu, QWidget

from ui.actions.action import Action, KeyNote
from ui.theme.tips import caption

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.viewmodels.design import Design
    from ui.workspaces.design.filing_dialogs import FilingDialogs

MOST_NAMES = 15


class Commands(QObject):
    """Every command as an `Action` that says why it cannot be done.

    Signals:
        changed: Something can be done that could not, or the other way round.
        run_wanted: Run the draft beside what it extends.
        search_wanted: Look for a value.
    """

    changed = Signal()
    run_wanted = Signal()
    search_wanted = Signal()

    def __init__(self, design: Design, dialogs: FilingDialogs, page: QWidget) -> None:
        super().__init__(page)
        self._design = design
        self._page = page
        editor = design.editor
        stack, filing = editor.undo_stack, editor.filing
        action = self._action
        self.open = action("open", self.tr("Open…"), "Ctrl+Shift+O", dialogs.ask_for_file)
        self.new = action("new", self.tr("New"), "Ctrl+N", dialogs.begin)
        self.save = action("save", self.tr("Save"), "Ctrl+S", dialogs.save, self._all_saved)
        save_as, compare = self.tr("Save as…"), self.tr("Compare with the file")
        self.save_as = action("save-as", save_as, "Ctrl+Shift+S", dialogs.save_as, self._closed)
        self.compare = action("file", compare, "Ctrl+D", filing.compare_with_file, self._no_file)
        self.undo = action("undo", self.tr("Undo"), "Ctrl+Z", stack.undo, self._no_undo)
        self.redo = action("redo", self.tr("Redo"), "Ctrl+Shift+Z", stack.redo, self._no_redo)
        self.search = action(
            "search", self.tr("Find a value"), "Ctrl+F", self.search_wanted.emit, self._closed
        )
        run = self.tr("Run and compare")
        self.run = action("run", run, "Ctrl+Return", self.run_wanted.emit, self._no_run)
        for signal in (editor.opened, editor.checked, editor.modified_changed, editor.changed):
            signal.connect(self.changed)
        stack.indexChanged.connect(self.changed)

    @property
    def all(self) -> tuple[Action, ...]:
        """Every command, in order."""
        return (
            self.open,
            self.new,
            self.save,
            self.save_as,
            self.compare,
            self.undo,
            self.redo,
            self.search,
            self.run,
        )

    @property
    def notes(self) -> tuple[KeyNote, ...]:
        """The keys of the matrix, the fields and the timeline."""
        group = self.tr("Design")
        return (
            KeyNote(group, "0 1 2 3 4 + −", self.tr("Set or step the selected pairs")),
            KeyNote(group, "Enter", self.tr("Choose a level for the selected pairs by name")),
            KeyNote(group, "Del", self.tr("Revert the selected pairs")),
            KeyNote(group, "↑ ↓", self.tr("In a field: step the value; Page keys take ten steps")),
            KeyNote(group, "Esc", self.tr("In a field: restore the value")),
        )

    def tip(self, action: Action) -> str:
        """What a button of it says on hovering: what it does or why not, and its key."""
        stack = self._design.editor.undo_stack
        named = {self.undo.name: stack.undoText(), self.redo.name: stack.redoText()}
        what = named.get(action.name)
        text = action.obstacle() or (f"{action.title}: {what}" if what else action.title)
        return f"{text} ({action.keys_in_words})"

    def undo_menu(self, parent: QWidget) -> QMenu:
        """The edits that can be taken back, by name, the last first."""
        return self._names(parent, -1)

    def redo_menu(self, parent: QWidget) -> QMenu:
        """The edits that can be made again, by name, the next first."""
        return self._names(parent, 1)

    def _action(
        self,
        name: str,
        title: str,
        keys: str,
        does: Callable[[], object],
        obstacle: Callable[[], str] = str,
    ) -> Action:
        group = self.tr("Design")
        return Action(f"design.{name}", title, group, does, keys, obstacle, within=self._page)

    def _closed(self) -> str:
        return "" if self._design.editor.draft is not None else self.tr("Open a scenario first.")

    def _no_file(self) -> str:
        draft = self._design.editor.draft
        on_disk = draft is not None and draft.file is not None
        return self._closed() or ("" if on_disk else self.tr("It was never saved; save it first."))

    def _all_saved(self) -> str:
        fresh = self._design.editor.is_modified or bool(self._no_file())
        return self._closed() or ("" if fresh else self.tr("All is saved."))

    def _no_undo(self) -> str:
        stack = self._design.editor.undo_stack
        return "" if stack.canUndo() else self.tr("There is nothing to undo.")

    def _no_redo(self) -> str:
        stack = self._design.editor.undo_stack
        return "" if stack.canRedo() else self.tr("There is nothing to redo.")

    def _no_run(self) -> str:
        return self._design.obstacle

    def _names(self, parent: QWidget, way: int) -> QMenu:
        menu = QMenu(parent)
        stack = self._design.editor.undo_stack

        def fill() -> None:
            menu.clear()
            index = stack.index()
            numbers = range(index - 1, -1, -1) if way < 0 else range(index, stack.count())
            for number in [*numbers][:MOST_NAMES]:
                entry = menu.addAction(caption(stack.text(number)))
                entry.setData(number if way < 0 else number + 1)

        menu.aboutToShow.connect(fill)
        menu.triggered.connect(lambda entry: stack.setIndex(entry.data()))
        return menu
