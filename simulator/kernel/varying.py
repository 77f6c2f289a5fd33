"""Times that vary more or less than exponential ones, found by the same luck."""

from __future__ import annotations

from math import exp, inf, lgamma, log

ENOUGH = 1e-12


def varied(exposure: float, variation: float) -> float:
    """The unit exponential of an entity's luck as a time of mean 1 that varies differently.

    It is the gamma time that is exceeded with the same probability.

    Args:
        exposure: The unit exponential.
        variation: The standard deviation; 1 leaves the time as it is, with 0 it is always 1.
    """
    if variation == 1.0:
        return exposure
    if variation == 0.0:
        return 1.0
    shape = variation**-2
    return _exceeded(shape, exposure) / shape


def left_of(exposure: float, variation: float, passed: float) -> float:
    """What is left of a varied time of mean 1 of which a part has passed, by fresh luck.

    Args:
        exposure: A fresh unit exponential.
        variation: As in `varied`.
        passed: How much has passed already.
    """
    if variation == 1.0:
        return exposure
    if variation == 0.0:
        return max(0.0, 1.0 - passed)
    shape = variation**-2
    left = exceeding(shape, passed * shape) if passed > 0.0 else 1.0
    known = -log(left) if left > 0.0 else inf
    return max(0.0, varied(known + exposure, variation) - passed) if known < inf else 0.0


def _exceeded(shape: float, exposure: float) -> float:
    """What a gamma variable of a shape exceeds with probability exp(-exposure).

    Newton's method on the logarithm of that probability, kept between what is known to be too
    small and too large.
    """
    low, high, guess = 0.0, inf, shape
    while True:
        left = exceeding(shape, guess)
        gap = exposure + log(left) if left > 0.0 else -inf
        low, high = (guess, high) if gap > 0.0 else (low, guess)
        density = exp((shape - 1.0) * log(guess) - guess - lgamma(shape))
        step = gap * left / density if left > 0.0 < density else inf
        if abs(step) <= ENOUGH * guess or high - low <= ENOUGH * guess:
            return guess
        guess += step
        if not low < guess < high:
            guess = 2.0 * low if high == inf else (low + high) / 2.0


def exceeding(shape: float, value: float) -> float:
    """The probability that a gamma variable of a shape exceeds a value above 0."""
    scale = exp(shape * log(value) - value - lgamma(shape))
    if value < shape + 1.0:
        return max(0.0, 1.0 - scale * _series(shape, value))
    return scale * _fraction(shape, value)


def _series(shape: float, value: float) -> float:
    """The lower incomplete gamma function by its power series, without its scale."""
    total = term = 1.0 / shape
    count = 0
    while term > ENOUGH / 100.0 * total:
        count += 1
        term *= value / (shape + count)
        total += term
    return total


def _fraction(shape: float, value: float) -> float:
    """The upper incomplete gamma function by its continued fraction, without its scale."""
    below = value + 1.0 - shape
    ratio = inf
    inverse = total = 1.0 / below
    change, count = 0.0, 0
    while abs(change - 1.0) > ENOUGH / 100.0:
        count += 1
        factor = count * (shape - count)
        below += 2.0
        inverse = 1.0 / (factor * inverse + below)
        ratio = below + factor / ratio
        change = inverse * ratio
        total *= change
    return total
