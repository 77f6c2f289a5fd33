"""How large cells are, how severe an attack is, how many are arrested: laws as tables."""

from __future__ import annotations

from functools import cache
from itertools import accumulate
from math import fsum

LARGEST_EXTRA = 200
LARGEST_SEVERITY = 5


@cache
def size_distribution(mean: float, dispersion: float) -> tuple[float, ...]:
    """Cumulative probabilities of 0, 1, 2 ... of a negative binomial.

    Args:
        mean: Its mean.
        dispersion: Its dispersion r; the variance is mean + mean² / r.
    """
    success = dispersion / (dispersion + mean)
    probability = success**dispersion
    probabilities = [probability]
    for count in range(1, LARGEST_EXTRA):
        probability *= (count - 1 + dispersion) / count * (1.0 - success)
        probabilities.append(probability)
    return tuple(accumulate(probabilities))


@cache
def severity_distribution(ratio: float) -> tuple[float, ...]:
    """Cumulative probabilities of severities 1 to 4 of 5, each `ratio` times the one before."""
    weights = [ratio**step for step in range(LARGEST_SEVERITY)]
    return tuple(accumulate(weight / fsum(weights) for weight in weights[:-1]))


@cache
def binomial_distribution(trials: int, probability: float) -> tuple[float, ...]:
    """Cumulative probabilities of 0 to `trials` - 1 successes."""
    # Counted from the likelier side: (1 - 0.99)**200 would be nothing.
    rarer = min(probability, 1.0 - probability)
    odds = rarer / (1.0 - rarer)
    mass = (1.0 - rarer) ** trials
    masses = [mass]
    for count in range(1, trials + 1):
        mass *= (trials - count + 1) / count * odds
        masses.append(mass)
    if probability > rarer:
        masses.reverse()
    return tuple(accumulate(masses[:-1]))
