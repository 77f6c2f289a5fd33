"""P8: sharing without compatible law brings leads but fewer convictions (S0-53, S1-25)."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from tests.patterns.neighbours import RELATION, neighbours
from tests.patterns.pairs import Effect, effect, effect_of, seen

if TYPE_CHECKING:
    import numpy as np

    from simulator.model.setting import Setting

TROUBLED = ("troubled",)
REPLICATIONS = 16


def world(sharing: int, law: int) -> Setting:
    """Give the two neighbours, without partners and joint work, with two levels of cooperation."""
    alone = dataclasses.replace(neighbours(), partners={}, ties={})
    return alone.with_values(
        {
            f"{RELATION}.information_sharing": sharing,
            f"{RELATION}.joint_operations": 0,
            f"{RELATION}.legal_frameworks": law,
        }
    )


def rise(before: Setting, after: Setting, outcome: str) -> Effect:
    return effect(before, after, outcome, replications=REPLICATIONS, places=TROUBLED)


def convicted_share(setting: Setting) -> np.ndarray:
    """Give the share of the tried who were convicted in the troubled state, by replication."""
    convicted, acquitted = (
        seen(setting, outcome, TROUBLED, None, REPLICATIONS)
        for outcome in ("convictions", "acquittals")
    )
    return convicted / (convicted + acquitted)


def test_sharing_without_law_brings_leads_and_arrests() -> None:
    nothing, sharing = world(0, 0), world(4, 0)

    assert rise(nothing, sharing, "leads_received").low > 0.0
    assert rise(nothing, sharing, "arrests").low > 0.0


def test_sharing_without_law_convicts_a_smaller_share_than_no_sharing() -> None:
    fall = effect_of(
        convicted_share(world(4, 0)) - convicted_share(world(0, 0)),
        "share convicted, sharing without law less neither",
    )

    assert fall.high < 0.0


def test_sharing_without_law_brings_fewer_convictions_than_sharing_with_it() -> None:
    assert rise(world(4, 4), world(4, 0), "convictions").high < 0.0
    assert rise(world(4, 4), world(4, 0), "acquittals").low > 0.0


def test_law_without_sharing_convicts_no_more() -> None:
    moved = convicted_share(world(0, 4)) - convicted_share(world(0, 0))

    assert abs(moved.mean()) < 0.02
