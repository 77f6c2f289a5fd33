"""How worlds lie is told by a curve that neither gains nor loses any."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as nps

from simulator.analysis.distributions import curve, distribution

NUMBERS = nps.arrays(float, st.integers(2, 60), elements=st.integers(-1_000, 1_000))


@given(NUMBERS)
def test_the_area_under_the_curve_is_one_unless_nothing_varies(values: np.ndarray) -> None:
    across, density = curve(values)

    if values.min() == values.max():
        assert len(across) == len(density) == 0
    else:
        assert density.sum() * (across[1] - across[0]) == pytest.approx(1.0)
        assert np.all(density >= 0)
        assert across[0] < values.min()
        assert across[-1] > values.max()


def test_the_curve_of_normal_numbers_is_the_normal_one() -> None:
    values = np.random.default_rng(1).normal(10.0, 2.0, 20_000)
    across, density = curve(values)
    true = np.exp(-0.5 * ((across - 10) / 2) ** 2) / (2 * np.sqrt(2 * np.pi))

    # The kernel flattens the top by about (bandwidth / 2)² / 2, and luck adds a little.
    assert density == pytest.approx(true, abs=0.05 * true.max())


def test_the_undefined_is_left_out() -> None:
    found = distribution(np.array([1.0, np.nan, 3.0]), 0.5)

    assert found.values.tolist() == [1.0, 3.0]
    assert (found.mean, found.low, found.high) == (2.0, 1.5, 2.5)
    assert found.quantiles[2] == 2.0


def test_no_worlds_have_no_distribution() -> None:
    found = distribution(np.array([np.nan]))

    assert np.isnan(found.mean)
    assert len(found.across) == 0
    assert np.isnan(found.quantiles).all()


def test_values_that_differ_by_rounding_alone_have_no_curve() -> None:
    assert len(curve(np.array([0.1 + 0.2, 0.3, 0.3]))[0]) == 0
