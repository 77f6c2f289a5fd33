"""A lot is found by its name alone, and follows the laws that it names."""

from __future__ import annotations

from itertools import combinations
from math import exp, log, sqrt

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.kernel.streams import Streams

names = st.text(max_size=12)
COUNT = 4000

# Written down once. Whoever changes this changes every result that was ever published.
WRITTEN_DOWN = (1.179818349070482, 0.24746046201651262, 0.3649438065258037)


def drawn() -> np.ndarray:
    lots = Streams(5).lots("rif", "alpha")
    return np.array([lots.lot(f"{number}/tips/0") for number in range(COUNT)])


def distance(values: np.ndarray) -> float:
    """Kolmogorov and Smirnov's distance of values from the uniform law on [0, 1)."""
    ordered = np.sort(values)
    above = np.arange(1, len(values) + 1) / len(values) - ordered
    return float(max(above.max(), (above - 1 / len(values)).min() * -1))


def test_a_lot_is_the_one_written_down() -> None:
    lot = Streams(20261122, 3).lots("rif").lot("7/tips/0")

    assert lot == pytest.approx(WRITTEN_DOWN, rel=1e-12)


@given(names, names)
def test_a_lot_does_not_depend_on_who_asked_before(first: str, second: str) -> None:
    alone, together = Streams(1).lots("rif"), Streams(1).lots("rif")
    together.lot(first)

    assert together.lot(second) == alone.lot(second)
    assert (alone.lot(first) == alone.lot(second)) == (first == second)


def test_other_families_worlds_and_studies_have_other_lots() -> None:
    found = [
        Streams(1).lots("rif").lot("7"),
        Streams(1).lots("atlas").lot("7"),
        Streams(1).lots("rif", "7").lot("7"),
        Streams(1, 1).lots("rif").lot("7"),
        Streams(2).lots("rif").lot("7"),
    ]

    assert all(one != other for one, other in combinations(found, 2))


@pytest.mark.parametrize("column", [0, 1, 2])
def test_a_lot_follows_its_laws(column: int) -> None:
    values = drawn()[:, column]
    uniform = 1.0 - np.exp(-values) if column == 0 else values

    # The inequality of Dvoretzky, Kiefer and Wolfowitz: 2 exp(-2 n d²) is the chance of more.
    assert distance(uniform) < sqrt(log(2 / 1e-6) / (2 * COUNT))


def test_the_distance_of_the_test_itself_is_right() -> None:
    assert distance(np.array([0.5])) == pytest.approx(0.5)
    assert distance(np.array([0.9, 1.0 - exp(-50.0)])) == pytest.approx(0.9)


def test_the_numbers_of_a_lot_know_nothing_of_each_other() -> None:
    correlations = np.corrcoef(drawn().T)[np.triu_indices(3, k=1)]

    # Of independent columns, a correlation has standard deviation 1 / sqrt(n).
    assert np.abs(correlations).max() < 5.0 / sqrt(COUNT)
