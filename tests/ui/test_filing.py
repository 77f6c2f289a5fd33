"""Saving loses nothing, and unsaved work outlives its program."""

from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from simulator.scenario.catalogue import find_shipped
from simulator.scenario.draft import Draft
from simulator.scenario.reading import load_scenario
from tests.architecture.sources import ROOT
from ui.jobs.unsaved import unsaved_in
from ui.viewmodels.editor import Editor
from ui.viewmodels.recent import RecentFiles

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from ui.jobs.workshop import Workshop

PATIENCE = 20_000
PATH = "relations.algeria-morocco.information_sharing"
EDITS_FOR_EVER = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication, QTimer
from ui.jobs.workshop import Workshop
from ui.viewmodels.editor import Editor

application = QCoreApplication([])
editor = Editor(Workshop(), Path(sys.argv[1]))
editor.opened.connect(lambda: editor.edits.set_key("title", "Work of an hour"))
editor.opened.connect(lambda: editor.edits.set_value("relations.*.trust", 0.5))
QTimer.singleShot(0, editor.filing.open_new)
application.exec()
"""


@pytest.fixture
def editor(qtbot: QtBot, workshop: Workshop, tmp_path: Path) -> Iterator[Editor]:
    made = Editor(workshop, tmp_path / "unsaved")
    yield made
    made.close()


@pytest.fixture
def opened(qtbot: QtBot, editor: Editor) -> Editor:
    with qtbot.waitSignal(editor.checked, timeout=PATIENCE):
        editor.filing.open_copy("broken-ties")
    editor.edits.set_value(PATH, 3)
    return editor


@pytest.fixture
def on_disk(qtbot: QtBot, opened: Editor, tmp_path: Path) -> Path:
    file = tmp_path / "mine.toml"
    save_as(qtbot, opened, file)
    return file


def save_as(qtbot: QtBot, editor: Editor, file: Path) -> None:
    with qtbot.waitSignal(editor.filing.saved, timeout=PATIENCE):
        editor.filing.save_as(file)


def refusal(qtbot: QtBot, editor: Editor, file: Path) -> str:
    with qtbot.waitSignal(editor.filing.refused, timeout=PATIENCE) as heard:
        editor.filing.save_as(file)
    return str(heard.args[0])


def test_what_is_saved_is_the_scenario(opened: Editor, on_disk: Path) -> None:
    assert load_scenario(on_disk).setting.value(PATH) == 3
    assert not opened.is_modified
    assert opened.draft is not None
    assert opened.draft.file == on_disk


def test_saving_again_keeps_who_may_read(qtbot: QtBot, opened: Editor, on_disk: Path) -> None:
    on_disk.chmod(0o640)
    opened.edits.set_value(PATH, 2)
    with qtbot.waitSignal(opened.filing.saved, timeout=PATIENCE):
        opened.filing.save()

    assert on_disk.stat().st_mode & 0o777 == 0o640
    assert load_scenario(on_disk).setting.value(PATH) == 2
    assert [one.name for one in on_disk.parent.iterdir() if one.name.startswith(".")] == []


def test_a_draft_with_mistakes_can_be_saved(qtbot: QtBot, opened: Editor, tmp_path: Path) -> None:
    opened.edits.set_value(PATH, 9)
    save_as(qtbot, opened, tmp_path / "wrong.toml")

    assert Draft.of_text((tmp_path / "wrong.toml").read_text("utf-8")).mistakes()


@pytest.mark.parametrize(
    ("place", "said"),
    [
        ("gone/mine.toml", "not there any more"),
        ("file/mine.toml", "not there any more"),
        ("folder.toml", "a folder has that name"),
        ("x" * 300 + ".toml", "too long"),
        ("a\0b.toml", "no file can have that name"),
    ],
)
def test_a_bad_place_is_told_and_nothing_is_lost(
    qtbot: QtBot, opened: Editor, tmp_path: Path, place: str, said: str
) -> None:
    (tmp_path / "file").touch()
    (tmp_path / "folder.toml").mkdir()
    before = opened.draft
    told = refusal(qtbot, opened, tmp_path / place)

    assert said in told
    assert "Your work is kept" in told
    assert opened.draft is before
    assert opened.is_modified


def test_what_came_with_the_program_is_not_overwritten(qtbot: QtBot, opened: Editor) -> None:
    shipped = find_shipped("broken-ties")
    before = shipped.read_bytes()

    assert "came with the program" in refusal(qtbot, opened, shipped)
    assert shipped.read_bytes() == before


@pytest.mark.parametrize(
    ("number", "said"), [(errno.ENOSPC, "disk is full"), (errno.EROFS, "may not write")]
)
def test_a_full_or_closed_disk_leaves_the_old_file(
    qtbot: QtBot,
    opened: Editor,
    on_disk: Path,
    monkeypatch: pytest.MonkeyPatch,
    number: int,
    said: str,
) -> None:
    def fail(_handle: int) -> None:
        raise OSError(number, os.strerror(number))

    before = on_disk.read_bytes()
    opened.edits.set_value(PATH, 1)
    monkeypatch.setattr(os, "fsync", fail)

    assert said in refusal(qtbot, opened, on_disk)
    assert on_disk.read_bytes() == before
    assert opened.is_modified
    assert [one.name for one in on_disk.parent.iterdir() if one.name.endswith(".part")] == []


def test_what_others_wrote_is_noticed_and_not_overwritten(
    qtbot: QtBot, opened: Editor, on_disk: Path
) -> None:
    with qtbot.waitSignal(opened.filing.changed_outside, timeout=PATIENCE):
        on_disk.write_text(on_disk.read_text("utf-8").replace("value = 3", "value = 4"), "utf-8")
    opened.edits.set_value(PATH, 1)
    with qtbot.waitSignal(opened.filing.refused, timeout=PATIENCE) as heard:
        opened.filing.save()
    with qtbot.waitSignal(opened.filing.compared, timeout=PATIENCE) as compared:
        opened.filing.compare_with_file()
    (difference,) = compared.args[0]

    assert "somebody else changed it" in heard.args[0]
    assert (difference.place, difference.before["value"], difference.after["value"]) == (PATH, 4, 1)
    with qtbot.waitSignal(opened.filing.saved, timeout=PATIENCE):
        opened.filing.save(over=True)
    assert load_scenario(on_disk).setting.value(PATH) == 1


def test_a_clean_end_leaves_nothing_to_recover(
    qtbot: QtBot, opened: Editor, tmp_path: Path
) -> None:
    folder = tmp_path / "unsaved"
    qtbot.waitUntil(lambda: any(folder.glob("*.json")), timeout=PATIENCE)
    assert unsaved_in(folder) == (), "the work of a living program is not offered"
    opened.close()

    assert list(folder.iterdir()) == []


def test_work_of_a_killed_program_is_offered_once(
    qtbot: QtBot, editor: Editor, workshop: Workshop, tmp_path: Path
) -> None:
    folder = tmp_path / "unsaved"
    command = [sys.executable, "-c", EDITS_FOR_EVER, str(folder)]
    program = subprocess.Popen(command, cwd=ROOT)  # noqa: S603 - our own
    try:
        qtbot.waitUntil(lambda: any(folder.glob("*.json")), timeout=PATIENCE)
    finally:
        program.send_signal(signal.SIGKILL)
        program.wait()
    with qtbot.waitSignal(editor.autosave.found, timeout=PATIENCE) as heard:
        editor.autosave.look()
    (unsaved,) = heard.args[0]
    with qtbot.waitSignal(editor.opened, timeout=PATIENCE):
        editor.autosave.recover(unsaved)

    assert unsaved.title == "Work of an hour"
    assert editor.is_modified
    assert editor.draft is not None
    assert editor.draft.change_at("relations.*.trust") is not None
    other = Editor(workshop, folder)
    with qtbot.waitSignal(other.autosave.refused, timeout=PATIENCE):
        other.autosave.recover(unsaved)
    assert unsaved_in(folder) == ()
    other.close()


def test_recent_files_come_newest_first(tmp_path: Path) -> None:
    settings = tmp_path / "window.ini"
    recent = RecentFiles(settings)
    for name in ("a.toml", "b, c.toml", "a.toml"):
        recent.remember(tmp_path / name)

    assert [file.name for file in RecentFiles(settings).files] == ["a.toml", "b, c.toml"]
