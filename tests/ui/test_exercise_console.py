"""The console as a facilitator uses it: mostly by single keys."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

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

from simulator.exercise.plan.words import Terminology
from tests.exercise.sittings import exercise
from tests.ui.exercise_room import PATIENCE, Room, begun, kinds, played_turn, room
from ui.viewmodels.exercise.desk import ExerciseDesk
from ui.workspaces.exercise.console import Console

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from ui.jobs.workshop import Workshop
    from ui.theme.wardrobe import Wardrobe

__all__ = ["begun", "room"]


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
    assert "3 seat" in begun.console.seats.owing.text()
    begun.press("Ctrl+Return")
    assert begun.picture.turn.number == 1
    assert "The west, The middle, The east" in begun.console.status.text()
    begun.press("Ctrl+Return")

    assert begun.picture.turn.number == 2
    assert begun.console.status.text() == ""


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
    assert [row[2] for row in begun.console.seats.rows.rows] == [
        "its policy decides: Status quo",
        "its policy decides: Proactive",
        "its policy decides: Proactive",
        "goes on as the model has it",
    ]


def test_enter_on_a_seat_asks_who_plays_it(begun: Room) -> None:
    assert "Nobody plays yet" in begun.console.seats.owing.text()
    begun.console.seats.rows.setFocus()
    begun.console.seats.rows.point("middle")
    begun.console.seats.rows.activated.emit(begun.console.seats.rows.currentIndex())
    begun.answer("Nour")

    assert [one.person for one in begun.picture.seats] == ["", "Nour", "", ""]
    assert "1 seat" in begun.console.seats.owing.text()


def test_a_note_and_a_message_to_all_are_recorded(begun: Room) -> None:
    begun.press("N")
    begun.answer("The room is loud")
    assert begun.console.status.text() == "Noted."
    begun.press("Ctrl+M")
    begun.answer("Coffee at four")
    told = begun.picture.records[-1]

    assert [one.kind for one in begun.picture.records[-2:]] == ["note", "message"]
    assert (told.payload["text"], len(told.payload["to"])) == ("Coffee at four", 4)


def test_what_cannot_be_done_is_said_and_breaks_nothing(begun: Room) -> None:
    begun.desk.sitting.acts.release("1")
    begun.idle()

    assert "not held" in begun.page.console.notice.text
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


def test_things_are_called_as_the_plan_does(room: Room) -> None:
    words: list[str] = []
    room.page.reworded.connect(lambda: words.extend(one.title for one in room.page.deeds()))
    room.begin(replace(exercise(), terminology=Terminology.FRENCH))
    room.conduct()
    room.press("F")
    room.console.show_tab(5)
    log = [(row[2], row[3]) for row in room.console.log.rows.rows]

    assert "Give the stimulus to its seats now" in words
    assert room.console.queue.tabs.accessibleName() == "Stimuli"
    assert ("DIREX", "Stimulus 1 (A letter): is given.") in log
    assert log[-1][1] == "DEBEX: play begins"


def test_a_key_makes_the_part_that_it_is_about(
    qtbot: QtBot, workshop: Workshop, wardrobe: Wardrobe, tmp_path: Path
) -> None:
    desk = ExerciseDesk(workshop)
    console = Console(desk, wardrobe)
    qtbot.addWidget(console)
    console.show()
    desk.sitting.begin(exercise(), tmp_path / "late.taawun-exercise")
    qtbot.waitUntil(lambda: console.has_bench and not desk.table.is_busy, timeout=PATIENCE)
    made = [room.is_made for room in (console.bench.observing_room, console.bench.log_room)]
    console.commands.do("exercise.rate-P")
    console.commands.do("exercise.rate-P")
    qtbot.waitUntil(lambda: not desk.table.is_busy, timeout=PATIENCE)
    desk.close()
    qtbot.waitUntil(lambda: not desk.table.is_busy, timeout=PATIENCE)

    assert made == [False, False]
    assert "1" in console.bench.observing.rows.rows[0]
    assert not console.bench.log_room.is_made
