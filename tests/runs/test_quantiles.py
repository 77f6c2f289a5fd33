"""Quantiles leave out what is undefined."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import array_shapes, arrays

from simulator.runs.quantiles import quantiles

PROBABILITIES = (0.0, 0.05, 0.25, 0.5, 0.95, 1.0)


@given(arrays(float, array_shapes(min_dims=1, max_dims=3), elements=st.floats(-1e6, 1e6)))
def test_they_are_the_usual_ones_where_all_is_defined(values: np.ndarray) -> None:
    expected = np.quantile(values, PROBABILITIES, axis=0)

    assert quantiles(values, PROBABILITIES) == pytest.approx(expected, rel=1e-9, abs=1e-6)


def test_undefined_values_are_left_out() -> None:
    values = np.array([[1.0, np.nan], [np.nan, np.nan], [3.0, np.nan], [2.0, 7.0]])

    middle = quantiles(values, (0.5,))

    assert middle.tolist() == [[2.0, 7.0]]


def test_a_month_in_which_nothing_is_defined_has_no_quantile() -> None:
    assert np.isnan(quantiles(np.full((3, 2), np.nan), (0.05, 0.95))).all()


def test_no_runs_have_no_quantiles() -> None:
    found = quantiles(np.empty((0, 4)), (0.5, 0.9))

    assert found.shape == (2, 4)
    assert np.isnan(found).all()
