"""P14: technology without analysts, law or trust buys little; with them it buys more.

Rows S0-61 to S0-67, S3-13, S3-21. Law and oversight are the states' transparency, which softens
what tools cost in trust.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.patterns.east import east, everywhere, times
from tests.patterns.pairs import Effect, effect_of, seen

if TYPE_CHECKING:
    import numpy as np

REPLICATIONS = 14
ALL_TOOLS = everywhere("equipment", "adoption", 1.0)
CLOSED = everywhere("states", "transparency", 0.0)
OVERSEEN = everywhere("states", "transparency", 1.0)
SKILLED = times("states", "analysts", 3)


def bought(values: dict[str, float], outcome: str = "attacks") -> Effect:
    """What all tools change where states are like that."""
    return effect_of(differences(values, outcome), f"`{outcome}` with all tools, less without")


def differences(values: dict[str, float], outcome: str = "attacks") -> np.ndarray:
    before = east(3).with_values(values)
    look = (outcome, (), None, REPLICATIONS)
    return seen(before.with_values(ALL_TOOLS), *look) - seen(before, *look)


def test_without_analysts_and_oversight_they_buy_less_than_half() -> None:
    whole, bare = differences(SKILLED | OVERSEEN), differences(CLOSED)

    assert effect_of(whole, "attacks/month, with analysts and oversight").high < 0.0
    assert effect_of(whole - 2.0 * bare, "the same less twice that without").high < 0.0


def test_with_both_they_buy_more_than_with_either() -> None:
    whole = differences(SKILLED | OVERSEEN)

    for part in (SKILLED | CLOSED, OVERSEEN):
        assert effect_of(whole - differences(part), "attacks/month, both less one").high < 0.0


def test_their_price_in_trust_is_paid_in_any_case() -> None:
    assert bought(CLOSED, "public_trust").high < 0.0
    assert bought(SKILLED | OVERSEEN, "public_trust").high < 0.0
