"""How surely many differences are real when all of them are looked at together."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

from simulator.analysis.student import t_quantile

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Numbers = NDArray[np.float64]

SMALLEST = 1e-300
CLOSE_ENOUGH = 1e-14
MOST_STEPS = 400


def two_sided(t: Numbers, degrees: NDArray[np.int_]) -> Numbers:
    """The probability that luck alone gives a Student t at least so far from 0.

    It is the regularised incomplete beta function with `degrees / 2` and 1/2 at
    `degrees / (degrees + t²)`. NaN where t is NaN; degrees are at least 1.
    """
    far = np.isinf(t)
    squared = np.where(far, 0.0, t) ** 2
    half = degrees / 2
    x = degrees / (degrees + squared)
    found = _incomplete_beta(half, x)
    found[far] = 0.0
    return found


def _incomplete_beta(a: Numbers, x: Numbers) -> Numbers:
    """With b = 1/2, by the continued fraction, from the side on which it converges fast."""
    b = 0.5
    turn = x > (a + 1) / (a + b + 2)
    first, second = np.where(turn, b, a), np.where(turn, a, b)
    at = np.where(turn, 1 - x, x)
    with np.errstate(divide="ignore"):
        front = first * np.log(at) + second * np.log1p(-at) - _log_beta(a)
    value = np.exp(front) * _fraction(first, second, at) / first
    found: Numbers = np.where(turn, 1 - value, value)
    return found


def _log_beta(a: Numbers) -> Numbers:
    """The logarithm of the beta function of a and 1/2."""
    unique, inverse = np.unique(a, return_inverse=True)
    logs = [math.lgamma(one) - math.lgamma(one + 0.5) for one in unique.tolist()]
    lone: Numbers = np.reshape(np.array(logs)[inverse], a.shape) + math.lgamma(0.5)
    return lone


def _fraction(a: Numbers, b: Numbers, x: Numbers) -> Numbers:
    """The continued fraction of the incomplete beta function (Lentz's way to add it up)."""
    upper = np.ones_like(x)
    lower = 1 / _not_zero(1 - (a + b) * x / (a + 1))
    total = lower.copy()
    for step in range(1, MOST_STEPS):
        double = 2 * step
        even = step * (b - step) * x / ((a + double - 1) * (a + double))
        odd = -(a + step) * (a + b + step) * x / ((a + double) * (a + double + 1))
        moved = np.zeros_like(x)
        for part in (even, odd):
            lower = 1 / _not_zero(1 + part * lower)
            upper = _not_zero(1 + part / upper)
            total *= lower * upper
            moved = np.abs(lower * upper - 1)
        if not np.any(moved > CLOSE_ENOUGH):
            break
    return total


def _not_zero(values: Numbers) -> Numbers:
    return np.where(np.abs(values) < SMALLEST, SMALLEST, values)


def holm(p_values: Numbers) -> Numbers:
    """The p-values corrected for looking at all of them (Holm's step-down of Bonferroni).

    Whoever calls those below 5 % real is wrong about any one of them in at most 5 of 100 studies,
    however the quantities hang together. NaN stays NaN and does not count.
    """
    corrected = np.full(p_values.shape, np.nan)
    asked = np.flatnonzero(~np.isnan(p_values))
    order = asked[np.argsort(p_values[asked], kind="stable")]
    factors = np.arange(len(order), 0, -1)
    steps = np.maximum.accumulate(np.minimum(p_values[order] * factors, 1.0))
    corrected[order] = steps
    return corrected


def quantiles_of_t(confidence: float, n: NDArray[np.int_]) -> Numbers:
    """Student's t for the mean of so many numbers; one look-up for each count."""
    unique, inverse = np.unique(n, return_inverse=True)
    found = [t_quantile(confidence, max(int(one) - 1, 1)) for one in unique]
    return np.reshape(np.array(found)[inverse], n.shape)
