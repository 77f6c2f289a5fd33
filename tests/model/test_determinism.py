"""The same input gives the same numbers, whatever else is going on."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest

from simulator.model.simulation import build, simulate
from tests.model.telling import lines
from tests.model.worlds import lively

ROOT = Path(__file__).parents[2]
PROGRAM = """
import hashlib
from simulator.model.simulation import simulate
from tests.model.worlds import lively
seen = simulate(lively(), 42, 3)
print(hashlib.blake2b(seen.totals.tobytes() + seen.series.tobytes()).hexdigest())
"""

if TYPE_CHECKING:
    from simulator.model.setting import Setting


def digest_elsewhere(hash_seed: str) -> str:
    """Run a world in a new process and give the digest of its numbers."""
    done = subprocess.run(  # noqa: S603 - our own interpreter and code
        [sys.executable, "-c", PROGRAM],
        check=True,
        capture_output=True,
        text=True,
        cwd=ROOT,
        env={**os.environ, "PYTHONHASHSEED": hash_seed, "PYTHONPATH": str(ROOT)},
    )
    return done.stdout.strip()


def test_another_process_with_another_hash_seed_gives_the_same_numbers() -> None:
    digests = {digest_elsewhere(hash_seed) for hash_seed in ("1", "2")}

    assert len(digests) == 1
    assert len(digests.pop()) == 128


def test_two_runs_of_one_world_are_the_same_event_by_event() -> None:
    one, other = simulate(lively(), 42, 3), simulate(lively(), 42, 3)

    assert lines(one.history) == lines(other.history)
    np.testing.assert_array_equal(one.totals, other.totals)
    np.testing.assert_array_equal(one.series, other.series)


@pytest.mark.parametrize("others", [(42, 4), (43, 3)])
def test_another_seed_or_replication_is_another_world(others: tuple[int, int]) -> None:
    one, other = simulate(lively(), 42, 3), simulate(lively(), *others)

    assert lines(one.history) != lines(other.history)


def test_worlds_that_run_in_turns_do_not_disturb_each_other() -> None:
    settings = (lively(), lively().with_values({"states.a.teams": 9}))
    alone = [told_in_steps([setting])[0] for setting in settings]

    assert told_in_steps(settings) == alone


def told_in_steps(settings: tuple[Setting, ...] | list[Setting]) -> list[list[object]]:
    """Run worlds side by side, some days each in turn, and tell them."""
    worlds = [build(setting, 42, 3) for setting in settings]
    for day in range(20, 420, 20):
        for world in worlds:
            world.clock.run(day)
    return [list(lines(world.history)) for world in worlds]


def test_stopping_on_the_way_changes_nothing_that_happens() -> None:
    stopped = told_in_steps([lively()])[0]
    through = build(lively(), 42, 3)
    through.clock.run(400)

    assert stopped == lines(through.history)
