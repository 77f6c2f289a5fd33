"""Opens and saves the draft, and watches the file for what others do to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QFileSystemWatcher, QObject, Signal, Slot

from simulator.kernel.errors import TaawunError
from simulator.scenario.comparing import differing
from simulator.scenario.drafting import copy_of, new_draft, open_draft
from simulator.scenario.mistakes import ScenarioFileError
from ui.jobs.files import NotSavedError, write_safely

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from simulator.scenario.draft import Draft
    from ui.jobs.workshop import Workshop
    from ui.viewmodels.editor import Editor


class Filing(QObject):
    """Every way between the draft and the disk; all of them away from the screen.

    Signals:
        saved: It is on disk; where.
        refused: What could not be opened or saved, and what to do. Nothing was lost.
        unreadable: A file that is no scenario file at all; its `ScenarioFileError`.
        changed_outside: Somebody else changed the file that is open.
        compared: What the file on disk says differently: a tuple of `Differing`.
    """

    saved = Signal(object)
    refused = Signal(str)
    unreadable = Signal(object)
    changed_outside = Signal()
    compared = Signal(object)

    def __init__(self, editor: Editor, workshop: Workshop) -> None:
        super().__init__(editor)
        self._editor = editor
        self._workshop = workshop
        self._on_disk: bytes | None = None
        self._watcher = QFileSystemWatcher(self)
        self._watcher.fileChanged.connect(self._look_outside)

    def open_file(self, file: Path) -> None:
        """Edit a file."""
        self._open(lambda: open_draft(file))

    def open_copy(self, name: str) -> None:
        """Edit a new file that extends a shipped scenario."""
        self._open(lambda: copy_of(name))

    def open_new(self) -> None:
        """Edit a new file that extends the region."""
        self._open(new_draft)

    @Slot()
    def reload(self) -> None:
        """Take what stands on disk; an edit like others, so that it can be undone."""
        draft = self._editor.draft
        if draft is not None and draft.file is not None:
            file = draft.file
            self._workshop.fetch(lambda: open_draft(file), self._fail, self._take)

    def save(self, over: bool = False) -> None:
        """Save where it stands; not over what somebody else wrote there, unless that is wanted."""
        draft = self._editor.draft
        if draft is None:
            return
        if draft.file is None:
            self.refused.emit(self.tr("This was never saved. Choose a name for it first."))
            return
        known = None if over else self._on_disk
        self._workshop.fetch(lambda: _write(draft, known), self._fail, self._keep)

    def save_as(self, file: Path) -> None:
        """Save under another name; that is the file from then on."""
        draft = self._editor.draft
        if draft is not None:
            moved = draft.at(file)
            self._workshop.fetch(lambda: _write(moved, None), self._fail, self._keep)

    @Slot()
    def compare_with_file(self) -> None:
        """Find what the file on disk says differently."""
        draft = self._editor.draft
        if draft is not None and draft.file is not None:
            file = draft.file
            self._workshop.fetch(
                lambda: differing(open_draft(file), draft), self._fail, self.compared
            )

    def follow(self, draft: Draft, on_disk: bytes | None) -> None:
        """Watch the file of a draft from now on."""
        self._on_disk = on_disk
        if self._watcher.files():
            self._watcher.removePaths(self._watcher.files())
        if draft.file is not None and on_disk is not None:
            self._watcher.addPath(str(draft.file))

    def close(self) -> None:
        """Watch nothing any more."""
        if self._watcher.files():
            self._watcher.removePaths(self._watcher.files())

    def _open(self, read: Callable[[], Draft]) -> None:
        self._workshop.fetch(read, self._fail, self._begin)

    @Slot(object)
    def _begin(self, draft: Draft) -> None:
        text = draft.text()
        self.follow(draft, None if draft.file is None else text.encode("utf-8"))
        self._editor.begin(draft, text)

    @Slot(object)
    def _take(self, read: Draft) -> None:
        self.follow(read, read.text().encode("utf-8"))
        self._editor.propose(self.tr("Take what is in the file"), lambda _: read)
        self._editor.keep(read)

    @Slot(object)
    def _keep(self, draft: Draft) -> None:
        self.follow(draft, draft.text().encode("utf-8"))
        self._editor.keep(draft)
        self.saved.emit(draft.file)

    @Slot(object)
    def _fail(self, error: Exception) -> None:
        if isinstance(error, ScenarioFileError):
            self.unreadable.emit(error)
        elif isinstance(error, TaawunError):
            self.refused.emit(str(error))
        else:
            self._editor.failed.emit(error)

    @Slot(str)
    def _look_outside(self, name: str) -> None:
        draft = self._editor.draft
        if draft is not None and draft.file is not None:
            file = draft.file
            self._workshop.fetch(lambda: _content(file), self._fail, self._tell_outside)

    @Slot(object)
    def _tell_outside(self, content: bytes | None) -> None:
        draft = self._editor.draft
        if draft is not None and draft.file is not None and content is not None:
            self._watcher.addPath(str(draft.file))  # a file that was replaced is another one
        if content != self._on_disk:
            self.changed_outside.emit()


def _content(file: Path) -> bytes | None:
    try:
        return file.read_bytes()
    except (OSError, ValueError):  # a name that no file can have
        return None


def _write(draft: Draft, known: bytes | None) -> Draft:
    """Write a draft, unless its file holds something else than is known."""
    if draft.file is None:
        return draft
    found = _content(draft.file)
    if known is not None and found is not None and found != known:
        raise NotSavedError(CHANGED.format(file=draft.file.name))
    write_safely(draft.file, draft.text().encode("utf-8"))
    return draft


CHANGED = (
    "{file} was not saved: somebody else changed it. Compare with the file, then save over it or "
    "save under another name. Your work is kept here."
)
