"""From what happened to what it amounts to: totals and monthly series of every outcome."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from simulator.kernel.clock import DAYS_PER_MONTH, DAYS_PER_YEAR
from simulator.model.outcomes.declared import MEASURES, Averaged, Counted

if TYPE_CHECKING:
    from simulator.kernel.history import Columns
    from simulator.model.kinds import EventKind
    from simulator.model.outcomes.monitor import Monitor


class Measuring:
    """Measures one run.

    Args:
        columns: The events of the run.
        monitor: The samples of the levels.
        states: How many states there are.
        months: How many months the measured time covers; the last may be cut short.
        days: The measured time.
    """

    def __init__(
        self, columns: Columns, monitor: Monitor, states: int, months: int, days: float
    ) -> None:
        measured = (columns.day >= 0.0) & (columns.place >= 0)
        self._kind = columns.kind[measured]
        self._detail = columns.detail[measured]
        month = np.minimum((columns.day[measured] / DAYS_PER_MONTH).astype(int), months - 1)
        self._cell = columns.place[measured] * months + month
        self._monitor = monitor
        self._shape = (states, months)
        self._years = days / DAYS_PER_YEAR

    def measure(self) -> tuple[np.ndarray, np.ndarray]:
        """Totals [outcome, place] and series [outcome, place, month]; the region comes last."""
        states, months = self._shape
        totals = np.empty((len(MEASURES), states + 1))
        series = np.empty((len(MEASURES), states + 1, months))
        for index, measure in enumerate(MEASURES):
            if isinstance(measure, Counted):
                monthly = with_region(self._sum(measure.kinds, detail=measure.detail))
                totals[index], series[index] = monthly.sum(axis=1) / self._years, monthly
            elif isinstance(measure, Averaged):
                series[index] = self._mean_so_far(measure)
                totals[index] = series[index][:, -1]
            else:
                series[index] = self._level(measure.outcome.name)
                totals[index] = mean_of_known(series[index])
        return totals, series

    def _sum(self, kinds: tuple[EventKind, ...], *, detail: bool) -> np.ndarray:
        """Events, or the sum of their details, of some kinds by state and month."""
        chosen = np.isin(self._kind, kinds)
        weights = self._detail[chosen] if detail else None
        size = self._shape[0] * self._shape[1]
        counts = np.bincount(self._cell[chosen], weights=weights, minlength=size)
        return counts.reshape(self._shape).astype(float)

    def _mean_so_far(self, measure: Averaged) -> np.ndarray:
        sums = self._sum(measure.kinds, detail=measure.among is None)
        counts = self._sum(measure.among or measure.kinds, detail=False)
        above, below = (with_region(part).cumsum(axis=1) for part in (sums, counts))
        return ratio(above, below)

    def _level(self, name: str) -> np.ndarray:
        monitor = self._monitor
        if name == "cells_active":
            return with_region(monitor.cells_active.T)
        if name == "public_trust":
            people = monitor.population if monitor.population.any() else None
            region = np.average(monitor.public_trust, axis=1, weights=people)
            return np.vstack([monitor.public_trust.T, region])
        if name == "team_utilisation":
            return share(monitor.team_days.T, (monitor.teams * monitor.days).T)
        return share(monitor.analyst_days.T, (monitor.analysts * monitor.days).T)


def with_region(by_state: np.ndarray) -> np.ndarray:
    """The rows of the states and, below them, their sum."""
    return np.vstack([by_state, by_state.sum(axis=0)])


def share(used: np.ndarray, there: np.ndarray) -> np.ndarray:
    """Share of what is there that is used, by state and region; undefined where nothing is."""
    return ratio(with_region(used), with_region(there))


def ratio(above: np.ndarray, below: np.ndarray) -> np.ndarray:
    """One array over another, undefined where there is nothing below."""
    result: np.ndarray = np.divide(above, below, out=np.full_like(above, np.nan), where=below > 0)
    return result


def mean_of_known(series: np.ndarray) -> np.ndarray:
    """The mean over months of each row, leaving out what is undefined."""
    known = ~np.isnan(series)
    return ratio(np.where(known, series, 0.0).sum(axis=1), known.sum(axis=1).astype(float))
