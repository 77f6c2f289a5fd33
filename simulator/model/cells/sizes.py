"""How large cells are, how severe an attack is, how many are arrested: laws as tables."""

from __future__ import annotations

from functools import cache
from itertools import accumulate

LARGEST_EXTRA = 200


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
    weights = [ratio**step for step in range(5)]
    return tuple(accumulate(weight / sum(weights) for weight in weights[:-1]))


@cache
def binomial_distribution(trials: int, probability: float) -> tuple[float, ...]:
    """Cumulative probabilities of 0 to `trials` - 1 successes."""
    if probability >= 1.0:
        return (0.0,) * trials
    odds = probability / (1.0 - probability)
    mass = (1.0 - probability) ** trials
    masses = [mass]
    for successes in range(1, trials):
        mass *= (trials - successes + 1) / successes * odds
        masses.append(mass)
    return tuple(accumulate(masses))
