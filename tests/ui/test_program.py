"""Starting, remembering, collecting garbage, and speaking the reader's language."""

from __future__ import annotations

import gc
import re
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QByteArray
from PySide6.QtWidgets import QLabel

from ui.app import translate
from ui.gc_guard import GuiThreadCollector
from ui.preferences import Preferences, log_file
from ui.translating import ENGLISH, TRANSLATIONS, collect, fill_in
from ui.viewmodels.fan_words import FanSubtitle
from ui.widgets.notice import NoticeBar

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from ui.theme.wardrobe import Wardrobe

# Opens the window as a user does and closes it as soon as the scenarios are there.
OPEN_AND_CLOSE = """
import sys
from ui import app
from ui.desk import Desk

class Closing(Desk):
    def open(self):
        self.library.changed.connect(app.QApplication.instance().closeAllWindows)
        self.library.load()

app.Desk = Closing
sys.exit(app.main(["taawun"]))
"""


def test_the_program_opens_and_closes_and_says_nothing() -> None:
    done = subprocess.run(  # noqa: S603 - our own program, named above
        [sys.executable, "-c", OPEN_AND_CLOSE],
        capture_output=True,
        text=True,
        check=False,
        timeout=100,
    )
    noise = [line for line in done.stderr.splitlines() if "propagateSizeHints" not in line]

    assert (done.returncode, done.stdout, noise) == (0, "", [])


def test_theme_and_geometry_are_remembered(tmp_path: Path, qapp: object) -> None:
    first = Preferences(tmp_path / "window.ini")
    assert first.value("theme") == "system"
    assert first.value("geometry").isEmpty()
    first.set_value("theme", "dark")
    first.set_value("geometry", QByteArray(b"somewhere"))
    first.write()
    second = Preferences(tmp_path / "window.ini")

    assert second.value("theme") == "dark"
    assert second.value("geometry") == QByteArray(b"somewhere")
    assert second.complaints == ()


def test_nonsense_in_the_preferences_is_passed_over(tmp_path: Path, qapp: object) -> None:
    file = tmp_path / "window.ini"
    file.write_text("[General]\ntheme=purple\ngeometry=7\n", "utf-8")
    preferences = Preferences(file)

    assert preferences.value("theme") == "system"
    assert preferences.value("geometry").isEmpty()
    assert "theme" in preferences.complaints[0]
    assert "light, dark or system" in preferences.complaints[0]


def test_the_log_has_a_folder() -> None:
    assert log_file().parent.is_dir()


def test_garbage_is_collected_here_and_only_here(qapp: object) -> None:
    collector = GuiThreadCollector()
    try:
        assert not gc.isenabled()
        gc.collect()
        for _ in range(gc.get_threshold()[0] + 1):
            cycle: list[object] = []
            cycle.append(cycle)
        waiting = gc.get_count()[0]
        collector.collect_if_due()
        assert gc.get_count()[0] < waiting
    finally:
        collector.stop()
    assert gc.isenabled()


def test_english_has_its_plurals(qapp: QApplication) -> None:
    loaded = translate(qapp)
    try:
        assert FanSubtitle().of_worlds(1).endswith(" of 1 world")
        assert FanSubtitle().of_worlds(200).endswith(" of 200 worlds")
    finally:
        for translator in loaded:
            qapp.removeTranslator(translator)


def test_the_translations_are_up_to_date(tmp_path: Path) -> None:
    fresh = tmp_path / "fresh.ts"
    collect(fresh)
    fill_in(fresh)
    sources = re.compile(r"<source>(.*?)</source>", re.DOTALL)
    shipped = (TRANSLATIONS / f"{ENGLISH}.ts").read_text("utf-8")

    # Else: python -m ui.translating
    assert sources.findall(fresh.read_text("utf-8")) == sources.findall(shipped)
    assert "unfinished" not in shipped


@pytest.mark.parametrize("text", ["A plain sentence.", "<b>not markup</b>"])
def test_a_notice_says_exactly_what_it_is_given(
    qtbot: QtBot, wardrobe: Wardrobe, text: str
) -> None:
    bar = NoticeBar(wardrobe)
    qtbot.addWidget(bar)
    assert bar.isHidden()
    bar.say(text)
    bar.show()
    said = [label.text() for label in bar.findChildren(QLabel)]

    assert text in said
    assert bar.accessibleName() == bar.text == text
