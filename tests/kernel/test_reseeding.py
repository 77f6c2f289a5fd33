"""Other luck from now on: what was drawn stays drawn, what is left of waits is drawn afresh."""

from __future__ import annotations

import numpy as np
import pytest

from simulator.kernel.clock import Clock
from simulator.kernel.hazards import HazardClock
from simulator.kernel.streams import ROWS_PER_BLOCK, Streams
from simulator.kernel.varying import left_of, varied

MANY = 4_000


def reseeded(salt: str, seed: int = 1) -> tuple[list[list[float]], tuple[float, float, float]]:
    """Give rows and a lot of streams that had been used before."""
    streams = Streams(seed)
    table = streams.table("births", exponentials=2, uniforms=2)
    lots = streams.lots("few")
    table.row(3)
    streams.reseed(salt)
    return [list(table.row(row)) for row in range(2 * ROWS_PER_BLOCK)], lots.lot("one")


def test_the_same_salt_gives_the_same_luck_and_another_salt_other_luck() -> None:
    assert reseeded("a") == reseeded("a")
    assert reseeded("a")[1] != reseeded("b")[1]
    assert all(
        first != second for first, second in zip(reseeded("a")[0], reseeded("b")[0], strict=True)
    )


def test_the_seed_still_matters_after_reseeding() -> None:
    assert reseeded("a", seed=1)[1] != reseeded("a", seed=2)[1]


def test_who_holds_a_row_finds_the_new_luck_in_it() -> None:
    streams = Streams(1)
    table = streams.table("births", exponentials=1, uniforms=1)
    held = table.row(0)
    before = list(held)

    streams.reseed("a")

    assert held is table.row(0)
    assert held != before


def test_streams_that_are_never_reseeded_give_what_they_always_gave() -> None:
    assert Streams(7).table("a", exponentials=1).row(40) == Streams(7).table(
        "a", exponentials=1
    ).row(40)


def lefts(mean: float, passed: float, variation: float = 1.0) -> np.ndarray:
    """Give what is left of many waits after a part of each has passed, with fresh luck."""
    clock = Clock()
    time = HazardClock(clock, 1.0)
    whole = 2.0 * (passed + 1.0)
    waits = [time.wait(whole / mean, whole, print) for _ in range(MANY)]
    for one in waits:
        one.mean = mean
        if variation != 1.0:
            one.spread = (variation, whole / mean)
    clock.run(passed)
    time.redraw(np.random.default_rng(1).standard_exponential)
    return np.array([one.remaining for one in waits])


@pytest.mark.parametrize(("mean", "passed"), [(1.0, 0.5), (30.0, 10.0), (0.2, 3.0)])
def test_an_exponential_wait_has_forgotten_how_long_it_took_already(
    mean: float, passed: float
) -> None:
    left = lefts(mean, passed)

    assert left.mean() == pytest.approx(mean, rel=0.05)
    assert left.std() == pytest.approx(mean, rel=0.06)


def test_a_wait_that_varies_less_remembers() -> None:
    shape, passed = 4.0, 0.8
    drawn = np.random.default_rng(2).gamma(shape, 1.0 / shape, 50 * MANY)
    expected = drawn[drawn > passed] - passed

    left = lefts(1.0, passed, shape**-0.5)

    assert left.mean() == pytest.approx(expected.mean(), rel=0.05)
    np.testing.assert_allclose(
        np.quantile(left, [0.25, 0.5, 0.9]), np.quantile(expected, [0.25, 0.5, 0.9]), rtol=0.07
    )


def test_a_time_that_does_not_vary_is_what_it_was() -> None:
    assert left_of(3.0, 0.0, 0.25) == 0.75
    assert left_of(3.0, 0.5, 0.0) == varied(3.0, 0.5)


def test_a_fixed_wait_keeps_its_day() -> None:
    clock = Clock()
    time = HazardClock(clock, 1.0)
    rung: list[float] = []
    time.wait(0.0, 40.0, lambda _: rung.append(clock.now))
    clock.run(10.0)

    for agenda in clock.agendas:
        agenda.redraw(lambda: 5.0)
    clock.run(100.0)

    assert rung == [40.0]


def test_those_who_wait_are_called_on_their_new_days() -> None:
    clock = Clock()
    time = HazardClock(clock, 0.5)
    rung: list[tuple[str, float]] = []
    for name, exposure in (("a", 1.0), ("b", 9.0)):
        time.add(exposure, 1.0, lambda who: rung.append((who, clock.now)), name)
    clock.run(1.0)
    luck = iter((4.0, 2.0))

    for agenda in clock.agendas:
        agenda.redraw(lambda: next(luck))
    clock.run(100.0)

    assert rung == [("b", 5.0), ("a", 9.0)]
