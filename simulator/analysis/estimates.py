"""Estimates from independent runs, with their standard errors."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class Estimate:
    """A value from many runs.

    Attributes:
        value: The value; NaN where the runs say nothing about it.
        standard_error: Its standard error, from the differences between runs.
        size: What it rests on: years, or cells.
    """

    value: float
    standard_error: float
    size: float


def ratio(rows: np.ndarray) -> Estimate:
    """The sum of the first column over that of the second, one row a run."""
    top, bottom = rows[:, 0], rows[:, 1]
    size = float(bottom.sum())
    if size == 0.0:
        return Estimate(np.nan, np.nan, 0.0)
    value = float(top.sum()) / size
    return Estimate(value, _error((top - value * bottom) / bottom.mean()), size)


def covariance(rows: np.ndarray) -> Estimate:
    """The covariance from time averages of one level, of another, and of their product.

    The averages are taken over all runs: the mean of each run alone would leave out how runs
    differ.
    """
    one, other, product = rows.T
    # Its mean is the covariance, and its spread is that of the covariance to first order.
    influence = product - one.mean() * other - other.mean() * one + one.mean() * other.mean()
    return Estimate(float(influence.mean()), _error(influence), float(len(rows)))


def _error(values: np.ndarray) -> float:
    """The standard error of the mean of independent values."""
    return float(values.std(ddof=1) / np.sqrt(len(values)))
