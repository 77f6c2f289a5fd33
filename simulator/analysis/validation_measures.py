"""What a run of a validation case shows, in numbers that theory knows.

Each measure gives three numbers a run. How they become one estimate with its standard error, once
all runs are there, is the measure's other half.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from math import fsum, nan, sqrt
from typing import TYPE_CHECKING

import numpy as np

from simulator.analysis.estimates import Estimate, covariance, ratio
from simulator.kernel.errors import QuantityError, UnknownNameError
from simulator.kernel.outcomes import Kind
from simulator.model.kinds import EventKind
from simulator.model.outcomes.declared import OUTCOMES

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from simulator.analysis.sight import Fate, Sight

Row = tuple[float, float, float]


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


def _leads_in_hand(sight: Sight, place: int | None) -> Row:
    return _integral(sight, _there(sight.in_hand, place))


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


def _share_ended_within(sight: Sight, place: int | None, years: float) -> Row:
    """Cells whose whole life lasted no longer than some years."""
    return _share(lambda fate: fate.years <= years, sight, place)


def _life_years(sight: Sight, place: int | None) -> Row:
    fates = _fates(sight, place)
    return fsum(fate.years for fate in fates), len(fates), 0.0


def _outcome(index: int, kind: Kind, sight: Sight, place: int | None) -> Row:
    """What the model itself measured; a count over years, so that its rate is a ratio."""
    total = float(sight.observation.totals[index, -1 if place is None else place])
    return (total * sight.years, sight.years, 0.0) if kind is Kind.COUNT else (total, 1.0, 0.0)


def _outcome_variance(index: int, kind: Kind, sight: Sight, place: int | None) -> Row:
    """Of a count, between runs and by the year; of a level, over months and runs."""
    where = -1 if place is None else place
    if kind is Kind.COUNT:
        spread = float(sight.observation.totals[index, where]) * sqrt(sight.years)
        return spread, spread, spread**2
    months = sight.observation.series[index, where]
    return float(months.mean()), float(months.mean()), float((months**2).mean())


@dataclass(frozen=True)
class Measure:
    """A number that theory knows: what a run contributes, and what all runs then say.

    Attributes:
        contribution: What a run contributes, in one state or in all, given the numbers it needs.
        estimate: What all runs then say.
        needs: The names of those numbers.
    """

    contribution: Callable[..., Row]
    estimate: Callable[[np.ndarray], Estimate] = ratio
    needs: tuple[str, ...] = ()

    def row(self, sight: Sight, place: int | None, numbers: Mapping[str, float]) -> Row:
        """What a run contributes.

        Raises:
            QuantityError: A number is missing.
        """
        for name in self.needs:
            if name not in numbers:
                raise QuantityError(f"numbers.{name}", nan, "a number for this measure")
        return self.contribution(sight, place, *(numbers[name] for name in self.needs))


def _ended(kind: EventKind) -> Measure:
    return Measure(partial(_share, lambda fate: fate.end == kind))


MEASURES: dict[str, Measure] = {
    "cells_at_large": Measure(_cells_at_large),
    "cells_at_large_variance": Measure(_cells_at_large_variance, covariance),
    "cells_under_planning": Measure(_cells_under_planning),
    "leads_in_hand": Measure(_leads_in_hand),
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
    "share_ended_within": Measure(_share_ended_within, needs=("years",)),
    **{
        outcome.name: Measure(partial(_outcome, index, outcome.kind))
        for index, outcome in enumerate(OUTCOMES)
        if outcome.kind is not Kind.MEAN
    },
    **{
        f"{outcome.name}_variance": Measure(
            partial(_outcome_variance, index, outcome.kind), covariance
        )
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
