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
        kind, place = columns.kind[placed], columns.place[placed]
        month = np.floor(columns.day[placed] / DAYS_PER_MONTH) + 1
        month = np.clip(month, 0, months).astype(int)
        detail = columns.detail[placed]
        shape = (len(EventKind) + 1, len(world.states), months + 1)
        flat = np.ravel_multi_index((kind, place, month), shape)
        self._counts = bin_sums(flat, None, shape)
        self._details = bin_sums(flat, detail, shape)
        crossed = kind == EventKind.BORDER_CROSSED
        origin = detail[crossed].astype(int)
        self._left = bin_sums(origin * shape[2] + month[crossed], None, shape[1:])

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
        total: np.ndarray = (self._details if detail else self._counts)[list(kinds)].sum(axis=0)
        return total

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
        came = self._sum((EventKind.CELL_FORMED, EventKind.BORDER_CROSSED))
        active: np.ndarray = (came - self._left - self._sum(ENDS)).cumsum(axis=1)[:, 1:]
        return active


def bin_sums(flat: np.ndarray, weights: np.ndarray | None, shape: tuple[int, ...]) -> np.ndarray:
    """How many, or how much, falls into each bin of an array, given flat indices of the bins."""
    size = int(np.prod(shape))
    return np.bincount(flat, weights=weights, minlength=size).reshape(shape).astype(float)


def mean_of_known(series: np.ndarray) -> np.ndarray:
    """The mean over months of each row, leaving out what is undefined."""
    known = ~np.isnan(series)
    return ratio(np.where(known, series, 0.0).sum(axis=1), known.sum(axis=1).astype(float))
