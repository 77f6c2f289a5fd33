"""Takes pictures of the real window in every look and every size that is asked for."""

from __future__ import annotations

import sys
import time
from dataclasses import dataclass
from fnmatch import fnmatch
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QPainter

from benchmarks.fitting import misfits
from benchmarks.sights import WALKS, Visit, open_over
from ui.desk import Desk
from ui.main_window import MainWindow
from ui.preferences import Preferences
from ui.theme.wardrobe import Wardrobe

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtGui import QPixmap
    from PySide6.QtWidgets import QApplication

PATIENCE_SECONDS = 1_800.0
SETTLE_SECONDS = 0.5
FIRST_SECONDS = 1.5
"""Long lists are made bit by bit when they are seen first."""


@dataclass(frozen=True)
class Look:
    """How the window looks in a picture: everything that a user may prefer."""

    theme: str = "light"
    contrast: bool = False
    text: int = 100
    mirrored: bool = False


LOOKS = {
    "light": Look(),
    "dark": Look("dark"),
    "contrast": Look(contrast=True),
    "dark-contrast": Look("dark", contrast=True),
    "large": Look(text=200),
    "mirrored": Look(mirrored=True),
}


@dataclass(frozen=True)
class Plan:
    """Which pictures are wanted.

    Attributes:
        sights: Patterns of names, each with the looks that are wanted of it.
        sizes: Of the window, in pixels.
        worlds: How many of each scenario are compared.
        folder: Where pictures go; nothing is written where there is none.
    """

    sights: dict[str, tuple[str, ...]]
    sizes: tuple[tuple[int, int], ...]
    worlds: int
    folder: Path | None

    def looks(self, sight: str) -> tuple[str, ...]:
        """The looks in which a sight is wanted."""
        wanted = (looks for name, looks in self.sights.items() if fnmatch(sight, name))
        return next(wanted, ())

    def along(self, walk: str) -> set[str]:
        """What is wanted of a walk."""
        return {name for name in self.sights if fnmatch(walk, name) or name.startswith(walk)}


class Photographer:
    """Walks to every sight, and takes it in all of its looks."""

    def __init__(self, application: QApplication, plan: Plan, folder: Path) -> None:
        self._application = application
        self._plan = plan
        self._preferences = Preferences(folder / "preferences.ini")
        self._preferences.set_value("replications", plan.worlds)
        self._preferences.set_value("toured", True)
        self._desk = Desk(unsaved=folder / "unsaved")
        self._window = MainWindow(self._desk, Wardrobe(application), self._preferences)
        self._window.closing.connect(self._desk.close)
        self._visit = Visit(self._window, folder, self._wait)
        self._wear(LOOKS["light"])
        self._window.show()

    def take_all(self) -> Iterator[str]:
        """Take every picture, in the order in which a user would see them; tells what is cut."""
        self._desk.open()
        self._wait(lambda: self._window.library.cards)
        for name, walk in WALKS.items():
            wanted = self._plan.along(name)
            for sight in walk(self._visit) if wanted else ():
                yield from self._take_in_all_looks(sight)
                wanted.discard(sight)
                if not wanted:
                    break
        # Nothing that was changed on the way is asked about, wherever the last walk ended.
        self._desk.editor.undo_stack.setIndex(0)
        self._window.close()

    def _take_in_all_looks(self, sight: str) -> Iterator[str]:
        looks = self._plan.looks(sight)
        self._spend(FIRST_SECONDS if looks else 0.0)
        for size in self._plan.sizes if looks else ():
            self._window.resize(QSize(*size))
            for look in looks:
                self._wear(LOOKS[look])
                self._spend(SETTLE_SECONDS)
                yield from self._take(f"{sight}-{look}{self._named(size)}", size)
        self._wear(LOOKS["light"])

    def _named(self, size: tuple[int, int]) -> str:
        """A size by name, where there are several."""
        return f"-{size[0]}x{size[1]}" if len(self._plan.sizes) > 1 else ""

    def _take(self, name: str, size: tuple[int, int]) -> Iterator[str]:
        window = self._window
        if (window.width(), window.height()) != size:
            yield f"{name}: the window is {window.width()} x {window.height()}"
        for part in (window, *open_over(window)):
            yield from (f"{name}: {words}" for words in misfits(part))
        if self._plan.folder is not None:
            self._picture().save(str(self._plan.folder / f"{name}.png"))
            yield f"{name}.png"

    def _picture(self) -> QPixmap:
        """The window with whatever is open over it."""
        picture = self._window.grab()
        painter = QPainter(picture)
        for part in open_over(self._window):
            place = part.mapToGlobal(QPoint()) - self._window.mapToGlobal(QPoint())
            painter.drawPixmap(place, part.grab())
        painter.end()
        return picture

    def _wear(self, look: Look) -> None:
        for name, value in (
            ("theme", look.theme),
            ("contrast", look.contrast),
            ("text", look.text),
        ):
            self._preferences.set_value(name, value)
        left, right = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft
        self._application.setLayoutDirection(right if look.mirrored else left)

    def _wait(self, done: Callable[[], object]) -> None:
        end = time.monotonic() + PATIENCE_SECONDS
        while not done():
            if time.monotonic() > end:
                sys.exit("The window took too long.")
            self._spend(0.02)
        self._spend(SETTLE_SECONDS)

    def _spend(self, seconds: float) -> None:
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            self._application.processEvents()
            time.sleep(0.005)
