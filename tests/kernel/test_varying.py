"""Times that vary less or more than exponential ones have the law of a gamma variable."""

from __future__ import annotations

from math import exp, factorial

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.kernel.varying import exceeding, varied

EXPOSURES = st.floats(0.0, 40.0)
VARIATIONS = st.floats(0.05, 2.0)


def test_exponential_times_stay_as_they_are() -> None:
    assert varied(0.123456789, 1.0) == 0.123456789


@given(EXPOSURES)
def test_without_variation_every_time_is_the_mean(exposure: float) -> None:
    assert varied(exposure, 0.0) == 1.0


@given(st.integers(1, 20), st.floats(1e-3, 60.0))
def test_a_whole_shape_is_a_sum_of_exponential_stages(stages: int, value: float) -> None:
    # Fewer than `stages` events of a Poisson process by then.
    expected = exp(-value) * sum(value**count / factorial(count) for count in range(stages))

    assert exceeding(stages, value) == pytest.approx(expected, rel=1e-10, abs=1e-13)


@given(EXPOSURES, VARIATIONS)
def test_a_time_is_exceeded_as_often_as_the_luck_it_was_made_from(
    exposure: float, variation: float
) -> None:
    shape = variation**-2
    time = varied(exposure, variation)

    # Below the smallest floats all times are alike.
    if time > 1e-300:
        left = exceeding(shape, time * shape)
        assert left == pytest.approx(exp(-exposure), rel=1e-8, abs=1e-12)


@given(st.floats(1e-6, 40.0), VARIATIONS)
def test_more_luck_is_a_longer_time(exposure: float, variation: float) -> None:
    assert varied(exposure * 1.01, variation) > varied(exposure, variation)


@pytest.mark.parametrize("variation", [0.1, 0.5, 1.5])
def test_times_have_mean_1_and_the_variation_asked_for(variation: float) -> None:
    # Midpoints of equal shares: the error of the mean is that of a sum over 4,000 points.
    shares = (np.arange(4000) + 0.5) / 4000
    times = [varied(float(-np.log(share)), variation) for share in shares]

    assert np.mean(times) == pytest.approx(1.0, abs=1e-3)
    assert np.std(times) == pytest.approx(variation, rel=5e-3)
