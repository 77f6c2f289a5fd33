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
class Gaps:
    """The gaps of one measurement, in milliseconds."""

    milliseconds: tuple[float, ...]

    @property
    def longest(self) -> float:
        return max(self.milliseconds)

    def percentile(self, percent: float) -> float:
        """The smallest gap that at least `percent` of all gaps do not exceed."""
        rank = ceil(len(self.milliseconds) * percent / 100)
        return sorted(self.milliseconds)[max(rank, 1) - 1]

    def __str__(self) -> str:
        return (
            f"{len(self.milliseconds)} gaps: median {self.percentile(50):.1f} ms, "
            f"99th percentile {self.percentile(99):.1f} ms, longest {self.longest:.1f} ms"
        )


class GapMeter(QObject):
    """Measures the event loop of the thread it lives in, from `start` to `stop`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(BEAT_MILLISECONDS)
        self._timer.timeout.connect(self._beat)
        self._beats: list[float] = []

    def start(self) -> None:
        """Begin afresh."""
        self._beats = [time.perf_counter()]
        self._timer.start()

    def stop(self) -> Gaps:
        """End, and tell the gaps; the one that is still open counts."""
        self._timer.stop()
        self._beat()
        return Gaps(tuple((later - beat) * 1e3 for beat, later in pairwise(self._beats)))

    @Slot()
    def _beat(self) -> None:
        self._beats.append(time.perf_counter())
