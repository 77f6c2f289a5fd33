"""A plan is edited, checked, rehearsed, exchanged and printed in the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QMessageBox

from simulator.exercise.plan.dry_run import DryRun
from simulator.exercise.plan.msel.exporting import msel_xlsx
from simulator.exercise.plan.msel.fields import Field
from simulator.exercise.plan.reading import load_exercise
from simulator.exercise.plan.triggers import AllOf, AtTime, Unanswered
from simulator.exercise.plan.words import Delivery
from simulator.reports.papers import FORMATS, PAPERS
from tests.exercise.spreadsheets import saved
from ui.viewmodels.exercise.desk import ExerciseDesk
from ui.viewmodels.planning import plan_papers
from ui.workspaces.exercise.planning import PlanningPanel

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from simulator.exercise.plan.exercise import Exercise
    from simulator.exercise.plan.injects import Inject
    from ui.jobs.workshop import Workshop
    from ui.theme.wardrobe import Wardrobe

PATIENCE = 60_000


class Room:
    """The panel with what a test does to it."""

    def __init__(self, qtbot: QtBot, workshop: Workshop, wardrobe: Wardrobe) -> None:
        self._qtbot = qtbot
        self.desk = ExerciseDesk(workshop)
        self.desk.failed.connect(self._fail)
        self.faults: list[Exception] = []
        self.panel = PlanningPanel(self.desk, wardrobe)
        self.panel.resize(1200, 800)
        qtbot.addWidget(self.panel)
        self.panel.show()

    def _fail(self, error: Exception) -> None:
        self.faults.append(error)

    def wait(self, condition: Callable[[], bool]) -> None:
        """Wait until something has come about."""
        self._qtbot.waitUntil(lambda: condition() or bool(self.faults), timeout=PATIENCE)
        assert self.faults == []

    def open(self, key: str | Path = "first-steps") -> None:
        """Open a plan."""
        self.desk.planner.open(key)
        self.wait(lambda: self.desk.planner.is_open)

    @property
    def plan(self) -> Exercise:
        return self.desk.planner.plan

    @property
    def inject(self) -> Inject:
        """The inject whose form is shown."""
        return self.plan.inject(self.panel.injects.key)

    def button(self, name: str) -> None:
        """Press a button of the tool bar."""
        QTest.mouseClick(self.panel.buttons[name], Qt.MouseButton.LeftButton)


@pytest.fixture
def room(qtbot: QtBot, workshop: Workshop, wardrobe: Wardrobe) -> Iterator[Room]:
    made = Room(qtbot, workshop, wardrobe)
    yield made
    made.desk.close()
    assert made.faults == []


def test_a_shipped_plan_is_worked_on_as_a_copy(room: Room) -> None:
    room.desk.plans.load()
    room.wait(lambda: room.panel.start.list.count() == 2)

    QTest.mouseClick(room.panel.start.copy, Qt.MouseButton.LeftButton)
    room.wait(lambda: room.desk.planner.is_open)

    assert room.plan == load_exercise("first-steps")
    assert room.desk.planner.file is None
    assert "not saved yet" in room.panel.facts.text()


def test_a_new_plan_stands_on_a_scenario(room: Room) -> None:
    QTest.mouseClick(room.panel.start.new, Qt.MouseButton.LeftButton)
    room.wait(lambda: room.desk.planner.is_open)

    assert room.plan.scenario == "broken-ties"
    assert len(room.plan.seats) == 5


def test_what_is_typed_is_in_the_plan_and_can_be_undone(room: Room) -> None:
    room.open()
    title = room.panel.overview.inputs["title"]

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
    for panel in (room.panel.objectives, room.panel.seats, room.panel.turns, room.panel.storylines):
        count = panel.list.count()
        QTest.mouseClick(panel.add, Qt.MouseButton.LeftButton)
        assert panel.list.count() == count + 1
        QTest.mouseClick(panel.up, Qt.MouseButton.LeftButton)
        QTest.mouseClick(panel.down, Qt.MouseButton.LeftButton)
        QTest.mouseClick(panel.remove, Qt.MouseButton.LeftButton)
        assert panel.list.count() == count

    assert room.plan == load_exercise("first-steps")


def test_a_new_inject_stands_behind_the_chosen_one(room: Room) -> None:
    room.open()
    room.panel.injects.point("5")

    QTest.mouseClick(room.panel.injects.add, Qt.MouseButton.LeftButton)

    assert (room.inject.number, room.inject.turn, room.inject.title) == ("7", 3, "A new inject")
    assert [one.number for one in room.plan.injects][-3:] == ["5", "7", "6"]
    assert room.panel.injects.table.keys.count(room.inject.number) == 1


def test_two_injects_never_have_one_number(room: Room) -> None:
    room.open()

    room.desk.plan_edits.set_field("injects", "1", "number", "2")

    assert room.plan == load_exercise("first-steps")
    assert "Another inject has the number 2" in room.panel.notice.text


def test_a_condition_is_put_together_from_words(room: Room) -> None:
    room.open()
    room.panel.injects.point("2")
    builder = room.panel.injects.form.inputs["trigger"]

    QTest.mouseClick(builder.add, Qt.MouseButton.LeftButton)  # type: ignore[union-attr]  # the builder
    assert room.inject.trigger == AtTime(1)
    QTest.mouseClick(builder.add, Qt.MouseButton.LeftButton)  # type: ignore[union-attr]  # the builder
    builder.parts[1].kind.edited.emit("silence")  # type: ignore[union-attr]  # the builder

    assert room.inject.trigger == AllOf((AtTime(1), Unanswered("1", 10.0)))
    assert builder.words.text() == (  # type: ignore[union-attr]  # the builder
        "from day 0 of turn 1 and if nobody answers inject 1 within 10 minutes"
    )
    QTest.mouseClick(builder.parts[0].remove, Qt.MouseButton.LeftButton)  # type: ignore[union-attr]  # the builder
    assert room.inject.trigger == Unanswered("1", 10.0)


@pytest.mark.parametrize("kind", ["time", "decision", "state", "silence"])
def test_every_kind_of_condition_can_be_chosen(kind: str, room: Room) -> None:
    room.open("six-quarters")
    room.panel.injects.point("2")
    builder = room.panel.injects.form.inputs["trigger"]
    builder.add.click()  # type: ignore[union-attr]  # the builder

    builder.parts[0].kind.edited.emit(kind)  # type: ignore[union-attr]  # the builder
    for made in builder.parts[0].inputs.values():  # type: ignore[union-attr]  # the builder
        assert made.accessibleName()
        if hasattr(made, "value"):
            assert made.value is not None

    assert room.inject.trigger is not None
    assert room.inject.trigger.words()


def test_the_place_of_a_level_follows_the_level(room: Room) -> None:
    room.open("six-quarters")
    room.panel.injects.point("14")
    (part,) = room.panel.injects.form.inputs["trigger"].parts  # type: ignore[union-attr]  # the builder

    part.inputs["outcome"].edited.emit("ties_cut")

    assert room.inject.trigger.place == "algeria-libya"  # type: ignore[union-attr]  # a level


def test_an_effect_stays_within_its_bounds(room: Room) -> None:
    room.open()
    room.panel.injects.point("3")
    effects = room.panel.injects.form.inputs["effects"]
    amount = effects.rows[0].amount  # type: ignore[union-attr]  # effects

    amount.setText("0.9")
    room.panel.commit()
    assert room.inject.effects[0].amount == 0.1
    amount.setText("0.3")
    room.panel.commit()
    assert room.inject.effects[0].amount == 0.3


def test_effects_are_added_changed_and_removed(room: Room) -> None:
    room.open()
    room.panel.injects.point("1")
    effects = room.panel.injects.form.inputs["effects"]

    effects.add.click()  # type: ignore[union-attr]  # effects
    effects.rows[0].kind.edited.emit("grievance-rises")  # type: ignore[union-attr]  # effects

    assert (room.inject.effects[0].name, room.inject.effects[0].days) == ("grievance-rises", 0.0)
    effects.rows[0].remove.click()  # type: ignore[union-attr]  # effects
    assert room.inject.effects == ()


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


def test_lanes_show_every_inject_and_lead_to_it(room: Room) -> None:
    room.open("six-quarters")
    injects = room.panel.injects
    room.panel.tabs.setCurrentWidget(injects)
    injects.ways.setCurrentWidget(injects.lanes)

    assert set(injects.lanes.buttons) == {one.number for one in room.plan.injects}
    injects.lanes.buttons["13a"].click()
    assert injects.key == "13a"
    assert injects.lanes.buttons["13a"].isChecked()


def test_findings_lead_to_their_place(room: Room) -> None:
    room.open()
    room.desk.plan_edits.set_field("injects", "2", "to_seats", ())
    room.wait(lambda: any(one.rule == "no-recipients" for one in room.desk.planner.findings))
    findings = room.panel.findings.findings

    place = next(
        at for at, one in enumerate(room.desk.planner.findings) if one.rule == "no-recipients"
    )
    findings.entered.emit(str(place))

    assert room.panel.tabs.currentWidget() is room.panel.injects
    assert room.panel.injects.key == "2"


def test_a_dry_run_is_shown_and_doubted_after_a_change(room: Room) -> None:
    room.open()
    room.desk.rehearsing.worlds = 2

    room.panel.findings.run.click()
    room.wait(lambda: isinstance(room.desk.rehearsing.result, DryRun))

    assert room.panel.findings.shares.rows[0][:3] == ("1", "100 %", "1")
    assert "changed since" not in room.panel.findings.rehearsed.text()
    room.desk.plan_edits.set_plan_field("title", "Another")
    assert "changed since" in room.panel.findings.rehearsed.text()


def test_a_dry_run_can_be_stopped(room: Room) -> None:
    room.open()
    room.panel.findings.run.click()
    assert room.desk.rehearsing.is_running

    room.panel.findings.run.click()

    assert not room.desk.rehearsing.is_running
    assert room.desk.rehearsing.result is None


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
    room.wait(lambda: "this is missing" in room.panel.notice.text)

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


def test_a_list_is_taken_with_its_columns_shown(room: Room, tmp_path: Path) -> None:
    room.open()
    exchange = room.panel.exchange

    exchange.look(saved("plain", tmp_path))
    room.wait(lambda: bool(exchange.columns))
    assert exchange.columns["Subject"].value == Field.TITLE.value
    exchange.columns["From"].show_value("nothing")
    exchange.take_list()
    room.wait(lambda: len(room.plan.injects) == 3)

    assert {one.sender for one in room.plan.injects} == {""}
    assert "Not read: From." in exchange.said.text()
    assert room.desk.planner.undo_stack.undoText().startswith("Take 3 inject")
    room.button("plan.undo")
    assert len(room.plan.injects) == 7


def test_cells_that_cannot_be_understood_are_shown(room: Room, tmp_path: Path) -> None:
    room.open()
    exchange = room.panel.exchange
    exchange.look(saved("unknown_recipient", tmp_path))
    room.wait(lambda: bool(exchange.columns))

    exchange.take_list()
    room.wait(lambda: bool(exchange.mistakes.keys))

    assert exchange.mistakes.keys == ("Sheet1!B4", "Sheet1!C3", "Sheet1!F3")
    assert room.plan == load_exercise("first-steps")


def test_a_list_is_written_as_the_plan_has_it(room: Room, tmp_path: Path) -> None:
    room.open()
    file = tmp_path / "list.xlsx"

    room.desk.exchange.export(file)
    room.wait(lambda: "Written: list.xlsx" in room.panel.exchange.said.text())

    assert len(file.read_bytes()) == pytest.approx(len(msel_xlsx(room.plan)), abs=20)


def test_papers_are_written_into_a_folder(room: Room, tmp_path: Path) -> None:
    room.open()
    exchange = room.panel.exchange
    for name, box in exchange.papers.items():
        box.setChecked(name == "role-sheets")

    exchange.write_papers(tmp_path)
    room.wait(lambda: "Written:" in exchange.said.text())

    assert {file.name for file in tmp_path.iterdir()} == {"role-sheets.docx", "role-sheets.pdf"}


def test_the_window_names_the_papers_that_there_are() -> None:
    assert list(plan_papers.PAPERS) == list(PAPERS)
    assert list(plan_papers.FORMATS) == list(FORMATS)
    assert set(plan_papers.FIELD_WORDS) == set(Field)


def test_a_plan_is_offered_to_be_conducted(room: Room, qtbot: QtBot) -> None:
    room.open()

    with qtbot.waitSignal(room.panel.play_wanted) as heard:
        room.panel.play.click()

    assert heard.args == [room.plan]


def test_choices_follow_what_is_edited(room: Room) -> None:
    room.open()
    room.panel.injects.point("1")
    delivery = room.panel.injects.form.inputs["delivery"]

    delivery.edited.emit(Delivery.TRAY)

    assert room.inject.delivery is Delivery.TRAY
    assert delivery.value is Delivery.TRAY  # type: ignore[union-attr]  # a choice
    assert ("1", "1", "T+0", "from the tray") in [row[:4] for row in room.panel.injects.table.rows]
