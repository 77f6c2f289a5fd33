"""How often something of a known chance happens, at most."""

from __future__ import annotations

import math

SELDOM = 1e-3
"""A test that is right fails as seldom as this over all seeds; with a fixed one always or never."""


def most_by_luck(trials: int, chance: float) -> int:
    """How often it happens in so many trials, but for one case in a thousand (binomial law)."""
    left = 1.0
    for count in range(trials + 1):
        logs = math.lgamma(trials + 1) - math.lgamma(count + 1) - math.lgamma(trials - count + 1)
        logs += count * math.log(chance) + (trials - count) * math.log1p(-chance)
        left -= math.exp(logs)
        if left < SELDOM:
            return count
    return trials
