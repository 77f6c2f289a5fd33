"""Opening scenarios: a bad file shows its mistakes and keeps what was open."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog

from simulator.kernel.quantities import Evidence
from ui.workspaces.library.mistakes import sentence
from ui.workspaces.library.page import LibraryPage

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from ui.desk import Desk
    from ui.theme.wardrobe import Wardrobe

PATIENCE = 20_000
GOOD = """
format = 1
title = "Closer ties"
summary = "Algeria and Tunisia share more."
extends = "region/maghreb"
date = 2021-10-01
years = 1
[[changes]]
path = "relations.algeria-tunisia.information_sharing"
value = 4
evidence = "assumed"
source = "written for a test"
"""
BAD = GOOD.replace("value = 4", "value = 9").replace("years = 1", 'years = "long"')


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, wardrobe: Wardrobe) -> LibraryPage:
    made = LibraryPage(desk.library, wardrobe)
    qtbot.addWidget(made)
    made.resize(1180, 760)
    made.show()
    with qtbot.waitSignal(desk.library.changed, timeout=PATIENCE):
        desk.library.load()
    return made


@pytest.fixture
def written(tmp_path: Path) -> Callable[[str], Path]:
    def write(text: str) -> Path:
        file = tmp_path / "closer-ties.toml"
        file.write_text(text, "utf-8")
        return file

    return write


def drop(page: LibraryPage, file: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    left, no_key = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(9, 9), Qt.DropAction.CopyAction, data, left, no_key)
    page.dragEnterEvent(enter)
    assert enter.isAccepted()
    page.dropEvent(QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, data, left, no_key))


def test_the_shipped_scenarios_are_cards(page: LibraryPage) -> None:
    names = [card.accessibleName() for card in page.cards]

    assert names[:2] == ["Broken ties", "Reconciliation"]
    assert page.cards[0].button.text() == "Compare with Reconciliation"
    assert page.cards[1].button.text() == "Compare with Broken ties"


def test_a_card_asks_for_both_scenarios_its_own_first(qtbot: QtBot, page: LibraryPage) -> None:
    with qtbot.waitSignal(page.wanted) as heard:
        qtbot.mouseClick(page.cards[1].button, Qt.MouseButton.LeftButton)

    assert heard.args == [["reconciliation", "broken-ties"]]


def test_a_card_without_companions_asks_for_the_region_without_it_first(
    qtbot: QtBot, page: LibraryPage, desk: Desk
) -> None:
    sweep = next(card for card in page.cards if card.accessibleName() == "Mountain sweep")
    names = [card.accessibleName() for card in page.cards]
    assert sweep.button.text() == "Compare with the region without it"

    with qtbot.waitSignal(page.wanted) as heard:
        qtbot.mouseClick(sweep.button, Qt.MouseButton.LeftButton)
    before, after = (desk.library.scenarios[key] for key in heard.args[0])

    assert (before.title, after.title) == ("Without Mountain sweep", "Mountain sweep")
    assert not before.changes_something
    assert (before.start, before.years) == (after.start, after.years)
    assert [card.accessibleName() for card in page.cards] == names


def test_a_scenario_with_variants_is_compared_with_all_of_them(
    qtbot: QtBot, page: LibraryPage, desk: Desk
) -> None:
    pillars = next(card for card in page.cards if card.accessibleName() == "Five pillars")

    with qtbot.waitSignal(page.wanted) as heard:
        qtbot.mouseClick(pillars.button, Qt.MouseButton.LeftButton)

    assert heard.args[0] == ["five-pillars", *desk.library.scenarios["five-pillars"].compare_with]
    assert len(heard.args[0]) == 6


def test_what_the_numbers_rest_on_is_counted(page: LibraryPage, desk: Desk) -> None:
    grounds = desk.library.grounds
    scenario = desk.library.scenarios["broken-ties"]

    assert grounds.total() == len(scenario.setting.paths())
    assert f"Assumed: {grounds[Evidence.ASSUMED]:,}." in page.reading.grounds


def test_an_opened_file_gets_a_card(
    qtbot: QtBot, page: LibraryPage, desk: Desk, written: Callable[[str], Path]
) -> None:
    with qtbot.waitSignal(desk.library.opened, timeout=PATIENCE):
        drop(page, written(GOOD))

    assert [card.accessibleName() for card in page.cards][-1] == "Closer ties"
    assert [line.title for line in desk.choice.lines][-1] == "Closer ties"


def test_a_bad_file_shows_all_its_mistakes_and_keeps_what_was_open(
    qtbot: QtBot, page: LibraryPage, desk: Desk, written: Callable[[str], Path]
) -> None:
    before = desk.library.scenarios
    with qtbot.waitSignal(desk.library.refused, timeout=PATIENCE):
        drop(page, written(BAD))
    said = page.mistakes.text

    assert page.mistakes.isVisible()
    assert "2 mistakes in closer-ties.toml" in said or "2 mistake(s) in closer-ties.toml" in said
    assert "Line 7" in said
    assert "Line 10" in said
    assert "from 0 to 4" in said
    assert desk.library.scenarios == before
    assert len(page.cards) == len(before)


def test_a_mended_file_takes_the_mistakes_away(
    qtbot: QtBot, page: LibraryPage, desk: Desk, written: Callable[[str], Path]
) -> None:
    with qtbot.waitSignal(desk.library.refused, timeout=PATIENCE):
        drop(page, written(BAD))
    with qtbot.waitSignal(desk.library.opened, timeout=PATIENCE):
        drop(page, written(GOOD))

    assert not page.mistakes.isVisible()


@pytest.mark.parametrize("text", ["", "[[", "format = 1\n", "\0", "title = 1\nformat = 2\n"])
def test_whatever_is_dropped_is_answered_with_a_mistake(
    qtbot: QtBot, page: LibraryPage, desk: Desk, written: Callable[[str], Path], text: str
) -> None:
    with qtbot.waitSignal(desk.library.refused, timeout=PATIENCE):
        drop(page, written(text))

    assert page.mistakes.text.count("\n") >= 2
    assert len(page.cards) == len(desk.library.scenarios)


def test_a_file_that_is_not_there_is_a_mistake_too(
    qtbot: QtBot, page: LibraryPage, desk: Desk, tmp_path: Path
) -> None:
    with qtbot.waitSignal(desk.library.refused, timeout=PATIENCE):
        desk.library.open_file(tmp_path / "nothing.toml")

    assert "nothing.toml" in page.mistakes.text


def test_the_file_dialog_opens_what_was_chosen(
    qtbot: QtBot,
    page: LibraryPage,
    desk: Desk,
    written: Callable[[str], Path],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    file = written(GOOD)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
    with qtbot.waitSignal(desk.library.opened, timeout=PATIENCE) as heard:
        page.ask_for_file()

    assert heard.args[0].file == file


def test_a_dialog_that_was_cancelled_opens_nothing(
    qtbot: QtBot, page: LibraryPage, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("", ""))
    with qtbot.assertNotEmitted(desk.library.refused, wait=50):
        page.ask_for_file()


def test_mistakes_read_like_sentences() -> None:
    assert sentence("expected a number") == "Expected a number."
    assert sentence("did you mean 'libya'?") == "Did you mean 'libya'?"
    assert sentence("") == ""
