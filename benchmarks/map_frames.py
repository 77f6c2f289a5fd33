"""How many frames a second the map draws while hundreds of cells move.

Usage: python benchmarks/map_frames.py [--markers N] [--frames N] [--size WIDTH HEIGHT]

Every frame has new frozen data: all markers are on their way between two zones, with arcs and rings
over them, and the window is painted whole. Panning, where the ground moves as well, is measured
too, and so is the time of the program itself, which other programs do not lengthen. Without a
screen, Qt's offscreen platform paints into memory, which costs the same.
"""

import argparse
import os
import sys
import time
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import numpy as np
from PySide6.QtWidgets import QApplication

from ui.map.geography import load_geography
from ui.map.view import MapView
from ui.theme.wardrobe import Wardrobe
from ui.viewmodels.map_pictures import Arc, ArcKind, Arcs, Borders, Cells, Fill, Ring, Stretch

BAR = 30.0
"""Frames a second."""
ARCS, RINGS = 12, 3


def moving_cells(zones: list[str], markers: int) -> Cells:
    """Cells that are all on their way."""
    luck = np.random.default_rng(1)
    begin, end = luck.integers(0, len(zones), (2, markers))
    return Cells(
        names=tuple(f"cell {number}" for number in range(markers)),
        zones=tuple(zones[zone] for zone in begin),
        members=luck.integers(2, 30, markers).astype(float),
        phases=luck.integers(0, 4, markers),
        groups=luck.integers(0, 2, markers),
        onward=tuple(zones[zone] for zone in end),
        progress=luck.uniform(0.0, 1.0, markers),
        phase_words=("forming", "preparing", "ready", "dormant"),
        group_words=("first", "second"),
    )


def happening(zones: list[str], age: float) -> Arcs:
    """Arcs and rings of an age."""
    pairs = list(pairwise(zones))[:ARCS]
    arcs = (Arc(here, ArcKind.SHARED, here, there, age) for here, there in pairs)
    return Arcs(tuple(arcs), tuple(Ring(zone, zone, age) for zone in zones[:RINGS]))


class Watch:
    """Notes how long frames take, on the wall and in this program."""

    def __init__(self) -> None:
        self.wall: list[float] = []
        self.own: list[float] = []

    def __enter__(self) -> None:
        self._wall, self._own = time.perf_counter(), time.process_time()

    def __exit__(self, *_: object) -> None:
        self.wall.append(time.perf_counter() - self._wall)
        self.own.append(time.process_time() - self._own)


def told(name: str, seconds: list[float]) -> float:
    """Print how long frames took; gives frames a second."""
    # The first frame paints what lies still.
    took = np.array(seconds[1:]) * 1e3
    rate = 1e3 / took.mean()
    worst, usual = took.max(), np.percentile(took, 95)
    print(
        f"{name}: {took.mean():.1f} ms, 95 % within {usual:.1f} ms, longest {worst:.1f} ms, "
        f"{rate:.0f} frames/s"
    )
    return rate


def main() -> int:
    """Measure and print; 1 if the bar was missed."""
    options = _options()
    if sys.platform == "linux" and not {"DISPLAY", "WAYLAND_DISPLAY"} & os.environ.keys():
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication(["taawun"])
    view = MapView(Wardrobe(application))
    view.resize(*options.size)
    geography = load_geography()
    zones = [zone.name for zone in geography.of_kind("zone")]
    view.show_ground(geography)
    view.show_layer("fill", Fill(dict.fromkeys(zones, 1.0), "attacks"))
    view.show_layer("borders", Borders(dict.fromkeys(geography.borders, Stretch(1.0, 0.5))))
    view.show()
    application.processEvents()
    cells = moving_cells(zones, options.markers)
    playing, panning = Watch(), Watch()
    for frame in range(options.frames):
        with playing:
            progress = (cells.progress + frame / 60) % 1.0
            view.show_layer("cells", replace(cells, progress=progress))
            view.show_layer("arcs", happening(zones, frame / 60 % 1.0))
            view.repaint()
    for frame in range(options.frames // 4):
        with panning:
            view.pan_by(-8 if frame % 2 else 8, 0)
            view.repaint()
    rate = told(f"{options.markers} markers moving", playing.wall)
    told("  of it this program's own time", playing.own)
    told("panning as well", panning.wall)
    told("  of it this program's own time", panning.own)
    print(f"Bar: {BAR:g} frames/s: {'met' if rate >= BAR else 'MISSED'}.")
    return 0 if rate >= BAR else 1


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Measure the map's frames a second.")
    parser.add_argument("--markers", type=int, default=300, help="how many cells move (300)")
    parser.add_argument("--frames", type=int, default=200, help="how many frames (200)")
    parser.add_argument(
        "--size", type=int, nargs=2, default=(1400, 900), help="of the map in pixels (1400 900)"
    )
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
