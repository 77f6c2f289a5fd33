"""A plan is checked, rehearsed, exchanged and printed in the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from simulator.exercise.plan.dry_run import DryRun
from simulator.exercise.plan.msel.exporting import msel_xlsx
from simulator.exercise.plan.msel.fields import Field
from simulator.exercise.plan.reading import load_exercise
from simulator.reports.papers import FORMATS, PAPERS
from tests.exercise.spreadsheets import saved
from tests.ui.planning_room import Room, room
from ui.viewmodels.planning import plan_papers

if TYPE_CHECKING:
    from pathlib import Path


__all__ = ["room"]


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
