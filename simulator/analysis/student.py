"""Student's t distribution, exactly, for whole degrees of freedom."""

from __future__ import annotations

import math
from functools import lru_cache

from simulator.kernel.errors import QuantityError


@lru_cache(maxsize=4096)
def t_quantile(confidence: float, degrees: int) -> float:
    """The number that a Student t variable stays within, up or down, with a given probability.

    Args:
        confidence: The probability, from 0 to below 1; 0.95 gives the usual 95 % interval.
        degrees: The degrees of freedom, at least 1.

    Raises:
        QuantityError: One of them is out of range.
    """
    if not 0.0 <= confidence < 1.0:
        raise QuantityError("confidence", confidence, "a value from 0 to below 1")
    if degrees < 1:
        raise QuantityError("degrees of freedom", degrees, "a whole number from 1")
    # The probability is concave, so Newton's steps from 0 climb to the root and never pass it.
    found = 0.0
    while True:
        step = (confidence - probability_within(found, degrees)) / (2.0 * density(found, degrees))
        if found + step <= found * (1.0 + 4.0 * math.ulp(1.0)):
            return found
        found += step


def probability_within(bound: float, degrees: int) -> float:
    """The probability that a Student t variable lies between -bound and bound.

    For whole degrees of freedom this is a finite sum (Abramowitz and Stegun 1964, 26.7.3 and
    26.7.4).
    """
    angle = math.atan2(bound, math.sqrt(degrees))
    cosine = math.cos(angle)
    is_odd = degrees % 2
    term = cosine if is_odd else 1.0
    total = 0.0
    for index in range(1 + is_odd, degrees, 2):
        total += term
        term *= cosine * cosine * index / (index + 1)
    if is_odd:
        return (angle + math.sin(angle) * total) * 2.0 / math.pi
    return math.sin(angle) * total


def density(value: float, degrees: int) -> float:
    """The density of a Student t variable."""
    constant = math.lgamma((degrees + 1) / 2) - math.lgamma(degrees / 2)
    power = -(degrees + 1) / 2 * math.log1p(value * value / degrees)
    return math.exp(constant + power) / math.sqrt(degrees * math.pi)
