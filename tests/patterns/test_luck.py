"""What common luck gains is heard wherever a pattern holds two worlds side by side."""

from __future__ import annotations

import math

import numpy as np
import pytest

from tests.patterns.luck import Gain, Seen

LUCK = np.random.default_rng(3)
CALM, BUSY = LUCK.poisson(5.0, 50).astype(float), LUCK.poisson(9.0, 50).astype(float)


def heard(told: list[tuple[str, str, str]], world: str, what: str, values: np.ndarray) -> Seen:
    def tell(first: Seen, second: Seen) -> None:
        told.append((first.world, second.world, second.what))

    return Seen.of(values, world, what, tell)


def test_a_difference_of_two_worlds_is_heard_and_stays_what_it_is() -> None:
    told: list[tuple[str, str, str]] = []
    found = heard(told, "busy", "attacks", BUSY) - heard(told, "calm", "attacks", CALM)

    assert told == [("calm", "busy", "attacks")]
    assert type(found) is np.ndarray
    assert np.array_equal(found, BUSY - CALM)


def test_a_ratio_within_one_world_is_an_outcome_of_its_own() -> None:
    told: list[tuple[str, str, str]] = []
    calm = heard(told, "calm", "members", CALM) / heard(told, "calm", "cells", BUSY)
    busy = heard(told, "busy", "members", BUSY) / heard(told, "busy", "cells", BUSY)
    _ = busy - calm

    assert told == [("calm", "busy", "members / cells")]


def test_what_is_no_pair_of_worlds_is_not_heard() -> None:
    told: list[tuple[str, str, str]] = []
    calm = heard(told, "calm", "attacks", CALM)
    _ = (calm - calm, calm - 1.0, calm.mean(), (calm + 0.0) - BUSY)

    assert told == []


def test_a_gain_is_the_variance_of_independent_worlds_over_that_of_pairs() -> None:
    found = Gain.of(CALM, CALM + BUSY)
    apart = CALM.var(ddof=1) + (CALM + BUSY).var(ddof=1)

    assert found.reduction == pytest.approx(apart / BUSY.var(ddof=1))
    assert found.pairs == 50
    assert math.isnan(Gain.of(CALM, CALM + 1.0).reduction)
