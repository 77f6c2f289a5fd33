"""Tables of texts: what is shown anew is what differs, and the cursor keeps its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ui.viewmodels.seat_tables import Sheet
from ui.workspaces.exercise.keyed_rows import KeyedRows
from ui.workspaces.exercise.rows import RowsView

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

TEXTS = st.sampled_from(("", "a", "b", "<b>c</b>"))
ROWS = st.lists(st.tuples(TEXTS, TEXTS), max_size=6)
HEADERS = st.sampled_from((("One", "Two"), ("Two", "Three")))
SHEETS = st.lists(st.builds(Sheet, HEADERS, ROWS.map(tuple)), min_size=1, max_size=5)


def held(view: RowsView) -> tuple[tuple[str, ...], ...]:
    """The texts as Qt paints them."""
    model = view.model()
    columns = range(model.columnCount())
    return tuple(
        tuple(model.index(row, column).data() for column in columns)
        for row in range(model.rowCount())
    )


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(sheets=SHEETS, place=st.integers(0, 6))
def test_whatever_was_shown_before_the_rows_are_those_of_the_sheet(
    qtbot: QtBot, sheets: list[Sheet], place: int
) -> None:
    view = RowsView("Rows")
    qtbot.addWidget(view)
    for sheet in sheets:
        view.selectRow(min(place, len(view.rows) - 1))
        before = view.row
        view.show_sheet(sheet)

        assert held(view) == sheet.rows
        assert view.row == (before if before < len(sheet.rows) else -1)


def test_a_cursor_stays_with_its_thing_and_leaves_one_that_has_gone(qtbot: QtBot) -> None:
    view = RowsView("Rows")
    qtbot.addWidget(view)
    heads = ("One",)
    view.show_sheet(Sheet(heads, (("a",), ("b",))), [1, 2])
    view.selectRow(1)
    view.show_sheet(Sheet(heads, (("c",), ("a",), ("b",))), [3, 1, 2])
    assert view.row == 2

    view.show_sheet(Sheet(heads, (("c",), ("a",), ("d",))), [3, 1, 4])
    assert view.row == -1


def test_a_cursor_on_the_latest_stays_on_the_latest_and_tells_of_it_once(qtbot: QtBot) -> None:
    view, heard = KeyedRows("Rows", latest_first=True), list[str]()
    qtbot.addWidget(view)
    view.show_rows(Sheet(("One",), (("a",),)), ["first"])
    view.pointed.connect(heard.append)
    view.show_rows(Sheet(("One",), (("b",), ("a",))), ["second", "first"])

    assert heard == ["second"]
