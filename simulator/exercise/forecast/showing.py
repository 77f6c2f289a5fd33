"""What of a forecast may be shown to those who play: the months to come, and no month before."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import numpy as np

from simulator.exercise.forecast.fan import BANDS
from simulator.exercise.views.fans import CourseShown, FanShown
from simulator.kernel.outcomes import Kind
from simulator.runs import OUTCOMES
from simulator.runs.quantiles import quantiles

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from simulator.exercise.forecast.courses import Course
    from simulator.exercise.forecast.fan import Forecast
    from simulator.exercise.views.fans import Band

DIGITS = 4
"""So many significant ones are shown: more would say nothing, and fill the journal."""
ALMOST = 1e-6


def fan_shown(forecast: Forecast, outcome: str, place: str, start: dt.date) -> FanShown | None:
    """One outcome at one place, as those who play may see it.

    A month that has begun holds what has happened in it already, which is the truth. So events
    are counted from the first month on that begins now or later; of a level, which is that of a
    month's end, the present month is the first.

    Args:
        forecast: What was found.
        outcome: The name of what is looked at.
        place: The name of a state, or "region".
        start: The first day of the scenario.

    Returns:
        Nothing if no such month was looked at, or no course has been run.
    """
    kind = next(one.kind for one in OUTCOMES if one.name == outcome)
    first, since = _beginning(forecast, kind)
    there = [course for course, series in forecast.series.items() if len(series)]
    if first >= len(forecast.edges) or not there:
        return None
    days = forecast.edges[first:] - since
    if kind is Kind.COUNT:
        days = np.concatenate([[0.0], days])
    return FanShown(
        outcome,
        place,
        (start + dt.timedelta(days=round(since))).isoformat(),
        tuple(round(float(day), 2) for day in days),
        min(len(forecast.series[course]) for course in there),
        tuple(
            CourseShown(one.value, _bands(_ahead(forecast, one, (outcome, place), kind, first)))
            for one in there
        ),
    )


def _beginning(forecast: Forecast, kind: Kind) -> tuple[int, float]:
    """The first month that may be shown, and the day on which what is shown begins."""
    first = forecast.first_future_month
    if kind is Kind.LEVEL:
        return first, forecast.now
    begins = float(forecast.edges[first - 1]) if first else 0.0
    if begins < forecast.now - ALMOST and first < len(forecast.edges):
        return first + 1, float(forecast.edges[first])
    return first, begins


def _ahead(
    forecast: Forecast, course: Course, what: tuple[str, str], kind: Kind, first: int
) -> NDArray[np.float64]:
    """By world and month; events are added up from the beginning of the first month on."""
    values = forecast.values(course, *what)[:, first:].astype(np.float64)
    if kind is not Kind.COUNT:
        return values
    return np.cumsum(np.pad(values, ((0, 0), (1, 0))), axis=1)


def _bands(values: NDArray[np.float64]) -> tuple[Band, ...]:
    return tuple(tuple(map(_rounded, band)) for band in quantiles(values, BANDS).tolist())


def _rounded(value: float) -> float | None:
    return float(f"{value:.{DIGITS}g}") if np.isfinite(value) else None
