"""Whatever file is chosen, dropped or saved to: what is wrong is told, and nothing is lost."""

from __future__ import annotations

import errno
import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QFileDialog

from simulator.scenario.drafting import copy_of
from tests.ui.bad_input_room import PATIENCE, dropped, state
from tests.ui.bad_inputs import FILES, READABLE_AS_DRAFT
from ui.main_window import DESIGN, MainWindow

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot


@pytest.mark.parametrize(
    "way", ["dialog of the library", "drop", "recent file", "dialog of design"]
)
def test_a_bad_file_is_told_and_what_is_open_stays(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, way: str
) -> None:
    desk, shelf = window.desk, window.desk.library.scenarios
    draft = copy_of("broken-ties")
    desk.editor.begin(draft, draft.text())
    chosen: list[Path] = []
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(chosen[-1]), ""))
    ways: dict[str, Callable[[], None]] = {
        "dialog of the library": window.library.ask_for_file,
        "drop": lambda: dropped(window, chosen[-1]),
        "recent file": lambda: window.library.beginnings.file_wanted.emit(chosen[-1]),
        "dialog of design": window.design.dialogs.ask_for_file,
    }
    design = way == "dialog of design"
    if design:
        window.go_to(DESIGN)
    refused = desk.editor.filing.unreadable if design else desk.library.refused
    silent = []
    for number, (name, (make, words)) in enumerate(FILES.items()):
        if design and name in READABLE_AS_DRAFT:
            continue
        folder = tmp_path / str(number)
        folder.mkdir()
        chosen.append(make(folder))
        with qtbot.waitSignal(refused, timeout=PATIENCE):
            ways[way]()
        told = window.design.notice.text if design else window.library.mistakes.text
        where = window.design.notice if design else window.library.mistakes
        if words.casefold() not in told.casefold() or not where.isVisible():
            silent.append(f"{name}: {told[:200]}")

    assert silent == []
    assert desk.library.scenarios == shelf
    assert desk.editor.draft is draft


@pytest.mark.parametrize("name", READABLE_AS_DRAFT)
def test_a_file_with_mistakes_can_be_opened_to_be_mended(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, name: str
) -> None:
    editor = window.desk.editor
    file = FILES[name][0](tmp_path)
    window.go_to(DESIGN)
    window.design.dialogs.open_file(file)
    qtbot.waitUntil(lambda: bool(editor.mistakes), timeout=PATIENCE)

    assert editor.draft is not None
    assert editor.draft.text() == file.read_text("utf-8")


def test_several_files_dropped_at_once_are_each_told(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    good = tmp_path / "good.toml"
    good.write_text(copy_of("broken-ties").text(), "utf-8")
    with qtbot.waitSignals([window.desk.library.refused, window.desk.library.opened]):
        dropped(window, tmp_path / "gone.toml", good)

    assert str(good) in window.desk.library.scenarios


@dataclass
class Saving:
    """The window, and one of its two dialogs that ask where to save."""

    window: MainWindow
    way: str
    folder: Path
    patch: pytest.MonkeyPatch

    def to(self, file: Path) -> None:
        """Have the dialog answer a file."""
        self.patch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
        window = self.window
        if self.way == "design":
            window.go_to(DESIGN)
            window.design.dialogs.save_as()
            return
        window.bring(window.compare)
        exporter = window.frame.exchange._exporter
        exporter.ask(*exporter.on_offer(window.compare)[0])


@pytest.fixture(params=["design", "export"])
def saving(
    request: pytest.FixtureRequest,
    busy: MainWindow,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Saving:
    return Saving(busy, request.param, tmp_path, monkeypatch)


@pytest.mark.parametrize(
    ("place", "words"),
    [
        ("gone/mine.toml", "not there any more"),
        ("folder.toml", "a folder has that name"),
        ("x" * 300 + ".toml", "too long"),
        ("a\0b.toml", "no file can have that name"),
        ("<b>x</b>/mine.toml", "not there any more"),
    ],
)
def test_a_bad_place_to_save_is_told_and_nothing_is_lost(
    qtbot: QtBot, saving: Saving, tmp_path: Path, place: str, words: str
) -> None:
    busy, way = saving.window, saving.way
    (tmp_path / "folder.toml").mkdir()
    before = state(busy)
    saving.to(tmp_path / place)
    bar = busy.design.notice if way == "design" else busy.notice
    qtbot.waitUntil(bar.isVisible, timeout=PATIENCE)

    assert words in bar.text
    assert state(busy) == before


@pytest.mark.parametrize(
    ("number", "words"), [(errno.ENOSPC, "disk is full"), (errno.EROFS, "may not write there")]
)
def test_a_full_or_closed_disk_is_told(
    qtbot: QtBot, saving: Saving, monkeypatch: pytest.MonkeyPatch, number: int, words: str
) -> None:
    def fail(_handle: int) -> None:
        raise OSError(number, os.strerror(number))

    busy, way = saving.window, saving.way
    file = saving.folder / "mine.toml"
    file.write_bytes(b"what was there")
    monkeypatch.setattr(os, "fsync", fail)
    before = state(busy)
    saving.to(file)
    bar = busy.design.notice if way == "design" else busy.notice
    qtbot.waitUntil(lambda: words in bar.text, timeout=PATIENCE)

    assert file.read_bytes() == b"what was there"
    assert state(busy) == before
    assert busy.desk.editor.is_modified
