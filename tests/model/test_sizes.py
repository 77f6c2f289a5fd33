"""The tables of sizes, severities and arrests against closed forms."""

from __future__ import annotations

from bisect import bisect
from itertools import pairwise
from math import comb, exp, fsum, lgamma, log

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.model.cells.parameters import LifeParameters
from simulator.model.cells.sizes import (
    LARGEST_EXTRA,
    binomial_distribution,
    severity_distribution,
    size_distribution,
)

LIFE = LifeParameters.declared()
MEANS = st.floats(1e-6, LIFE["size_mean_extra"].high)
DISPERSIONS = st.floats(LIFE["size_dispersion"].low, LIFE["size_dispersion"].high)
LARGEST_CELL = int(LIFE["size_minimum"].high) + LARGEST_EXTRA


def masses(cumulative: tuple[float, ...]) -> list[float]:
    """Give the probability of each number below the last."""
    return [after - before for before, after in zip((0.0, *cumulative), cumulative, strict=False)]


def moments(cumulative: tuple[float, ...]) -> tuple[float, float]:
    """Give mean and variance."""
    probabilities = [*masses(cumulative), 1.0 - cumulative[-1]]
    mean = fsum(number * chance for number, chance in enumerate(probabilities))
    square = fsum(number**2 * chance for number, chance in enumerate(probabilities))
    return mean, square - mean**2


def negative_binomial(count: int, mean: float, dispersion: float) -> float:
    """Give a probability from its closed form, in logarithms."""
    choices = lgamma(count + dispersion) - lgamma(count + 1) - lgamma(dispersion)
    successes = dispersion * log(dispersion / (dispersion + mean))
    return exp(choices + successes + count * log(mean / (dispersion + mean)))


@given(MEANS, DISPERSIONS, st.integers(0, LARGEST_EXTRA - 1))
def test_sizes_are_negative_binomial(mean: float, dispersion: float, count: int) -> None:
    table = size_distribution(mean, dispersion)

    assert len(table) == LARGEST_EXTRA
    assert masses(table)[count] == pytest.approx(
        negative_binomial(count, mean, dispersion), rel=1e-9, abs=1e-13
    )


@given(st.floats(0.0, 8.0), st.floats(1.5, 50.0))
def test_sizes_have_the_declared_mean_and_variance(mean: float, dispersion: float) -> None:
    # Beyond the table lie less than (8 / 9.5)**200 = 1e-15 of all cells.
    found = moments(size_distribution(mean, dispersion))

    assert found == pytest.approx((mean, mean + mean**2 / dispersion), rel=1e-9, abs=1e-9)


def test_default_sizes_are_those_of_the_published_cells() -> None:
    mean, variance = moments(size_distribution(4.6, 2.7))

    assert LIFE["size_minimum"].default + mean == pytest.approx(6.6)
    assert variance == pytest.approx(12.4, abs=0.1)


@given(st.floats(0.0, 1.0))
def test_each_severity_is_rarer_by_the_ratio(ratio: float) -> None:
    table = severity_distribution(ratio)
    chances = [*masses(table), 1.0 - table[-1]]

    assert len(chances) == 5
    for milder, worse in pairwise(chances):
        assert worse == pytest.approx(ratio * milder, abs=1e-15)


@given(st.integers(1, LARGEST_CELL), st.floats(0.0, 1.0))
def test_arrests_are_binomial(members: int, chance: float) -> None:
    table = binomial_distribution(members, chance)

    assert len(table) == members
    mean, variance = moments(table)
    assert mean == pytest.approx(members * chance, rel=1e-9, abs=1e-9)
    assert variance == pytest.approx(members * chance * (1.0 - chance), rel=1e-7, abs=1e-7)


@given(st.integers(1, 30), st.floats(0.0, 1.0), st.data())
def test_a_number_of_arrests_has_its_closed_form(
    members: int, chance: float, data: st.DataObject
) -> None:
    arrested = data.draw(st.integers(0, members - 1))
    expected = comb(members, arrested) * chance**arrested * (1.0 - chance) ** (members - arrested)

    found = masses(binomial_distribution(members, chance))[arrested]
    assert found == pytest.approx(expected, rel=1e-9, abs=1e-15)


@given(st.integers(1, LARGEST_CELL), st.floats(0.0, 1.0, exclude_max=True))
def test_certainty_and_impossibility_are_kept_for_any_luck(members: int, luck: float) -> None:
    assert bisect(binomial_distribution(members, 1.0), luck) == members
    assert bisect(binomial_distribution(members, 0.0), luck) == 0
    assert bisect(severity_distribution(0.0), luck) == 0
    assert bisect(size_distribution(0.0, 1.0), luck) == 0
