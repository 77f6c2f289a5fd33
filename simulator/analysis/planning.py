"""How many worlds a safe answer takes."""

from __future__ import annotations

from statistics import NormalDist
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Numbers = NDArray[np.float64]

POWER = 0.8
"""How probable it is that so many worlds give the answer, if the difference is what it seems."""


def worlds_to_tell_apart(difference: Numbers, spread: Numbers, level: float) -> Numbers:
    """How many worlds until the interval probably excludes 0.

    With n worlds the estimate lies `difference √n / spread` standard errors from 0; it has to pass
    the normal quantile of the level by that of the power.

    Args:
        difference: The mean paired difference.
        spread: The standard deviation of the paired differences.
        level: The two-sided error that is allowed, such as 0.05, or less where much is looked at.
    """
    normal = NormalDist()
    reach = normal.inv_cdf(1 - level / 2) + normal.inv_cdf(POWER)
    return _squared(reach * spread, np.abs(difference))


def worlds_to_rule_out(
    difference: Numbers, spread: Numbers, smallest: Numbers, level: float
) -> Numbers:
    """How many worlds until the interval lies within the smallest difference that matters.

    Infinite where the difference is not that small.
    """
    reach = NormalDist().inv_cdf(1 - level / 2)
    return _squared(reach * spread, smallest - np.abs(difference))


def _squared(above: Numbers, below: Numbers) -> Numbers:
    quotient = np.full(np.shape(above), np.inf)
    np.divide(above, below, out=quotient, where=np.greater(below, 0))
    quotient[np.isnan(above)] = np.nan
    wanted: Numbers = np.ceil(quotient**2)
    return wanted
