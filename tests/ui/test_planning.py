"""A plan is opened, edited, saved and handed on in the window."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QMessageBox

from simulator.exercise.plan.exercise import Observer
from simulator.exercise.plan.reading import exercise_of_text, load_exercise
from simulator.exercise.plan.writing import exercise_text
from tests.ui.planning_room import Room, room

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


__all__ = ["room"]


def test_a_shipped_plan_is_worked_on_as_a_copy(room: Room) -> None:
    room.desk.plans.load()
    room.wait(lambda: room.planning.start.list.count() == 2)

    QTest.mouseClick(room.planning.start.copy, Qt.MouseButton.LeftButton)
    room.wait(lambda: room.desk.planner.is_open)

    assert room.plan == load_exercise("first-steps")
    assert room.desk.planner.file is None
    assert "not saved yet" in room.panel.facts.text()


def test_a_new_plan_stands_on_a_scenario(room: Room) -> None:
    QTest.mouseClick(room.planning.start.new, Qt.MouseButton.LeftButton)
    room.wait(lambda: room.desk.planner.is_open)

    assert room.plan.scenario == "broken-ties"
    assert len(room.plan.seats) == 5


def test_what_is_typed_is_in_the_plan_and_can_be_undone(room: Room) -> None:
    room.open()
    title = room.panel.overview.inputs["title"]

    QTest.keyClick(title, Qt.Key.Key_End)
    QTest.keyClicks(title, " again")
    QTest.keyClick(title, Qt.Key.Key_Return)

    assert room.plan.title.endswith("three turns again")
    assert room.desk.planner.undo_stack.undoText() == "Set Title"
    room.button("plan.undo")
    assert room.plan == load_exercise("first-steps")
    room.button("plan.redo")
    assert room.plan.title.endswith("again")


def test_showing_a_plan_changes_nothing(room: Room) -> None:
    room.open("six-quarters")
    before = room.plan

    for place in range(room.panel.tabs.count()):
        room.panel.tabs.setCurrentIndex(place)
        for inject in before.injects:
            room.panel.injects.point(inject.number)
        room.panel.commit()

    assert room.plan == before
    assert not room.desk.planner.is_modified
    assert room.desk.planner.undo_stack.count() == 0


def test_an_empty_title_is_not_taken(room: Room) -> None:
    room.open()
    title = room.panel.overview.inputs["title"]

    QTest.keyClick(title, Qt.Key.Key_End)
    title.clear()  # type: ignore[union-attr]  # a line
    room.panel.commit()

    assert room.plan.title == load_exercise("first-steps").title


def test_texts_are_committed_before_another_part_is_shown(room: Room) -> None:
    room.open()
    injects = room.panel.injects
    injects.point("1")
    injects.form.inputs["text"].setPlainText("Another text.")  # type: ignore[union-attr]  # prose

    injects.point("2")

    assert room.plan.inject("1").text == "Another text."
    assert room.plan.inject("2") == load_exercise("first-steps").inject("2")


def test_parts_are_added_moved_and_removed(room: Room) -> None:
    room.open()
    for kind in ("objectives", "observers", "seats", "turns", "storylines"):
        panel = room.panel.part(kind)
        count = panel.list.count()
        QTest.mouseClick(panel.add, Qt.MouseButton.LeftButton)
        assert panel.list.count() == count + 1
        QTest.mouseClick(panel.up, Qt.MouseButton.LeftButton)
        QTest.mouseClick(panel.down, Qt.MouseButton.LeftButton)
        QTest.mouseClick(panel.remove, Qt.MouseButton.LeftButton)
        assert panel.list.count() == count

    assert room.plan == load_exercise("first-steps")


def test_an_observer_keeps_to_objectives_and_seats(room: Room) -> None:
    room.open()
    edits = room.desk.plan_edits
    first, second = (edits.add("observers", "") for _ in range(2))
    objective, seat = room.plan.objectives[0].name, room.plan.seats[0].name
    edits.set_field("observers", second, "objectives", (objective,))
    edits.set_field("observers", second, "seats", (seat,))
    taken = room.plan.evaluation.observers[-2].title
    edits.set_field("observers", second, "title", taken)
    assert room.plan.evaluation.observers[-1].title != taken
    edits.set_field("observers", second, "title", "Evaluator")

    assert int(second) == int(first) + 1
    assert "Another observer" in room.planning.notice.text
    assert room.plan.evaluation.observers[-1] == Observer("Evaluator", (objective,), (seat,))


def test_own_capabilities_are_lines_and_stay_while_objectives_stand_on_them(room: Room) -> None:
    room.open()
    edits = room.desk.plan_edits
    edits.set_plan_field("capabilities", ("Talking early | Before it is too late", "Listening"))
    talking, listening = room.plan.capabilities
    edits.set_field("objectives", room.plan.objectives[0].name, "capability", talking.name)
    edits.set_plan_field("capabilities", ("Talking soon", "Listening"))
    edits.set_plan_field("capabilities", ("Listening",))

    assert [one.name for one in room.plan.capabilities] == [listening.name, talking.name]
    assert room.plan.capabilities[1].title == "Talking soon"
    assert "stands on this capability" in room.planning.notice.text
    kept = exercise_of_text(exercise_text(room.plan), Path("kept.toml"))
    assert kept.capabilities == room.plan.capabilities


def test_a_seat_takes_states_from_others(room: Room) -> None:
    room.open()

    room.desk.plan_edits.set_field("seats", "libya", "states", ("libya", "algeria"))

    assert room.plan.seat("algeria").states == ()


def test_critical_tasks_keep_their_names(room: Room) -> None:
    room.open()
    before = room.plan.objectives[1].tasks
    lines = ("Pass one lead | seen", before[1].title, "A third")

    room.desk.plan_edits.set_field("objectives", "share", "tasks", lines)

    after = room.plan.objectives[1].tasks
    assert [task.name for task in after[:2]] == [task.name for task in before]
    assert (after[0].title, after[0].target) == ("Pass one lead", "seen")
    assert after[2].name == "a-third"


def test_a_plan_is_saved_and_opened_again(
    room: Room, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    room.open()
    room.desk.plan_edits.set_plan_field("title", "Mine")
    file = tmp_path / "mine.toml"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))

    room.button("plan.save")
    room.wait(lambda: room.desk.planner.file == file)

    assert load_exercise(file).title == "Mine"
    assert not room.desk.planner.is_modified
    room.desk.plan_edits.set_plan_field("title", "Mine again")
    assert "unsaved changes" in room.panel.facts.text()
    room.button("plan.save")
    room.wait(lambda: not room.desk.planner.is_modified)
    assert load_exercise(file).title == "Mine again"


def test_a_file_that_cannot_be_read_is_told_and_nothing_is_lost(room: Room, tmp_path: Path) -> None:
    room.open()
    file = tmp_path / "bad.toml"
    file.write_text("format = 1\n")

    room.desk.planner.open(file)
    room.wait(lambda: "this is missing" in room.planning.notice.text)

    assert room.plan == load_exercise("first-steps")


@pytest.mark.parametrize(
    ("answer", "is_open"),
    [(QMessageBox.StandardButton.Discard, False), (QMessageBox.StandardButton.Cancel, True)],
)
def test_unsaved_work_is_asked_about(
    answer: QMessageBox.StandardButton,
    is_open: bool,
    room: Room,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    room.open()
    room.desk.plan_edits.set_plan_field("title", "Mine")
    monkeypatch.setattr(QMessageBox, "question", lambda *_: answer)

    room.button("plan.leave")

    assert room.desk.planner.is_open is is_open


def test_a_plan_is_offered_to_be_conducted(room: Room, qtbot: QtBot) -> None:
    room.open()

    with qtbot.waitSignal(room.panel.play_wanted) as heard:
        room.panel.play.click()

    assert heard.args == [room.plan]
