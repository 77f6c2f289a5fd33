"""What a run of a validation case shows, measured from its history alone.

Each measure gives three numbers a run. How they become one estimate with its standard error, once
all runs are there, is the measure's other half.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, partial
from typing import TYPE_CHECKING, Any

import numpy as np

from simulator.analysis.estimates import Estimate, covariance, ratio
from simulator.kernel.clock import DAYS_PER_YEAR
from simulator.kernel.errors import UnknownNameError
from simulator.kernel.outcomes import Kind
from simulator.model.kinds import EventKind
from simulator.model.outcomes.declared import OUTCOMES

if TYPE_CHECKING:
    from collections.abc import Callable

    from simulator.model.setting import Setting
    from simulator.model.simulation import Observation

Row = tuple[float, float, float]

# What an event adds to the cells at large, and to those that a team plans against, where it
# happens. A border crossing also takes the cell from the state it came from.
AT_LARGE = {
    EventKind.CELL_FORMED: 1,
    EventKind.BORDER_CROSSED: 1,
    EventKind.OPERATION_FAILED: 1,
    EventKind.PLANNING_BEGUN: -1,
    EventKind.CELL_ATTACKED: -1,
    EventKind.CELL_DISSOLVED: -1,
}
PLANNED = {EventKind.PLANNING_BEGUN: 1, EventKind.OPERATION_DONE: -1}
ENDS = (EventKind.CELL_ATTACKED, EventKind.CELL_DISSOLVED, EventKind.CELL_DISRUPTED)


@dataclass(frozen=True)
class Fate:
    """How one cell ended: where it formed and ended, by number of the state, and its life."""

    end: int
    origin: int
    place: int
    years: float


@dataclass(frozen=True)
class Sight:
    """One run, seen by its history from the first measured day to the last.

    Valid for worlds in which no cell ends by itself or moves while a team plans against it.
    """

    setting: Setting
    observation: Observation

    @property
    def years(self) -> float:
        """The measured time."""
        return self.setting.days / DAYS_PER_YEAR

    @cached_property
    def durations(self) -> np.ndarray:
        """How long each state of affairs lasted, in years: before the first event and after each.

        What lies before the measured time lasts no time at all.
        """
        days = self._columns.day.clip(0.0, self.setting.days)
        edges = np.concatenate([[0.0], days, [self.setting.days]])
        durations: np.ndarray = np.diff(edges) / DAYS_PER_YEAR
        return durations

    @cached_property
    def at_large(self) -> np.ndarray:
        """Cells that no team plans against, after each event: [event, state]."""
        steps = self._steps(AT_LARGE)
        crossed = np.flatnonzero(self._columns.kind == EventKind.BORDER_CROSSED)
        steps[crossed + 1, self._columns.detail[crossed].astype(int)] -= 1
        return steps.cumsum(axis=0)

    @cached_property
    def planned(self) -> np.ndarray:
        """Cells that a team plans against, after each event: [event, state]."""
        return self._steps(PLANNED).cumsum(axis=0)

    @cached_property
    def fates(self) -> tuple[Fate, ...]:
        """The cells that ended in the measured time."""
        return tuple(
            _fate(event.kind, event.place, event.day, event.subject)
            for event in self.observation.history.events(*ENDS)
            if event.day >= 0.0
        )

    @cached_property
    def _columns(self) -> Any:
        return self.observation.history.columns()

    def _steps(self, by_kind: dict[EventKind, int]) -> np.ndarray:
        table = np.zeros(max(EventKind) + 1, dtype=int)
        table[list(by_kind)] = list(by_kind.values())
        kinds = self._columns.kind
        steps = np.zeros((len(kinds) + 1, len(self.setting.states)), dtype=int)
        steps[np.arange(1, len(kinds) + 1), self._columns.place] = table[kinds]
        return steps


def _fate(kind: int, place: int, day: float, cell: Any) -> Fate:
    years = (day - cell.formed_at) / DAYS_PER_YEAR
    return Fate(kind, cell.family.zone.state.number, place, years)


def _there(levels: np.ndarray, place: int | None) -> np.ndarray:
    """A level in one state, or in all of them together."""
    there: np.ndarray = levels.sum(axis=1) if place is None else levels[:, place]
    return there


def _integral(sight: Sight, level: np.ndarray) -> Row:
    return float(level @ sight.durations), sight.years, 0.0


def _moments(sight: Sight, one: np.ndarray, other: np.ndarray) -> Row:
    """Time averages of two levels and of their product."""
    durations = sight.durations / sight.years
    return float(one @ durations), float(other @ durations), float((one * other) @ durations)


def _cells_at_large(sight: Sight, place: int | None) -> Row:
    return _integral(sight, _there(sight.at_large, place))


def _cells_under_planning(sight: Sight, place: int | None) -> Row:
    return _integral(sight, _there(sight.planned, place))


def _time_without_cells(sight: Sight, place: int | None) -> Row:
    return _integral(sight, _there(sight.at_large + sight.planned, place) == 0)


def _time_all_teams_busy(sight: Sight, place: int | None) -> Row:
    teams = np.array([[state.teams for state in sight.setting.states.values()]])
    return _integral(sight, _there(sight.planned, place) == _there(teams, place))


def _cells_at_large_variance(sight: Sight, place: int | None) -> Row:
    level = _there(sight.at_large, place)
    return _moments(sight, level, level)


def _planning_covariance(sight: Sight, place: int | None) -> Row:
    return _moments(sight, _there(sight.at_large, place), _there(sight.planned, place))


def _covariance_between_states(sight: Sight, _: int | None) -> Row:
    """Of the cells at large in the first state and in all others."""
    first = sight.at_large[:, 0]
    return _moments(sight, first, sight.at_large.sum(axis=1) - first)


def _fates(sight: Sight, place: int | None) -> list[Fate]:
    """The fates of cells that formed in one state, or anywhere."""
    return [fate for fate in sight.fates if place is None or fate.origin == place]


def _share(chosen: Callable[[Fate], bool], sight: Sight, place: int | None) -> Row:
    fates = _fates(sight, place)
    return sum(map(chosen, fates)), len(fates), 0.0


def _life_years(sight: Sight, place: int | None) -> Row:
    fates = _fates(sight, place)
    return sum(fate.years for fate in fates), len(fates), 0.0


def _outcome(index: int, kind: Kind, sight: Sight, place: int | None) -> Row:
    """What the model itself measured; a count over years, so that its rate is a ratio."""
    total = float(sight.observation.totals[index, -1 if place is None else place])
    return (total * sight.years, sight.years, 0.0) if kind is Kind.COUNT else (total, 1.0, 0.0)


@dataclass(frozen=True)
class Measure:
    """A number that theory knows: what a run contributes, and what all runs then say."""

    row: Callable[[Sight, int | None], Row]
    estimate: Callable[[np.ndarray], Estimate] = ratio


def _ended(kind: EventKind) -> Measure:
    return Measure(partial(_share, lambda fate: fate.end == kind))


MEASURES: dict[str, Measure] = {
    "cells_at_large": Measure(_cells_at_large),
    "cells_at_large_variance": Measure(_cells_at_large_variance, covariance),
    "cells_under_planning": Measure(_cells_under_planning),
    "planning_covariance": Measure(_planning_covariance, covariance),
    "covariance_between_states": Measure(_covariance_between_states, covariance),
    "time_without_cells": Measure(_time_without_cells),
    "time_all_teams_busy": Measure(_time_all_teams_busy),
    "share_attacked": _ended(EventKind.CELL_ATTACKED),
    "share_disrupted": _ended(EventKind.CELL_DISRUPTED),
    "share_dissolved": _ended(EventKind.CELL_DISSOLVED),
    "share_attacked_at_home": Measure(
        partial(_share, lambda f: f.end == EventKind.CELL_ATTACKED and f.place == f.origin)
    ),
    "share_attacked_abroad": Measure(
        partial(_share, lambda f: f.end == EventKind.CELL_ATTACKED and f.place != f.origin)
    ),
    "life_years": Measure(_life_years),
    **{
        outcome.name: Measure(partial(_outcome, index, outcome.kind))
        for index, outcome in enumerate(OUTCOMES)
        if outcome.kind is not Kind.MEAN
    },
}


def measure_named(name: str) -> Measure:
    """The measure of a name.

    Raises:
        UnknownNameError: There is none.
    """
    if name not in MEASURES:
        raise UnknownNameError("measure", name, MEASURES)
    return MEASURES[name]
