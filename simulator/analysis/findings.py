"""What a study of several scenarios says: how surely, how much, and what is still open."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from simulator.analysis.comparison import compare
from simulator.analysis.together import Answer, Together
from simulator.kernel.errors import UnknownNameError
from simulator.runs import OUTCOMES
from simulator.runs.sample import OUTCOME_INDEX

__all__ = ["Answer", "Finding", "Findings", "findings", "findings_of"]

if TYPE_CHECKING:
    from collections.abc import Sequence

    from simulator.analysis.comparison import Comparison, PairedDifference
    from simulator.analysis.shares import Share
    from simulator.runs.ensemble import Ensemble

SMALLEST_SHARE = 0.05
"""A smaller share of the baseline's mean matters little, unless one says otherwise."""


@dataclass(frozen=True)
class Finding:
    """One paired difference, seen together with all others of its study.

    Attributes:
        other: The number of the scenario, from 1; the baseline is 0.
        difference: The difference and its own 95 % interval.
        answer: What can be said.
        is_small: Whether its interval lies within the smallest difference that matters.
        p_value: How often luck alone gives so much, looked at alone; NaN where nothing is asked.
        corrected: The same for all figures of the study together (Holm).
        low: The lower end of the interval that holds together with all others of the study.
        high: Its upper end.
        lower: The share of worlds in which it is lower than the baseline.
        higher: The share in which it is higher; in the others both are the same.
        effect: The difference in standard deviations of the baseline between worlds.
        at_least: How much of the effect is sure, whatever the luck; 0 if nothing is.
        more: How many further worlds an answer probably takes; 0 if there is one, infinite if
            no number helps, NaN if nobody can tell.
        reduction: How many times smaller the variance of the difference is than it would be
            without common luck.
        rank: Its place among all, from 1: what is sure first, and of that the largest; what
            every world has alike, as it follows from the inputs, comes after what varies.
    """

    other: int
    difference: PairedDifference
    answer: Answer
    is_small: bool
    p_value: float
    corrected: float
    low: float
    high: float
    lower: Share
    higher: Share
    effect: float
    at_least: float
    more: float
    reduction: float
    rank: int

    @property
    def better(self) -> Share | None:
        """The share of worlds in which the scenario does better; None where that means nothing."""
        return {"lower": self.lower, "higher": self.higher}.get(BETTER[self.difference.outcome])

    @property
    def worse(self) -> Share | None:
        """The share of worlds in which it does worse."""
        return {"lower": self.higher, "higher": self.lower}.get(BETTER[self.difference.outcome])

    @property
    def same(self) -> float:
        """The share of worlds in which nothing differs."""
        return max(0.0, 1.0 - self.lower.value - self.higher.value)


BETTER = {outcome.name: outcome.better.value for outcome in OUTCOMES}


@dataclass(frozen=True, eq=False)
class Findings:
    """Everything that several scenarios say beside a baseline; each finding is made when asked for.

    Attributes:
        comparisons: One for each scenario after the baseline.
        together: Their numbers, in arrays.
        smallest_share: The smallest difference that matters, as a share of the baseline's mean.
    """

    comparisons: tuple[Comparison, ...]
    together: Together
    smallest_share: float

    @property
    def asked(self) -> int:
        """How many figures are looked at together."""
        return self.together.asked

    @property
    def all(self) -> tuple[Finding, ...]:
        """Every finding, scenario by scenario, outcome by outcome, place by place."""
        return tuple(self._at(at) for at in np.ndindex(self.together.n.shape))

    @property
    def ranked(self) -> tuple[Finding, ...]:
        """Every finding, the surest and largest first."""
        return tuple(sorted(self.all, key=lambda finding: finding.rank))

    def find(self, other: int, outcome: str, place: str) -> Finding:
        """What one outcome at one place says of a scenario, counted from 1.

        Raises:
            UnknownNameError: There is no such outcome or place.
        """
        places = self.comparisons[0].baseline.places
        if outcome not in OUTCOME_INDEX:
            raise UnknownNameError("outcome", outcome, OUTCOME_INDEX)
        if place not in places:
            raise UnknownNameError("place", place, places)
        return self._at((other - 1, OUTCOME_INDEX[outcome], places.index(place)))

    def _at(self, at: tuple[int, ...]) -> Finding:
        other, row, column = at
        return _finding(self.together, at, self.comparisons[other].at(row, column))


def findings(ensembles: Sequence[Ensemble], smallest_share: float = SMALLEST_SHARE) -> Findings:
    """Hold every scenario against the first, and all differences together.

    Args:
        ensembles: The baseline first, and at least one more.
        smallest_share: The smallest difference that matters, as a share of the baseline's mean.

    Raises:
        ComparisonError: They were run with other seeds, or in other states.
    """
    baseline, *others = ensembles
    return findings_of([compare(baseline, other) for other in others], smallest_share)


def findings_of(
    comparisons: Sequence[Comparison], smallest_share: float = SMALLEST_SHARE
) -> Findings:
    """The same for comparisons that are known."""
    together = Together([one.pairs for one in comparisons], smallest_share)
    return Findings(tuple(comparisons), together, smallest_share)


def _finding(together: Together, at: tuple[int, ...], difference: PairedDifference) -> Finding:
    mean, margin = float(together.mean[at]), float(together.margin[at])
    return Finding(
        at[0] + 1,
        difference,
        together.answer(at),
        bool(together.is_small[at]),
        float(together.p_values[at]),
        float(together.corrected[at]),
        mean - margin,
        mean + margin,
        together.lower.at(*at),
        together.higher.at(*at),
        float(together.effect[at]),
        float(together.at_least[at]),
        float(together.more[at]),
        float(together.reduction[at]),
        int(together.rank[at]),
    )
