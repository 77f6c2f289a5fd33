"""A comparison pairs worlds of the same luck and says how sure it is."""

from __future__ import annotations

import dataclasses
import math
from typing import TYPE_CHECKING

import numpy as np
import pytest

from simulator.analysis.comparison import (
    FEWEST_PAIRS_TO_BE_SURE,
    Comparison,
    ComparisonError,
    PairedDifference,
    compare,
)
from simulator.kernel.errors import UnknownNameError
from simulator.model.simulation import months_of
from simulator.runs import OUTCOMES
from simulator.runs.ensemble import Ensemble
from tests.runs.fakes import small_scenario

if TYPE_CHECKING:
    from collections.abc import Sequence

SCENARIO = small_scenario()
PLACES = 3
ATTACKS = [outcome.name for outcome in OUTCOMES].index("attacks")


def ensemble(
    attacks: Sequence[float], numbers: Sequence[int] | None = None, seed: int = 1
) -> Ensemble:
    """Make an ensemble in which the region had so many attacks, and nothing else happened."""
    n = len(attacks)
    totals = np.zeros((n, len(OUTCOMES), PLACES))
    totals[:, ATTACKS, -1] = attacks
    series = np.zeros((n, len(OUTCOMES), PLACES, months_of(SCENARIO.setting)))
    which = np.arange(n) if numbers is None else np.array(numbers, dtype=int)
    return Ensemble(SCENARIO, seed, n, which, totals, series)


def attacks_compared(first: Ensemble, second: Ensemble) -> PairedDifference:
    return compare(first, second).difference("attacks", "region")


def test_the_interval_is_the_textbook_one() -> None:
    found = attacks_compared(ensemble([4, 7, 5, 6, 9]), ensemble([3, 6, 5, 4, 6]))

    # Differences -1, -1, 0, -2, -3: mean -1.4, standard deviation sqrt(1.3); t(4) is 2.776.
    error = math.sqrt(1.3 / 5)
    assert (found.n, found.baseline_mean, found.other_mean) == (5, 6.2, 4.8)
    assert found.difference == pytest.approx(-1.4)
    assert found.standard_error == pytest.approx(error)
    assert found.low == pytest.approx(-1.4 - 2.776445 * error, abs=1e-6)
    assert found.high == pytest.approx(-1.4 + 2.776445 * error, abs=1e-6)
    expected = np.corrcoef([4, 7, 5, 6, 9], [3, 6, 5, 4, 6])[0, 1]
    assert found.correlation == pytest.approx(expected)


def test_the_interval_holds_the_true_difference_as_often_as_it_says() -> None:
    luck = np.random.default_rng(12)
    trials, pairs, truth = 2_000, 12, 0.3
    held = 0
    for _ in range(trials // (PLACES * len(OUTCOMES)) + 1):
        shared = luck.normal(size=(pairs, len(OUTCOMES), PLACES))
        second = shared + truth + luck.normal(size=shared.shape)
        first = dataclasses.replace(ensemble([0.0] * pairs), totals=shared)
        found = compare(first, dataclasses.replace(first, totals=second))
        held += sum(one.low <= truth <= one.high for one in found.differences)
    trials = (trials // (PLACES * len(OUTCOMES)) + 1) * PLACES * len(OUTCOMES)

    # Four standard errors of a binomial share.
    assert held / trials == pytest.approx(0.95, abs=4 * math.sqrt(0.95 * 0.05 / trials))


def test_only_worlds_that_both_have_finished_are_compared() -> None:
    found = attacks_compared(
        ensemble([1, 2, 3, 4], numbers=[0, 1, 4, 7]), ensemble([20, 30, 50], numbers=[1, 4, 9])
    )

    assert (found.n, found.baseline_mean, found.other_mean) == (2, 2.5, 25.0)


def test_worlds_where_either_is_undefined_are_left_out_and_told() -> None:
    found = attacks_compared(ensemble([1, math.nan, 3, 4]), ensemble([2, 2, math.nan, 6]))

    assert (found.n, found.baseline_mean, found.difference) == (2, 2.5, 1.5)


@pytest.mark.parametrize("values", [[], [5.0], [math.nan, math.nan]])
def test_fewer_than_two_worlds_have_no_interval(values: list[float]) -> None:
    found = attacks_compared(ensemble(values), ensemble(values))

    assert math.isnan(found.low)
    assert math.isnan(found.high)
    assert not found.surely


def test_sameness_is_no_difference_and_neither_better_nor_worse() -> None:
    found = attacks_compared(ensemble([3.0] * 20), ensemble([3.0] * 20))

    assert (found.difference, found.low, found.high) == (0.0, 0.0, 0.0)
    assert found.better is None
    assert not found.surely
    assert math.isnan(found.correlation)


@pytest.mark.parametrize(("shift", "better"), [(-2.0, True), (2.0, False)])
def test_fewer_attacks_are_better(shift: float, better: bool) -> None:
    luck = np.random.default_rng(3).poisson(8, 30).astype(float)

    found = attacks_compared(ensemble(luck), ensemble(luck + shift))

    assert found.better is better
    assert found.surely


def test_an_outcome_without_a_better_direction_is_never_better() -> None:
    rows = [index for index, outcome in enumerate(OUTCOMES) if outcome.better == "neither"]
    assert rows
    first = ensemble([0.0] * 3)
    second = dataclasses.replace(first, totals=first.totals + 1.0)

    found = compare(first, second)

    names = {OUTCOMES[row].name for row in rows}
    assert {one.better for one in found.differences if one.outcome in names} == {None}


def test_an_interval_over_few_worlds_is_not_sure_of_anything() -> None:
    few, enough = FEWEST_PAIRS_TO_BE_SURE - 1, FEWEST_PAIRS_TO_BE_SURE

    assert not attacks_compared(ensemble([2.0] * few), ensemble([1.0] * few)).surely
    assert attacks_compared(ensemble([2.0] * enough), ensemble([1.0] * enough)).surely


def test_shared_luck_narrows_the_interval() -> None:
    luck = np.random.default_rng(3).poisson(8, 100).astype(float)
    strangers = np.random.default_rng(4).poisson(8, 100) - 1.0

    paired = attacks_compared(ensemble(luck), ensemble(luck * 0.9 - 1.0))
    unpaired = attacks_compared(ensemble(luck), ensemble(strangers))

    assert paired.correlation == pytest.approx(1.0)
    assert paired.standard_error < unpaired.standard_error / 3


def test_other_seeds_or_places_are_refused() -> None:
    first = ensemble([1.0, 2.0])
    states = {"tunisia": SCENARIO.setting.states["tunisia"]}
    smaller = dataclasses.replace(SCENARIO.setting, states=states)
    elsewhere = dataclasses.replace(first, scenario=dataclasses.replace(SCENARIO, setting=smaller))

    with pytest.raises(ComparisonError, match="one seed can be compared: 1 and 2"):
        compare(first, ensemble([1.0, 2.0], seed=2))
    with pytest.raises(ComparisonError, match="one region can be compared: tunisia, libya"):
        compare(first, elsewhere)


def test_every_outcome_and_place_has_its_difference() -> None:
    found = compare(ensemble([1.0, 2.0]), ensemble([1.0, 2.0]))

    assert isinstance(found, Comparison)
    assert len(found.differences) == len(OUTCOMES) * PLACES
    with pytest.raises(UnknownNameError, match="did you mean 'attacks of region'"):
        found.difference("attack", "region")
