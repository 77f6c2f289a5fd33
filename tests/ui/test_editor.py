"""The open draft: named edits, exact undo, checks that follow, and drags that are one edit."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from simulator.kernel.quantities import Evidence
from simulator.scenario.changes import Change
from simulator.scenario.draft import Draft
from simulator.scenario.drafting import copy_of
from tests.scenario.conftest import SMALL_REGION
from tests.scenario.random_edits import EDITS
from ui.viewmodels.editor import Editor

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tests.scenario.random_edits import Edit
    from ui.jobs.workshop import Workshop

SHARING = "relations.algeria-morocco.information_sharing"
PATIENCE = 20_000
MANY = 500


@pytest.fixture
def editor(qtbot: QtBot, workshop: Workshop, tmp_path: Path) -> Iterator[Editor]:
    made = Editor(workshop, tmp_path / "unsaved")
    yield made
    made.close()


@pytest.fixture
def opened(qtbot: QtBot, editor: Editor) -> Editor:
    draft = copy_of("broken-ties")
    with qtbot.waitSignal(editor.checked, timeout=PATIENCE):
        editor.begin(draft, draft.text())
    return editor


def test_an_edit_has_a_name_and_can_be_taken_back(opened: Editor) -> None:
    before = opened.draft
    assert opened.edits.set_value(SHARING, 3)

    assert opened.undo_stack.undoText() == "Set information sharing of Algeria and Morocco to 3"
    assert opened.is_modified
    opened.undo_stack.undo()
    assert opened.draft == before
    assert not opened.is_modified


def test_the_scenario_follows_the_edits(qtbot: QtBot, opened: Editor) -> None:
    opened.edits.set_value(SHARING, 3)
    qtbot.waitUntil(lambda: opened.is_current, timeout=PATIENCE)

    assert opened.scenario is not None
    assert opened.scenario.setting.value(SHARING) == 3
    assert opened.scenario.provenance(SHARING).source == "set by the user"


def test_a_mistake_is_told_and_the_last_good_scenario_stays(qtbot: QtBot, opened: Editor) -> None:
    good = opened.scenario
    opened.edits.set_value(SHARING, 9)
    qtbot.waitUntil(lambda: bool(opened.mistakes), timeout=PATIENCE)

    assert opened.scenario is good
    assert not opened.is_current
    assert "from 0 to 4" in opened.mistakes[0].message
    assert opened.draft is not None
    assert opened.draft.text().split("\n")[opened.mistakes[0].line - 1] == "value = 9"


def test_a_drag_is_one_edit(opened: Editor) -> None:
    for value in (1, 2, 3):
        opened.edits.set_value(SHARING, value, dragging=True)
    opened.edits.set_value(SHARING, 4)
    opened.edits.set_value(SHARING, 2)

    assert opened.undo_stack.count() == 2
    opened.undo_stack.undo()
    assert opened.undo_stack.undoText().endswith("to 4")
    opened.undo_stack.undo()
    assert not opened.is_modified


def test_drags_of_two_values_are_two_edits(opened: Editor) -> None:
    opened.edits.set_value(SHARING, 1, dragging=True)
    opened.edits.set_value("relations.*.trust", 0.5, dragging=True)

    assert opened.undo_stack.count() == 2


def test_a_row_is_one_edit(opened: Editor) -> None:
    row = {f"relations.algeria-{other}.trust": 0.5 for other in ("libya", "morocco", "tunisia")}
    opened.edits.set_values(row)

    assert opened.undo_stack.count() == 1
    assert "0.5" in opened.undo_stack.undoText()
    opened.undo_stack.undo()
    assert not opened.is_modified


def test_every_kind_of_edit_is_read_back(qtbot: QtBot, opened: Editor) -> None:
    edits = opened.edits
    change = Change.by_user("relations.*.trust", 0.5)
    edits.set_value(SHARING, 2)
    edits.state_grounds(SHARING, Evidence.DOCUMENT, "S2-08", "A note")
    edits.set_key("years", 3.0)
    edits.set_key("title", 'A "title"')
    edits.add_event(dt.date(2022, 5, 1), "One", [change])
    edits.add_event(dt.date(2022, 4, 1), "Two", [change])
    edits.alter_event(0, date=dt.date(2022, 6, 1))
    edits.move_event(1, 0)
    edits.set_value("relations.algeria-libya.trust", 0.75, event=1)
    edits.add_cells("tunisia-coast", "emerging", 2)
    edits.alter_cells(0, count=3)
    qtbot.waitUntil(lambda: opened.is_current, timeout=PATIENCE)
    scenario = opened.scenario

    assert scenario is not None
    assert (scenario.title, scenario.years) == ('A "title"', 3.0)
    assert scenario.provenance(SHARING).source == "S2-08"
    assert [(one.title, one.date.month) for one in scenario.events[-2:]] == [("Two", 4), ("One", 6)]
    assert scenario.setting.initial_cells[-1].count == 3
    trust = {one.path: one.value for one in scenario.events[-1].changes}
    assert trust["relations.algeria-libya.trust"] == 0.75
    assert edits.remove_event(0)
    assert edits.remove_cells(0)
    assert edits.revert([SHARING])
    assert opened.draft is not None
    assert (len(opened.draft.events), opened.draft.cells, opened.draft.changes) == (1, (), ())


def test_an_edit_of_nothing_leaves_no_trace(opened: Editor) -> None:
    opened.edits.revert(["relations.*.trust"])

    assert opened.undo_stack.count() == 0


@settings(max_examples=3, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(EDITS, min_size=25, max_size=25), st.integers(0, 2**32))
def test_undoing_all_gives_the_start_and_redoing_all_the_end(
    editor: Editor, drawn: list[Edit], seed: int
) -> None:
    start = Draft.of_text(SMALL_REGION.read_text("utf-8"), SMALL_REGION)
    editor.begin(start, start.text())
    for number in np.random.default_rng(seed).integers(0, len(drawn), MANY):
        editor.propose(f"{number}", drawn[number].of)
    assert editor.draft is not None
    end = editor.draft.text()
    while editor.undo_stack.canUndo():
        editor.undo_stack.undo()
    assert editor.draft.text() == SMALL_REGION.read_bytes().decode("utf-8")
    while editor.undo_stack.canRedo():
        editor.undo_stack.redo()

    assert editor.draft.text() == end
