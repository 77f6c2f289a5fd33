"""The measurement of the window goes through by itself, on the real window and real workers."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from benchmarks import event_loop
from benchmarks.event_loop import Session
from simulator.runs.executors import Pool
from ui.desk import Desk
from ui.main_window import MainWindow
from ui.theme.wardrobe import Wardrobe


@pytest.fixture
def wardrobe(qapp: QApplication) -> Iterator[Wardrobe]:
    yield Wardrobe(qapp)
    qapp.setStyleSheet("")


def test_a_session_measures_idle_then_busy_then_closes(
    qtbot: QtBot, wardrobe: Wardrobe, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(event_loop, "SETTLE_SECONDS", 0.05)
    monkeypatch.setattr(event_loop, "IDLE_SECONDS", 0.05)
    desk = Desk(Pool(1))
    window = MainWindow(desk, wardrobe)
    qtbot.addWidget(window)
    window.closing.connect(desk.close)
    session = Session(window, desk, ["broken-ties", "reconciliation"], seconds=0.5)
    window.show()
    with qtbot.waitSignal(window.closing, timeout=30_000):
        desk.open()
    assert session.idle is not None
    assert session.busy is not None
    assert len(session.busy.all) > 1
