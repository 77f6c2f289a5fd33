"""The checks that run after every test find what they are there to find, and end it."""

from __future__ import annotations

import multiprocessing
import threading
import time
from typing import TYPE_CHECKING

import pytest

from tests import leftovers as leftovers_module
from tests.leftovers import Leftovers, QtLeftovers

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture(autouse=True)
def _impatience(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(leftovers_module, "GRACE_SECONDS", 0.05)


def test_a_tidy_test_leaves_nothing() -> None:
    leftovers = Leftovers()
    thread = threading.Thread(target=time.sleep, args=(0.0,))
    thread.start()
    thread.join()

    assert leftovers.clear() == []


def test_a_running_thread_is_named() -> None:
    leftovers = Leftovers()
    release = threading.Event()
    thread = threading.Thread(target=release.wait, name="forgotten")
    thread.start()

    assert leftovers.clear() == ["thread forgotten"]

    release.set()
    thread.join()


def test_a_worker_process_is_named_and_ended() -> None:
    leftovers = Leftovers()
    worker = multiprocessing.get_context("spawn").Process(
        target=time.sleep, args=(60,), name="worker"
    )
    worker.start()

    assert leftovers.clear() == ["process worker"]
    assert not worker.is_alive()


def test_a_window_is_named_and_closed(qtbot: QtBot) -> None:
    from PySide6.QtWidgets import QApplication, QWidget  # noqa: PLC0415 - Qt tests only

    application = QApplication.instance()
    assert isinstance(application, QApplication)
    leftovers = QtLeftovers(application)
    window = QWidget()
    window.setObjectName("forgotten")
    with qtbot.waitExposed(window):
        window.show()

    assert leftovers.clear() == ["window QWidget 'forgotten'"]
    assert window not in application.topLevelWidgets()


def test_a_qt_thread_is_named_and_ended(qtbot: QtBot) -> None:
    from PySide6.QtCore import QThread  # noqa: PLC0415 - Qt tests only
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415 - Qt tests only

    application = QApplication.instance()
    assert isinstance(application, QApplication)
    leftovers = QtLeftovers(application)
    thread = QThread()
    thread.setObjectName("forgotten")
    with leftovers.watching():
        thread.start()
        qtbot.waitUntil(thread.isRunning)

    assert leftovers.clear() == ["QThread 'forgotten'"]
    assert thread.isFinished()
