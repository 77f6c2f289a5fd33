"""The clock of a world: it goes where it is sent, steps where something happens, and stops."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.runs.recording import NOBODY
from tests.ui.watched import world
from ui.viewmodels.clock import SPEEDS
from ui.viewmodels.playback import Playback

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot


@pytest.fixture
def playback(qapp: QApplication) -> Playback:
    made = Playback()
    made.open(world())
    return made


def test_without_a_world_nothing_moves(qapp: QApplication) -> None:
    empty = Playback()
    empty.play()
    empty.seek(10.0)
    empty.step_months(1)
    empty.toggle_mark()

    assert not empty.playing
    assert empty.day == 0.0
    assert empty.marks == ()


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_no_day_lies_outside_the_world(day: float) -> None:
    playback = Playback()
    playback.open(world())
    playback.seek(day)

    assert 0.0 <= playback.day <= world().days


def test_playing_moves_on_and_pausing_stands(qtbot: QtBot, playback: Playback) -> None:
    playback.set_speed(SPEEDS[-1])
    playback.play()
    qtbot.waitUntil(lambda: playback.day > 1.0)
    playback.pause()
    stood = playback.day
    qtbot.wait(60)

    assert not playback.playing
    assert playback.day == stood


def test_it_stops_at_the_end_and_begins_anew(qtbot: QtBot, playback: Playback) -> None:
    playback.seek(world().days - 1.0)
    playback.set_speed(SPEEDS[-1])
    playback.play()
    qtbot.waitUntil(lambda: not playback.playing)
    assert playback.day == world().days
    playback.play()

    assert playback.day == 0.0
    playback.pause()


def test_months_are_stepped_from_first_to_first(playback: Playback) -> None:
    dates = []
    playback.seek(10.0)
    for months in (1, 1, -1, -1):
        playback.step_months(months)
        dates.append(world().date(playback.day))

    assert dates == [
        dt.date(2021, 11, 1),
        dt.date(2021, 12, 1),
        dt.date(2021, 11, 1),
        dt.date(2021, 10, 1),
    ]


def test_days_are_stepped_whole(playback: Playback) -> None:
    playback.seek(10.4)
    playback.step_days(1)
    assert playback.day == 11.0
    playback.step_days(-1)
    assert playback.day == 10.0


def test_events_are_stepped_one_day_of_events_at_a_time(playback: Playback) -> None:
    playback.set_stops(np.array([3.5, 3.5, 8.25]))
    visited = []
    for events in (1, 1, 1, -1, -1):
        playback.step_events(events)
        visited.append(playback.day)

    assert visited == [3.5, 8.25, 8.25, 3.5, 3.5]


def test_bookmarks_are_set_visited_and_taken_away(playback: Playback) -> None:
    for day in (20.0, 5.0):
        playback.seek(day)
        playback.toggle_mark()
    assert playback.marks == (5.0, 20.0)
    playback.seek(0.0)
    playback.step_marks(1)
    playback.step_marks(1)
    assert playback.day == 20.0
    playback.step_marks(-1)
    assert playback.day == 5.0
    playback.toggle_mark()

    assert playback.marks == (20.0,)


def test_the_speed_goes_up_and_down_its_steps(playback: Playback) -> None:
    for _ in range(20):
        playback.change_speed(1)
    assert playback.speed == SPEEDS[-1]
    playback.change_speed(-1)

    assert playback.speed == SPEEDS[-2]


def test_another_world_of_the_same_region_keeps_the_eyes(qtbot: QtBot, playback: Playback) -> None:
    playback.look_as(2)
    playback.open(world())
    assert playback.view == 2
    playback.open(None)

    assert playback.view == NOBODY
