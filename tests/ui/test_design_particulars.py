"""Title, words, first day and length of the scenario are edited like everything else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from ui.viewmodels.design import Design
    from ui.workspaces.design.page import DesignPage

PATIENCE = 20_000
SCENARIO = 2


@pytest.fixture
def tab(page: DesignPage) -> DesignPage:
    page.tabs.setCurrentIndex(SCENARIO)
    return page


def write(qtbot: QtBot, page: DesignPage, key: str, text: str) -> None:
    field = page.particulars.rows[key].field
    field.setFocus()
    field.selectAll()
    qtbot.keyClick(field, Qt.Key.Key_Delete)
    qtbot.keyClicks(field, text)
    page.particulars.rows["title" if key != "title" else "summary"].field.setFocus()


def test_words_and_numbers_go_into_the_file(qtbot: QtBot, tab: DesignPage, design: Design) -> None:
    write(qtbot, tab, "title", "After the talks")
    write(qtbot, tab, "years", "3")
    write(qtbot, tab, "date", "2021-09-01")
    qtbot.waitUntil(lambda: design.editor.is_current, timeout=PATIENCE)
    scenario = design.editor.scenario

    assert scenario is not None
    assert (scenario.title, scenario.years) == ("After the talks", 3.0)
    assert scenario.start.isoformat() == "2021-09-01"
    assert design.title == "After the talks"
    assert design.editor.undo_stack.undoText() == "Change date"


def test_lines_become_a_list_and_emptied_ones_are_taken_out(
    qtbot: QtBot, tab: DesignPage, design: Design
) -> None:
    questions = tab.particulars.rows["questions"].field
    questions.setFocus()
    questions.setPlainText("Who gains?\n\nWho pays?")
    tab.particulars.rows["title"].field.setFocus()
    assert design.editor.draft is not None
    assert design.editor.draft.head["questions"] == ["Who gains?", "Who pays?"]
    write(qtbot, tab, "questions", "")
    assert "questions" not in design.editor.draft.head


@pytest.mark.parametrize(
    ("key", "text", "said"),
    [
        ("title", "", "cannot be empty"),
        ("summary", "   ", "cannot be empty"),
        ("date", "autumn", "year-month-day"),
        ("date", "2021-02-30", "year-month-day"),
        ("years", "-1", "from 0.01 to 1000"),
        ("years", "many", "from 0.01 to 1000"),
        ("years", "nan", "from 0.01 to 1000"),
        ("warm_up_years", "1e9", "from 0 to 1000"),
    ],
)
def test_what_cannot_be_is_said_in_place_and_changes_nothing(
    qtbot: QtBot, tab: DesignPage, design: Design, key: str, text: str, said: str
) -> None:
    write(qtbot, tab, key, text)
    row = tab.particulars.rows[key]

    assert said in row.message.text()
    assert row.message.isVisible()
    assert design.editor.undo_stack.count() == 0
    qtbot.keyClick(row.field, Qt.Key.Key_Escape)
    assert not row.message.isVisible()
    assert design.editor.undo_stack.count() == 0
