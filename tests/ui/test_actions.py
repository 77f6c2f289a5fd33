"""One registry of actions: no two share a key, and each says why it cannot be done."""

from __future__ import annotations

import re
from itertools import combinations
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from ui.actions.action import Action, KeyNote, share_a_key, shown_keys
from ui.actions.fuzzy import closeness
from ui.actions.keyboard import KeyboardModel
from ui.actions.registry import Actions, KeyTakenError
from ui.main_window import COMPARE, LIBRARY, MainWindow
from ui.palette import CommandPalette

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from simulator.scenario.scenario import Scenario
    from ui.desk import Desk
    from ui.theme.wardrobe import Wardrobe

PATIENCE = 60_000
LETTERS = st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), max_size=12)


@pytest.fixture
def window(qtbot: QtBot, desk: Desk, wardrobe: Wardrobe, short: dict[str, Scenario]) -> MainWindow:
    made = MainWindow(desk, wardrobe)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    desk.choice.offer(short)
    return made


def opened(qtbot: QtBot, window: MainWindow) -> CommandPalette:
    with qtbot.waitActive(window):
        window.activateWindow()
    qtbot.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: isinstance(QApplication.activeWindow(), CommandPalette))
    palette = QApplication.activeWindow()
    qtbot.waitUntil(palette.letters.hasFocus, timeout=PATIENCE)
    return palette


def test_no_two_actions_of_the_window_share_a_key(window: MainWindow) -> None:
    actions = window.frame.actions.all
    sharing = [
        f"{first.name}, {second.name}: {first.keys}"
        for first, second in combinations(actions, 2)
        if share_a_key(first, second)
    ]
    keys = [QKeySequence(key) for action in actions for key in action.all_keys]

    assert sharing == []
    assert len(keys) > 10
    assert not any(key.isEmpty() for key in keys)


def test_a_taken_key_is_refused_and_both_actions_are_named(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    actions = Actions(window)
    actions.add(Action("first", "First", "Here", int, "Ctrl+J"))
    with pytest.raises(KeyTakenError, match=r"second and first both want Ctrl\+J"):
        actions.add(Action("second", "Second", "Here", int, "Ctrl+J"))


def test_one_key_may_do_two_things_in_two_places(qtbot: QtBot) -> None:
    window, left, right = QWidget(), QWidget(), QWidget()
    for widget in (window, left, right):
        qtbot.addWidget(widget)
    actions = Actions(window)
    actions.add(Action("left", "Left", "Left", int, "B", within=left))
    actions.add(Action("right", "Right", "Right", int, "B", within=right))
    with pytest.raises(KeyTakenError):
        actions.add(Action("everywhere", "Everywhere", "Window", int, "B"))


def test_every_key_named_on_a_button_is_one_of_the_registry(window: MainWindow) -> None:
    known = {shown_keys(key) for action in window.frame.actions.all for key in action.all_keys}
    known |= {note.keys for note in window.frame.actions.notes}
    named = {
        found[1]
        for page in (window.library, window.compare, window.rail)
        for button in page.findChildren(QAbstractButton)
        if (found := re.search(r"\(((?:Ctrl|Shift|Alt)\+\S+|F\d+|Esc)\)$", button.toolTip()))
    }

    assert named
    assert named <= known


def test_the_list_of_keys_holds_every_action_and_every_note(window: MainWindow) -> None:
    actions = window.frame.actions
    model = KeyboardModel(actions)
    rows = [
        tuple(model.index(row, column).data() for column in range(3))
        for row in range(model.rowCount())
    ]

    assert len(rows) == len(actions.all) + len(actions.notes)
    assert ("Library", "Open a scenario file", "Ctrl+O") in rows
    assert all(all(cells) for cells in rows)
    assert [model.headerData(n, Qt.Orientation.Horizontal) for n in range(3)] == [
        "Where",
        "What",
        "Key",
    ]


def test_an_action_that_cannot_be_done_says_why(qtbot: QtBot, window: MainWindow) -> None:
    for key in ("broken-ties", "reconciliation"):
        window.desk.choice.choose(key, chosen=False)
    qtbot.keyClick(window, Qt.Key.Key_F5)

    assert window.notice.text == window.desk.study.obstacle != ""


def test_escape_is_left_to_others_while_nothing_runs(window: MainWindow) -> None:
    bound = {action.text(): action for action in window.actions()}

    assert not bound["Stop the run"].isEnabled()
    assert bound["Find an action"].isEnabled()


def test_the_palette_does_what_a_few_letters_name(qtbot: QtBot, window: MainWindow) -> None:
    palette = opened(qtbot, window)
    qtbot.keyClicks(palette.letters, "go comp")
    assert palette.titles[0] == "Go to Compare"
    qtbot.keyClick(palette.letters, Qt.Key.Key_Return)

    assert window.place == COMPARE
    again = opened(qtbot, window)
    assert again.titles[0] == "Go to Compare"
    qtbot.keyClick(again.letters, Qt.Key.Key_Escape)


def test_the_palette_says_why_and_stays_open(qtbot: QtBot, window: MainWindow) -> None:
    palette = opened(qtbot, window)
    qtbot.keyClicks(palette.letters, "stop")
    qtbot.keyClick(palette.letters, Qt.Key.Key_Return)

    assert palette.words == "Nothing is running."
    assert palette.isVisible()
    assert window.place == LIBRARY
    palette.close()


@pytest.mark.parametrize("letters", ["zzzz", "<b>", "\\", "%1", "{title}", "(", "ح" * 500])
def test_nonsense_in_the_palette_finds_nothing_and_says_so(
    qtbot: QtBot, window: MainWindow, letters: str
) -> None:
    palette = opened(qtbot, window)
    palette.letters.setText(letters)
    qtbot.keyClick(palette.letters, Qt.Key.Key_Return)

    assert palette.titles == []
    assert "Try fewer letters" in palette.words
    palette.close()


def test_arrows_move_the_list_while_one_types(qtbot: QtBot, window: MainWindow) -> None:
    palette = opened(qtbot, window)
    qtbot.keyClick(palette.letters, Qt.Key.Key_Down)

    assert palette.view.currentIndex().row() == 1
    assert palette.letters.hasFocus()
    palette.close()


@given(query=LETTERS, title=LETTERS)
def test_what_fits_has_all_its_letters_in_order(query: str, title: str) -> None:
    score = closeness(query, title)
    pattern = [".*".join(map(re.escape, word)) for word in query.casefold().split()]

    fits = all(re.search(word, title.casefold(), re.DOTALL) for word in pattern)
    assert (score is not None) == fits


@given(title=LETTERS.filter(str.strip))
def test_a_title_fits_itself(title: str) -> None:
    assert closeness(title, title) is not None


def test_the_beginning_fits_best_then_a_word_then_the_middle_then_letters() -> None:
    scores = [closeness("run", title) for title in ("run it", "to run", "overrun", "rare sun")]

    assert scores == sorted(scores, reverse=True)
    assert len(set(scores)) == 4


def test_a_note_is_not_bound_to_anything(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    actions = Actions(window)
    actions.note(KeyNote("Map", "Tab", "Into the map"))

    assert [note.title for note in actions.notes] == ["Into the map"]
    assert window.actions() == []
