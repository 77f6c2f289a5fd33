"""P12, in part: removing any one of the five pillars of S3-06 is worse than the whole (S3-31)."""

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


def attacks(*pillars: str) -> np.ndarray:
    values = WITHOUT.copy()
    for pillar in pillars:
        values |= PILLARS[pillar]
    return seen(east(3).with_values(values), "attacks", (), None, REPLICATIONS)


@pytest.mark.parametrize("removed", PILLARS)
def test_without_a_pillar_there_are_more_attacks_than_with_all(removed: str) -> None:
    rest = [pillar for pillar in PILLARS if pillar != removed]

    assert effect_of(attacks(*rest) - attacks(*PILLARS)).low > 0.0
