"""P13: a domestic crisis in one state raises attacks in its neighbours (S0-55, S0-08)."""

from __future__ import annotations

from tests.patterns.neighbours import later, neighbours
from tests.patterns.pairs import effect

PAIRS = 30
CRISIS = {"states.seeing.instability": 1.0}


def test_a_crisis_in_one_state_raises_attacks_in_the_other() -> None:
    calm = neighbours()
    disturbed = later(calm, CRISIS)

    found = effect(calm, disturbed, "attacks", places=("troubled",), replications=PAIRS)
    assert found.low > 0.0


def test_the_deeper_the_crisis_the_less_is_shared() -> None:
    calm = neighbours()
    half = later(calm, {"states.seeing.instability": 0.5})
    whole = later(calm, CRISIS)

    for milder, worse in ((calm, half), (half, whole)):
        found = effect(milder, worse, "leads_shared", replications=10)
        assert found.high < 0.0
