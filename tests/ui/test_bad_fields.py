"""Whatever is typed or pasted into a field: it is said in place, and nothing is lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from simulator.scenario.draft import Draft
from tests.ui.bad_input_room import (
    PATIENCE,
    field_of,
    fields,
    page_of,
    place_of,
    said,
    state,
    write,
)
from tests.ui.bad_inputs import FIELDS, NOT_LEVELS, OUTSIDE_DAYS

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from ui.main_window import MainWindow

SelectionFlag = QItemSelectionModel.SelectionFlag
POPS_UP = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def test_every_field_of_every_page_stands_in_the_table(busy: MainWindow) -> None:
    names = ("library", "compare", "watch", "design", "settings")
    found = {(place_of(one), name) for name in names for one in fields(page_of(busy, name))}
    known = {(one.place, one.page) for one in FIELDS}

    assert found - known == set(), "add it to FIELDS of bad_inputs.py"
    assert known - found == set()


@POPS_UP
@pytest.mark.parametrize("page", ["compare", "watch", "design", "settings"])
def test_what_a_field_does_not_take_is_said_and_changes_nothing(
    busy: MainWindow, page: str
) -> None:
    failed = []
    for wanted in (one for one in FIELDS if one.page == page):
        for text in wanted.rejected:
            field = field_of(busy, wanted)
            before = state(busy)
            write(field, text)
            if state(busy) != before:
                failed.append(f"{wanted.place} took {text[:40]!r}")
            if wanted.says not in said(busy):
                failed.append(f"{wanted.place} said nothing of {text[:40]!r}")
            QTest.keyClick(field, Qt.Key.Key_Escape)

    assert failed == []


def test_what_any_text_may_say_is_kept_letter_for_letter(qtbot: QtBot, busy: MainWindow) -> None:
    editor = busy.desk.editor
    for wanted in FIELDS:
        for text in wanted.taken:
            write(field_of(busy, wanted), text)
            draft = editor.draft
            assert draft is not None
            again = Draft.of_text(draft.text(), draft.file)
            assert again.head == draft.head, wanted.place
            assert again.events == draft.events, wanted.place
    while editor.undo_stack.canUndo():
        editor.undo_stack.undo()

    assert not editor.is_modified
    qtbot.waitUntil(lambda: not editor.is_checking, timeout=PATIENCE)


@pytest.mark.parametrize("day", OUTSIDE_DAYS)
def test_an_event_outside_the_run_is_told_how_long_it_lasts(busy: MainWindow, day: str) -> None:
    wanted = next(one for one in FIELDS if one.place == "NumberField in QWidget")
    before = state(busy)
    write(field_of(busy, wanted), day)

    assert "The run lasts from" in said(busy.design)
    assert state(busy) == before


@pytest.mark.parametrize("text", NOT_LEVELS, ids=lambda text: repr(text)[:20])
def test_what_is_no_level_is_not_pasted_into_a_matrix(busy: MainWindow, text: str) -> None:
    for page in (busy.design, busy.compare):
        busy.bring(page)
        matrix = page.matrix.view if page is busy.design else page.inspector.matrix.view
        matrix.setFocus()
        # Not by the view, which would ask what keys are held down.
        first = matrix.model().index(0, 1)
        matrix.selectionModel().setCurrentIndex(first, SelectionFlag.ClearAndSelect)
        before = state(busy)
        QApplication.clipboard().setText(text)
        QTest.keySequence(matrix, QKeySequence(QKeySequence.StandardKey.Paste))

        assert state(busy) == before
        words = said(busy)
        assert "no level" in words or "no text to paste" in words
