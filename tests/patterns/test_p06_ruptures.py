"""P6: a rupture costs with a lag, reconciliation helps with a longer one (S2-02, S2-03, C12)."""

from __future__ import annotations

import pytest

from tests.patterns.neighbours import RELATION, later, neighbours
from tests.patterns.pairs import effect, effect_of, seen

CUT = f"{RELATION}.ruptured"
PAIRS = 40
FIRST_QUARTER, FIRST_YEAR, AFTER = (0, 3), (0, 12), (12, 36)

together = neighbours()
torn = later(together, {CUT: 1})
apart = together.with_values({CUT: 1})
reconciled = later(apart, {CUT: 0})


def test_a_rupture_raises_the_cells_that_survive_after_a_while() -> None:
    at_once = effect(together, torn, "cells_active", months=FIRST_QUARTER, replications=PAIRS)
    in_time = effect(together, torn, "cells_active", months=FIRST_YEAR, replications=PAIRS)

    assert in_time.low > 0.0
    assert at_once.mean < in_time.mean / 2


@pytest.mark.parametrize("outcome", ["cells_active", "attacks"])
def test_reconciliation_lowers_what_the_rupture_raised(outcome: str) -> None:
    assert effect(together, torn, outcome, months=AFTER, replications=PAIRS).low > 0.0
    assert effect(apart, reconciled, outcome, months=AFTER, replications=PAIRS).high < 0.0


@pytest.mark.parametrize("outcome", ["cells_active", "attacks"])
def test_reconciliation_takes_longer_than_the_rupture(outcome: str) -> None:
    look = (outcome, (), FIRST_YEAR, PAIRS)
    cost = seen(torn, *look) - seen(together, *look)
    gain = seen(apart, *look) - seen(reconciled, *look)

    assert (
        effect_of(cost - gain, "what a rupture costs in a year less what mending it gains").low
        > 0.0
    )
