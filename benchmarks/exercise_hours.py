"""What a three-hour exercise costs the window in which it is conducted.

`python benchmarks/exercise_hours.py [--quick]` conducts the shipped exercise of six quarters in the
real window, with the projector beside it, as fast as the machine can. A clock on the wall that runs
with the acts tells it when three hours of talk are over. It prints what memory grows by beside the
journal, how long the window lets its events wait, how long an advance takes until every screen
shows it, and how long forecasts take. Measure on an otherwise idle machine.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from benchmarks.exercise_players import Conductor, Taken
from benchmarks.gap_meter import GapMeter, Gaps
from ui.desk import Desk
from ui.gc_guard import GuiThreadCollector
from ui.main_window import EXERCISE, MainWindow
from ui.preferences import Preferences
from ui.theme.wardrobe import Wardrobe

TURNS, QUICK_TURNS = 30, 6
WORLDS, QUICK_WORLDS = 100, 10
BAR_GAP, BAR_HITCH = 33.0, 100.0
BAR_ADVANCE, BAR_FORECAST = 1.0, 6.0
BAR_GROWTH = 16.0
"""Megabytes beyond the journal over the second half: what an allocator keeps for itself."""


def memory() -> float:
    """Tell how much memory is resident, in megabytes; 0 where the system does not say."""
    status = Path("/proc/self/status")
    if not status.exists():
        return 0.0
    line = next(one for one in status.read_text().splitlines() if one.startswith("VmRSS"))
    return int(line.split()[1]) / 1024


def told(name: str, value: float, bar: float, unit: str) -> bool:
    """Print a figure beside its bar; whether it is met."""
    is_met = value < bar
    print(f"{name:<58} {value:8.2f} {unit:<3} (bar {bar:g}: {'met' if is_met else 'MISSED'})")
    return is_met


def judged(conductor: Conductor, gaps: Gaps, *, is_quick: bool) -> bool:
    """Print all that was measured; whether every bar is met."""
    turns = conductor.turns
    print(f"{len(turns)} turns, {conductor.acts} acts, {conductor.minutes:.0f} minutes of talk")
    for turn in turns:
        print(
            f"  turn {turn.number} of branch {turn.branch}: advance {turn.advance:6.3f} s, "
            f"memory {turn.memory:7.1f} MB, journal {turn.journal:6.3f} MB"
        )
    first, last = turns[len(turns) // 2], turns[-1]
    growth = last.memory - first.memory - (last.journal - first.journal)
    waits = sorted(turn.advance for turn in turns)
    print(f"the window's events: {gaps}")
    for begins, length, work in worst(gaps):
        when = f"{length:6.1f} ms at {begins:6.1f} s ({work:.1f} ms at work)"
        print(f"  {when}: {doing(conductor, begins)}")
    busiest = max(gaps.all, key=lambda gap: gap.work)
    what = doing(conductor, busiest.begins / 1e3)
    print(f"the thread of the window was at work for {busiest.work:.1f} ms at most: {what}")
    met = [
        told("99th percentile of gaps", gaps.percentile(99), BAR_GAP, "ms"),
        told("longest gap", gaps.longest.length, BAR_HITCH, "ms"),
        told("longest advance, until all screens show it", waits[-1], BAR_ADVANCE, "s"),
        told("memory beyond the journal, second half", growth, BAR_GROWTH, "MB"),
    ]
    for number, seconds in enumerate(conductor.forecasts, 1):
        whole = f"forecast {number}, {conductor.worlds} worlds, three courses"
        met.append(told(whole, seconds, BAR_FORECAST, "s"))
    for number, seconds in enumerate(conductor.first_fans, 1):
        print(f"forecast {number}: the first fan is there after {seconds:.2f} s")
    if is_quick:
        print("A quick run is too short to judge memory by.")
    return all(met)


def worst(gaps: Gaps) -> list[tuple[float, float, float]]:
    """Give the longest gaps: when, how long, how much of it at work."""
    chosen = sorted(gaps.all, key=lambda gap: -gap.length)[:8]
    return [(gap.begins / 1e3, gap.length, gap.work) for gap in chosen]


def doing(conductor: Conductor, seconds: float) -> str:
    """What was done last before a moment."""
    before: list[Taken] = [one for one in conductor.taken if one.begins <= seconds + 0.005]
    return before[-1].what if before else "opening the window"


def main() -> int:
    """Conduct, measure and print; 1 if a bar was missed."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--quick", action="store_true", help="one pass of six turns, small fans")
    parser.add_argument("--turns", type=int, default=0, help=f"how many ({TURNS})")
    options = parser.parse_args()
    if sys.platform == "linux" and not {"DISPLAY", "WAYLAND_DISPLAY"} & os.environ.keys():
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication(["taawun"])
    collector = GuiThreadCollector(application)
    with tempfile.TemporaryDirectory() as folder:
        desk = Desk(unsaved=Path(folder) / "unsaved")
        window = MainWindow(desk, Wardrobe(application), Preferences(Path(folder) / "preferences"))
        window.closing.connect(desk.close)
        window.show()
        window.go_to(EXERCISE)
        meter = GapMeter()
        conductor = Conductor(
            window.exercise,
            Path(folder) / "measured.taawun-exercise",
            options.turns or (QUICK_TURNS if options.quick else TURNS),
            QUICK_WORLDS if options.quick else WORLDS,
            memory,
        )
        found: list[Gaps] = []
        conductor.ready.connect(meter.start)
        conductor.over.connect(lambda: found.append(meter.stop()))
        conductor.over.connect(window.close)
        QTimer.singleShot(0, desk.open)
        QTimer.singleShot(3000, conductor.start)
        application.exec()
        collector.stop()
    return 0 if found and judged(conductor, found[0], is_quick=options.quick) else 1


if __name__ == "__main__":
    sys.exit(main())
