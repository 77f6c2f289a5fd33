"""The pictures of docs/images, taken of the real window after a real comparison.

Usage: python benchmarks/screenshots.py [--replications N] [--folder DIRECTORY]
           [--pages NAME ...] [--looks NAME ...] [--sizes 1280x800 ...]

Without --pages and --looks only the pictures of the documents are taken; with either, every page
named in every look named, or all of them. Without a screen Qt's offscreen platform paints into
memory; the pictures are the same.
"""

import argparse
import os
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from photographer import LOOKS, Photographer, Plan
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from ui.app import translate
from ui.gc_guard import GuiThreadCollector

IMAGES = Path(__file__).resolve().parents[1] / "docs" / "images"
BOTH = ("light", "dark")
LIGHT = ("light",)
DOCUMENTED = {
    "library": BOTH,
    "compare": BOTH,
    "compare-changed": LIGHT,
    "watch": LIGHT,
    "design": LIGHT,
    "bad-file": LIGHT,
}
PAGES = (*DOCUMENTED, "watch-before", "design-before", "settings")
SIZES = ((1280, 800),)


def size(text: str) -> tuple[int, int]:
    """Width and height, from a text such as 1280x800."""
    width, _, height = text.partition("x")
    return int(width), int(height)


def plan(arguments: argparse.Namespace) -> Plan:
    """Which pictures are asked for."""
    pages = DOCUMENTED
    if arguments.pages or arguments.looks:
        looks = tuple(arguments.looks or LOOKS)
        pages = dict.fromkeys(arguments.pages or PAGES, looks)
    return Plan(pages, tuple(arguments.sizes), arguments.replications, arguments.folder)


def main() -> None:
    """Take the pictures."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--replications", type=int, default=200)
    parser.add_argument("--folder", type=Path, default=IMAGES)
    parser.add_argument("--pages", nargs="+", choices=PAGES)
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
        Photographer(application, plan(arguments), Path(folder)).take_all()
    collector.stop()
    del loaded


if __name__ == "__main__":
    main()
