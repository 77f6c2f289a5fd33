"""From what happened to what it amounts to: totals and monthly series of every outcome."""

from __future__ import annotations

from math import prod
from typing import TYPE_CHECKING

import numpy as np

from simulator.kernel.clock import DAYS_PER_MONTH, DAYS_PER_YEAR
from simulator.model.kinds import EventKind
from simulator.model.outcomes.declared import (
    MEASURES,
    Averaged,
    Classed,
    Counted,
    Measure,
)
from simulator.model.outcomes.derived import watched
from simulator.model.outcomes.levels import ratio, utilisation, with_region

if TYPE_CHECKING:
    from collections.abc import Callable

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
        edges = self._edges = np.append(np.arange(self.months) * DAYS_PER_MONTH, setting.days)
        self._watched = watched(world, edges)
        columns = world.history.columns()
        placed = columns.place >= 0
        self._numbers = np.nonzero(placed)[0]
        kind, place, detail = columns.kind[placed], columns.place[placed], columns.detail[placed]
        month = np.clip(columns.day[placed] // DAYS_PER_MONTH + 1, 0, months).astype(int)
        bins = (len(EventKind) + 1, len(world.states), months + 1)
        flat = (kind * bins[1] + place) * bins[2] + month
        self._bins, self._kind, self._detail = bins, kind, detail
        self._where = place * bins[2] + month
        self._counts = with_region(bin_sums(flat, None, bins))
        self._details = with_region(bin_sums(flat, detail, bins))
        crossed = kind == EventKind.BORDER_CROSSED
        origin = detail[crossed].astype(int) * bins[2] + month[crossed]
        self._left = with_region(bin_sums(origin, None, bins[1:]))

    def measure(self) -> tuple[np.ndarray, np.ndarray]:
        """Totals [outcome, place] and series [outcome, place, month]; the region comes last."""
        series = [self._series(measure) for measure in MEASURES]
        totals = [self._total(*pair) for pair in zip(MEASURES, series, strict=True)]
        return np.array(totals), np.array(series)

    def _series(self, measure: Measure) -> np.ndarray:
        if isinstance(measure, Counted):
            return self._sum(measure.kinds, detail=measure.detail)[:, 1:]
        if isinstance(measure, Classed):
            return self._of_class(measure)[:, 1:]
        if isinstance(measure, Averaged):
            return self._mean_so_far(measure)
        return self._level(measure.outcome.name)

    def _total(self, measure: Measure, series: np.ndarray) -> np.ndarray:
        if isinstance(measure, Counted | Classed):
            total: np.ndarray = series.sum(axis=1) / self._years
        elif isinstance(measure, Averaged):
            total = series[:, -1]
        else:
            total = mean_of_known(series)
        return total

    def _sum(self, kinds: tuple[EventKind, ...], *, detail: bool = False) -> np.ndarray:
        """Events, or the sum of their details, of some kinds: [state and region, month]."""
        binned = self._details if detail else self._counts
        total: np.ndarray = sum((binned[kind] for kind in kinds[1:]), binned[kinds[0]])
        return total

    def _of_class(self, measure: Classed) -> np.ndarray:
        """Events of one class: [state and region, month]."""
        rows = np.nonzero(self._kind == measure.kind)[0]
        chosen = rows[CLASSES[measure.classes](self, rows) == measure.number]
        return with_region(bin_sums(self._where[chosen], None, self._bins[1:]))

    def details(self, rows: np.ndarray) -> np.ndarray:
        """The number that belongs to each of some events."""
        found: np.ndarray = self._detail[rows]
        return found

    def stages(self, rows: np.ndarray) -> np.ndarray:
        """Whether each cell that ended was in its last phase then."""
        last = self._world.setting.life.phases - 1
        cells = self._world.history.subjects(self._numbers[rows].tolist())
        return np.array([cell.phase >= last for cell in cells], dtype=int)

    def _mean_so_far(self, measure: Averaged) -> np.ndarray:
        sums = self._sum(measure.kinds, detail=measure.among is None)[:, 1:]
        counts = self._sum(measure.among or measure.kinds)[:, 1:]
        return ratio(sums.cumsum(axis=1), counts.cumsum(axis=1))

    def _level(self, name: str) -> np.ndarray:
        states = self._world.states.values()
        if name == "cells_active":
            return self._active()
        if name in self._watched:
            return self._watched[name]
        if name == "team_utilisation":
            return utilisation([state.teams for state in states], self._edges)
        if name == "court_utilisation":
            return utilisation([state.courts for state in states], self._edges)
        return utilisation([state.analysts for state in states], self._edges)

    def _active(self) -> np.ndarray:
        """Cells at each month's end: all that came, less all that left or ended."""
        came = self._sum((EventKind.CELL_FORMED, EventKind.BORDER_CROSSED))
        active: np.ndarray = (came - self._left - self._sum(ENDS)).cumsum(axis=1)[:, 1:]
        return active


CLASSES: dict[str, Callable[[Measuring, np.ndarray], np.ndarray]] = {
    "reason": Measuring.details,
    "stage": Measuring.stages,
}
"""How events of a kind are told apart, given their rows."""


def bin_sums(flat: np.ndarray, weights: np.ndarray | None, shape: tuple[int, ...]) -> np.ndarray:
    """How many, or how much, falls into each bin of an array, given flat indices of the bins."""
    size = prod(shape)
    return np.bincount(flat, weights=weights, minlength=size).reshape(shape).astype(float)


def mean_of_known(series: np.ndarray) -> np.ndarray:
    """The mean over months of each row, leaving out what is undefined."""
    known = ~np.isnan(series)
    return ratio(np.where(known, series, 0.0).sum(axis=1), known.sum(axis=1).astype(float))
