"""Statistics of pairs of numbers, for many quantities at once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from simulator.analysis.significance import quantiles_of_t

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
        first_spread: The standard deviation of the first numbers.
        second_spread: The standard deviation of the second numbers.
        lower: In how many pairs the second is lower.
        higher: In how many it is higher.
    """

    n: NDArray[np.int_]
    first_mean: NDArray[np.float64]
    second_mean: NDArray[np.float64]
    difference: NDArray[np.float64]
    standard_error: NDArray[np.float64]
    correlation: NDArray[np.float64]
    first_spread: NDArray[np.float64]
    second_spread: NDArray[np.float64]
    lower: NDArray[np.int_]
    higher: NDArray[np.int_]

    @classmethod
    def of(cls, first: NDArray[np.float64], second: NDArray[np.float64]) -> Pairs:
        """The statistics over the first axis of two arrays of one shape."""
        defined = ~(np.isnan(first) | np.isnan(second))
        n = defined.sum(axis=0)
        gap = np.where(defined, second - first, np.nan)
        first_rest, first_mean = _centred(first, defined)
        second_rest, second_mean = _centred(second, defined)
        gap_rest, gap_mean = _centred(gap, defined)
        first_squares, second_squares = (
            np.sum(first_rest**2, axis=0),
            np.sum(second_rest**2, axis=0),
        )
        spread = np.sqrt(first_squares * second_squares)
        return cls(
            n,
            first_mean,
            second_mean,
            gap_mean,
            np.sqrt(_ratio(np.sum(gap_rest**2, axis=0), n * (n - 1))),
            _ratio(np.sum(first_rest * second_rest, axis=0), spread),
            np.sqrt(_ratio(first_squares, n - 1)),
            np.sqrt(_ratio(second_squares, n - 1)),
            np.sum(defined & (gap < 0.0), axis=0),
            np.sum(defined & (gap > 0.0), axis=0),
        )

    @property
    def spread(self) -> NDArray[np.float64]:
        """The standard deviation of the differences."""
        return self.standard_error * np.sqrt(self.n)

    def margin(self, confidence: float) -> NDArray[np.float64]:
        """Half the width of the Student t interval of the difference; NaN below two pairs."""
        return quantiles_of_t(confidence, self.n) * self.standard_error


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
