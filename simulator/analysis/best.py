"""Which of several scenarios does best, and in how many worlds."""

from __future__ import annotations

from functools import reduce
from typing import TYPE_CHECKING

import numpy as np

from simulator.analysis.shares import Shares
from simulator.kernel.outcomes import Better
from simulator.runs import OUTCOMES
from simulator.runs.sample import OUTCOME_INDEX

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from simulator.analysis.shares import Share
    from simulator.runs.ensemble import Ensemble

FEWEST = 3
"""Of two, the share of worlds in which one does better says the same."""


def best(ensembles: Sequence[Ensemble], outcome: str, place: str) -> tuple[Share, ...]:
    """The share of common worlds in which each does best; those that tie share a world.

    Empty if the outcome has no better direction.
    """
    declared = OUTCOMES[OUTCOME_INDEX[outcome]]
    if declared.better is Better.NEITHER:
        return ()
    values = _common(ensembles, outcome, place)
    if declared.better is Better.LOWER:
        values = -values
    first = values == values.max(axis=0, initial=-np.inf)
    counts = (first / first.sum(axis=0)).sum(axis=1)
    shares = Shares.of(counts, np.full(len(counts), values.shape[1]))
    return tuple(shares.at(number) for number in range(len(counts)))


def _common(ensembles: Sequence[Ensemble], outcome: str, place: str) -> NDArray[np.float64]:
    """The values by scenario and world, where all of them have one."""
    numbers = reduce(np.intersect1d, [one.numbers for one in ensembles])
    values = np.stack(
        [one.total(outcome, place)[np.searchsorted(one.numbers, numbers)] for one in ensembles]
    )
    defined: NDArray[np.float64] = values[:, ~np.isnan(values).any(axis=0)]
    return defined
