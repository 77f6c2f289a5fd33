"""Mistakes with a way to them, changes, saving, comparing with the file, and leaving."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QMessageBox

from simulator.scenario.drafting import open_draft

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from ui.viewmodels.design import Design
    from ui.workspaces.design.page import DesignPage

PATIENCE = 20_000
ANALYSTS = "states.algeria.analysts"
BROKEN = """\
format = 1
title = "With mistakes"
summary = "For the list of mistakes."
extends = "broken-ties"

[[changes]]
path = "states.algeria.analysts"
value = 5000
evidence = "assumed"
source = "for a test"

[[events]]
date = 1990-01-01
title = "Too early"

[[events.changes]]
path = "states.libya.teams"
value = 12
evidence = "assumed"
source = "for a test"
"""
Answer = QMessageBox.StandardButton


def save_to(monkeypatch: pytest.MonkeyPatch, file: Path | str) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))


def answer(monkeypatch: pytest.MonkeyPatch, given: Answer) -> None:
    monkeypatch.setattr(QMessageBox, "question", lambda *_: given)


@pytest.fixture
def broken(qtbot: QtBot, closed_page: DesignPage, design: Design, tmp_path: Path) -> DesignPage:
    file = tmp_path / "broken.toml"
    file.write_text(BROKEN, "utf-8")
    closed_page.dialogs.open_file(file)
    qtbot.waitUntil(lambda: len(design.editor.mistakes) == 2, timeout=PATIENCE)
    return closed_page


def test_mistakes_are_counted_told_and_lead_to_their_place(
    broken: DesignPage, design: Design
) -> None:
    told = [entry.text for entry in design.mending.mistakes]
    assert "from 0 to 1000" in told[0]
    assert "outside" in told[1]
    assert "mistake" in broken.tabs.tabText(broken.tabs.count() - 1)
    assert "mistake" in broken.toolbar.state.text()
    assert "Mend the mistakes first" in broken.toolbar.run.toolTip()

    broken.mending.mistakes.setCurrentRow(0)
    broken.mending.go.click()
    assert broken.inspector.rows[ANALYSTS].field.text() == "5000"
    broken.mending.mistakes.setCurrentRow(1)
    broken.mending.go.click()
    assert design.inspection.event == 0


def test_mending_takes_the_mistake_off_the_list(
    qtbot: QtBot, broken: DesignPage, design: Design
) -> None:
    design.inspection.propose(ANALYSTS, 20)
    qtbot.waitUntil(lambda: len(design.editor.mistakes) == 1, timeout=PATIENCE)

    assert broken.mending.mistakes.count() == 1


def test_changes_are_listed_and_taken_back_by_key(
    qtbot: QtBot, page: DesignPage, design: Design
) -> None:
    design.inspection.propose(ANALYSTS, 20)
    page.tabs.setCurrentIndex(page.tabs.count() - 1)
    assert page.mending.changes.item(0).text() == "analysts of Algeria: 18 → 20"
    qtbot.keyClick(page.mending.changes, Qt.Key.Key_Delete)

    assert not design.values.is_changed(ANALYSTS)
    assert page.mending.changes.count() == 0


def test_it_is_saved_under_a_name_and_then_where_it_stands(
    qtbot: QtBot,
    page: DesignPage,
    design: Design,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    design.inspection.propose(ANALYSTS, 20)
    titles: list[tuple[str, bool]] = []
    page.titled.connect(lambda *said: titles.append(said))
    save_to(monkeypatch, tmp_path / "mine")
    with qtbot.waitSignal(design.editor.filing.saved, timeout=PATIENCE):
        page.commands.save.does()
    file = tmp_path / "mine.toml"
    assert open_draft(file).changes[0]["value"] == 20
    assert titles[-1] == ("Broken ties, changed", False)

    design.inspection.propose(ANALYSTS, 21)
    assert titles[-1][1]
    with qtbot.waitSignal(design.editor.filing.saved, timeout=PATIENCE):
        page.commands.save.does()
    assert open_draft(file).changes[0]["value"] == 21
    assert "All is saved" in page.commands.tip(page.commands.save)


def test_what_differs_from_the_file_is_listed(
    qtbot: QtBot, broken: DesignPage, design: Design
) -> None:
    design.inspection.propose(ANALYSTS, 20)
    with qtbot.waitSignal(design.editor.filing.compared, timeout=PATIENCE):
        broken.commands.compare.does()

    assert [entry.path for entry in design.mending.differing or ()] == [ANALYSTS]
    assert broken.mending.differing.item(0).text() == f"{ANALYSTS}: 5000 → 20"


def test_a_name_that_cannot_be_written_loses_nothing(
    qtbot: QtBot,
    page: DesignPage,
    design: Design,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    design.inspection.propose(ANALYSTS, 20)
    save_to(monkeypatch, tmp_path / "nowhere" / "mine.toml")
    with qtbot.waitSignal(design.editor.filing.refused, timeout=PATIENCE):
        page.commands.save.does()

    assert page.notice.isVisible()
    assert design.editor.is_modified


@pytest.mark.parametrize("content", [b"title = ", b"\xff\xfe", b"[[changes]\n"])
def test_a_file_that_is_none_leaves_what_is_open(
    qtbot: QtBot, page: DesignPage, design: Design, tmp_path: Path, content: bytes
) -> None:
    file = tmp_path / "none.toml"
    file.write_bytes(content)
    with qtbot.waitSignal(design.editor.filing.unreadable, timeout=PATIENCE):
        page.dialogs.open_file(file)

    assert "cannot be edited" in page.notice.text
    assert design.title == "Broken ties, changed"


def test_choosing_no_file_changes_nothing(
    page: DesignPage, design: Design, monkeypatch: pytest.MonkeyPatch
) -> None:
    save_to(monkeypatch, "")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("", ""))
    page.commands.save.does()
    page.commands.open.does()

    assert design.title == "Broken ties, changed"


def test_leaving_asks_about_unsaved_work(
    qtbot: QtBot, page: DesignPage, design: Design, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert page.dialogs.may_close()
    design.inspection.propose(ANALYSTS, 20)
    answer(monkeypatch, Answer.Cancel)
    assert not page.dialogs.may_close()
    page.commands.new.does()
    assert design.editor.is_modified
    answer(monkeypatch, Answer.Discard)
    assert page.dialogs.may_close()
    with qtbot.waitSignal(design.editor.opened, timeout=PATIENCE):
        page.commands.new.does()
    assert design.title == "A new scenario"


def test_saving_first_then_goes_on(
    qtbot: QtBot,
    page: DesignPage,
    design: Design,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    design.inspection.propose(ANALYSTS, 20)
    answer(monkeypatch, Answer.Save)
    save_to(monkeypatch, tmp_path / "kept.toml")
    with qtbot.waitSignal(design.editor.opened, timeout=PATIENCE):
        page.commands.new.does()

    assert open_draft(tmp_path / "kept.toml").changes[0]["value"] == 20
    assert design.title == "A new scenario"
