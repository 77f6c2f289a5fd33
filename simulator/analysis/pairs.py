"""Statistics of pairs of numbers, for many quantities at once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from simulator.analysis.student import t_quantile

if TYPE_CHECKING:
    from numpy.typing import NDArray


@dataclass(frozen=True, eq=False)
class Pairs:
    """What pairs of numbers say, in arrays of one shape; NaN where too few pairs are defined.

    Attributes:
        n: How many pairs are defined; the others count for nothing.
        first_mean: The mean of the first numbers.
        second_mean: The mean of the second numbers.
        difference: The mean of second less first.
        standard_error: The standard error of that mean.
        correlation: Pearson's correlation; NaN where one side never varies.
    """

    n: NDArray[np.int_]
    first_mean: NDArray[np.float64]
    second_mean: NDArray[np.float64]
    difference: NDArray[np.float64]
    standard_error: NDArray[np.float64]
    correlation: NDArray[np.float64]

    @classmethod
    def of(cls, first: NDArray[np.float64], second: NDArray[np.float64]) -> Pairs:
        """The statistics over the first axis of two arrays of one shape."""
        defined = ~(np.isnan(first) | np.isnan(second))
        n = defined.sum(axis=0)
        gap = np.where(defined, second - first, np.nan)
        first_rest, first_mean = _centred(first, defined)
        second_rest, second_mean = _centred(second, defined)
        gap_rest, gap_mean = _centred(gap, defined)
        spread = np.sqrt(np.sum(first_rest**2, axis=0) * np.sum(second_rest**2, axis=0))
        return cls(
            n,
            first_mean,
            second_mean,
            gap_mean,
            np.sqrt(_ratio(np.sum(gap_rest**2, axis=0), n * (n - 1))),
            _ratio(np.sum(first_rest * second_rest, axis=0), spread),
        )

    def margin(self, confidence: float) -> NDArray[np.float64]:
        """Half the width of the Student t interval of the difference; NaN below two pairs."""
        quantiles = [t_quantile(confidence, max(n - 1, 1)) for n in self.n.ravel().tolist()]
        margin: NDArray[np.float64] = np.reshape(quantiles, self.n.shape) * self.standard_error
        return margin


def _centred(
    values: NDArray[np.float64], defined: NDArray[np.bool_]
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """The values less their mean, 0 where undefined, and the mean."""
    mean = _ratio(np.sum(np.where(defined, values, 0.0), axis=0), defined.sum(axis=0))
    return np.where(defined, values - mean, 0.0), mean


def _ratio(above: NDArray[np.float64], below: NDArray[np.generic]) -> NDArray[np.float64]:
    """A quotient that is NaN where nothing stands below."""
    quotient = np.full(np.shape(above), np.nan)
    np.divide(above, below, out=quotient, where=np.greater(below, 0))
    return quotient
