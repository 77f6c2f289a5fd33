"""Bookmarks of worlds that were watched, kept from one start of the program to the next."""

from __future__ import annotations

import math
from pathlib import Path
from typing import TYPE_CHECKING

from platformdirs import user_config_dir
from PySide6.QtCore import QObject, QSettings, Slot

if TYPE_CHECKING:
    from ui.viewmodels.playback import Playback

KEY = "bookmarks"
MOST_WORLDS = 100
MOST_MARKS = 200
World = tuple[str, int, int]
"""A scenario's name, a seed, and the number of a world."""


class Bookmarks(QObject):
    """Remembers the marked days of each world, those of the worlds marked last."""

    def __init__(self, settings_file: Path | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        file = settings_file or Path(user_config_dir("taawun", appauthor=False)) / "window.ini"
        self._settings = QSettings(str(file), QSettings.Format.IniFormat, self)

    def of(self, world: World) -> tuple[float, ...]:
        """The marked days of a world, in order; what makes no sense in the file is passed over."""
        days = self._lines().get(_written(world), "").split()
        read = (_day(one) for one in days[:MOST_MARKS])
        return tuple(sorted({day for day in read if day is not None}))

    def keep(self, world: World, days: tuple[float, ...]) -> None:
        """Remember the marked days of a world; none forgets it."""
        if days == self.of(world):
            return
        lines = self._lines()
        lines.pop(_written(world), None)
        if days:
            lines[_written(world)] = " ".join(repr(day) for day in days[:MOST_MARKS])
        kept = list(lines.items())[-MOST_WORLDS:]
        self._settings.setValue(KEY, [f"{name}\t{marks}" for name, marks in kept])

    def _lines(self) -> dict[str, str]:
        written = self._settings.value(KEY, [])
        lines = written if isinstance(written, list) else [written]
        texts = [one for one in lines if isinstance(one, str)]
        return {name: marks for name, _, marks in (one.rpartition("\t") for one in texts) if name}


class MarkKeeper(QObject):
    """Brings back the marks of a world when it is played, and remembers what is marked in it."""

    def __init__(
        self, playback: Playback, bookmarks: Bookmarks, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._playback = playback
        self._bookmarks = bookmarks
        playback.opened.connect(self._bring)
        playback.changed.connect(self._keep)

    @Slot()
    def _bring(self) -> None:
        world = self._world
        if world is not None:
            self._playback.set_marks(self._bookmarks.of(world))

    @Slot()
    def _keep(self) -> None:
        world = self._world
        if world is not None:
            self._bookmarks.keep(world, self._playback.marks)

    @property
    def _world(self) -> World | None:
        recording = self._playback.recording
        if recording is None:
            return None
        return recording.scenario, recording.seed, recording.replication


def _written(world: World) -> str:
    return "\t".join(str(part) for part in world)


def _day(written: str) -> float | None:
    try:
        day = float(written)
    except ValueError:
        return None
    return day if math.isfinite(day) and day >= 0.0 else None
