"""P5: prevention costs before it pays; after five years its effect outlasts the funding.

Rows S0-31, S0-70, S1-16 to S1-20, S1-31 to S1-33, S3-07, S3-17.
"""

from __future__ import annotations

from simulator.kernel.clock import DAYS_PER_YEAR
from tests.patterns.east import east, everywhere
from tests.patterns.neighbours import later
from tests.patterns.pairs import Effect, effect, effect_of, seen

REPLICATIONS = 32
YEARS = 7
FIRST, FIFTH, UNFUNDED = (0, 12), (48, 60), (60, 84)


FUNDED = later(
    later(east(YEARS), everywhere("programmes", "intensity", 0.5)),
    everywhere("programmes", "intensity", 0.0),
    5 * DAYS_PER_YEAR,
)


def rise(outcome: str, months: tuple[int, int]) -> Effect:
    return effect(east(YEARS), FUNDED, outcome, replications=REPLICATIONS, months=months)


def test_the_whole_cost_is_there_in_the_first_year() -> None:
    spending = rise("prevention_cost", FIRST).mean

    assert spending > 0.0
    assert spending == rise("prevention_cost", (36, 48)).mean
    assert rise("prevention_cost", UNFUNDED).mean == 0.0


def test_much_less_is_gained_in_the_first_year_than_in_the_fifth() -> None:
    first, fifth = (
        seen(FUNDED, "attacks", (), months, REPLICATIONS)
        - seen(east(YEARS), "attacks", (), months, REPLICATIONS)
        for months in (FIRST, FIFTH)
    )

    assert rise("attacks", FIFTH).high < 0.0
    assert (
        effect_of(
            first - 0.5 * fifth, "effect on attacks in year 1 less half of that in year 5"
        ).low
        > 0.0
    )


def test_attacks_stay_lower_in_two_years_without_funding() -> None:
    assert rise("attacks", UNFUNDED).high < 0.0
    assert rise("resilience", UNFUNDED).low > 0.0
