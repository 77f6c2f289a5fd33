"""What is called sure is sure, however much is looked at."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.analysis.findings import findings
from simulator.analysis.pairs import Pairs
from simulator.analysis.shares import Shares
from simulator.analysis.significance import holm, two_sided
from simulator.analysis.student import probability_within
from simulator.analysis.together import Together
from tests.analysis.luck import most_by_luck
from tests.analysis.studies import SHAPE, ensemble

ERROR = 0.05
STUDIES = 1_000


@given(st.floats(-12.0, 12.0), st.integers(1, 3_000))
def test_p_values_are_those_of_the_exact_sum(t: float, degrees: int) -> None:
    found = two_sided(np.array([t]), np.array([degrees]))

    assert found[0] == pytest.approx(1 - probability_within(abs(t), degrees), abs=1e-7)


def test_far_out_nothing_is_left_and_the_undefined_stays_so() -> None:
    found = two_sided(np.array([math.inf, -math.inf, math.nan, 0.0]), np.full(4, 9))

    assert found[:2].tolist() == [0.0, 0.0]
    assert math.isnan(found[2])
    assert found[3] == pytest.approx(1.0)


def test_holms_correction_is_the_textbook_one() -> None:
    found = holm(np.array([0.01, 0.04, math.nan, 0.03, 0.005]))

    # In order .005 × 4, .01 × 3, .03 × 2, .04 × 1, each at least the one before.
    assert found[[0, 1, 3, 4]] == pytest.approx([0.03, 0.06, 0.06, 0.02])
    assert math.isnan(found[2])


@given(st.lists(st.floats(0.0, 1.0), max_size=30))
def test_a_correction_only_makes_less_sure_and_keeps_the_order(values: list[float]) -> None:
    before = np.array(values)
    after = holm(before)

    assert np.all(after >= before)
    assert np.all(after <= 1.0)
    assert np.all(np.diff(after[np.argsort(before, kind="stable")]) >= 0)


def lucky(luck: np.random.Generator, worlds: int) -> np.ndarray:
    """Draw totals as a model gives them: rare and frequent counts, levels, sums over places."""
    rates = np.geomspace(0.02, 40.0, SHAPE[0])[:, np.newaxis]
    counts = luck.poisson(rates, (worlds, SHAPE[0], SHAPE[1] - 1)).astype(float)
    counts[:, ::3] += luck.gamma(0.5, 2.0, counts[:, ::3].shape)
    return np.concatenate([counts, counts.sum(axis=2, keepdims=True)], axis=2)


def test_two_copies_of_one_scenario_are_not_called_different_more_often_than_stated() -> None:
    luck = np.random.default_rng(5)
    worlds = 24
    wrong = alone = 0
    for _ in range(STUDIES):
        copies = [Pairs.of(lucky(luck, worlds), lucky(luck, worlds)) for _ in range(2)]
        study = Together(copies, 0.0)
        wrong += bool(np.nanmin(study.corrected) < ERROR)
        alone += bool(np.nanmin(study.p_values) < ERROR)

    assert wrong <= most_by_luck(STUDIES, ERROR)
    # Without the correction nearly every study would call something different.
    assert alone > 0.9 * STUDIES


def test_looked_at_alone_a_twentieth_of_them_would_be_called_different() -> None:
    luck = np.random.default_rng(6)
    found = findings([ensemble(lucky(luck, 60)), ensemble(lucky(luck, 60))])
    p_values = found.together.p_values
    asked = p_values[~np.isnan(p_values)]

    # Places hang together, so the share varies as that of the outcomes, not of the figures.
    assert np.mean(asked < ERROR) <= ERROR + 4 * math.sqrt(ERROR * (1 - ERROR) / SHAPE[0])
    assert found.asked == len(asked)


def test_a_real_difference_is_found_among_many_that_are_none() -> None:
    luck = np.random.default_rng(7)
    first, second = lucky(luck, 60), lucky(luck, 60)
    second[:, 40, 1] += 3 * second[:, 40, 1].std()
    corrected = findings([ensemble(first), ensemble(second)]).together.corrected[0]

    assert corrected[40, 1] < ERROR


def test_intervals_of_shares_hold_the_truth_as_often_as_they_say() -> None:
    luck = np.random.default_rng(8)
    truths = np.array([0.05, 0.3, 0.5, 0.9])
    trials, worlds = 20_000, 100
    counts = luck.binomial(worlds, truths, (trials, 4)).astype(float)
    found = Shares.of(counts, np.full(counts.shape, worlds))
    held = np.mean((found.low <= truths) & (truths <= found.high), axis=0)

    assert np.all((held > 0.93) & (held < 0.975))


def test_a_share_of_no_worlds_is_undefined_and_one_of_all_ends_at_one() -> None:
    found = Shares.of(np.array([0.0, 5.0, 0.0]), np.array([0, 5, 5]))

    assert math.isnan(found.value[0])
    assert (found.high[1], found.low[2]) == (1.0, 0.0)


def test_what_is_seldom_is_counted_with_the_binomial_law() -> None:
    # Two of two happen with 0.0004, one or two with 0.0396; of two halves all can be expected.
    assert most_by_luck(2, 0.02) == 1
    assert most_by_luck(2, 0.5) == 2
    assert most_by_luck(1_000, ERROR) == 73
