"""The pictures of docs/images, taken of the real window after a real comparison.

Usage: python benchmarks/screenshots.py [--replications N] [--folder DIRECTORY]

Without a screen Qt's offscreen platform paints into memory; the pictures are the same.
"""

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from PySide6.QtCore import QLocale, QSize, Qt
from PySide6.QtWidgets import QApplication

from ui.app import translate
from ui.desk import Desk
from ui.gc_guard import GuiThreadCollector
from ui.main_window import LIBRARY, MainWindow
from ui.theme.colours import Mode
from ui.theme.wardrobe import Wardrobe

IMAGES = Path(__file__).resolve().parents[1] / "docs" / "images"
SIZE = QSize(1280, 800)
PATIENCE_SECONDS = 1_800.0
SETTLE_SECONDS = 0.4

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


class Photographer:
    """Drives the window as a user would, and takes pictures on the way."""

    def __init__(self, application: QApplication, folder: Path) -> None:
        self._application = application
        self._folder = folder
        self._wardrobe = Wardrobe(application)
        self._desk = Desk()
        self._window = MainWindow(self._desk, self._wardrobe)
        self._window.resize(SIZE)
        self._window.show()
        self._window.closing.connect(self._desk.close)

    def take_all(self, replications: int) -> None:
        """Take every picture, in the order in which a user would see them."""
        self._desk.open()
        self._wait(lambda: self._window.library.cards)
        self._take_in_both("library")
        self._desk.study.set_replications(replications)
        self._window.library.cards[0].button.click()
        self._wait(lambda: self._desk.study.picture and not self._desk.study.running)
        self._take_in_both("compare")
        self._change_a_level()
        self._take("compare-changed-light")
        self._application.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self._take("mirrored-light")
        self._application.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._refuse_a_file()
        self._take("bad-file-light")
        self._window.close()

    def _change_a_level(self) -> None:
        view = self._window.compare.inspector.matrix.view
        view.selectAll()
        view.set_level(3)
        view.clearSelection()
        study = self._desk.study
        self._wait(lambda: any(world.variant for world in study.worlds) and not study.running)

    def _refuse_a_file(self) -> None:
        self._window.go_to(LIBRARY)
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / "a-step-too-far.toml"
            file.write_text(BAD_FILE, "utf-8")
            self._desk.library.open_file(file)
            self._wait(self._window.library.mistakes.isVisible)

    def _take_in_both(self, name: str) -> None:
        self._take(f"{name}-light")
        self._wardrobe.wear(Mode.DARK)
        self._take(f"{name}-dark")
        self._wardrobe.wear(Mode.LIGHT)

    def _take(self, name: str) -> None:
        self._spend(SETTLE_SECONDS)
        file = self._folder / f"{name}.png"
        self._window.grab().save(str(file))
        print(file.name)

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


def main() -> None:
    """Take the pictures."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--replications", type=int, default=200)
    parser.add_argument("--folder", type=Path, default=IMAGES)
    arguments = parser.parse_args()
    arguments.folder.mkdir(parents=True, exist_ok=True)
    if not os.environ.get("DISPLAY"):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    QLocale.setDefault(QLocale("en_GB"))
    application = QApplication(sys.argv[:1])
    collector = GuiThreadCollector(application)
    loaded = translate(application)
    Photographer(application, arguments.folder).take_all(arguments.replications)
    collector.stop()
    del loaded


if __name__ == "__main__":
    main()
