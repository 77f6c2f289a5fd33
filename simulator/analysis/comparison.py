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

if TYPE_CHECKING:
    from collections.abc import Iterator

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
    """A scenario held against a baseline.

    Attributes:
        differences: One for each outcome and place, in their declared orders.
    """

    baseline: Ensemble
    other: Ensemble
    differences: tuple[PairedDifference, ...]

    def difference(self, outcome: str, place: str) -> PairedDifference:
        """The difference in one outcome at one place.

        Raises:
            UnknownNameError: There is no such outcome or place.
        """
        if (outcome, place) not in self._by_name:
            known = {f"{known} of {where}" for known, where in self._by_name}
            raise UnknownNameError("outcome and place", f"{outcome} of {place}", known)
        return self._by_name[outcome, place]

    @cached_property
    def _by_name(self) -> dict[tuple[str, str], PairedDifference]:
        return {(one.outcome, one.place): one for one in self.differences}


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
    _, first, second = np.intersect1d(
        baseline.numbers, other.numbers, assume_unique=True, return_indices=True
    )
    pairs = Pairs.of(baseline.totals[first], other.totals[second])
    return Comparison(baseline, other, tuple(_differences(pairs, baseline.places)))


def _differences(pairs: Pairs, places: tuple[str, ...]) -> Iterator[PairedDifference]:
    margin = pairs.margin(CONFIDENCE)
    low, high = pairs.difference - margin, pairs.difference + margin
    sure = (pairs.n >= FEWEST_PAIRS_TO_BE_SURE) & ((low > 0.0) | (high < 0.0))
    for row, outcome in enumerate(OUTCOMES):
        for column, place in enumerate(places):
            at = row, column
            difference = float(pairs.difference[at])
            yield PairedDifference(
                outcome.name,
                place,
                float(pairs.first_mean[at]),
                float(pairs.second_mean[at]),
                difference,
                float(low[at]),
                float(high[at]),
                int(pairs.n[at]),
                float(pairs.standard_error[at]),
                float(pairs.correlation[at]),
                _is_better(difference, outcome.better),
                bool(sure[at]),
            )


def _is_better(difference: float, better: Better) -> bool | None:
    if better is Better.NEITHER or difference == 0.0 or math.isnan(difference):
        return None
    return (difference < 0.0) == (better is Better.LOWER)
