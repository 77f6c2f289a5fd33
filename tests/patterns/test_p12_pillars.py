"""P12: losing any of the five pillars of S3-06 costs, and two together more than both (S3-31)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.patterns.east import east, everywhere, times
from tests.patterns.pairs import effect_of, seen

if TYPE_CHECKING:
    import numpy as np

REPLICATIONS = 20
PILLARS: dict[str, dict[str, float]] = {
    "intelligence": times("states", "analysts", 2)
    | {f"equipment.{state}-interception.adoption": 1.0 for state in east(1).states}
    | {f"equipment.{state}-tracking.adoption": 1.0 for state in east(1).states},
    "community": everywhere("programmes", "intensity", 0.5),
    "security": times("states", "teams", 1.5),
    "law": everywhere("states", "transparency", 1.0),
    "cooperation": everywhere("relations", "relation", 0.9)
    | everywhere("relations", "trust", 0.9)
    | everywhere("relations", "information_sharing", 4)
    | everywhere("relations", "joint_operations", 4)
    | everywhere("relations", "legal_frameworks", 4),
}
WITHOUT = everywhere("states", "transparency", 0.0) | everywhere("states", "intrusiveness", 0.5)


def with_pillars(*pillars: str, outcome: str = "attacks") -> np.ndarray:
    values = WITHOUT.copy()
    for pillar in pillars:
        values |= PILLARS[pillar]
    return seen(east(3).with_values(values), outcome, (), None, REPLICATIONS)


@pytest.mark.parametrize("removed", PILLARS)
def test_without_a_pillar_there_are_more_attacks_than_with_all(removed: str) -> None:
    rest = [pillar for pillar in PILLARS if pillar != removed]

    lost = effect_of(
        with_pillars(*rest) - with_pillars(*PILLARS), "attacks/month, without it less with all"
    )

    assert lost.low > 0.0


def test_without_community_and_security_more_cells_survive_than_the_sum_predicts() -> None:
    def surviving(*removed: str) -> np.ndarray:
        rest = [pillar for pillar in PILLARS if pillar not in removed]
        return with_pillars(*rest, outcome="cells_active")

    sum_of_both = surviving("community") + surviving("security") - surviving()
    assert (
        effect_of(
            surviving("community", "security") - sum_of_both,
            "surviving cells, loss of both less the sum of the losses",
        ).low
        > 0.0
    )
