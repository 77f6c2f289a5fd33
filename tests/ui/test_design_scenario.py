"""Cells at the start and switches of mechanisms are edited in the Scenario part of Design."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from simulator.analysis.inputs import differing_terms
from simulator.scenario.switch_words import WITHOUT
from simulator.scenario.switches import MECHANISM_NAMES, OFF, ONLY

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from ui.viewmodels.design import Design
    from ui.workspaces.design.cells_panel import CellsPanel
    from ui.workspaces.design.page import DesignPage
    from ui.workspaces.design.switches_panel import SwitchesPanel

PATIENCE = 20_000
SCENARIO, CELLS, MECHANISMS = 2, 1, 2


@pytest.fixture
def cells(page: DesignPage) -> CellsPanel:
    page.tabs.setCurrentIndex(SCENARIO)
    page.scenario.tabs.setCurrentIndex(CELLS)
    return page.scenario.cells


@pytest.fixture
def switches(page: DesignPage) -> SwitchesPanel:
    page.tabs.setCurrentIndex(SCENARIO)
    page.scenario.tabs.setCurrentIndex(MECHANISMS)
    return page.scenario.switches


def head_of(design: Design) -> dict[str, object]:
    assert design.editor.draft is not None
    return design.editor.draft.head


def counts(design: Design) -> list[str]:
    return [one.count for one in design.cells.own]


def test_cells_are_added_counted_moved_and_removed(
    qtbot: QtBot, cells: CellsPanel, design: Design
) -> None:
    cells.add.click()
    cells.add.click()
    count = cells.rows[0].count
    count.setFocus()
    count.selectAll()
    qtbot.keyClicks(count, "12")
    qtbot.keyClick(count, Qt.Key.Key_Return)
    assert counts(design) == ["12", "1"]
    cells.rows[0].down.click()
    assert counts(design) == ["1", "12"]
    cells.rows[0].away.click()
    assert counts(design) == ["12"]
    assert len(cells.rows) == 1
    assert design.editor.undo_stack.undoText() == "Remove cells"
    qtbot.waitUntil(lambda: design.editor.is_current, timeout=PATIENCE)
    scenario = design.editor.scenario
    assert scenario is not None
    assert [one.count for one in scenario.setting.initial_cells] == [12]


@pytest.mark.parametrize("written", ["0", "1.5", "many", "", "10001", "-3", "nan"])
def test_a_count_that_cannot_be_is_said_in_place(
    qtbot: QtBot, cells: CellsPanel, design: Design, written: str
) -> None:
    cells.add.click()
    row = cells.rows[0]
    row.count.setFocus()
    row.count.selectAll()
    qtbot.keyClick(row.count, Qt.Key.Key_Delete)
    qtbot.keyClicks(row.count, written)
    qtbot.keyClick(row.count, Qt.Key.Key_Return)

    assert "from 1 to 10,000" in row.message.text()
    assert counts(design) == ["1"]


def test_a_link_is_made_and_taken_away(cells: CellsPanel, design: Design) -> None:
    cells.add.click()
    row = cells.rows[0]
    row.linked.setCurrentIndex(2)
    row.linked.activated.emit(2)
    assert design.cells.own[0].linked_zone == row.linked.itemData(2)
    row.linked.setCurrentIndex(0)
    row.linked.activated.emit(0)
    assert design.editor.draft is not None
    assert "linked_zone" not in design.editor.draft.cells[0]


def test_every_mechanism_says_what_a_world_without_it_is_like() -> None:
    assert set(WITHOUT) == set(MECHANISM_NAMES)


def test_a_tick_taken_away_switches_off(
    qtbot: QtBot, switches: SwitchesPanel, design: Design
) -> None:
    assert set(switches.boxes) == set(MECHANISM_NAMES)
    switches.boxes["leaks"].click()
    assert head_of(design)[OFF] == ["leaks"]
    assert switches.mode.currentData() == OFF
    assert switches.count.text().startswith("1 mechanism")
    qtbot.waitUntil(lambda: design.editor.is_current, timeout=PATIENCE)
    scenario = design.editor.scenario
    assert scenario is not None
    assert scenario.setting.off == {"leaks"}
    switches.boxes["leaks"].click()
    assert head_of(design)[OFF] == []


def test_naming_the_rest_instead_changes_nothing_at_work(
    switches: SwitchesPanel, design: Design
) -> None:
    switches.boxes["leaks"].click()
    switches.boxes["splits"].click()
    switches.mode.setCurrentIndex(switches.mode.findData(ONLY))
    switches.mode.activated.emit(2)

    assert OFF not in head_of(design)
    assert design.switches.off == {"leaks", "splits"}
    assert not switches.boxes["calendar"].isEnabled()
    switches.mode.setCurrentIndex(0)
    switches.mode.activated.emit(0)
    assert not {OFF, ONLY} & set(head_of(design))


def test_names_that_nobody_knows_are_a_mistake_that_leads_here(
    qtbot: QtBot, page: DesignPage, design: Design
) -> None:
    design.editor.edits.set_key(OFF, ["weather"])
    qtbot.waitUntil(lambda: bool(design.mending.mistakes), timeout=PATIENCE)
    (entry,) = design.mending.mistakes
    design.mending.go_to(entry)

    assert page.tabs.currentIndex() == SCENARIO
    assert page.scenario.tabs.currentIndex() == MECHANISMS
    assert design.switches.off == frozenset()


def test_a_list_of_names_is_added_to_moved_and_let_go(page: DesignPage, design: Design) -> None:
    page.tabs.setCurrentIndex(SCENARIO)
    field = page.particulars.rows["outcomes"].field
    before = design.particulars.names(page.particulars.rows["outcomes"]._one)
    field.adding.setCurrentIndex(0)
    added = field.adding.currentData()
    field.adding.activated.emit(0)
    assert head_of(design)["outcomes"] == [*before, added]
    field.list.setCurrentRow(len(before))
    field.up.click()
    assert head_of(design)["outcomes"][-2] == added
    field.away.click()
    assert head_of(design)["outcomes"] == [*before]
    field.revert.click()
    assert "outcomes" not in head_of(design)


def test_a_mechanism_switched_off_is_all_that_the_run_compares(
    qtbot: QtBot, switches: SwitchesPanel, design: Design
) -> None:
    switches.boxes["leaks"].click()
    design.editor.edits.set_key("years", 2.0)
    qtbot.waitUntil(lambda: design.editor.is_current, timeout=PATIENCE)
    before, draft = design.comparison().values()

    assert draft.setting.off == {"leaks"}
    assert before.setting.off == frozenset()
    assert (before.years, draft.years) == (2.0, 2.0)
    assert [one.key for one in differing_terms(before, draft)] == ["off"]
