"""Opening, saving and leaving, with the questions that come with them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from simulator.scenario.drafting import suggested_name
from ui.theme.tips import tip

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.viewmodels.design import Design

Answer = QMessageBox.StandardButton
SUFFIX = ".toml"


class FilingDialogs(QObject):
    """Asks what only the user can know, then lets the editor's filing do it.

    Signals:
        said: What went wrong, in a sentence.
        done: What went well, in a sentence.
    """

    said = Signal(str)
    done = Signal(str)

    def __init__(self, design: Design, window: QWidget) -> None:
        super().__init__(window)
        self._design = design
        self._window = window
        self._after_saving: Callable[[], None] | None = None
        filing = design.editor.filing
        filing.saved.connect(self._go_on)
        filing.refused.connect(self._refuse)
        filing.unreadable.connect(self._tell_unreadable)
        filing.changed_outside.connect(self._tell_outside)

    @Slot()
    def ask_for_file(self) -> None:
        """Let the user choose a file to edit."""
        name, _ = QFileDialog.getOpenFileName(
            self._window, self.tr("Edit a scenario file"), "", self.tr("Scenario files (*.toml)")
        )
        if name:
            self.open_file(Path(name))

    def open_file(self, file: Path) -> None:
        """Edit a file, once what is open may go."""
        self._leave(lambda: self._design.editor.filing.open_file(file))

    @Slot()
    def begin(self) -> None:
        """Edit a new file, once what is open may go."""
        self._leave(self._design.editor.filing.open_new)

    @Slot(str)
    def copy(self, key: str) -> None:
        """Edit a copy of a scenario of the library, or the file itself if it is one's own."""
        scenario = self._design.library.scenarios[key]
        filing = self._design.editor.filing
        if key == scenario.name:
            self._leave(lambda: filing.open_copy(key))
        elif scenario.file is not None:
            self.open_file(scenario.file)

    @Slot()
    def save(self) -> None:
        """Save where it stands, or ask where."""
        draft = self._design.editor.draft
        if draft is not None and draft.file is None:
            self.save_as()
        elif draft is not None:
            self._design.editor.filing.save()

    @Slot()
    def save_as(self) -> None:
        """Ask where to save."""
        draft = self._design.editor.draft
        if draft is None:
            return
        start = str(draft.file or suggested_name(draft))
        name, _ = QFileDialog.getSaveFileName(
            self._window, self.tr("Save the scenario"), start, self.tr("Scenario files (*.toml)")
        )
        if name:
            file = Path(name)
            self._design.editor.filing.save_as(file if file.suffix else file.with_suffix(SUFFIX))
        else:
            self._after_saving = None

    def may_close(self) -> bool:
        """Whether the window may close now; unsaved work is asked about."""
        if not self._design.editor.is_modified:
            return True
        answer = self._ask()
        if answer == Answer.Save:
            self._after_saving = self._window.window().close
            self.save()
        return answer == Answer.Discard

    def _leave(self, onward: Callable[[], None]) -> None:
        if not self._design.editor.is_modified:
            onward()
            return
        answer = self._ask()
        if answer == Answer.Save:
            self._after_saving = onward
            self.save()
        elif answer == Answer.Discard:
            onward()

    def _ask(self) -> Answer:
        text = self.tr("“{title}” has changes that are not saved.").format(title=self._design.title)
        buttons = Answer.Save | Answer.Discard | Answer.Cancel
        return QMessageBox.question(
            self._window, self.tr("Save your changes?"), tip(text), buttons, Answer.Save
        )

    @Slot(object)
    def _go_on(self, file: Path) -> None:
        self.done.emit(self.tr("Saved as {file}.").format(file=file))
        onward, self._after_saving = self._after_saving, None
        if onward is not None:
            onward()

    @Slot(str)
    def _refuse(self, text: str) -> None:
        self._after_saving = None
        self.said.emit(text)

    @Slot(object)
    def _tell_unreadable(self, error: Exception) -> None:
        self.said.emit(self.tr("This file cannot be edited.") + f"\n{error}")

    @Slot()
    def _tell_outside(self) -> None:
        self.said.emit(
            self.tr(
                "Somebody else changed this file. Compare with the file to see what differs; your "
                "work is kept here."
            )
        )
