"""95 % intervals hold what is true in 93 to 97 of 100 cases."""

from __future__ import annotations

import math
from functools import cache

import numpy as np
import pytest

from simulator.analysis.pairs import Pairs
from simulator.analysis.together import ERROR, Together
from tests.analysis.luck import most_by_luck
from tests.analysis.networks import CASES, Case

TRIALS = 20_000
WORLDS, CHUNKS = 12, 15


def share_that_holds(first: np.ndarray, second: np.ndarray, truth: float) -> float:
    """The share of intervals over the first axis that hold a difference."""
    pairs = Pairs.of(first, second)
    return float(np.mean(np.abs(pairs.difference - truth) <= pairs.margin(0.95)))


@pytest.mark.parametrize("worlds", [20, 100])
@pytest.mark.parametrize("kind", ["normal", "counts", "thinned"])
def test_of_paired_numbers(worlds: int, kind: str) -> None:
    luck = np.random.default_rng(worlds)
    shape = (worlds, TRIALS)
    shared = luck.poisson(8.0, shape).astype(float)
    second, truth = {
        "normal": lambda: (shared + luck.normal(1.0, 2.0, shape), 1.0),
        "counts": lambda: (shared + luck.poisson(6.0, shape), 6.0),
        # A lever that prevents each event with the same chance, as under common luck.
        "thinned": lambda: (luck.binomial(shared.astype(int), 0.7).astype(float), -2.4),
    }[kind]()

    assert 0.93 <= share_that_holds(shared, second, truth) <= 0.97


@cache
def worlds_of(case: Case) -> tuple[np.ndarray, np.ndarray]:
    """What both scenarios of a case show in each study: [study, world, outcome, state]."""
    first, second = case.observed(WORLDS * CHUNKS)
    shape = (CHUNKS, WORLDS, *first.shape[1:])
    return first.reshape(shape), second.reshape(shape)


def held(case: Case) -> np.ndarray:
    """Whether the interval of each study holds the exact difference: [study, outcome, state]."""
    pairs = [Pairs.of(*both) for both in zip(*worlds_of(case), strict=True)]
    return np.array([abs(one.difference - case.truth()) <= one.margin(0.95) for one in pairs])


def test_through_the_model_where_the_truth_is_known_exactly() -> None:
    intervals = np.concatenate([held(case).ravel() for case in CASES])

    assert len(intervals) >= 2_000
    assert 0.93 <= intervals.mean() <= 0.97


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_through_the_model_for_each_outcome(case: Case) -> None:
    # Four standard errors of a binomial share.
    shares = held(case).mean(axis=(0, 2))
    number = CHUNKS * case.copies * case.stations

    assert shares == pytest.approx(0.95, abs=4 * math.sqrt(0.05 * 0.95 / number))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_the_model_differs_by_what_is_exact(case: Case) -> None:
    first, second = worlds_of(case)
    copies = (CHUNKS * WORLDS, len(case.outcomes), case.copies, case.stations)
    differences = (second - first).reshape(copies).mean(axis=2)
    errors = differences.std(axis=0, ddof=1) / math.sqrt(len(differences))
    truth = case.truth()[:, : case.stations]

    assert np.all(np.abs(differences.mean(axis=0) - truth) < 4 * errors)


def families(case: Case) -> list[tuple[np.ndarray, np.ndarray]]:
    """Two copies of one scenario with luck of their own: [world, outcome, station] of each."""
    studies = worlds_of(case)[0].reshape(CHUNKS, WORLDS, len(case.outcomes), case.copies, -1)
    return [
        (study[:, :, copy], study[:, :, copy + 1])
        for study in studies
        for copy in range(0, case.copies, 2)
    ]


def test_through_the_model_two_copies_are_called_different_no_more_often_than_stated() -> None:
    studies = [Together([Pairs.of(*both)], 0.0) for case in CASES for both in families(case)]
    asked = [one for one in studies if one.asked]
    wrong = sum(bool(np.nanmin(one.corrected) < ERROR) for one in asked)

    assert len(asked) >= 350
    assert wrong <= most_by_luck(len(asked), ERROR)
