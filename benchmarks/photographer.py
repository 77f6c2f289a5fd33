"""Drives the real window from page to page as a user would, and takes pictures on the way."""

import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication

from ui.desk import Desk
from ui.main_window import COMPARE, DESIGN, LIBRARY, WATCH, MainWindow
from ui.preferences import Preferences
from ui.theme.wardrobe import Wardrobe

PATIENCE_SECONDS = 1_800.0
SETTLE_SECONDS = 0.5
WATCHED_YEARS = 2.5
DAYS_OF_A_YEAR = 365.25

BAD_FILE = """\
format = 1
title = "A step too far"
summary = "Algeria and Tunisia share more than the scale allows."
extends = "region/maghreb"
date = 2021-10-01
years = "five"

[[changes]]
path = "relations.algeria-tunesia.information_sharing"
value = 3
evidence = "assumed"
source = "for the picture of a bad file"

[[changes]]
path = "relations.algeria-libya.information_sharing"
value = 7
evidence = "guessed"
source = "for the picture of a bad file"
"""


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
    """Which pictures are wanted: every page in every one of its looks and in every size."""

    pages: dict[str, tuple[str, ...]]
    sizes: tuple[tuple[int, int], ...]
    replications: int
    folder: Path


class Photographer:
    """Goes from page to page; a page is prepared once and then shown in every look."""

    def __init__(self, application: QApplication, plan: Plan, folder: Path) -> None:
        self._application = application
        self._plan = plan
        self._folder = folder
        self._preferences = Preferences(folder / "preferences.ini")
        self._preferences.set_value("replications", plan.replications)
        self._preferences.set_value("toured", True)
        self._desk = Desk(unsaved=folder / "unsaved")
        self._window = MainWindow(self._desk, Wardrobe(application), self._preferences)
        self._window.closing.connect(self._desk.close)
        self._wear(LOOKS["light"])
        self._window.show()

    def take_all(self) -> None:
        """Take every picture, in the order in which a user would see them."""
        self._desk.open()
        self._wait(lambda: self._window.library.cards)
        pages = {
            "library": lambda: self._window.go_to(LIBRARY),
            "compare": self._compare,
            "compare-changed": self._change_a_level,
            "watch-before": lambda: self._window.go_to(WATCH),
            "watch": self._watch,
            "design-before": lambda: self._window.go_to(DESIGN),
            "design": self._design,
            "settings": self._window.frame.open_settings,
            "bad-file": self._refuse_a_file,
        }
        for name, prepare in pages.items():
            if name in self._plan.pages:
                prepare()
                self._take_in_all_looks(name)
        self._leave()

    def _compare(self) -> None:
        self._window.library.cards[0].button.click()
        study = self._desk.study
        self._wait(lambda: study.picture and not study.running)

    def _change_a_level(self) -> None:
        if self._desk.study.picture is None:
            self._compare()
        self._window.go_to(COMPARE)
        view = self._window.compare.inspector.matrix.view
        view.selectAll()
        view.set_level(3)
        view.clearSelection()
        study = self._desk.study
        self._wait(lambda: any(world.variant for world in study.worlds) and not study.running)

    def _watch(self) -> None:
        """Play one world to its middle, and ask why the latest attack happened."""
        self._window.go_to(WATCH)
        watching = self._desk.watching
        watching.record()
        self._wait(lambda: watching.scene and not watching.feed.searching)
        watching.playback.seek(WATCHED_YEARS * DAYS_OF_A_YEAR)
        self._window.watch.side.ties.setChecked(True)
        self._spend(SETTLE_SECONDS)
        past = np.flatnonzero(watching.feed.days <= watching.playback.day)
        if len(past):
            watching.story.look_at(int(watching.feed.numbers[past[-1]]))

    def _design(self) -> None:
        """Change a copy of a scenario, and look at a zone of it."""
        self._window.go_to(DESIGN)
        design = self._desk.design
        design.editor.filing.open_copy("reconciliation")
        self._wait(lambda: design.editor.draft and not design.editor.is_checking)
        pillars = design.pillars
        pillars.set_levels([next(iter(pillars.pairs))], 2)
        self._wait(lambda: not design.editor.is_checking)
        design.inspection.show("zones", design.inspection.names("zones")[0])

    def _refuse_a_file(self) -> None:
        self._window.go_to(LIBRARY)
        file = self._folder / "a-step-too-far.toml"
        file.write_text(BAD_FILE, "utf-8")
        self._desk.library.open_file(file)
        self._wait(self._window.library.mistakes.isVisible)

    def _take_in_all_looks(self, page: str) -> None:
        for size in self._plan.sizes:
            self._window.resize(QSize(*size))
            for look in self._plan.pages[page]:
                self._wear(LOOKS[look])
                self._take(page, look, size)
        self._wear(LOOKS["light"])

    def _wear(self, look: Look) -> None:
        for name, value in (
            ("theme", look.theme),
            ("contrast", look.contrast),
            ("text", look.text),
        ):
            self._preferences.set_value(name, value)
        left, right = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft
        self._application.setLayoutDirection(right if look.mirrored else left)

    def _take(self, page: str, look: str, size: tuple[int, int]) -> None:
        """Take a picture; sizes are named only where there are several."""
        self._spend(SETTLE_SECONDS)
        names = [page, look]
        if len(self._plan.sizes) > 1:
            names.append(f"{size[0]}x{size[1]}")
        if (self._window.width(), self._window.height()) != size:
            print(f"The window is {self._window.width()} x {self._window.height()}, not {size}.")
        file = self._plan.folder / f"{'-'.join(names)}.png"
        self._window.grab().save(str(file))
        print(file.name, flush=True)

    def _leave(self) -> None:
        """Close the window; nothing that was changed is asked about."""
        self._desk.editor.undo_stack.setClean()
        self._window.close()

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
