"""What every test starts from: no screen, a fixed look, and nothing left behind.

Qt is imported only for tests that ask for `qtbot` or `qapp`.
"""

from __future__ import annotations

import os

# Qt and the C library read these once, so they are set before anything else is imported.
os.environ["QT_QPA_PLATFORM"] = os.environ.get("TAAWUN_TEST_PLATFORM", "offscreen")
os.environ["QT_SCALE_FACTOR"] = "1"
os.environ["QT_ENABLE_HIGHDPI_SCALING"] = "0"
os.environ["LC_ALL"] = "C.UTF-8"

import gc
import signal
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from tests.leftovers import Leftovers, QtLeftovers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication

# The same code gives the same verdict on every machine, however busy it is.
# `--hypothesis-profile=explore` looks for new examples instead.
settings.register_profile("repeatable", deadline=None, derandomize=True, print_blob=True)
settings.register_profile("explore", deadline=None, max_examples=1_000, print_blob=True)
settings.load_profile("repeatable")

# A job in the background ignores Ctrl-C, and so would every program that a test starts.
signal.signal(signal.SIGINT, signal.default_int_handler)

QT_FIXTURES = {"qapp", "qtbot", "qtmodeltester"}


@pytest.fixture(scope="session", autouse=True)
def own_folders(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep the settings and data of whoever runs the tests out of them."""
    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        for kind in ("CONFIG", "DATA", "CACHE", "STATE"):
            patch.setenv(f"XDG_{kind}_HOME", str(home / kind.lower()))
        yield


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    return ["taawun"]


@pytest.fixture(scope="session")
def qapp(
    qapp_args: list[str],
    qapp_cls: type[QApplication],
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[QApplication]:
    """Give all Qt tests one application that looks the same on every machine."""
    from PySide6.QtCore import QLocale, QSettings, QStandardPaths  # noqa: PLC0415 - Qt tests only

    QStandardPaths.setTestModeEnabled(True)
    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    for scope in (QSettings.Scope.UserScope, QSettings.Scope.SystemScope):
        folder = str(tmp_path_factory.mktemp("settings"))
        QSettings.setPath(QSettings.Format.IniFormat, scope, folder)
        QSettings.setPath(QSettings.Format.NativeFormat, scope, folder)
    QLocale.setDefault(QLocale("en_GB"))
    application = qapp_cls.instance() or qapp_cls(qapp_args)
    application.setStyle("Fusion")
    yield application
    application.closeAllWindows()


@pytest.fixture(autouse=True)
def nothing_left_behind(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail the test that leaves a thread, a process or a window, not the one after it."""
    if QT_FIXTURES.isdisjoint(request.fixturenames):
        leftovers = Leftovers()
        yield
        found = leftovers.clear()
    else:
        leftovers = QtLeftovers(request.getfixturevalue("qapp"))
        with collecting_here_only():
            with leftovers.watching():
                yield
            found = leftovers.clear()
    assert not found, "left behind: " + ", ".join(found)


@contextmanager
def collecting_here_only() -> Iterator[None]:
    """Collect reference cycles on this thread only, as the window does.

    Python may otherwise run the collector in any thread, and a widget destroyed away from the GUI
    thread ends the process. What was there before the test is not gone through: other tests keep
    whole worlds, and looking at them after each test took longer than the tests.
    """
    gc.disable()
    gc.freeze()
    try:
        yield
    finally:
        gc.collect()
        gc.unfreeze()
        gc.enable()
