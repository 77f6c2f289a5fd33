"""What nobody foresaw is told and written down, wherever it happens."""

from __future__ import annotations

import logging
import sys
import threading
from typing import TYPE_CHECKING

import pytest

from simulator.kernel.errors import UnknownNameError
from ui.faults import Faults

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot


@pytest.fixture
def faults(qapp: object) -> Iterator[Faults]:
    made = Faults()
    made.watch()
    yield made
    made.stop()


def test_an_exception_is_told_and_logged(
    qtbot: QtBot, faults: Faults, caplog: pytest.LogCaptureFixture
) -> None:
    with qtbot.waitSignal(faults.told) as heard:
        sys.excepthook(ValueError, ValueError("spilled"), None)

    assert "ValueError: spilled" in heard.args[0]
    assert "spilled" in caplog.text


def test_an_exception_in_another_thread_is_told_too(qtbot: QtBot, faults: Faults) -> None:
    def burst() -> None:
        raise RuntimeError("elsewhere")

    with qtbot.waitSignal(faults.told) as heard:
        thread = threading.Thread(target=burst)
        thread.start()
        thread.join()

    assert "elsewhere" in heard.args[0]


def test_a_foreseen_error_is_told_in_its_own_words_and_not_logged(
    qtbot: QtBot, faults: Faults, caplog: pytest.LogCaptureFixture
) -> None:
    error = UnknownNameError("scenario", "broken-tie", ["broken-ties"])
    with qtbot.waitSignal(faults.told) as heard:
        faults.report(error)

    assert heard.args == [str(error)]
    assert caplog.records == []


def test_a_caught_error_that_was_not_foreseen_is_logged(
    qtbot: QtBot, faults: Faults, caplog: pytest.LogCaptureFixture
) -> None:
    with qtbot.waitSignal(faults.told):
        faults.report(OSError("disk full"))

    assert caplog.records[0].levelno == logging.ERROR


def test_python_gets_its_hooks_back(qapp: object) -> None:
    before = (sys.excepthook, threading.excepthook)
    faults = Faults()
    faults.watch()
    faults.stop()

    assert (sys.excepthook, threading.excepthook) == before
