"""Axes that write numbers and dates as the reader does."""

from __future__ import annotations

import datetime as dt
import math

import pyqtgraph as pg
from PySide6.QtCore import QLocale

from ui.theme.fonts import scaled
from ui.viewmodels.words import fixed

DAYS_PER_YEAR = 365.25
MOST_TICKS = 8
LABEL_PIXELS = 44
"""What a date below an axis takes, with the room to the next, at the usual size of text."""
YEAR_STEPS = (1, 2, 5, 10, 20, 50)
MONTH_STEPS = (1, 3, 6)
MONTHS = 12


class NumberAxis(pg.AxisItem):
    """An upright axis whose numbers follow the locale; pyqtgraph always writes 0.5."""

    def tickStrings(self, values: list[float], scale: float, spacing: float) -> list[str]:
        step = spacing * scale
        places = max(0, -math.floor(math.log10(step))) if step > 0 else 0
        return [fixed(float(value * scale), places) for value in values]


class DateAxis(pg.AxisItem):
    """A level axis in days since a start, with ticks at the first days of years or months."""

    def __init__(self) -> None:
        super().__init__("bottom")
        self._start = dt.date(2000, 1, 1)

    def set_start(self, start: dt.date) -> None:
        """Say which date day zero is."""
        self._start = start
        self.picture = None
        self.update()

    def tickValues(
        self, minimum: float, maximum: float, size: float
    ) -> list[tuple[float, list[float]]]:
        most = min(MOST_TICKS, max(1, int(size / scaled(LABEL_PIXELS))))
        months = step_in_months((maximum - minimum) / DAYS_PER_YEAR, most)
        return [(months * DAYS_PER_YEAR / MONTHS, self._ticks(minimum, maximum, months))]

    def tickStrings(self, values: list[float], scale: float, spacing: float) -> list[str]:
        dates = [self._start + dt.timedelta(days=round(value)) for value in values]
        if spacing >= DAYS_PER_YEAR - 1:
            return [str(date.year) for date in dates]
        short = QLocale.FormatType.ShortFormat
        return [f"{QLocale().standaloneMonthName(date.month, short)} {date.year}" for date in dates]

    def _ticks(self, minimum: float, maximum: float, step: int) -> list[float]:
        first = self._start + dt.timedelta(days=math.floor(minimum))
        month = math.ceil((first.year * MONTHS + first.month - 1) / step) * step
        ticks: list[float] = []
        while True:
            year, rest = divmod(month, MONTHS)
            day = float((dt.date(year, rest + 1, 1) - self._start).days)
            if day > maximum:
                return ticks
            if day >= minimum:
                ticks.append(day)
            month += step


def step_in_months(years: float, most: int = MOST_TICKS) -> int:
    """The finest step between ticks that makes no more of them in a span of years."""
    steps = (*MONTH_STEPS, *(step * MONTHS for step in YEAR_STEPS))
    return next((step for step in steps if years * MONTHS / step <= most), steps[-1])
