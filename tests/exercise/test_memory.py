"""A long sitting leaves nothing behind but its journal."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

import pytest

from simulator.exercise.session.play import Play
from simulator.exercise.views.moment import moment
from tests.exercise.sittings import begun, exercise, scenario

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture(autouse=True)
def no_collector() -> Iterator[None]:
    """Let nothing be freed but by what lets go of it, as between two looks of the window."""
    gc.collect()
    gc.disable()
    yield
    gc.enable()


def test_what_a_view_is_cut_from_is_freed_when_nobody_looks_any_more(tmp_path: Path) -> None:
    session = begun(tmp_path)
    session.advance()
    session.moment()
    gc.collect()
    for _ in range(3):
        found = moment(session.scenario, session._play.world, session._play.witness, (5, 0))
        del found
    assert gc.collect() < 100
    session.close()


def test_a_world_that_is_played_no_more_leaves_little_to_collect() -> None:
    """What is left is in circles that only the collector frees: not its luck, nor its events."""
    play = Play(exercise(), scenario())
    play.pass_to(90.0)
    events = len(play.world.history)
    gc.collect()
    play.close()
    del play

    assert gc.collect() < 4 * events
