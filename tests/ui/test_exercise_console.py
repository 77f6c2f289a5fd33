"""The console as a facilitator uses it: mostly by single keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QLineEdit,
    QSpinBox,
    QTabBar,
    QWidget,
)

from simulator.exercise.forecast.fan import Forecast
from tests.ui.exercise_room import PATIENCE, Room, room

if TYPE_CHECKING:
    from collections.abc import Callable

    from simulator.exercise.forecast.order import ForecastOrder

__all__ = ["room"]


@pytest.fixture
def begun(room: Room) -> Room:
    room.begin()
    room.conduct()
    return room


def kinds(room: Room) -> list[str]:
    """What was recorded, in order."""
    return [one.kind for one in room.picture.records]


def played_turn(room: Room) -> None:
    """End a turn in which nobody owes anything."""
    room.press("Ctrl+Return")


def test_an_inject_is_given_by_one_key_and_the_next_is_under_the_cursor(begun: Room) -> None:
    begun.console.queue.coming.point("1")
    begun.press("F")

    assert [one.inject.number for one in begun.picture.queue.done] == ["1"]
    assert begun.console.queue.coming.key != "1"
    assert begun.console.queue.tabs.tabText(2) == "Done (1)"


def test_one_key_holds_an_inject_and_releases_it(begun: Room) -> None:
    begun.console.queue.coming.point("1")
    begun.press("H")
    held = begun.console.queue.current
    assert held is not None
    assert held.status == "held"
    assert begun.console.queue.hold.text() == "Release"
    begun.press("H")
    released = begun.console.queue.current

    assert released is not None
    assert (released.inject.number, released.status) == ("1", "due")


def test_an_inject_is_left_out_only_with_a_reason(begun: Room) -> None:
    begun.console.queue.coming.point("1")
    begun.press("X")
    begun.answer("")
    assert begun.console.asking.is_asking
    assert "report" in begun.console.asking.objection.text()
    begun.answer("They have read it already")

    assert not begun.console.asking.is_asking
    assert [(one.status, one.reason) for one in begun.picture.queue.done] == [
        ("skipped", "They have read it already")
    ]


def test_escape_leaves_a_question_and_gives_the_keyboard_back(begun: Room) -> None:
    begun.console.queue.coming.setFocus()
    begun.press("X")
    QTest.keyClick(begun.console.asking.text, Qt.Key.Key_Escape)

    assert not begun.console.asking.isVisible()
    assert begun.console.queue.coming.hasFocus()
    assert "inject" not in kinds(begun)


def test_letters_that_are_typed_give_no_commands(begun: Room) -> None:
    begun.press("N")
    QTest.keyClicks(begun.console.asking.text, "fhxaboqpsmu")
    begun.idle()

    assert begun.console.asking.text.text() == "fhxaboqpsmu"
    assert set(kinds(begun)) == {"began"}


def test_what_comes_by_the_clock_comes_by_itself(begun: Room) -> None:
    begun.wall.pass_minutes(11.0)
    begun.desk.sitting.let_come()
    begun.idle()

    assert [one.inject.number for one in begun.picture.queue.done] == ["2"]


def test_the_tray_is_given_from_its_own_list(begun: Room) -> None:
    begun.console.queue.tabs.setCurrentWidget(begun.console.queue.tray)
    begun.press("F")

    assert [one.inject.number for one in begun.picture.queue.done] == ["6"]


def test_ending_a_turn_while_seats_owe_takes_a_second_press(begun: Room) -> None:
    begun.console.seats.everybody.click()
    begun.idle()
    assert begun.console.seats.owing.text().startswith("3 seat")
    begun.press("Ctrl+Return")
    assert begun.picture.turn.number == 1
    assert "The west, The middle, The east" in begun.console.status.text()
    begun.press("Ctrl+Return")

    assert begun.picture.turn.number == 2
    assert begun.console.status.text() == ""


def test_a_turn_that_is_over_shows_what_has_come_of_it(begun: Room) -> None:
    played_turn(begun)
    console = begun.console

    assert console.tabs.currentWidget() is console.rulings
    assert console.rulings.rows.hasFocus()
    assert len(console.rulings.rows.keys) == len(begun.picture.came) > 0
    assert "Turn 2 of 3" in console.head.turn.text()
    assert console.rulings.policies.isVisible() == bool(begun.picture.policies)


def test_one_key_accepts_and_the_next_is_under_the_cursor(begun: Room) -> None:
    played_turn(begun)
    first = begun.console.rulings.rows.key
    begun.press("A")

    assert [one.consequence.name for one in begun.picture.came if one.ruling] == [first]
    assert begun.console.rulings.rows.key != first
    begun.press("Shift+A")
    assert begun.picture.unruled == ()


def test_bending_keeps_to_its_bounds_and_keeps_both_values(begun: Room) -> None:
    played_turn(begun)
    came = begun.console.rulings.current
    assert came is not None
    begun.press("B")
    begun.answer("Too strong", "1000")
    assert begun.console.asking.is_asking
    assert "Expected a number from" in begun.console.asking.objection.text()
    begun.answer("Too strong", f"{came.consequence.high:.2f}")
    ruled = next(one for one in begun.picture.came if one.consequence == came.consequence)

    assert ruled.ruling is not None
    assert ruled.ruling.payload["proposed"] == came.consequence.value
    assert ruled.ruling.payload["value"] == pytest.approx(came.consequence.high, abs=0.005)
    assert ruled.ruling.payload["reason"] == "Too strong"


def test_a_ruling_is_told_to_the_seats_only_when_asked_for(begun: Room) -> None:
    played_turn(begun)
    came = begun.console.rulings.current
    assert came is not None
    begun.press("T")
    assert "Rule on it first" in begun.console.notice.text
    begun.press("A")
    begun.console.rulings.rows.point(came.consequence.name)
    assert "message" not in kinds(begun)
    begun.press("T")
    begun.console.asking.confirm.click()
    begun.idle()
    told = begun.picture.records[-1].payload

    assert told["text"] == f"{came.told} Ruling: accepted."
    assert len(told["to"]) == 4


@pytest.mark.parametrize("rating", ["P", "S", "M", "U"])
def test_one_key_rates_the_task_under_the_cursor(begun: Room, rating: str) -> None:
    begun.press("Alt+3")
    begun.console.observing.text.setText("They asked first")
    before = len(begun.picture.unobserved)
    begun.press(rating)

    assert len(begun.picture.unobserved) == before - 1
    said = begun.picture.records[-1].payload
    assert (said["rating"], said["text"]) == (rating, "They asked first")
    assert begun.console.observing.text.text() == ""


def test_a_rating_acts_on_nothing_that_is_out_of_sight(begun: Room) -> None:
    begun.press("P")

    assert begun.console.tabs.currentWidget() is begun.console.observing
    assert "observation" not in kinds(begun)


def test_what_nobody_has_rated_can_be_shown_alone(begun: Room) -> None:
    begun.press("Alt+3")
    begun.press("P")
    begun.console.observing.only.setChecked(True)

    assert len(begun.console.observing.rows.keys) == 1


def test_the_clock_stands_in_a_pause_and_goes_on(begun: Room) -> None:
    begun.wall.pass_minutes(5.0)
    begun.press("Ctrl+P")
    begun.wall.pass_minutes(30.0)
    begun.desk.sitting.look()
    begun.idle()
    assert begun.console.head.clock.text() == "05:00"
    assert "PAUSE" in begun.console.head.banner.text()
    begun.press("Ctrl+P")
    begun.wall.pass_minutes(20.0)
    begun.desk.sitting.look()
    begun.idle()

    assert begun.console.head.clock.text().startswith("25:0")
    assert "over by" in begun.console.head.planned.text()


def test_a_break_says_what_it_is_for(begun: Room) -> None:
    begun.press("Ctrl+B")
    begun.answer("Lunch, until one")

    assert begun.picture.is_paused
    assert begun.picture.records[-1].payload["reason"] == "Lunch, until one"


def test_practice_is_said_aloud_and_leaves_no_trace_on_the_record(begun: Room) -> None:
    begun.press("Ctrl+Shift+T")
    assert "PRACTICE" in begun.console.head.banner.text()
    assert begun.console.head.banner.isVisible()
    begun.console.queue.coming.point("1")
    begun.press("F")
    begun.press("Ctrl+Return")
    assert begun.picture.last_turn == 1
    begun.press("Ctrl+Shift+T")

    assert begun.picture.last_turn == 0
    assert begun.picture.queue.done == ()
    assert not begun.console.head.banner.isVisible()


def test_who_plays_a_seat_is_said_in_a_line_and_may_be_taken_back(begun: Room) -> None:
    begun.console.seats.rows.point("east")
    begun.press("Ctrl+U")
    begun.answer("Amal")
    assert [one.person for one in begun.picture.seats if one.name == "east"] == ["Amal"]
    assert "owes" in begun.console.seats.rows.rows[2][2]
    begun.press("Ctrl+U")
    begun.answer("")

    assert [one.person for one in begun.picture.seats if one.name == "east"] == [""]


def test_a_note_and_a_message_to_all_are_recorded(begun: Room) -> None:
    begun.press("N")
    begun.answer("The room is loud")
    assert begun.console.status.text() == "Noted."
    begun.press("Ctrl+M")
    begun.answer("Coffee at four")
    told = begun.picture.records[-1]

    assert [one.kind for one in begun.picture.records[-2:]] == ["note", "message"]
    assert (told.payload["text"], len(told.payload["to"])) == ("Coffee at four", 4)


def test_going_back_begins_a_branch_and_the_trunk_stays(begun: Room) -> None:
    played_turn(begun)
    trunk = begun.ask(lambda session: session.digests())
    begun.press("Ctrl+G")
    begun.console.branches.turn.setValue(1)
    begun.press("Ctrl+G")
    begun.answer("What if")
    assert [one.name for one in begun.picture.branches] == ["Trunk", "What if"]
    assert (begun.picture.branch, begun.picture.last_turn) == (1, 0)
    begun.console.branches.rows.point("0")
    begun.console.branches.switch.click()
    begun.idle()

    assert (begun.picture.branch, begun.picture.last_turn) == (0, 1)
    assert begun.ask(lambda session: session.digests()) == trunk


def test_two_branches_stand_side_by_side(begun: Room) -> None:
    played_turn(begun)
    begun.desk.sitting.acts.branch_from(1, "What if")
    begun.idle()
    begun.console.queue.coming.point("1")
    begun.console.queue.fire.click()
    begun.idle()
    begun.press("Alt+5")
    begun.console.branches.compare.click()
    begun.qtbot.waitUntil(lambda: bool(begun.desk.course.lines), timeout=PATIENCE)
    lines = {(one.turn, one.what): one for one in begun.desk.course.lines}

    assert lines[1, "Injects"].left == "–"
    assert "A letter" in lines[1, "Injects"].right
    assert lines[1, "Attacks"].right == "–"
    assert len(begun.console.branches.lines.rows) == len(begun.desk.course.lines)


def made_up(order: ForecastOrder) -> Forecast:
    """A forecast of known numbers: attacks differ by course."""
    months = 12
    shape = (order.worlds, len(order.outcomes), 6, months)
    series = {
        course: np.full(shape, float(place), np.float32)
        for place, course in enumerate(order.courses)
    }
    places = (*order.scenario.setting.states, "region")
    edges = (np.arange(months) + 1.0) * 30.0
    numbers = dict.fromkeys(order.courses, tuple(range(order.worlds)))
    return Forecast(order.outcomes, places, edges, order.day, series, numbers, order.worlds)


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Futures of known numbers: how they are run is tested where they are."""

    def run(
        order: ForecastOrder,
        progress: Callable[[int, int], None],
        cancelled: Callable[[], bool],
        arrived: Callable[[Forecast], None],
    ) -> Forecast:
        arrived(made_up(order))
        progress(order.runs, order.runs)
        return made_up(order)

    monkeypatch.setattr("ui.viewmodels.exercise.forecasting.forecast", run)


