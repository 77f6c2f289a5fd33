"""A forecast of known numbers, and what of it is shown to those who play."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import numpy as np

from simulator.exercise.forecast.courses import Course
from simulator.exercise.forecast.fan import Forecast
from simulator.exercise.forecast.showing import fan_shown

if TYPE_CHECKING:
    from simulator.exercise.views.fans import FanShown

START = dt.date(2021, 1, 1)
OUTCOMES = ("attacks", "public_trust")
PLACES = ("algeria", "tunisia", "region")
PAST = 1000.0


def forecast(now: float = 75.0, past: float = PAST) -> Forecast:
    """Six months of thirty days: a given number in each that has begun by now, else 1, 2, 3."""
    edges = (np.arange(6) + 1.0) * 30.0
    months = np.where(edges - 30.0 < now, past, np.arange(6) + 1.0)
    series = np.broadcast_to(months, (4, len(OUTCOMES), len(PLACES), 6)).astype(np.float32)
    courses = dict.fromkeys(Course, series)
    numbers = dict.fromkeys(Course, (0, 1, 2, 3))
    return Forecast(OUTCOMES, PLACES, edges, now, courses, numbers, 4)


def shown(outcome: str = "attacks", place: str = "region", **others: float) -> FanShown:
    found = fan_shown(forecast(**others), outcome, place, START)
    assert found is not None
    return found
