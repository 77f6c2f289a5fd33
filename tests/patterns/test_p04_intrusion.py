"""P4: intrusive measures help at first; by the fifth year nothing is left; openness softens it.

Rows S0-57 to S0-60, through trust, grievance and backlash (THEORY C13, C15).
"""

from __future__ import annotations

from tests.patterns.east import east, everywhere
from tests.patterns.neighbours import later
from tests.patterns.pairs import Effect, effect, effect_of, seen

REPLICATIONS = 30
FIRST, LAST = (0, 12), (36, 60)


def intrusive(transparency: float) -> dict[str, float]:
    """Every state intrudes as far as it can, more or less openly."""
    return everywhere("states", "intrusiveness", 1.0) | everywhere(
        "states", "transparency", transparency
    )


CLOSED = later(east(5), intrusive(0.0))
OPEN = later(east(5), intrusive(1.0))


def rise(outcome: str, months: tuple[int, int]) -> Effect:
    return effect(east(5), CLOSED, outcome, replications=REPLICATIONS, months=months)


def test_attacks_fall_in_the_first_year() -> None:
    assert rise("attacks", FIRST).high < 0.0


def test_in_the_last_two_of_five_years_the_help_is_gone() -> None:
    first, last = (
        seen(CLOSED, "attacks", (), months, REPLICATIONS)
        - seen(east(5), "attacks", (), months, REPLICATIONS)
        for months in (FIRST, LAST)
    )

    assert rise("attacks", LAST).high > 0.0
    assert (
        effect_of(
            last - first, "effect on attacks in the last two years less that in the first"
        ).low
        > 0.0
    )


def test_trust_falls_and_grievance_rises_all_the_while() -> None:
    assert rise("public_trust", FIRST).high < 0.0
    assert rise("public_trust", LAST).high < rise("public_trust", FIRST).low
    assert rise("grievance", FIRST).low > 0.0
    assert rise("grievance", LAST).low > rise("grievance", FIRST).high


def test_the_same_measures_in_the_open_end_with_fewer_attacks() -> None:
    look = ("attacks", (), LAST, REPLICATIONS)

    assert (
        effect_of(seen(OPEN, *look) - seen(CLOSED, *look), "attacks, in the open less without").high
        < 0.0
    )
