"""All differences of a study in arrays: what is sure when one looks at them together."""

from __future__ import annotations

from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from simulator.analysis.comparison import CONFIDENCE, FEWEST_PAIRS_TO_BE_SURE
from simulator.analysis.planning import worlds_to_rule_out, worlds_to_tell_apart
from simulator.analysis.shares import Shares
from simulator.analysis.significance import holm, quantiles_of_t, two_sided

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from simulator.analysis.pairs import Pairs

    Numbers = NDArray[np.float64]

ERROR = 1.0 - CONFIDENCE
ROUNDING = 1e-12
"""Sums of many small numbers differ so much, of their size, between worlds that are the same."""


class Answer(StrEnum):
    """What can be said about one difference."""

    NOTHING = "nothing"
    """It is defined in too few worlds to say anything."""
    FEW = "few"
    """Too few worlds have run."""
    SAME = "same"
    """It is the same in every world."""
    SURE = "sure"
    """They differ, also when all figures are looked at together."""
    ALONE = "alone"
    """It would be sure if one looked at nothing else."""
    SMALL = "small"
    """It is too small to matter, whichever way it goes."""
    OPEN = "open"
    """Nobody can tell yet."""


class Together:
    """The numbers of all differences of a study, in arrays [scenario, outcome, place]."""

    def __init__(self, pairs: Sequence[Pairs], smallest_share: float) -> None:
        self.n = np.stack([one.n for one in pairs])
        self.mean = np.stack([one.difference for one in pairs])
        first_mean = np.stack([one.first_mean for one in pairs])
        noise = ROUNDING * np.maximum(np.abs(first_mean), np.abs(first_mean + self.mean))
        self._error, self._first, self._second = (
            _without_noise(np.stack([getattr(one, name) for one in pairs]), noise)
            for name in ("standard_error", "first_spread", "second_spread")
        )
        lower = np.stack([one.lower for one in pairs])
        higher = np.stack([one.higher for one in pairs])
        self._differing = lower + higher
        self.lower = Shares.of(lower.astype(float), self.n)
        self.higher = Shares.of(higher.astype(float), self.n)
        self._smallest = smallest_share * np.abs(first_mean)
        self._alone = quantiles_of_t(CONFIDENCE, self.n) * self._error
        self.p_values = self._all_p_values()
        self.corrected = np.reshape(holm(self.p_values.ravel()), self.n.shape)
        self.asked = int(np.sum(~np.isnan(self.p_values)))
        self.margin = self._joint_margin()
        self.effect = _over(self.mean, self._yardstick())
        self.at_least = np.maximum(_over(np.abs(self.mean) - self.margin, self._yardstick()), 0.0)
        self.more = self._further_worlds()
        self.reduction = _over(self._first**2 + self._second**2, self._error**2 * self.n)

    def _all_p_values(self) -> Numbers:
        """One for each difference that is asked about: enough worlds have to differ.

        How many worlds differ says nothing about which way, so that leaving the others out
        spoils nothing.
        """
        with np.errstate(invalid="ignore", divide="ignore"):
            t = self.mean / self._error
        found = two_sided(t, np.maximum(self.n - 1, 1))
        found[self._differing < FEWEST_PAIRS_TO_BE_SURE] = np.nan
        return found

    def _joint_margin(self) -> Numbers:
        """Half the width of intervals that all hold together (Bonferroni)."""
        confidence = 1 - ERROR / max(self.asked, 1)
        return quantiles_of_t(confidence, self.n) * self._error

    def _yardstick(self) -> Numbers:
        """How far worlds of the baseline lie apart; of the other, if the baseline never varies."""
        return np.where(self._first > 0, self._first, self._second)

    def _further_worlds(self) -> Numbers:
        spread = self._error * np.sqrt(self.n)
        left = self.asked - int(np.sum(self.corrected < ERROR))
        wanted = np.minimum(
            worlds_to_tell_apart(self.mean, spread, ERROR / max(left, 1)),
            worlds_to_rule_out(self.mean, spread, self._smallest, ERROR),
        )
        # While so few worlds differ their spread is no guide; first enough of them have to.
        until = _over(FEWEST_PAIRS_TO_BE_SURE * self.n.astype(float), self._differing.astype(float))
        wanted = np.where(self._differing < FEWEST_PAIRS_TO_BE_SURE, np.ceil(until), wanted)
        more = np.maximum(wanted - self.n, 1.0)
        more[self._answered()] = 0.0
        return more

    def _answered(self) -> NDArray[np.bool_]:
        same = (self._error == 0.0) & (self.mean == 0.0)
        enough = self.n >= FEWEST_PAIRS_TO_BE_SURE
        answered: NDArray[np.bool_] = enough & ((self.corrected < ERROR) | self.is_small | same)
        return answered

    @cached_property
    def is_small(self) -> NDArray[np.bool_]:
        """Where the interval lies within the smallest difference that matters."""
        enough = self._differing >= FEWEST_PAIRS_TO_BE_SURE
        small: NDArray[np.bool_] = enough & (np.abs(self.mean) + self._alone < self._smallest)
        return small

    @cached_property
    def rank(self) -> NDArray[np.int_]:
        """The place of each, from 1; by what is sure first, then by what may be."""
        sure = self.corrected < ERROR
        alone = self.p_values < ERROR
        fixed = self._error == 0.0
        keys = (-np.abs(self.effect), -self.at_least, fixed, ~alone, ~sure)
        order = np.lexsort([np.nan_to_num(key.ravel(), nan=np.inf) for key in keys])
        rank = np.empty(order.shape, dtype=int)
        rank[order] = np.arange(1, len(order) + 1)
        return rank.reshape(self.n.shape)

    def answer(self, at: tuple[int, ...]) -> Answer:
        """What can be said about one of them."""
        if self.n[at] < 2:  # noqa: PLR2004 - one pair has no spread
            return Answer.NOTHING
        if self.n[at] < FEWEST_PAIRS_TO_BE_SURE:
            return Answer.FEW
        if self.mean[at] == 0.0 == self._error[at]:
            return Answer.SAME
        if self.corrected[at] < ERROR:
            return Answer.SURE
        if self.is_small[at]:
            return Answer.SMALL
        return Answer.ALONE if self.p_values[at] < ERROR else Answer.OPEN


def _without_noise(spread: Numbers, noise: Numbers) -> Numbers:
    return np.where(spread <= noise, 0.0, spread)


def _over(above: Numbers, below: Numbers) -> Numbers:
    """A quotient; infinite over nothing, and NaN for nothing over nothing."""
    with np.errstate(divide="ignore", invalid="ignore"):
        quotient: Numbers = above / below
    return quotient
