"""Levels pasted from a spreadsheet into the matrix: all or nothing, and the bad cell is named."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.viewmodels.pasting import CannotPasteError, levels_in
from ui.widgets.levels_view import LevelsView

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from ui.desk import Desk
    from ui.theme.wardrobe import Wardrobe


@pytest.fixture
def view(qtbot: QtBot, ready: Desk, wardrobe: Wardrobe) -> LevelsView:
    made = LevelsView(ready.levels, wardrobe)
    qtbot.addWidget(made)
    return made


@given(block=st.lists(st.lists(st.integers(0, 4), min_size=3, max_size=3), min_size=1, max_size=6))
def test_a_block_of_levels_comes_back_as_it_was_copied(block: list[list[int]]) -> None:
    text = "\r\n".join("\t".join(map(str, row)) for row in block) + "\r\n"

    assert levels_in(text) == tuple(map(tuple, block))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "no text to paste"),
        (" \n ", "no text to paste"),
        ("5", "Row 1, column 1"),
        ("1\t-1", "Row 1, column 2"),
        ("1\n2.5", "Row 2, column 1"),
        ("full", "“full”"),
        ("nan", "“nan”"),
        ("inf", "“inf”"),
        ("=1+1", "“=1+1”"),
        ("x" * 5_000, "x…”"),
        ("1e999", "Row 1"),
    ],
)
def test_what_is_no_level_is_named_and_nothing_changes(
    view: LevelsView, ready: Desk, text: str, words: str
) -> None:
    with pytest.raises(CannotPasteError, match=r"\w") as refused:
        view.paste_text(text)

    assert words in str(refused.value)
    assert ready.levels.changed_pairs == 0


def test_a_pasted_block_lies_where_the_cursor_is(view: LevelsView, ready: Desk) -> None:
    view.setCurrentIndex(view.model().index(0, 1))
    first = view._table.pair(view.model().index(0, 1))
    third = view._table.pair(view.model().index(0, 3))
    before = ready.levels.level(third)
    told = []
    ready.choice.changed.connect(lambda: told.append(True))
    view.paste_text("4\t\t4.0" if before != 4 else "4\t\t3")

    assert ready.levels.level(first) == 4
    assert ready.levels.level(third) != before
    assert told == [True]


def test_what_hangs_over_the_edge_is_cut_off(view: LevelsView, ready: Desk) -> None:
    view.setCurrentIndex(view.model().index(3, 4))
    view.paste_text("\n".join(["4\t" * 20] * 20))

    assert ready.levels.changed_pairs <= 1
