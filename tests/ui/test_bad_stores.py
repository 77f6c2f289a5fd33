"""What the program keeps for itself may be spoilt: it is told or passed over, and stays there."""

from __future__ import annotations

import errno
import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.ui.bad_input_room import PATIENCE
from tests.ui.bad_inputs import NO_LISTS, SETTINGS, THUMBNAILS, UNSAVED, thumbnail
from ui.main_window import MainWindow
from ui.preferences import Preferences
from ui.viewmodels.bookmarks import Bookmarks
from ui.viewmodels.recent import RecentFiles
from ui.viewmodels.thumbnails import read_thumbnail

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
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


@pytest.mark.qt_log_ignore("Trying to construct an instance of an invalid type", extend=True)
@pytest.mark.parametrize("name", NO_LISTS)
def test_spoilt_bookmarks_and_recent_files_are_passed_over_and_can_be_kept_again(
    qapp: QApplication, tmp_path: Path, name: str
) -> None:
    file = tmp_path / "window.ini"
    line = NO_LISTS[name]
    file.write_text(f"[General]\nbookmarks={line}\nrecent={line}\n", "utf-8")
    bookmarks, recent = Bookmarks(file), RecentFiles(file)
    assert bookmarks.of(("a", 1, 1)) == ()
    assert all(isinstance(one, Path) for one in recent.files)
    bookmarks.keep(("broken-ties", 1, 2), (3.0, 4.5))
    recent.remember(tmp_path / "mine.toml")

    assert bookmarks.of(("broken-ties", 1, 2)) == (3.0, 4.5)
    assert recent.files[0] == tmp_path / "mine.toml"


@pytest.mark.parametrize("name", THUMBNAILS)
def test_a_spoilt_small_picture_counts_as_none(tmp_path: Path, name: str) -> None:
    file = tmp_path / "spoilt.json"
    file.write_text(THUMBNAILS[name], "utf-8")

    assert read_thumbnail(file) is None


def test_a_small_picture_that_makes_sense_is_read(tmp_path: Path) -> None:
    file = tmp_path / "good.json"
    file.write_text(thumbnail(), "utf-8")

    assert read_thumbnail(file) is not None
