"""What comes alone is answered at once; what comes in quick succession, together."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject

from ui.viewmodels.pause import Pause

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

HOUR = 3_600.0


@pytest.fixture
def day(monkeypatch: pytest.MonkeyPatch) -> SimpleNamespace:
    found = SimpleNamespace(now=0.0)
    monkeypatch.setattr("ui.viewmodels.pause.monotonic", lambda: found.now)
    return found


def test_what_comes_alone_has_no_wait(qtbot: QtBot, day: SimpleNamespace) -> None:
    for until_quiet in (False, True):
        parent = QObject()
        pause = Pause(parent, HOUR, lambda: None, until_quiet=until_quiet)
        for day.now in (1.0, 1.0 + 2.0 * HOUR, 1.0 + 4.0 * HOUR):
            pause.stop()
            pause.ask()
            assert pause.interval() == 0


def test_what_follows_soon_waits_for_the_rest_of_the_time(
    qtbot: QtBot, day: SimpleNamespace
) -> None:
    parent = QObject()
    pause = Pause(parent, HOUR, lambda: None)
    pause.ask()
    pause.stop()
    day.now = 0.25 * HOUR
    pause.ask()
    pause.ask()
    assert pause.interval() == 0.75 * 1e3 * HOUR


def test_where_quiet_is_wanted_each_begins_the_wait_anew(
    qtbot: QtBot, day: SimpleNamespace
) -> None:
    parent = QObject()
    calls: list[float] = []
    pause = Pause(parent, 0.01, lambda: calls.append(day.now), until_quiet=True)
    for day.now in (1.0, 1.005, 1.01):
        pause.ask()
        assert (pause.interval() == 0) == (day.now == 1.0)
    qtbot.waitUntil(lambda: calls != [])
    assert calls == [1.01]
