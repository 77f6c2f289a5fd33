"""Keeps unsaved work in the user's folder, so that a crash costs a few seconds at most."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from platformdirs import user_state_dir
from PySide6.QtCore import QObject, QTimer, Signal, Slot

from simulator.scenario.draft import Draft
from ui.jobs.unsaved import Keeper, Unsaved, taken, unsaved_in

if TYPE_CHECKING:
    from ui.jobs.job import Cancelled, Job, Report
    from ui.jobs.workshop import Workshop
    from ui.viewmodels.editor import Editor

MILLISECONDS = 1500


class Autosave(QObject):
    """Writes the draft down a moment after an edit, and finds what others could not save.

    Signals:
        found: Work that can be recovered; a tuple of `Unsaved`.
        refused: Why something cannot be recovered, or kept; a sentence.
    """

    found = Signal(object)
    refused = Signal(str)

    def __init__(self, editor: Editor, workshop: Workshop, folder: Path | None) -> None:
        super().__init__(editor)
        self._editor = editor
        self._workshop = workshop
        self._folder = folder or _own_folder()
        self._keeper = Keeper(self._folder)
        self._jobs: list[Job] = []
        self._has_told = False
        # Not begun anew by later edits: the oldest edit waits no longer than this.
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(MILLISECONDS)
        self._soon.timeout.connect(self.keep)
        editor.changed.connect(self._wait)
        editor.opened.connect(self._wait)
        editor.modified_changed.connect(self._wait)

    @Slot()
    def look(self) -> None:
        """Find work that a program could not save before it ended."""
        folder = self._folder
        self._send(lambda: unsaved_in(folder)).finished.connect(self._tell)

    def recover(self, unsaved: Unsaved) -> None:
        """Go on with work that was found."""
        self._send(lambda: _recovered(unsaved)).finished.connect(self._begin)

    def discard(self, unsaved: Unsaved) -> None:
        """Throw away work that was found."""
        self._send(lambda: taken(unsaved).forget())

    @Slot()
    def keep(self) -> None:
        """Write down what is not saved, or nothing if all is."""
        self._soon.stop()
        draft, keeper = self._editor.draft, self._keeper
        if draft is None or not self._editor.is_modified:
            self._send(keeper.forget)
            return
        work = (draft.text(), draft.file, str(draft.head.get("title", "")))
        self._send(lambda: keeper.keep(*work))

    def close(self) -> None:
        """End cleanly: nothing is left to recover."""
        self._soon.stop()
        self._keeper.close()

    @Slot()
    def _wait(self) -> None:
        if not self._soon.isActive():
            self._soon.start()

    @Slot(object)
    def _begin(self, recovered: tuple[Draft, str | None, Keeper]) -> None:
        draft, on_disk, keeper = recovered
        before, self._keeper = self._keeper, keeper
        before.close()
        self._editor.filing.follow(draft, None if on_disk is None else on_disk.encode("utf-8"))
        self._editor.begin(draft, on_disk)

    @Slot(object)
    def _tell(self, found: tuple[Unsaved, ...]) -> None:
        if found:
            self.found.emit(found)

    @Slot(object)
    def _fail(self, error: Exception) -> None:
        if not self._has_told:
            self._has_told = True
            self.refused.emit(str(error))

    def _send(self, work: object) -> Job:
        def errand(_report: Report, _cancelled: Cancelled) -> object:
            return work()

        job = self._workshop.errand(errand)
        job.failed.connect(self._fail)
        self._jobs = [*self._jobs[-5:], job]
        return job


def _own_folder() -> Path:
    return Path(user_state_dir("taawun", appauthor=False)) / "unsaved"


def _recovered(unsaved: Unsaved) -> tuple[Draft, str | None, Keeper]:
    """The draft, what stands on disk in its place, and what keeps it from now on."""
    keeper = taken(unsaved)
    draft = Draft.of_text(unsaved.text, unsaved.file)
    try:
        on_disk = None if unsaved.file is None else unsaved.file.read_bytes().decode("utf-8")
    except (OSError, UnicodeDecodeError):
        on_disk = None
    return draft, on_disk, keeper
