"""The whole window without a mouse: the first comparison, a level of the matrix, every action."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ui.actions.action import shown_keys
from ui.actions.listing import KEYS_ROLE, ActionList
from ui.main_window import COMPARE, DESIGN, LIBRARY, MainWindow

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot


PATIENCE = 60_000
FAR = 60
"""So many steps of Tab that one has come round every page."""
WITHOUT_KEYS = {"about", "reset"}
"""Rare, and the second is not to be done by a slip: they are done through the palette."""


@pytest.fixture
def window(whole: MainWindow) -> MainWindow:
    whole.go_to(LIBRARY)
    return whole


def press(key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key wherever the keyboard is now."""
    QTest.keyClick(QApplication.focusWidget() or QApplication.activeWindow(), key, held)


def walk_to(wanted: QWidget) -> int:
    """Press Tab until something has the keyboard; how often."""
    for steps in range(FAR):
        if QApplication.focusWidget() is wanted:
            return steps
        press(Qt.Key.Key_Tab)
    pytest.fail(f"Tab never comes to {wanted.accessibleName()}")


def test_three_keys_make_the_first_comparison(qtbot: QtBot, window: MainWindow) -> None:
    steps = walk_to(window.library.cards[0].button)
    press(Qt.Key.Key_Space)
    study = window.desk.study
    qtbot.waitUntil(lambda: study.picture is not None and not study.running, timeout=PATIENCE)

    assert steps + 1 <= 3
    assert window.place == COMPARE
    qtbot.waitUntil(lambda: "Broken ties" in window.compare.chart.reading, timeout=PATIENCE)


def test_a_level_is_changed_run_and_taken_back_by_keys(qtbot: QtBot, window: MainWindow) -> None:
    design = window.desk.design
    control = Qt.KeyboardModifier.ControlModifier
    press(Qt.Key.Key_4, control)
    assert window.place == DESIGN
    walk_to(window.design.welcome.list)
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: design.editor.is_current, timeout=PATIENCE)
    view = window.design.matrix.view
    walk_to(view)
    press(Qt.Key.Key_Right)
    press(Qt.Key.Key_3)
    row, column = view.currentIndex().row(), view.currentIndex().column()

    assert row != column
    assert view.currentIndex().data() == "3"
    assert design.editor.undo_stack.count() == 1
    press(Qt.Key.Key_Z, control)
    assert design.editor.draft is not None
    assert design.editor.draft.changes == ()


def test_every_action_has_a_key_that_the_palette_shows(window: MainWindow) -> None:
    actions = window.frame.actions
    listed = ActionList(actions.all)
    rows = [listed.index(row, 0) for row in range(listed.rowCount())]
    shown = {row.data(): row.data(KEYS_ROLE) for row in rows}

    assert {action.name for action in actions.all if not action.keys} == WITHOUT_KEYS
    for action in actions.all:
        assert all(shown_keys(key) in shown[action.title] for key in action.all_keys)
