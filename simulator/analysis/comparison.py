"""Two scenarios compared world by world: the same luck, another policy."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from simulator.analysis.pairs import Pairs
from simulator.kernel.errors import TaawunError, UnknownNameError
from simulator.kernel.outcomes import Better
from simulator.runs import OUTCOMES
from simulator.runs.sample import OUTCOME_INDEX

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from simulator.runs.ensemble import Ensemble

CONFIDENCE = 0.95

# Differences of rare events are far from normal; with fewer pairs an interval promises too much.
FEWEST_PAIRS_TO_BE_SURE = 10


class ComparisonError(TaawunError):
    """Two ensembles that share no luck or no places."""

    def __init__(self, what: str, baseline: object, other: object) -> None:
        super().__init__(f"only ensembles of one {what} can be compared: {baseline} and {other}")


@dataclass(frozen=True)
class PairedDifference:
    """How one outcome at one place differs, over the worlds where both are defined.

    Attributes:
        baseline_mean: The baseline's mean over these worlds, in the unit of `Outcome.unit`.
        other_mean: The other scenario's mean over the same worlds.
        difference: The mean of the other's value less the baseline's, in the same unit.
        low: The lower end of the 95 % Student t interval of the difference.
        high: Its upper end.
        n: How many worlds; those where either is undefined are left out.
        standard_error: The standard error of the difference.
        correlation: How alike the luck of the two is; NaN if one of them never varies.
        better: Whether the other is better; None where that has no meaning or nothing differs.
        surely: Whether the interval excludes 0 and rests on enough worlds.
    """

    outcome: str
    place: str
    baseline_mean: float
    other_mean: float
    difference: float
    low: float
    high: float
    n: int
    standard_error: float
    correlation: float
    better: bool | None
    surely: bool


@dataclass(frozen=True, eq=False)
class Comparison:
    """A scenario held against a baseline, over the worlds that both have finished."""

    baseline: Ensemble
    other: Ensemble

    def difference(self, outcome: str, place: str) -> PairedDifference:
        """The difference in one outcome at one place.

        Raises:
            UnknownNameError: There is no such outcome or place.
        """
        places = self.baseline.places
        if outcome not in OUTCOME_INDEX or place not in places:
            known = {f"{name} of {where}" for name in OUTCOME_INDEX for where in places}
            raise UnknownNameError("outcome and place", f"{outcome} of {place}", known)
        return self.at(OUTCOME_INDEX[outcome], places.index(place))

    @cached_property
    def matched(self) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """The totals of the worlds that both have finished, [world, outcome, place]."""
        _, first, second = np.intersect1d(
            self.baseline.numbers, self.other.numbers, assume_unique=True, return_indices=True
        )
        return self.baseline.totals[first], self.other.totals[second]

    @cached_property
    def pairs(self) -> Pairs:
        """What the paired worlds say, [outcome, place]."""
        return Pairs.of(*self.matched)

    @cached_property
    def differences(self) -> tuple[PairedDifference, ...]:
        """One for each outcome and place, in their declared orders."""
        columns = range(len(self.baseline.places))
        return tuple(self.at(row, column) for row in range(len(OUTCOMES)) for column in columns)

    def at(self, row: int, column: int) -> PairedDifference:
        """The difference in one outcome at one place, by their numbers."""
        pairs, at = self.pairs, (row, column)
        difference, margin = float(pairs.difference[at]), float(self._margin[at])
        low, high = difference - margin, difference + margin
        n = int(pairs.n[at])
        return PairedDifference(
            OUTCOMES[row].name,
            self.baseline.places[column],
            float(pairs.first_mean[at]),
            float(pairs.second_mean[at]),
            difference,
            low,
            high,
            n,
            float(pairs.standard_error[at]),
            float(pairs.correlation[at]),
            _is_better(difference, OUTCOMES[row].better),
            n >= FEWEST_PAIRS_TO_BE_SURE and (low > 0.0 or high < 0.0),
        )

    @cached_property
    def _margin(self) -> NDArray[np.float64]:
        return self.pairs.margin(CONFIDENCE)


def compare(baseline: Ensemble, other: Ensemble) -> Comparison:
    """Compare two ensembles over the replications that both have finished.

    Raises:
        ComparisonError: They were run with other seeds, or in other states.
    """
    if baseline.seed != other.seed:
        raise ComparisonError("seed", baseline.seed, other.seed)
    if baseline.places != other.places:
        names = [", ".join(ensemble.places) for ensemble in (baseline, other)]
        raise ComparisonError("region", *names)
    return Comparison(baseline, other)


def _is_better(difference: float, better: Better) -> bool | None:
    if better is Better.NEITHER or difference == 0.0 or math.isnan(difference):
        return None
    return (difference < 0.0) == (better is Better.LOWER)
