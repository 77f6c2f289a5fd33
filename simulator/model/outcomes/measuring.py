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
    Sampled,
)
from simulator.model.outcomes.derived import watched
from simulator.model.outcomes.levels import ratio, utilisation

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from simulator.kernel.history import Columns
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
        self._nothing = np.zeros((len(world.states) + 1, months + 1))
        self._classes: dict[tuple[EventKind, str], tuple[np.ndarray, np.ndarray]] = {}
        self._count(world.history.columns())

    def _count(self, columns: Columns) -> None:
        """Count what happened, and add up its details, by kind, place and month."""
        places, months = self._nothing.shape
        placed = columns.place >= 0
        self._numbers = np.nonzero(placed)[0]
        kind, place, detail = columns.kind[placed], columns.place[placed], columns.detail[placed]
        month = np.clip(columns.day[placed] // DAYS_PER_MONTH + 1, 0, months - 1).astype(int)
        # Most kinds never happen in most scenarios, and so only those that did have bins.
        happened = np.bincount(kind, minlength=len(EventKind) + 1) > 0
        self._rows = {number: row for row, number in enumerate(np.nonzero(happened)[0].tolist())}
        rows = (happened.cumsum() - 1)[kind]
        self._kind, self._detail = kind, detail
        self._where = place * months + month
        flat = rows * (places * months) + self._where
        self._counts = self._binned(flat, None, len(self._rows))
        self._details = self._binned(flat, detail, len(self._rows))
        crossed = kind == EventKind.BORDER_CROSSED
        origin = detail[crossed].astype(int) * months + month[crossed]
        self._left = self._binned(origin, None)[0]

    def _binned(self, flat: np.ndarray, weights: np.ndarray | None, rows: int = 1) -> np.ndarray:
        """How many, or how much, falls into each bin: [row, state and region, month].

        Args:
            flat: The index of each bin in the flat array.
            weights: How much each is; without any, each is 1.
            rows: How many rows there are.
        """
        shape = (rows, *self._nothing.shape)
        sums = np.bincount(flat, weights=weights, minlength=prod(shape)).astype(float)
        sums = sums.reshape(shape)
        sums[:, -1] = sums[:, :-1].sum(axis=1)
        return sums

    def measure(self) -> tuple[np.ndarray, np.ndarray]:
        """Totals [outcome, place] and series [outcome, place, month]; the region comes last."""
        series = np.array([self._series(measure) for measure in MEASURES])
        totals = np.empty(series.shape[:2])
        totals[COUNTS] = series[COUNTS].sum(axis=2) / self._years
        totals[MEANS] = series[MEANS][:, :, -1]
        totals[LEVELS] = mean_of_known(series[LEVELS])
        return totals, series

    def series_of(self, names: Sequence[str]) -> np.ndarray:
        """The series [outcome, place, month] of some outcomes alone, in the order of the names."""
        measures = {measure.outcome.name: measure for measure in MEASURES}
        return np.array([self._series(measures[name]) for name in names])

    def _series(self, measure: Measure) -> np.ndarray:
        if isinstance(measure, Counted):
            return self._sum(measure.kinds, detail=measure.detail)[:, 1:]
        if isinstance(measure, Classed):
            return self._of_class(measure)[:, 1:]
        if isinstance(measure, Averaged):
            return self._mean_so_far(measure)
        return self._level(measure.outcome.name)

    def _sum(self, kinds: tuple[EventKind, ...], *, detail: bool = False) -> np.ndarray:
        """Events, or the sum of their details, of some kinds: [state and region, month]."""
        binned = self._details if detail else self._counts
        happened = [binned[self._rows[kind]] for kind in kinds if kind in self._rows]
        total: np.ndarray = sum(happened[1:], happened[0]) if happened else self._nothing
        return total

    def _of_class(self, measure: Classed) -> np.ndarray:
        """Events of one class: [state and region, month]."""
        if measure.kind not in self._rows:
            return self._nothing
        key = measure.kind, measure.classes
        if key not in self._classes:
            rows = np.nonzero(self._kind == measure.kind)[0]
            self._classes[key] = rows, CLASSES[measure.classes](self, rows)
        rows, classes = self._classes[key]
        binned: np.ndarray = self._binned(self._where[rows[classes == measure.number]], None)[0]
        return binned

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


def _of(*kinds: type) -> np.ndarray:
    """The places among all measures of those that are of some kinds."""
    return np.array([place for place, one in enumerate(MEASURES) if isinstance(one, kinds)])


COUNTS, MEANS, LEVELS = _of(Counted, Classed), _of(Averaged), _of(Sampled)


def mean_of_known(series: np.ndarray) -> np.ndarray:
    """The mean over months, the last axis, leaving out what is undefined."""
    known = ~np.isnan(series)
    return ratio(np.where(known, series, 0.0).sum(axis=-1), known.sum(axis=-1).astype(float))
