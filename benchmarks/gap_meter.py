"""How long an event loop leaves its events waiting, as a person would feel it.

A precise timer beats every five milliseconds in the thread that is measured. Whatever keeps that
thread busy makes the next beat late, and the time between two beats is a gap. An idle window has
gaps of five milliseconds; one of more than a tenth of a second is felt as a hitch.
"""

import time
from dataclasses import dataclass
from itertools import pairwise
from math import ceil

from PySide6.QtCore import QObject, Qt, QTimer, Slot

BEAT_MILLISECONDS = 5


@dataclass(frozen=True)
class Gap:
    """The time from one beat to the next, in milliseconds.

    Attributes:
        begins: Since the measurement began.
        length: How long it was.
        work: How much of it the thread itself was at work; in the rest it waited, for the beat,
            for a processor, or for another thread of this program.
    """

    begins: float
    length: float
    work: float


@dataclass(frozen=True)
class Gaps:
    """The gaps of one measurement."""

    all: tuple[Gap, ...]

    @property
    def longest(self) -> Gap:
        return max(self.all, key=lambda gap: gap.length)

    def percentile(self, percent: float) -> float:
        """The smallest length that at least `percent` of all gaps do not exceed."""
        rank = ceil(len(self.all) * percent / 100)
        return sorted(gap.length for gap in self.all)[max(rank, 1) - 1]

    def __str__(self) -> str:
        longest = self.longest
        return (
            f"{len(self.all)} gaps: median {self.percentile(50):.1f} ms, "
            f"99th percentile {self.percentile(99):.1f} ms, longest {longest.length:.1f} ms "
            f"after {longest.begins / 1e3:.1f} s ({longest.work:.1f} ms of it at work)"
        )


class GapMeter(QObject):
    """Measures the event loop of the thread it lives in, from `start` to `stop`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(BEAT_MILLISECONDS)
        self._timer.timeout.connect(self._beat)
        self._beats: list[tuple[float, float]] = []

    def start(self) -> None:
        """Begin afresh."""
        self._beats.clear()
        self._beat()
        self._timer.start()

    def stop(self) -> Gaps:
        """End, and tell the gaps; the one that is still open counts."""
        self._timer.stop()
        self._beat()
        begin, _ = self._beats[0]
        return Gaps(
            tuple(
                Gap((here - begin) * 1e3, (there - here) * 1e3, (after - before) * 1e3)
                for (here, before), (there, after) in pairwise(self._beats)
            )
        )

    @Slot()
    def _beat(self) -> None:
        self._beats.append((time.perf_counter(), time.thread_time()))
