"""From the rail to a comparison of one's own change, without a mouse."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox

from ui.main_window import COMPARE, DESIGN, MainWindow

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from simulator.scenario.scenario import Scenario
    from ui.desk import Desk
    from ui.theme.wardrobe import Wardrobe

PATIENCE = 20_000
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
BROKEN = ("algeria", "morocco")


@pytest.fixture
def window(
    qtbot: QtBot,
    desk: Desk,
    wardrobe: Wardrobe,
    broken_ties: Scenario,
    monkeypatch: pytest.MonkeyPatch,
) -> MainWindow:
    # The end of a test closes the window, whatever is not saved.
    discard = QMessageBox.StandardButton.Discard
    monkeypatch.setattr(QMessageBox, "question", lambda *_: discard)
    desk.library._scenarios = {"broken-ties": broken_ties}
    made = MainWindow(desk, wardrobe)
    qtbot.addWidget(made)
    desk.study.set_replications(1)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def press(window: MainWindow, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
    """Press a key wherever the keyboard is."""
    target = window.focusWidget() or window
    QTest.keyClick(target, key, modifier or Qt.KeyboardModifier.NoModifier)


def open_copy(qtbot: QtBot, window: MainWindow) -> None:
    press(window, Qt.Key.Key_4, CONTROL)
    qtbot.waitUntil(lambda: window.place == DESIGN)
    press(window, Qt.Key.Key_Return)
    design = window.desk.design
    qtbot.waitUntil(lambda: design.editor.is_current, timeout=PATIENCE)
    qtbot.waitUntil(window.design.matrix.view.hasFocus, timeout=PATIENCE)


def test_before_anything_is_open_the_way_to_begin_is_in_view(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.resize(1280, 800)
    press(window, Qt.Key.Key_4, CONTROL)
    qtbot.waitUntil(lambda: window.place == DESIGN)
    qtbot.wait(50)

    assert not window.design.welcome.copy.visibleRegion().isEmpty()


def test_a_level_is_changed_undone_and_compared_by_keyboard(
    qtbot: QtBot, window: MainWindow
) -> None:
    open_copy(qtbot, window)
    design = window.desk.design
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Right):
        press(window, key)
    view = window.design.matrix.view
    (pair,) = view.selected_pairs
    before = design.pillars.level(pair)
    press(window, Qt.Key.Key_4)
    assert design.pillars.level(pair) == 4
    assert window.isWindowModified()
    press(window, Qt.Key.Key_Z, CONTROL)
    assert design.pillars.level(pair) == before
    press(window, Qt.Key.Key_Z, CONTROL | SHIFT)
    assert design.pillars.level(pair) == 4

    qtbot.waitUntil(lambda: not design.obstacle, timeout=PATIENCE)
    press(window, Qt.Key.Key_Return, CONTROL)
    qtbot.waitUntil(lambda: window.place == COMPARE)
    titles = [world.title for world in window.desk.choice.worlds]
    assert titles == [
        "Broken ties, changed, before your changes",
        "Broken ties, changed",
    ]
    window.desk.study.cancel()


def test_the_search_is_one_key_away(qtbot: QtBot, window: MainWindow) -> None:
    open_copy(qtbot, window)
    press(window, Qt.Key.Key_F, CONTROL)

    qtbot.waitUntil(window.design.toolbar.search.hasFocus)


def test_the_title_tells_what_is_open(qtbot: QtBot, window: MainWindow) -> None:
    open_copy(qtbot, window)

    assert window.windowTitle() == "Broken ties, changed[*], Taawun"


def test_the_window_stays_while_work_is_not_saved(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_copy(qtbot, window)
    window.desk.design.pillars.set_levels([BROKEN], 3)
    monkeypatch.setattr(QMessageBox, "question", lambda *_: QMessageBox.StandardButton.Cancel)
    assert not window.close()
    monkeypatch.setattr(QMessageBox, "question", lambda *_: QMessageBox.StandardButton.Discard)
    assert window.close()
