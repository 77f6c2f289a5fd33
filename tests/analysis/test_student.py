"""The t quantile is exact: it agrees with printed tables and with closed forms."""

from __future__ import annotations

import math
from statistics import NormalDist

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.analysis.student import probability_within, t_quantile
from simulator.kernel.errors import QuantityError

# Two-sided, as printed to three decimals in common tables of the t distribution.
TABLE = {
    0.90: {1: 6.314, 2: 2.920, 5: 2.015, 10: 1.812, 20: 1.725, 30: 1.697, 60: 1.671, 120: 1.658},
    0.95: {1: 12.706, 2: 4.303, 5: 2.571, 10: 2.228, 20: 2.086, 30: 2.042, 60: 2.000, 120: 1.980},
    0.99: {1: 63.657, 2: 9.925, 5: 4.032, 10: 3.169, 20: 2.845, 30: 2.750, 60: 2.660, 120: 2.617},
}


@pytest.mark.parametrize(
    ("confidence", "degrees", "printed"),
    [(c, degrees, printed) for c, row in TABLE.items() for degrees, printed in row.items()],
)
def test_it_agrees_with_printed_tables(confidence: float, degrees: int, printed: float) -> None:
    assert t_quantile(confidence, degrees) == pytest.approx(printed, abs=0.0005000001)


@given(st.floats(0.0, 0.9999))
def test_one_degree_of_freedom_is_a_tangent(confidence: float) -> None:
    assert t_quantile(confidence, 1) == pytest.approx(
        math.tan(math.pi * confidence / 2), rel=1e-9, abs=1e-12
    )


@given(st.floats(0.0, 0.9999))
def test_two_degrees_of_freedom_are_a_root(confidence: float) -> None:
    expected = confidence * math.sqrt(2 / (1 - confidence**2))

    assert t_quantile(confidence, 2) == pytest.approx(expected, rel=1e-9, abs=1e-12)


def test_many_degrees_of_freedom_come_near_the_normal_distribution() -> None:
    normal = NormalDist().inv_cdf(0.975)
    degrees = 5_000
    # The first term of the expansion in 1/degrees (Fisher); the next is of the order 1/degrees².
    expected = normal + (normal**3 + normal) / (4 * degrees)

    assert t_quantile(0.95, degrees) == pytest.approx(expected, abs=20 / degrees**2)


@given(st.floats(0.01, 0.999), st.integers(1, 300))
def test_it_is_the_inverse_of_the_probability(confidence: float, degrees: int) -> None:
    bound = t_quantile(confidence, degrees)

    assert probability_within(bound, degrees) == pytest.approx(confidence, rel=1e-12)


@pytest.mark.parametrize(("confidence", "degrees"), [(1.0, 5), (-0.1, 5), (0.95, 0)])
def test_what_makes_no_sense_is_refused(confidence: float, degrees: int) -> None:
    with pytest.raises(QuantityError):
        t_quantile(confidence, degrees)
