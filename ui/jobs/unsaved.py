"""Unsaved work on disk, one small file each, held by the program that is at it."""

from __future__ import annotations

import contextlib
import json
import threading
import uuid
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDateTime, QLockFile

from simulator.kernel.errors import TaawunError
from ui.jobs.files import write_safely

SUFFIX = ".json"
LOCK = ".lock"


class TakenError(TaawunError):
    """Unsaved work that another window is already at."""


@dataclass(frozen=True)
class Unsaved:
    """Work that was not saved before its program ended.

    Attributes:
        key: The file that holds it.
        title: What its scenario is called.
        file: The scenario file that it belongs to; None if it was never saved.
        saved: When it was written down, in ISO 8601.
        text: The whole scenario file.
    """

    key: Path
    title: str
    file: Path | None
    saved: str
    text: str


class Keeper:
    """Writes one piece of work down, again and again, until it is saved or thrown away."""

    def __init__(
        self, folder: Path, key: Path | None = None, lock: QLockFile | None = None
    ) -> None:
        self._key = key or folder / f"{uuid.uuid4().hex}{SUFFIX}"
        self._lock = lock
        self._turn = threading.Lock()
        self._is_closed = False

    def keep(self, text: str, file: Path | None, title: str) -> None:
        """Write it down.

        Raises:
            NotSavedError: The folder cannot be written to.
        """
        with self._turn:
            if self._is_closed:
                return
            with contextlib.suppress(OSError):
                self._key.parent.mkdir(parents=True, exist_ok=True)
            if self._lock is None:
                self._lock = _locked(self._key)
            saved = QDateTime.currentDateTimeUtc().toString("yyyy-MM-ddTHH:mm:ssZ")
            said = {
                "title": title,
                "file": None if file is None else str(file.absolute()),
                "saved": saved,
                "text": text,
            }
            write_safely(self._key, json.dumps(said).encode("utf-8"))

    def forget(self) -> None:
        """Leave nothing of it."""
        with self._turn:
            self._forget()

    def close(self) -> None:
        """Leave nothing of it, and write nothing any more."""
        with self._turn:
            self._is_closed = True
            self._forget()

    def _forget(self) -> None:
        if self._lock is not None:
            with contextlib.suppress(OSError):
                self._key.unlink(missing_ok=True)
            self._lock.unlock()
            self._lock = None


def unsaved_in(folder: Path) -> tuple[Unsaved, ...]:
    """The work in a folder that no living program is at, the newest first."""
    found = []
    for key in folder.glob(f"*{SUFFIX}"):
        lock = _locked(key)
        if lock is not None:
            unsaved = _read(key)
            lock.unlock()
            found += [] if unsaved is None else [unsaved]
    return tuple(sorted(found, key=lambda one: one.saved, reverse=True))


def taken(unsaved: Unsaved) -> Keeper:
    """Hold some work that was found.

    Raises:
        TakenError: Somebody else was faster.
    """
    lock = _locked(unsaved.key)
    if lock is None or not unsaved.key.exists():
        if lock is not None:
            lock.unlock()
        text = QCoreApplication.translate(
            "Unsaved", "Another window is already at this work; look there."
        )
        raise TakenError(text)
    return Keeper(unsaved.key.parent, unsaved.key, lock)


def _locked(key: Path) -> QLockFile | None:
    """The lock of some work; None while a living program has it."""
    lock = QLockFile(str(key.with_suffix(LOCK)))
    lock.setStaleLockTime(0)  # a program that lives may have it for days
    return lock if lock.tryLock(0) else None


def _read(key: Path) -> Unsaved | None:
    """What some work says; None where it cannot be read."""
    try:
        said = json.loads(key.read_bytes())
        file = None if said["file"] is None else Path(said["file"])
        return Unsaved(key, str(said["title"]), file, str(said["saved"]), str(said["text"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None
