"""The workspace Exercise in its window: its place, its steps, its files, and what it hides."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from simulator.exercise.session.session import Session
from tests.exercise.sittings import exercise
from tests.ui.exercise_room import PATIENCE, Room, room
from ui.main_window import EXERCISE, MainWindow
from ui.preferences import Preferences
from ui.theme.colours import Mode
from ui.viewmodels.exercise.plans import Plan
from ui.widgets.help_panel import HelpPanel

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from ui.desk import Desk
    from ui.theme.wardrobe import Wardrobe

__all__ = ["room"]


@pytest.fixture
def window(qtbot: QtBot, desk: Desk, wardrobe: Wardrobe, tmp_path: Path) -> MainWindow:
    made = MainWindow(desk, wardrobe, Preferences(tmp_path / "preferences.json"))
    qtbot.addWidget(made)
    return made


def name_files(monkeypatch: pytest.MonkeyPatch, file: Path) -> None:
    """Answer every question for a file with this one."""
    for kind in ("getSaveFileName", "getOpenFileName"):
        monkeypatch.setattr(QFileDialog, kind, lambda *_: (str(file), ""))


def test_the_rail_leads_to_it_and_its_plans_are_read_then(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    assert window.rail.destinations[EXERCISE].name == "Exercise"
    assert desk.exercise.plans.plans == ()
    window.go_to(EXERCISE)
    window.show()
    qtbot.waitUntil(lambda: len(desk.exercise.plans.plans) >= 2, timeout=PATIENCE)

    assert window.page is window.exercise
    assert window.exercise.console.start.list.count() == len(desk.exercise.plans.plans)
    assert window.exercise.console.start.begin_button.isEnabled()


def test_its_parts_and_keys_are_there_once_it_is_looked_at(
    qtbot: QtBot, window: MainWindow
) -> None:
    names = {action.name for action in window.frame.actions.all}
    assert not window.exercise.is_furnished
    assert "exercise.advance" not in names
    window.show()
    window.go_to(EXERCISE)

    assert window.exercise.is_furnished
    assert "exercise.advance" in {action.name for action in window.frame.actions.all}
    assert not window.exercise.console.has_bench


def test_the_help_has_a_page_on_it(window: MainWindow, wardrobe: Wardrobe) -> None:
    panel = HelpPanel(wardrobe)
    panel.show_topic("exercise")

    assert "P, S, M" in panel.browser.toPlainText()


def test_begun_left_and_gone_on_with_from_its_file(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = room.folder / "mine"
    room.desk.lately.keep_in(room.folder / "window.ini")
    name_files(monkeypatch, file)
    room.desk.plans.put(Plan("small", exercise()))
    assert room.page.console.start.name.text() == "A small exercise"
    room.page.console.start.begin_button.click()
    assert "One moment" in room.page.console.start.waiting.text()
    room.idle()
    assert room.picture.file == file.with_suffix(".taawun-exercise")
    room.press("F")
    room.press("Ctrl+W")
    assert room.desk.sitting.picture is None
    assert room.page.console.start.isVisible()
    (lately,) = room.page.console.start.lately.buttons
    assert lately.text() == "mine"
    lately.click()
    room.idle()

    assert [one.inject.number for one in room.picture.queue.done] == ["1"]


def test_a_file_that_is_no_exercise_is_refused_in_a_sentence(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    wrong = room.folder / "wrong.taawun-exercise"
    wrong.write_text("hello")
    name_files(monkeypatch, wrong)
    room.page.console.start.open_button.click()
    assert not room.page.console.start.open_button.isEnabled()
    room.idle()
    assert room.page.console.start.open_button.isEnabled()

    assert "wrong.taawun-exercise" in room.page.console.notice.text
    assert room.desk.sitting.picture is None


def test_a_plan_with_mistakes_is_refused_with_all_of_them(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    wrong = room.folder / "plan.toml"
    wrong.write_text('format = 1\ntitle = "T"\nscenario = "nowhere"\n')
    name_files(monkeypatch, wrong)
    room.page.console.start.plan_button.click()
    room.qtbot.waitUntil(lambda: bool(room.page.console.notice.text), timeout=PATIENCE)

    assert "plan.toml" in room.page.console.notice.text
    assert room.desk.plans.plans == ()


def test_a_file_that_is_there_already_is_not_written_over(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    there = room.folder / "there.taawun-exercise"
    there.write_text("precious")
    name_files(monkeypatch, there)
    room.desk.plans.put(Plan("small", exercise()))
    room.page.console.start.begin_button.click()
    room.idle()

    assert there.read_text() == "precious"
    assert "already" in room.page.console.notice.text


def test_a_seat_that_leaves_its_tab_leaves_the_screen(room: Room) -> None:
    room.begin()
    room.sit(0)
    room.page.tabs.setCurrentWidget(room.page.cover)
    room.idle()

    assert room.desk.hot_seat.opening is None
    assert room.page.seats.page is None


def test_a_player_on_the_wrong_tab_sees_and_does_nothing(room: Room) -> None:
    room.begin()
    room.sit(0)
    room.page.tabs.setCurrentWidget(room.page.cover)
    room.idle()
    assert room.page.cover.is_covered
    assert not room.console.isVisible()
    room.actions.do("exercise.fire")
    room.idle()
    assert room.picture.queue.done == ()
    room.page.cover.open.click()
    room.actions.do("exercise.fire")
    room.idle()

    assert len(room.picture.queue.done) == 1


def test_the_code_is_set_at_the_console_and_tries_are_told_there(room: Room) -> None:
    room.begin()
    room.actions.do("exercise.code")
    asking = room.console.asking
    asking.text.setText("4711")
    asking.answer()
    room.sit(0)
    room.page.tabs.setCurrentWidget(room.page.cover)
    room.idle()
    room.page.cover.open.click()
    assert room.page.cover.is_covered

    room.page.cover.code.setText("4711")
    room.page.cover.open.click()
    assert not room.page.cover.is_covered
    assert "Wrong codes written on the cover: 1" in room.console.status.text()


def test_papers_are_put_away_when_another_workspace_comes_into_view(room: Room) -> None:
    room.begin()
    room.sit(0)
    room.page.hide()
    room.idle()

    assert room.desk.hot_seat.opening is None


def test_the_projector_follows_play_while_it_is_shown(room: Room) -> None:
    room.begin()
    room.press("F")
    assert room.desk.projection.view is None
    room.page.project()
    room.idle()
    shown = room.desk.projection.view
    assert shown is not None
    assert shown.turn.number == 1
    room.desk.sitting.acts.advance()
    room.idle()

    assert room.desk.projection.view is not None
    assert room.desk.projection.view.turn.number == 2
    room.page.project()


def test_the_projector_opens_once_and_goes_with_the_exercise(room: Room) -> None:
    room.begin()
    room.page.project()
    shown = room.page.projecting
    assert shown is not None
    assert shown.isVisible()
    room.desk.sitting.leave()
    room.idle()
    assert room.page.projecting is None
    room.page.project()
    room.page.project()

    assert room.page.projecting is None


def test_closing_the_window_leaves_a_file_that_opens(
    qtbot: QtBot, window: MainWindow, desk: Desk, tmp_path: Path
) -> None:
    file = tmp_path / "kept.taawun-exercise"
    desk.exercise.sitting.begin(exercise(), file)
    desk.exercise.sitting.acts.fire("1")
    desk.close()
    again = Session.open(file)
    done = [one.inject.number for one in again.queue().done]
    again.close()

    assert done == ["1"]


def test_the_projector_does_not_outlive_the_window(window: MainWindow) -> None:
    window.show()
    window.go_to(EXERCISE)
    window.exercise.project()
    assert window.exercise.projecting is not None
    window.close()

    assert window.exercise.projecting is None


@pytest.mark.parametrize("mode", [Mode.LIGHT, Mode.DARK])
@pytest.mark.parametrize(
    "direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft]
)
def test_it_is_drawn_in_both_designs_and_directions(
    room: Room, wardrobe: Wardrobe, mode: Mode, direction: Qt.LayoutDirection
) -> None:
    wardrobe.wear(mode)
    room.window.setLayoutDirection(direction)
    room.begin()
    left = room.console.queue.mapTo(room.window, room.console.queue.rect().center()).x()
    right = room.console.tabs.mapTo(room.window, room.console.tabs.rect().center()).x()

    assert (left < right) == (direction is Qt.LayoutDirection.LeftToRight)
    assert not room.window.grab().isNull()


def test_large_text_puts_the_columns_below_each_other(room: Room, wardrobe: Wardrobe) -> None:
    room.begin()
    wardrobe.enlarge(2.0)
    QTest.qWait(10)
    folded = room.console.splitter.orientation() is Qt.Orientation.Vertical
    wardrobe.enlarge(1.0)

    assert folded
