"""How smoothly the window runs while everything it can do goes on at once.

Usage: python benchmarks/event_loop.py [--seconds S] [--scenarios A B]

It opens the real window, records a world, and measures the window idle for a few seconds to learn
what this machine does by itself. Then it compares the scenarios on every core, starting again with
other luck whenever the comparison is complete, while the recorded world plays and a lever is
dragged to and fro in Compare, and goes from Compare to Watch and back; the event loop of the window
is measured all the while. Without a screen, Qt's offscreen platform paints into memory, which costs
the same.
"""

import argparse
import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from PySide6.QtCore import QObject, Qt, QTimer, Slot
from PySide6.QtWidgets import QApplication

from benchmarks.busy_hands import BusyHands
from benchmarks.gap_meter import GapMeter, Gaps
from ui.desk import Desk
from ui.gc_guard import GuiThreadCollector
from ui.main_window import MainWindow
from ui.theme.wardrobe import Wardrobe

SETTLE_SECONDS, IDLE_SECONDS = 3.0, 3.0
BAR_99TH_PERCENTILE, BAR_LONGEST = 33.0, 100.0
"""Milliseconds: two frames of sixty a second, and the shortest pause that people notice."""


class Session(QObject):
    """Drives one window through an idle and a busy measurement, then closes it.

    Attributes:
        idle, busy: What was measured; nothing before the session is over.
        worlds: How many worlds were simulated during the busy measurement.
    """

    def __init__(
        self, window: MainWindow, desk: Desk, scenarios: list[str], seconds: float
    ) -> None:
        super().__init__(window)
        self._window = window
        self._desk = desk
        self._scenarios = scenarios
        self._seconds = seconds
        self._meter = GapMeter(self)
        self._is_busy = False
        self._is_restarting = False
        self._hands = BusyHands(window)
        self._done = 0
        self.worlds = 0
        self.idle: Gaps | None = None
        self.busy: Gaps | None = None
        once = Qt.ConnectionType.SingleShotConnection
        desk.library.changed.connect(self._hands.prepare, once)
        desk.watching.shown.connect(self._begin_idle, once)
        desk.study.changed.connect(self._count)
        desk.study.state_changed.connect(self._go_on)

    @Slot()
    def _count(self) -> None:
        """Count the worlds; a comparison that begins anew begins with few."""
        done, _ = self._desk.study.progress
        self.worlds += done - self._done if done >= self._done else done
        self._done = done

    @Slot()
    def _begin_idle(self) -> None:
        # The window is drawn and the workers are warm before the idle measurement begins.
        settled = round(SETTLE_SECONDS * 1e3)
        QTimer.singleShot(settled, self._meter.start)
        QTimer.singleShot(settled + round(IDLE_SECONDS * 1e3), self._begin_busy)

    @Slot()
    def _begin_busy(self) -> None:
        self.idle = self._meter.stop()
        self._meter.start()
        self._desk.compare(self._scenarios)
        self._hands.begin()
        self._is_busy = True
        QTimer.singleShot(round(self._seconds * 1e3), self._end)

    @Slot()
    def _go_on(self) -> None:
        # Not at once: the study is still telling others that it has ended.
        if self._is_busy and not self._is_restarting and not self._desk.study.running:
            self._is_restarting = True
            QTimer.singleShot(0, self._start_again)

    @Slot()
    def _start_again(self) -> None:
        study = self._desk.study
        study.set_seed(study.seed + 1)
        study.run()
        self._is_restarting = False

    @Slot()
    def _end(self) -> None:
        self.busy = self._meter.stop()
        self._is_busy = False
        self._hands.stop()
        self._window.close()


def main() -> int:
    """Measure and print; 1 if a bar was missed."""
    options = _options()
    if sys.platform == "linux" and not {"DISPLAY", "WAYLAND_DISPLAY"} & os.environ.keys():
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication(["taawun"])
    collector = GuiThreadCollector(application)
    desk = Desk()
    window = MainWindow(desk, Wardrobe(application))
    window.closing.connect(desk.close)
    session = Session(window, desk, options.scenarios, options.seconds)
    window.show()
    QTimer.singleShot(0, desk.open)
    application.exec()
    collector.stop()
    if session.idle is None or session.busy is None:
        print("The window was closed before the measurement was over.", file=sys.stderr)
        return 1
    print(f"idle, {IDLE_SECONDS:g} s: {session.idle}")
    print(f"busy, {options.seconds:g} s, {session.worlds} worlds: {session.busy}")
    slow = (
        session.busy.percentile(99) >= BAR_99TH_PERCENTILE
        or session.busy.longest.length >= BAR_LONGEST
    )
    print(
        f"Bars: 99th percentile < {BAR_99TH_PERCENTILE:g} ms, longest < {BAR_LONGEST:g} ms: "
        f"{'MISSED' if slow else 'met'}."
    )
    return 1 if slow else 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description="Measure the window's event loop while everything goes on at once.",
        epilog="Example: python benchmarks/event_loop.py --seconds 60",
    )
    parser.add_argument("--seconds", type=float, default=20.0, help="how long it is busy (20)")
    parser.add_argument(
        "--scenarios",
        nargs="+",
        default=["broken-ties", "reconciliation"],
        help="what is compared, the baseline first (broken-ties reconciliation)",
    )
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
