"""P15: reprisals against people who inform reduce tips and lengthen detection (S4-07)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from simulator.model.kinds import EventKind, LeadSource
from simulator.model.simulation import simulate
from tests.patterns.neighbours import neighbours
from tests.patterns.pairs import SEED, Effect, effect, effect_of

if TYPE_CHECKING:
    from simulator.model.setting import Setting

REPLICATIONS = 20
TOLD = 10
WHOLE_TIME = (47, 48)
PROTECTION = [f"states.{name}.informant_protection" for name in ("seeing", "troubled")]


def world(**values: float) -> Setting:
    """Give the two neighbours where the troubled one is well governed and people report much."""
    trusted = {"states.troubled.governance": 0.8, "zones.there.trust": 0.9}
    return neighbours().with_values(trusted | values)


SPARED = world(**{"reprisals.chance": 0.0})
PUNISHED = world(**dict.fromkeys(PROTECTION, 0.0))
SHIELDED = world(**dict.fromkeys(PROTECTION, 0.9))
"""Reprisals follow as often as they do by default where nobody is protected, and where most are."""


def tips_for_each_cell(setting: Setting) -> np.ndarray:
    """Count the tips for each cell that formed, by replication."""
    found = []
    for number in range(TOLD):
        history = simulate(setting, SEED, number).history
        tips = sum(e.detail == LeadSource.PUBLIC for e in history.events(EventKind.LEAD_RECEIVED))
        found.append(tips / sum(1 for _ in history.events(EventKind.CELL_FORMED)))
    return np.array(found)


def rise(before: Setting, after: Setting, outcome: str) -> Effect:
    """How much an outcome rises; a mean over events is told as it stands at the end."""
    months = WHOLE_TIME if outcome == "detection_days" else None
    return effect(
        before, after, outcome, replications=REPLICATIONS, places=("troubled",), months=months
    )


def test_reprisals_reduce_tips() -> None:
    fall = effect_of(
        tips_for_each_cell(PUNISHED) - tips_for_each_cell(SPARED), "tips for each cell"
    )

    assert fall.high < 0.0


def test_reprisals_lengthen_detection_and_let_more_cells_attack() -> None:
    assert rise(SPARED, PUNISHED, "detection_days").low > 0.0
    assert rise(SPARED, PUNISHED, "attacks").low > 0.0


def test_protecting_people_who_inform_prevents_reprisals_and_attacks() -> None:
    assert rise(PUNISHED, SHIELDED, "reprisals").high < 0.0
    assert rise(PUNISHED, SHIELDED, "attacks").high < 0.0
