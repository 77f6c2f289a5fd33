"""The pictures of docs/images, and of everything else there is to see, in every look.

Usage: python benchmarks/screenshots.py [--worlds N] [--folder DIRECTORY] [--no-pictures]
           [--sights PATTERN ...] [--looks NAME ...] [--sizes 1280x800 ...]

Without --sights and --looks only the pictures of the documents are taken; with either, every sight
that fits a pattern (such as "compare*") in every look named, or all of them. What is cut, elided
or covered is told on the way. Without a screen Qt's offscreen platform paints into memory; the
pictures are the same.
"""

import argparse
import os
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from benchmarks.photographer import LOOKS, Photographer, Plan
from ui.app import translate
from ui.gc_guard import GuiThreadCollector

IMAGES = Path(__file__).resolve().parents[1] / "docs" / "images"
BOTH = ("light", "dark")
LIGHT = ("light",)
DOCUMENTED = {
    "library": LIGHT,
    "compare": BOTH,
    "watch": LIGHT,
    "design": LIGHT,
    "exercise-outcome": LIGHT,
}
SIZES = ((1280, 800),)


def size(text: str) -> tuple[int, int]:
    """Width and height, from a text such as 1280x800."""
    width, _, height = text.partition("x")
    return int(width), int(height)


def plan(arguments: argparse.Namespace) -> Plan:
    """Which pictures are asked for."""
    sights = DOCUMENTED
    if arguments.sights or arguments.looks:
        looks = tuple(arguments.looks or LOOKS)
        sights = dict.fromkeys(arguments.sights or ("*",), looks)
    folder = None if arguments.no_pictures else arguments.folder
    return Plan(sights, tuple(arguments.sizes), arguments.worlds, folder)


def main() -> None:
    """Take the pictures."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--worlds", type=int, default=200)
    parser.add_argument("--folder", type=Path, default=IMAGES)
    parser.add_argument("--no-pictures", action="store_true")
    parser.add_argument("--sights", nargs="+", metavar="PATTERN")
    parser.add_argument("--looks", nargs="+", choices=LOOKS)
    parser.add_argument("--sizes", nargs="+", type=size, default=SIZES, metavar="WIDTHxHEIGHT")
    arguments = parser.parse_args()
    arguments.folder.mkdir(parents=True, exist_ok=True)
    if not os.environ.get("DISPLAY"):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    QLocale.setDefault(QLocale("en_GB"))
    application = QApplication(sys.argv[:1])
    collector = GuiThreadCollector(application)
    loaded = translate(application)
    with tempfile.TemporaryDirectory() as folder:
        for words in Photographer(application, plan(arguments), Path(folder)).take_all():
            print(words, flush=True)
    collector.stop()
    del loaded


if __name__ == "__main__":
    main()
