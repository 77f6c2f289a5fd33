"""How long one waits for an answer after a lever is let go.

Usage: python benchmarks/lever.py [--rounds N] [--replications N]

It opens the real window, compares two scenarios to the end, takes a lever to hand, drags it and
lets it go, round after round. It tells how long it takes until the first new band is painted, from
two worlds at least, and until all worlds are there; then where that time goes: the worlds
themselves, and the rest.
"""

import argparse
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from PySide6.QtWidgets import QApplication

from simulator.runs.run import run
from ui.desk import Desk
from ui.gc_guard import GuiThreadCollector
from ui.main_window import COMPARE, MainWindow
from ui.theme.wardrobe import Wardrobe

SCENARIOS = ("broken-ties", "reconciliation")
BAR_FIRST, BAR_ALL = 0.5, 3.0
"""Seconds: to the first new band, and to all worlds of the changed scenario."""
FEWEST = 2
"""A band of one world has no width."""
LEVER = "trust"
"""What one looks for; the first value that is found is moved."""
PATIENCE_SECONDS = 600.0
STEP_SECONDS = 0.001
TIMED_WORLDS = 8


class Lever:
    """A window with a finished comparison, and a lever of it at hand."""

    def __init__(self, application: QApplication, replications: int) -> None:
        self._application = application
        self.desk = Desk()
        self.window = MainWindow(self.desk, Wardrobe(application))
        self.window.closing.connect(self.desk.close)
        self.window.show()
        self.desk.open()
        self._wait(lambda: self.desk.library.scenarios)
        self.window.go_to(COMPARE)
        self.desk.study.set_replications(replications)
        self.desk.compare(SCENARIOS)
        self._wait(self._is_over)
        levers = self.window.compare.inspector.levers
        levers.search.setText(LEVER)
        levers.search.textEdited.emit(LEVER)
        levers.search.returnPressed.emit()
        self._row = next(iter(levers.rows.values()))
        self._drawn = self.desk.study.picture
        # After the page, which has drawn the band by then; the next events paint it.
        self.desk.study.changed.connect(self._note)

    def let_go(self, number: int) -> tuple[float, float]:
        """Drag the lever to a number and let it go; seconds to the first band and to the last."""
        picture = self.desk.study.picture
        self._row.slider.setSliderDown(True)
        self._row.slider.setValue(number)
        begun = time.perf_counter()
        self._row.slider.setSliderDown(False)
        self._wait(lambda: self._drawn is not picture and self._has_band())
        self._application.processEvents()
        first = time.perf_counter() - begun
        self._wait(self._is_over)
        return first, time.perf_counter() - begun

    def number(self, round_: int) -> int:
        """A place of the lever for each round, never the same twice in a row."""
        slider = self._row.slider
        return slider.minimum() + (round_ * 2 + 1) % max(slider.maximum() - slider.minimum(), 1)

    def seconds_a_world(self) -> float:
        """How long this processor is at a world of the changed scenario, by itself."""
        changed = self.desk.study.worlds[-1].scenario
        begun = time.process_time()
        for number in range(TIMED_WORLDS):
            run(changed, self.desk.study.seed, number)
        return (time.process_time() - begun) / TIMED_WORLDS

    def _note(self) -> None:
        self._drawn = self.desk.study.picture

    def _has_band(self) -> bool:
        return min(len(one.numbers) for one in self._drawn.ensembles) >= FEWEST

    def _is_over(self) -> bool:
        study = self.desk.study
        return bool(
            study.picture
            and study.picture.complete
            and not study.running
            and self.window.compare.redraw.is_idle
        )

    def _wait(self, done: Callable[[], object]) -> None:
        end = time.monotonic() + PATIENCE_SECONDS
        while not done():
            if time.monotonic() > end:
                message = "the window took too long"
                raise TimeoutError(message)
            self._application.processEvents()
            time.sleep(STEP_SECONDS)


def tell(lever: Lever, times: list[tuple[float, float]]) -> bool:
    """Print what was measured, and where it goes; whether both bars are met."""
    first, whole = (median(column) for column in zip(*times, strict=True))
    study = lever.desk.study
    worlds, cores = study.picture.total if study.picture else 0, os.cpu_count() or 1
    each = lever.seconds_a_world()
    at_least = each * worlds / cores
    last_first, last_whole = (max(column) for column in zip(*times, strict=True))
    print(f"first new band: median {first:.2f} s, longest {last_first:.2f} s")
    print(f"all {worlds} new worlds: median {whole:.2f} s, longest {last_whole:.2f} s")
    print(
        f"of that on {cores} cores at least {at_least:.2f} s for the worlds at {each:.3f} s each; "
        f"the rest {whole - at_least:.2f} s"
    )
    met = first < BAR_FIRST and whole < BAR_ALL
    print(f"Bars: {BAR_FIRST:g} s, {BAR_ALL:g} s: {'met' if met else 'MISSED'}.")
    return met


def main() -> int:
    """Measure and print; 1 if a bar was missed."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--replications", type=int, default=100)
    options = parser.parse_args()
    if sys.platform == "linux" and not {"DISPLAY", "WAYLAND_DISPLAY"} & os.environ.keys():
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication(["taawun"])
    collector = GuiThreadCollector(application)
    lever = Lever(application, options.replications)
    times = [lever.let_go(lever.number(number)) for number in range(options.rounds)]
    met = tell(lever, times)
    lever.window.close()
    collector.stop()
    return 0 if met else 1


if __name__ == "__main__":
    sys.exit(main())
