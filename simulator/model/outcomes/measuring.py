"""From what happened to what it amounts to: totals and monthly series of every outcome."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from simulator.kernel.clock import DAYS_PER_MONTH, DAYS_PER_YEAR
from simulator.model.kinds import EventKind
from simulator.model.outcomes.declared import MEASURES, Averaged, Counted
from simulator.model.outcomes.levels import public_trust, ratio, utilisation, with_region

if TYPE_CHECKING:
    from simulator.model.world import World

ENDS = (EventKind.CELL_ATTACKED, EventKind.CELL_DISSOLVED, EventKind.CELL_DISRUPTED)


class Measuring:
    """Measures one run that is over; month 0 holds all of the warm-up.

    Args:
        world: A world whose time is over.
        months: How many months the measured time has; the last may be incomplete.
    """

    def __init__(self, world: World, months: int) -> None:
        setting = world.setting
        self._world = world
        self.months = months
        self._years = setting.days / DAYS_PER_YEAR
        self._edges = np.append(np.arange(self.months) * DAYS_PER_MONTH, setting.days)
        columns = world.history.columns()
        placed = columns.place >= 0
        day = columns.day[placed]
        month = np.minimum(np.floor(day / DAYS_PER_MONTH).astype(int) + 1, self.months)
        self._month = np.maximum(month, 0)
        self._place = columns.place[placed]
        self._kind = columns.kind[placed]
        self._detail = columns.detail[placed]

    def measure(self) -> tuple[np.ndarray, np.ndarray]:
        """Totals [outcome, place] and series [outcome, place, month]; the region comes last."""
        places = len(self._world.states) + 1
        totals = np.empty((len(MEASURES), places))
        series = np.empty((len(MEASURES), places, self.months))
        for index, measure in enumerate(MEASURES):
            if isinstance(measure, Counted):
                series[index] = with_region(self._sum(measure.kinds, detail=measure.detail)[:, 1:])
                totals[index] = series[index].sum(axis=1) / self._years
            elif isinstance(measure, Averaged):
                series[index] = self._mean_so_far(measure)
                totals[index] = series[index][:, -1]
            else:
                series[index] = self._level(measure.outcome.name)
                totals[index] = mean_of_known(series[index])
        return totals, series

    def _sum(self, kinds: tuple[EventKind, ...], *, detail: bool = False) -> np.ndarray:
        """Events, or the sum of their details, of some kinds: [state, month]."""
        chosen = np.isin(self._kind, kinds)
        weights = self._detail[chosen] if detail else None
        return self._bin(self._place[chosen], self._month[chosen], weights)

    def _bin(
        self, place: np.ndarray, month: np.ndarray, weights: np.ndarray | None = None
    ) -> np.ndarray:
        shape = (len(self._world.states), self.months + 1)
        flat = np.bincount(place * shape[1] + month, weights=weights, minlength=shape[0] * shape[1])
        return flat.reshape(shape).astype(float)

    def _mean_so_far(self, measure: Averaged) -> np.ndarray:
        sums = self._sum(measure.kinds, detail=measure.among is None)[:, 1:]
        counts = self._sum(measure.among or measure.kinds)[:, 1:]
        return ratio(with_region(sums).cumsum(axis=1), with_region(counts).cumsum(axis=1))

    def _level(self, name: str) -> np.ndarray:
        states = self._world.states.values()
        if name == "cells_active":
            return with_region(self._active())
        if name == "public_trust":
            return public_trust(self._world, self._edges)
        if name == "team_utilisation":
            return utilisation([state.teams for state in states], self._edges)
        return utilisation([state.analysts for state in states], self._edges)

    def _active(self) -> np.ndarray:
        """Cells at each month's end: all that came, less all that left or ended."""
        crossed = self._kind == EventKind.BORDER_CROSSED
        left = self._bin(self._detail[crossed].astype(int), self._month[crossed])
        came = self._sum((EventKind.CELL_FORMED, EventKind.BORDER_CROSSED))
        active: np.ndarray = (came - left - self._sum(ENDS)).cumsum(axis=1)[:, 1:]
        return active


def mean_of_known(series: np.ndarray) -> np.ndarray:
    """The mean over months of each row, leaving out what is undefined."""
    known = ~np.isnan(series)
    return ratio(np.where(known, series, 0.0).sum(axis=1), known.sum(axis=1).astype(float))
