"""P2: pressure in one state moves cells to its neighbours; applied jointly it moves fewer.

Rows S0-35 and S0-50, in the form of THEORY case C10.
"""

from __future__ import annotations

from tests.patterns.neighbours import RELATION, later, neighbours
from tests.patterns.pairs import Effect, effect, effect_of, seen

PAIRS = 40
TROUBLED = ("troubled",)
PRESSED = {"states.troubled.teams": 24, "states.troubled.analysts": 24}

usual = neighbours()
alone = later(usual, PRESSED)
jointly = later(
    usual,
    PRESSED
    | {"states.seeing.teams": 120, "states.seeing.analysts": 60}
    | {f"{RELATION}.joint_operations": 4},
)


def per_cell(outcome: str) -> Effect:
    """How much more often a cell of the troubled state leaves it when that presses alone."""
    rates = [
        seen(setting, outcome, TROUBLED, None, PAIRS)
        / seen(setting, "cells_active", TROUBLED, None, PAIRS)
        for setting in (usual, alone)
    ]
    return effect_of(rates[1] - rates[0], f"`{outcome}` in troubled, a month for each active cell")


def test_a_cell_is_driven_out_more_often_by_a_state_that_presses_alone() -> None:
    assert per_cell("cells_displaced").low > 0.0


def test_fewer_are_driven_out_when_both_press_and_work_together() -> None:
    fewer = effect(alone, jointly, "cells_displaced", replications=PAIRS, places=TROUBLED)

    assert fewer.high < 0.0
