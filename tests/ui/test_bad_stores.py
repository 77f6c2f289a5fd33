"""What the program keeps for itself may be spoilt: it is told or passed over, and stays there."""

from __future__ import annotations

import errno
import os
from typing import TYPE_CHECKING

import pytest

from tests.ui.bad_input_room import PATIENCE
from tests.ui.bad_inputs import SETTINGS, UNSAVED
from ui.main_window import MainWindow
from ui.preferences import Preferences

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from ui.desk import Desk
    from ui.theme.wardrobe import Wardrobe


def test_work_that_cannot_be_written_down_meanwhile_is_told_once(
    qtbot: QtBot, busy: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_handle: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", fail)
    editor = busy.desk.editor
    for title in ("One", "Two"):
        editor.edits.set_key("title", title)
        editor.autosave.keep()
    qtbot.waitUntil(busy.notice.isVisible, timeout=PATIENCE)

    assert "disk is full" in busy.notice.text
    assert busy.notice.waiting == 0
    assert editor.draft is not None
    assert editor.draft.head["title"] == "Two"


@pytest.mark.qt_log_ignore("Trying to construct an instance of an invalid type", extend=True)
@pytest.mark.parametrize("name", SETTINGS)
def test_a_spoilt_file_of_preferences_is_told_or_passed_over(
    qtbot: QtBot, desk: Desk, wardrobe: Wardrobe, tmp_path: Path, name: str
) -> None:
    file = tmp_path / "spoilt.ini"
    file.write_bytes(SETTINGS[name])
    preferences = Preferences(file)
    window = MainWindow(desk, wardrobe, preferences)
    qtbot.addWidget(window)
    window.show()

    assert preferences.value("text") == 100
    assert preferences.value("workers") == 0
    assert window.place == 0
    assert window.notice.isVisible() == bool(preferences.complaints)
    if name == "wrong types":
        assert "text" in window.notice.text
        assert "is not a percentage from 100 to 200" in window.notice.text


@pytest.mark.parametrize("name", UNSAVED)
def test_spoilt_unsaved_work_is_told_or_passed_over(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, name: str
) -> None:
    folder = tmp_path / "unsaved"
    folder.mkdir(exist_ok=True)
    (folder / "spoilt.json").write_bytes(UNSAVED[name])
    editor = window.desk.editor
    found: list[object] = []
    editor.autosave.found.connect(found.extend)
    editor.autosave.look()
    settled = window.desk.workshop.errand(lambda _report, _cancelled: None)
    with qtbot.waitSignal(settled.finished, timeout=PATIENCE):
        pass
    for unsaved in found:
        with qtbot.waitSignal(editor.autosave.refused, timeout=PATIENCE):
            editor.autosave.recover(unsaved)
        assert window.notice.isVisible()

    assert editor.draft is None
    assert (folder / "spoilt.json").exists()
