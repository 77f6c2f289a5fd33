"""Keeps unsaved work in the user's folder, so that a crash costs a few seconds at most."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from platformdirs import user_state_dir
from PySide6.QtCore import QObject, QTimer, Signal, Slot

from ui.jobs.unsaved import Keeper, Unsaved, taken, unsaved_in

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.jobs.workshop import Workshop

    Written = tuple[str, Path | None, str]
    """The text of some work, the file it belongs to, and what it is called."""

MILLISECONDS = 1500


class Work(Protocol):
    """What can be kept: a scenario that is edited, or a plan.

    Attributes:
        source: Who tells by `changed`, `opened` and `modified_changed` that it is another.
    """

    source: Any

    def unsaved(self) -> Callable[[], Written] | None:
        """What writes it out, in any thread; None if all of it is saved."""

    def read(self, unsaved: Unsaved) -> Any:
        """Read, in any thread, what was written out."""

    def take_up(self, found: Any) -> None:
        """Go on with what was read."""


class Autosave(QObject):
    """Writes work down a moment after an edit, and finds what others could not save.

    Signals:
        found: Work that can be recovered; a tuple of `Unsaved`.
        refused: Why something cannot be recovered, or kept; a sentence.
    """

    found = Signal(object)
    refused = Signal(str)

    def __init__(self, work: Work, workshop: Workshop, folder: Path) -> None:
        super().__init__(work.source)
        self._work = work
        self._workshop = workshop
        self._folder = folder
        self._keeper = Keeper(self._folder)
        self._has_told = False
        # Not begun anew by later edits: the oldest edit waits no longer than this.
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(MILLISECONDS)
        self._soon.timeout.connect(self.keep)
        for told in (work.source.changed, work.source.opened, work.source.modified_changed):
            told.connect(self._wait)

    @Slot()
    def look(self) -> None:
        """Find work that a program could not save before it ended."""
        folder = self._folder
        self._workshop.fetch(lambda: unsaved_in(folder), self._fail, self._tell)

    def recover(self, unsaved: Unsaved) -> None:
        """Go on with work that was found."""
        work = self._work
        # Held first: what another window is at is not read.
        self._workshop.fetch(lambda: (taken(unsaved), work.read(unsaved)), self._fail, self._begin)

    def discard(self, unsaved: Unsaved) -> None:
        """Throw away work that was found."""
        self._workshop.fetch(lambda: taken(unsaved).forget(), self._fail)

    @Slot()
    def keep(self) -> None:
        """Write down what is not saved, or nothing if all is."""
        self._soon.stop()
        write, keeper = self._work.unsaved(), self._keeper
        if write is None:
            self._workshop.fetch(keeper.forget, self._fail)
        else:
            self._workshop.fetch(lambda: keeper.keep(*write()), self._fail)

    def close(self) -> None:
        """End cleanly: nothing is left to recover."""
        self._soon.stop()
        self._keeper.close()

    @Slot()
    def _wait(self) -> None:
        if not self._soon.isActive():
            self._soon.start()

    @Slot(object)
    def _begin(self, recovered: tuple[Keeper, Any]) -> None:
        keeper, found = recovered
        before, self._keeper = self._keeper, keeper
        before.close()
        self._work.take_up(found)

    @Slot(object)
    def _tell(self, found: tuple[Unsaved, ...]) -> None:
        if found:
            self.found.emit(found)

    @Slot(object)
    def _fail(self, error: Exception) -> None:
        if not self._has_told:
            self._has_told = True
            self.refused.emit(str(error))


def own_folder() -> Path:
    """Where a user's unsaved work lies."""
    return Path(user_state_dir("taawun", appauthor=False)) / "unsaved"
