"""Quantiles of many runs where some runs have nothing to say."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray


def quantiles(values: NDArray[np.float64], probabilities: Sequence[float]) -> NDArray[np.float64]:
    """Quantiles over the first axis, interpolated linearly; NaN is left out.

    Where nothing but NaN stands, the quantile is NaN. The result has one row a probability.
    """
    rows = np.sort(values, axis=0)  # NaN comes last
    known = np.sum(~np.isnan(rows), axis=0)
    if not len(rows):
        return np.full((len(probabilities), *values.shape[1:]), np.nan)
    found = [_quantile(rows, known, probability) for probability in probabilities]
    return np.array(found).reshape(len(probabilities), *values.shape[1:])


def _quantile(
    rows: NDArray[np.float64], known: NDArray[np.int_], probability: float
) -> NDArray[np.float64]:
    position = probability * np.maximum(known - 1, 0)
    below = np.floor(position).astype(int)
    above = np.minimum(below + 1, np.maximum(known - 1, 0))
    low = np.take_along_axis(rows, below[np.newaxis], axis=0)[0]
    high = np.take_along_axis(rows, above[np.newaxis], axis=0)[0]
    between: NDArray[np.float64] = low + (high - low) * (position - below)
    return between