@pytest.mark.usefixtures("quick")
def test_a_forecast_is_drawn_three_ways_and_shown_to_whom_one_chooses(begun: Room) -> None:
    begun.press("Ctrl+R")
    begun.qtbot.waitUntil(lambda: begun.desk.forecasting.forecast is not None, timeout=PATIENCE)
    panel = begun.console.forecast
    panel.place.setCurrentIndex(panel.place.findData("region"))
    picture = begun.desk.forecasting.picture("attacks", "region")
    assert picture is not None
    assert [fan.title for fan in picture.fans] == [
        "As agreed now",
        "Nobody acts",
        "Everybody cooperates",
    ]
    assert [fan.bands[2, -1] for fan in picture.fans] == [0.0, 12.0, 24.0]
    assert "showed" not in kinds(begun)
    panel.to.setCurrentIndex(panel.to.findData("east"))
    panel.show_it.click()
    begun.idle()
    said = begun.picture.records[-1].payload

    assert said["to"] == ["east"]
    assert "Everybody cooperates 24" in said["note"]


def test_a_forecast_can_be_called_off_and_play_goes_on(
    begun: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    def endless(
        order: ForecastOrder,
        progress: Callable[[int, int], None],
        cancelled: Callable[[], bool],
        arrived: Callable[[Forecast], None],
    ) -> Forecast:
        while not cancelled():
            progress(1, order.runs)
        return made_up(order)

    monkeypatch.setattr("ui.viewmodels.exercise.forecasting.forecast", endless)
    begun.press("Ctrl+R")
    begun.qtbot.waitUntil(lambda: begun.desk.forecasting.progress[0] == 1, timeout=PATIENCE)
    begun.press("N")
    begun.answer("Meanwhile")
    assert kinds(begun)[-1] == "note"
    begun.console.forecast.cancel.click()

    assert not begun.desk.forecasting.is_running
    assert begun.desk.forecasting.forecast is None
    assert not begun.console.forecast.progress.isVisible()


def test_what_cannot_be_done_is_said_and_breaks_nothing(begun: Room) -> None:
    begun.desk.sitting.acts.release("1")
    begun.idle()

    assert "not held" in begun.console.notice.text
    begun.press("F")
    assert len(begun.picture.queue.done) == 1


def test_the_journal_tells_every_record_in_a_line(begun: Room) -> None:
    begun.console.queue.coming.point("1")
    begun.press("F")
    begun.press("Alt+6")
    rows = begun.console.log.rows.rows

    assert len(rows) == len(begun.picture.records)
    assert rows[0][3] == "Inject 1 (A letter): is given."
    assert all("{" not in row[3] for row in rows)


def test_everything_has_a_name_and_can_be_reached(begun: Room) -> None:
    played_turn(begun)
    kinds = (QAbstractButton, QAbstractItemView, QComboBox, QSpinBox, QLineEdit)
    found = set()
    for place in range(begun.console.tabs.count()):
        begun.console.show_tab(place)
        found |= {one for kind in kinds for one in begun.console.findChildren(kind) if is_own(one)}
    nameless = [
        f"{type(one).__name__} in {type(one.parent()).__name__}"
        for one in found
        if not (one.accessibleName() or str(getattr(one, "text", str)()))
    ]
    unreachable = [
        one.accessibleName() for one in found if one.focusPolicy() is Qt.FocusPolicy.NoFocus
    ]

    assert len(found) > 30
    assert nameless == []
    assert unreachable == []


def is_own(widget: QWidget) -> bool:
    """Whether a widget is in view and not a part of another that Qt makes."""
    parent = widget.parent()
    inside = isinstance(parent, QAbstractItemView | QComboBox | QSpinBox | QTabBar)
    return widget.isVisible() and not inside and "Qt" not in type(parent).__name__


def test_every_button_says_its_key(begun: Room) -> None:
    console = begun.console
    tips = [one.toolTip() for one in (console.head.advance, console.queue.fire, console.head.pause)]

    assert tips[0].endswith("(Ctrl+Return)")
    assert tips[1].endswith("(F)")
    assert tips[2].endswith("(Ctrl+P)")
