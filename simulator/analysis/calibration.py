"""Holds the model's own figures against published ones."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

import numpy as np

from simulator.analysis.student import t_quantile
from simulator.runs.quantiles import quantiles

if TYPE_CHECKING:
    from collections.abc import Iterable

    from simulator.runs.sample import Ensemble
    from simulator.scenario.published import Figure

CONFIDENCE = 0.95
FEWEST_RUNS = 2


class Verdict(StrEnum):
    """Where the model lies."""

    INSIDE = "inside"
    """The mean of the runs lies in the published range."""
    UNSURE = "unsure"
    """The mean lies outside, but its interval reaches into the range."""
    OUTSIDE = "outside"
    """The whole interval lies outside."""


@dataclass(frozen=True)
class Calibrated:
    """One published figure beside the model's own.

    Attributes:
        figure: What was published.
        mean: The mean of the runs; NaN if it is undefined in all of them.
        low, high: The 95 % interval of that mean.
        run_low, run_high: Between which nine of ten single runs lie.
    """

    figure: Figure
    mean: float
    low: float
    high: float
    run_low: float
    run_high: float

    @property
    def verdict(self) -> Verdict:
        """Where the model lies; an undefined mean never lies inside."""
        if self.figure.low <= self.mean <= self.figure.high:
            return Verdict.INSIDE
        if self.low <= self.figure.high and self.high >= self.figure.low:
            return Verdict.UNSURE
        return Verdict.OUTSIDE


def calibrate(ensemble: Ensemble, figures: Iterable[Figure]) -> tuple[Calibrated, ...]:
    """Each figure beside what the runs of an ensemble give for it."""
    return tuple(_calibrated(ensemble, figure) for figure in figures)


def _calibrated(ensemble: Ensemble, figure: Figure) -> Calibrated:
    values = ensemble.total(figure.outcome, figure.place)
    values = values[~np.isnan(values)]
    if len(values) < FEWEST_RUNS:
        return Calibrated(figure, *(np.nan,) * 5)
    mean = float(values.mean())
    error = float(values.std(ddof=1)) / float(np.sqrt(len(values)))
    half = t_quantile(CONFIDENCE, len(values) - 1) * error
    run_low, run_high = quantiles(values, (0.05, 0.95)).tolist()
    return Calibrated(figure, mean, mean - half, mean + half, run_low, run_high)
