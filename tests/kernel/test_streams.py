"""Luck is found by name alone: the same everywhere, whoever else draws, in whatever order."""

from __future__ import annotations

import os
import subprocess
import sys
from itertools import combinations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.kernel.streams import ROWS_PER_BLOCK, LuckTable, Streams
from tests.architecture.sources import ROOT

names = st.text(st.characters(codec="utf-8"), max_size=8)
paths = st.lists(names, max_size=4).map(tuple)

# Written down once. Whoever changes these changes every result that was ever published.
FIRST_UNIFORMS = [0.005737684223353856, 0.7537618864827006, 0.20182206409355363]
NEXT_EXPONENTIALS = [0.5078447161414548, 0.5642214046410021]
NEXT_INTEGERS = [399164089599392214, 3115234747057864118]
ROW_0 = [0.10270815386494093, 1.1233566555875054, 0.8524173246774567]
ROW_40 = [0.49302849659879305, 0.37592098253904743, 0.5112319361269877]

PRINT_LUCK = """
from simulator.kernel.streams import Streams
streams = Streams(20261122, 3)
print(streams.generator("cells", "rif", "alpha").random(3).tolist())
print(streams.table("births", "rif", exponentials=2, uniforms=1).row(40))
"""


def births(streams: Streams) -> LuckTable:
    return streams.table("births", "rif", exponentials=2, uniforms=1)


def test_the_first_numbers_are_those_written_down() -> None:
    generator = Streams(20261122, 3).generator("cells", "rif", "alpha")

    assert generator.random(3).tolist() == FIRST_UNIFORMS
    assert generator.standard_exponential(2).tolist() == NEXT_EXPONENTIALS
    assert generator.integers(0, 1 << 62, 2).tolist() == NEXT_INTEGERS


def test_the_rows_of_a_table_are_those_written_down() -> None:
    table = births(Streams(20261122, 3))

    assert table.row(0) == ROW_0
    assert table.row(40) == ROW_40


@pytest.mark.parametrize("hash_seed", ["0", "4242"])
def test_another_process_draws_the_same_whatever_its_hash_seed(hash_seed: str) -> None:
    finished = subprocess.run(  # noqa: S603 - our own Python, with the text above
        [sys.executable, "-c", PRINT_LUCK],
        cwd=ROOT,
        env={**os.environ, "PYTHONHASHSEED": hash_seed},
        capture_output=True,
        text=True,
        check=True,
    )

    assert finished.stdout.splitlines() == [str(FIRST_UNIFORMS), str(ROW_40)]


@given(st.lists(st.integers(0, 5 * ROWS_PER_BLOCK), max_size=12))
def test_a_row_does_not_depend_on_which_were_asked_for_before(numbers: list[int]) -> None:
    asked = births(Streams(5))
    for number in numbers:
        asked.row(number)

    for number in numbers:
        assert asked.row(number) == births(Streams(5)).row(number)


@given(paths, paths)
def test_a_stream_does_not_depend_on_what_else_was_drawn(
    path: tuple[str, ...], other: tuple[str, ...]
) -> None:
    alone, after = Streams(5), Streams(5)
    after.generator(*other).random(7)

    assert after.generator(*path).random() == alone.generator(*path).random()


@given(paths, paths)
def test_other_names_mean_other_luck(one: tuple[str, ...], other: tuple[str, ...]) -> None:
    streams = Streams(5)

    same = (
        streams.generator(*one).random(2).tolist() == streams.generator(*other).random(2).tolist()
    )
    assert same == (one == other)


@pytest.mark.parametrize(
    ("one", "other"),
    [(("ab", "c"), ("a", "bc")), (("a",), ("a", "")), (("a", "b"), ("b", "a")), ((), ("",))],
)
def test_names_are_kept_apart_and_in_order(one: tuple[str, ...], other: tuple[str, ...]) -> None:
    streams = Streams(5)

    assert streams.generator(*one).random() != streams.generator(*other).random()


def test_every_seed_and_replication_is_a_world_of_its_own() -> None:
    worlds = [Streams(0), Streams(0, 1), Streams(1), Streams(1, 1), Streams(2**64 - 1, 2**64 - 1)]
    luck = [world.generator("a").random() for world in worlds]

    assert len(set(luck)) == len(worlds)


def test_a_table_may_hold_one_kind_of_luck_only() -> None:
    streams = Streams(5)

    assert len(streams.table("a", exponentials=3).row(0)) == 3
    assert len(streams.table("a", uniforms=2).row(ROWS_PER_BLOCK)) == 2


def test_luck_has_the_moments_of_its_laws() -> None:
    """Each bound is five standard errors: one table in a million misses one of the four."""
    count = 20_000
    table = Streams(9).table("moments", exponentials=1, uniforms=1)
    exponentials, uniforms = np.array([table.row(number) for number in range(count)]).T

    error = 1 / count**0.5
    assert exponentials.mean() == pytest.approx(1.0, abs=5 * error)
    # The fourth central moment of a unit exponential is 9: its variance has variance 8 / n.
    assert exponentials.var() == pytest.approx(1.0, abs=5 * 8**0.5 * error)
    assert uniforms.mean() == pytest.approx(1 / 2, abs=5 * (1 / 12) ** 0.5 * error)
    # That of a uniform is 1/80: its variance has variance (1/80 - 1/144) / n.
    assert uniforms.var() == pytest.approx(1 / 12, abs=5 * (1 / 180) ** 0.5 * error)
    assert exponentials.min() >= 0.0
    assert 0.0 <= uniforms.min() <= uniforms.max() < 1.0


def test_luck_of_different_names_columns_and_worlds_is_unrelated() -> None:
    """A correlation of n independent pairs has the standard error 1 / sqrt(n)."""
    count = 10_000
    tables = [births(Streams(9)), births(Streams(9, 1)), births(Streams(10))]
    tables.append(Streams(9).table("births", "atlas", exponentials=2, uniforms=1))
    columns = [
        column
        for table in tables
        for column in np.array([table.row(number) for number in range(count)]).T
    ]

    for one, other in combinations(columns, 2):
        assert abs(np.corrcoef(one, other)[0, 1]) < 5 / count**0.5


def test_entities_that_follow_each_other_are_unrelated() -> None:
    count = 10_000
    table = births(Streams(9))
    rows = np.array([table.row(number) for number in range(count)])

    for column in rows.T:
        for lag in (1, ROWS_PER_BLOCK):
            correlation = np.corrcoef(column[:-lag], column[lag:])[0, 1]
            assert abs(correlation) < 5 / (count - lag) ** 0.5
