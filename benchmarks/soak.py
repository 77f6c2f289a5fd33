"""Whether anything is left of the window after it was opened, used and closed many times.

Usage: python benchmarks/soak.py [--cycles N] [--workers W]

A cycle opens the whole window with its worker processes, compares two scenarios, records a world,
plays it, edits a copy of a scenario, takes the edit back, and closes. Then everything that Qt and
Python know is counted, and the memory of this process is read where the system tells it. The
first cycles fill caches that stay; from the tenth on nothing may grow.
"""

import argparse
import gc
import os
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from PySide6.QtWidgets import QApplication

from benchmarks.census import Census, census
from benchmarks.sitting import Sitting
from simulator.runs.executors import Pool

WARM = 10
BAR = 1.10
"""Memory after the last cycle, divided by that after the tenth."""
TOLD_EVERY = 10


def soak(application: QApplication, cycles: int, workers: int, folder: Path) -> list[Census]:
    """What there was after each cycle."""
    counted = []
    for number in range(1, cycles + 1):
        begun = time.perf_counter()
        Sitting(application, Pool(workers), folder).whole()
        gc.collect()
        found = census(application)
        counted.append(found)
        if number in (1, cycles) or number % TOLD_EVERY == 0:
            took = time.perf_counter() - begun
            print(f"cycle {number}: {found}; it took {took:.1f} s", flush=True)
    return counted


def verdict(counted: list[Census]) -> int:
    """Say what has grown since the tenth cycle; 1 if anything has."""
    first, last = counted[min(WARM, len(counted)) - 1], counted[-1]
    grown = last.beyond(first)
    print(f"Left since cycle {min(WARM, len(counted))}: {', '.join(grown) or 'nothing'}.")
    if first.megabytes is None or last.megabytes is None:
        print("This system does not tell how much memory a process has.")
        return 1 if grown else 0
    ratio = last.megabytes / first.megabytes
    met = ratio < BAR
    print(f"Memory: {ratio:.3f} of cycle {WARM}; bar {BAR:g}: {'met' if met else 'MISSED'}.")
    return 0 if met and not grown else 1


def main() -> int:
    """Go through the cycles and print; 1 if anything is left."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--cycles", type=int, default=200)
    parser.add_argument("--workers", type=int, default=1, help="worker processes in each (1)")
    options = parser.parse_args()
    if sys.platform == "linux" and not {"DISPLAY", "WAYLAND_DISPLAY"} & os.environ.keys():
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication(["taawun"])
    gc.disable()  # as in the program: only the thread of the window collects
    faults: list[BaseException] = []
    sys.excepthook = lambda _kind, error, _trace: faults.append(error)
    with tempfile.TemporaryDirectory() as folder:
        counted = soak(application, options.cycles, options.workers, Path(folder))
    for error in faults:
        print(f"Went wrong on the way: {error!r}")
    return verdict(counted) or int(bool(faults))


if __name__ == "__main__":
    sys.exit(main())
