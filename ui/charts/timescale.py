"""Time from left to right over some pixels, in every language."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from math import ceil


@dataclass(frozen=True)
class TimeScale:
    """Where the days of a world lie on a widget.

    Attributes:
        start: The date of day 0.
        days: How long the world lasts.
        left, width: The pixels it lies on.
    """

    start: dt.date
    days: float
    left: float
    width: float

    def x(self, day: float) -> float:
        """The pixel of a day."""
        return self.left + self.width * day / max(self.days, 1e-9)

    def day(self, x: float) -> float:
        """The day of a pixel."""
        share = (x - self.left) / max(self.width, 1e-9)
        return min(max(share, 0.0), 1.0) * self.days

    def years(self, room: float) -> list[tuple[int, float]]:
        """The years that there is room to name, with the pixel where each begins.

        Args:
            room: How many pixels a name needs.
        """
        first, last = self.start.year + 1, (self.start + dt.timedelta(int(self.days))).year
        step = max(1, ceil((last - first + 1) * room / max(self.width, 1.0)))
        named = [
            (year, self.x((dt.date(year, 1, 1) - self.start).days))
            for year in range(first, last + 1, step)
        ]
        return [(year, x) for year, x in named if x + room <= self.left + self.width]
