"""Dated events: added, moved, renamed, changed and removed, by mouse and by keys."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from ui.viewmodels.design import Design
    from ui.viewmodels.timetable import Dated
    from ui.workspaces.design.page import DesignPage

SHARING = "relations.algeria-morocco.information_sharing"
PATIENCE = 20_000
SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


def chosen(design: Design) -> Dated:
    event = design.timetable.chosen
    assert event is not None
    return event


@pytest.fixture
def dated(page: DesignPage, design: Design) -> Design:
    """A design with one event of its own on the second day of May, chosen."""
    design.inspection.show("relations", "algeria-morocco")
    design.timetable.add(dt.date(2022, 5, 2))
    return design


def test_an_event_is_added_by_key_and_edited_with_the_inspector(
    qtbot: QtBot, page: DesignPage, design: Design
) -> None:
    design.inspection.show("relations", "algeria-morocco")
    qtbot.keyClick(page.timeline.axis, Qt.Key.Key_Insert)
    made = page.inspector.rows[SHARING]
    made.field.selectAll()
    qtbot.keyClicks(made.field, "3")
    qtbot.keyClick(made.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: design.editor.is_current, timeout=PATIENCE)
    scenario = design.editor.scenario

    assert scenario is not None
    assert {one.path: one.value for one in scenario.events[-1].changes}[SHARING] == 3
    assert design.values.value(SHARING) == 0
    assert "information sharing of Algeria and Morocco: 3" in [
        text for _, text in design.timetable.changes
    ]


def test_it_is_moved_by_keys(qtbot: QtBot, page: DesignPage, dated: Design) -> None:
    axis = page.timeline.axis
    qtbot.keyClick(axis, Qt.Key.Key_Right, SHIFT)
    assert chosen(dated).date == dt.date(2022, 5, 9)
    qtbot.keyClick(axis, Qt.Key.Key_Left, CONTROL)
    assert chosen(dated).date == dt.date(2022, 4, 9)


def test_it_is_moved_by_dragging_as_one_edit(qtbot: QtBot, page: DesignPage, dated: Design) -> None:
    axis = page.timeline.axis
    before = dated.editor.undo_stack.count()
    y = axis.height() // 2
    start = QPoint(round(axis.place(dt.date(2022, 5, 2))), y)
    qtbot.mousePress(axis, Qt.MouseButton.LeftButton, pos=start)
    for step in (20, 60, 100):
        qtbot.mouseMove(axis, start + QPoint(step, 0))
    qtbot.mouseRelease(axis, Qt.MouseButton.LeftButton, pos=start + QPoint(100, 0))

    assert chosen(dated).date == axis.day(start.x() + 100)
    assert dated.editor.undo_stack.count() == before + 1


def test_it_stays_within_the_run(qtbot: QtBot, page: DesignPage, dated: Design) -> None:
    for _ in range(12):
        qtbot.keyClick(page.timeline.axis, Qt.Key.Key_Left, CONTROL)

    assert chosen(dated).date == dated.timetable.start


def test_it_is_renamed_and_removed_and_brought_back(
    qtbot: QtBot, page: DesignPage, dated: Design
) -> None:
    title = page.timeline.title
    title.selectAll()
    qtbot.keyClicks(title, "Talks in Tunis")
    qtbot.keyClick(title, Qt.Key.Key_Return)
    assert chosen(dated).title == "Talks in Tunis"
    assert dated.editor.draft is not None
    qtbot.keyClick(page.timeline.axis, Qt.Key.Key_Delete)
    assert dated.editor.draft.events == ()
    assert dated.editor.undo_stack.undoText() == "Remove event Talks in Tunis"
    dated.editor.undo_stack.undo()
    assert dated.editor.draft.events[0]["title"] == "Talks in Tunis"


@pytest.mark.parametrize(
    "text", ["", "soon", "2022-13-01", "2022-02-30", "1999-01-01", "2040-01-01"]
)
def test_a_day_that_cannot_be_is_said_in_place(
    qtbot: QtBot, page: DesignPage, dated: Design, text: str
) -> None:
    field = page.timeline.date
    field.selectAll()
    qtbot.keyClick(field, Qt.Key.Key_Delete)
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Return)

    assert page.timeline.message.isVisible()
    assert chosen(dated).date == dt.date(2022, 5, 2)
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == "2022-05-02"
    assert not page.timeline.message.isVisible()


def test_a_title_that_is_empty_is_said_in_place(
    qtbot: QtBot, page: DesignPage, dated: Design
) -> None:
    page.timeline.title.clear()
    qtbot.keyClick(page.timeline.title, Qt.Key.Key_Return)

    assert "needs a title" in page.timeline.message.text()
    assert chosen(dated).title == "New event"


def test_inherited_events_are_shown_and_left_alone(page: DesignPage, design: Design) -> None:
    (inherited,) = [one for one in design.timetable.events if one.number is None]

    assert inherited.title == "Cells of the emerging family rise"
    assert inherited.title in page.timeline.axis.accessibleDescription()


def test_undoing_the_event_turns_back_to_the_start(page: DesignPage, dated: Design) -> None:
    dated.editor.undo_stack.undo()

    assert dated.timetable.chosen is None
    assert dated.inspection.event is None
    assert not page.timeline.remove.isVisible()


def test_a_double_click_adds_where_it_is(qtbot: QtBot, page: DesignPage, design: Design) -> None:
    axis = page.timeline.axis
    place = QPoint(axis.width() // 2, axis.height() // 2)
    qtbot.mouseDClick(axis, Qt.MouseButton.LeftButton, pos=place)

    assert chosen(design).date == axis.day(place.x())


def test_of_two_events_on_a_day_the_chosen_one_can_be_made_to_hold(
    page: DesignPage, design: Design
) -> None:
    timetable = design.timetable
    day = timetable.start
    for title in ("First", "Second"):
        timetable.add(day)
        timetable.rename(title)
    assert not page.timeline.last.isVisibleTo(page.timeline)
    timetable.choose(0)
    assert page.timeline.last.isVisibleTo(page.timeline)
    page.timeline.last.click()

    assert design.editor.draft is not None
    assert [one["title"] for one in design.editor.draft.events] == ["Second", "First"]
    assert timetable.chosen is not None
    assert timetable.chosen.title == "First"
    assert design.editor.undo_stack.undoText() == "Move event First"
