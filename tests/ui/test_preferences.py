"""Preferences: kept in one file, shown on one page, followed at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QAbstractButton, QLabel, QSplitter

from ui.dressing import Dresser, mode_wanted
from ui.main_window import MainWindow
from ui.preferences import FIELDS, SHOWN, Preferences
from ui.theme.colours import THEMES, Mode, Theme, contrast
from ui.theme.fonts import set_text_scale, text_scale
from ui.workspaces.settings.choices import Choices
from ui.workspaces.settings.page import Leaf

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from ui.desk import Desk
    from ui.theme.wardrobe import Wardrobe

STRONG = 7.0
"""The contrast that WCAG 2 asks for at its highest level."""


@pytest.fixture
def preferences(tmp_path: Path, qapp: QApplication) -> Preferences:
    return Preferences(tmp_path / "window.ini")


@pytest.fixture
def window(
    qtbot: QtBot, desk: Desk, wardrobe: Wardrobe, preferences: Preferences
) -> Iterator[MainWindow]:
    made = MainWindow(desk, wardrobe, preferences)
    qtbot.addWidget(made)
    made.show()
    yield made
    set_text_scale(1.0)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"not a settings file at all",
        b"[General]\ntheme=purple\n",
        b"[General]\ntext=90\nworkers=-1\nreplications=0\n",
        b"[General]\ntext=1e9\nworkers=many\nreplications=99999999999999999999\n",
        b"[General]\ncontrast=perhaps\nlanguage=../../etc\nconvention=mine\n",
        b"[General]\ngeometry=7\nrecent_actions=@Variant(\x00)\n",
        b"\x00\xff\xfe" * 400,
        "[General]\ntext=\u0661\u0660\u0660\n".encode(),
    ],
)
def test_whatever_stands_in_the_file_the_window_opens_with_defaults_and_says_so(
    tmp_path: Path, qapp: QApplication, content: bytes
) -> None:
    file = tmp_path / "window.ini"
    file.write_bytes(content)
    read = Preferences(file)

    assert {name: read.value(name) for name in SHOWN} == {
        name: FIELDS[name].default for name in SHOWN
    }
    if b"=" in content:
        assert read.complaints
        assert all(str(file) in complaint for complaint in read.complaints)


@pytest.mark.parametrize(
    ("name", "value"),
    [("theme", "purple"), ("text", 250), ("workers", -1), ("replications", 0), ("language", "xx")],
)
def test_what_cannot_be_preferred_is_refused(
    preferences: Preferences, name: str, value: object
) -> None:
    with pytest.raises(ValueError, match=name):
        preferences.set_value(name, value)
    assert preferences.value(name) == FIELDS[name].default


def test_a_bad_file_is_told_in_the_window(
    qtbot: QtBot, desk: Desk, wardrobe: Wardrobe, tmp_path: Path
) -> None:
    file = tmp_path / "window.ini"
    file.write_text("[General]\ntext=900\n", "utf-8")
    window = MainWindow(desk, wardrobe, Preferences(file))
    qtbot.addWidget(window)

    assert "a percentage from 100 to 200" in window.notice.text


@pytest.mark.parametrize(
    ("look", "strong", "mode"),
    [
        ("light", False, Mode.LIGHT),
        ("dark", False, Mode.DARK),
        ("light", True, Mode.LIGHT_CONTRAST),
        ("dark", True, Mode.DARK_CONTRAST),
    ],
)
def test_colours_follow_the_preferences_at_once(
    preferences: Preferences,
    wardrobe: Wardrobe,
    qapp: QApplication,
    look: str,
    strong: bool,
    mode: Mode,
) -> None:
    dresser = Dresser(preferences, wardrobe, qapp)
    preferences.set_value("theme", look)
    preferences.set_value("contrast", strong)

    assert wardrobe.theme.mode is mode
    dresser.toggle()
    assert wardrobe.theme.mode is mode.opposite


def test_colours_follow_the_system_where_that_is_preferred(
    preferences: Preferences, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Dark:
        @staticmethod
        def colorScheme() -> Qt.ColorScheme:  # noqa: N802 - Qt's name
            return Qt.ColorScheme.Dark

    monkeypatch.setattr(qapp, "styleHints", Dark)

    assert mode_wanted(preferences, qapp) is Mode.DARK
    preferences.set_value("theme", "light")
    assert mode_wanted(preferences, qapp) is Mode.LIGHT


@pytest.mark.parametrize("theme", [t for t in THEMES.values() if t.mode.is_high_contrast])
@pytest.mark.parametrize("ground", ["window", "surface", "raised", "warning"])
@pytest.mark.parametrize("text", ["text", "faint", "accent", "better", "worse", "line"])
def test_high_contrast_is_high(theme: Theme, text: str, ground: str) -> None:
    assert contrast(QColor(getattr(theme, text)), QColor(getattr(theme, ground))) >= STRONG


def sizes_of(labels: Iterable[QLabel]) -> list[float]:
    return [label.font().pointSizeF() for label in labels]


def test_all_text_grows_and_shrinks_back(window: MainWindow) -> None:
    labels = {
        label: label.font().pointSizeF() for label in window.findChildren(QLabel) if label.text()
    }
    icons = {
        button: button.iconSize().width() for button in window.rail.findChildren(QAbstractButton)
    }
    window.preferences.set_value("text", 200)

    assert sizes_of(labels) == pytest.approx([2 * size for size in labels.values()])
    grown = {button: button.iconSize().width() for button in icons}
    assert grown == {button: 2 * width for button, width in icons.items()}
    window.preferences.set_value("text", 100)
    assert sizes_of(labels) == pytest.approx(list(labels.values()))
    assert text_scale() == 1.0


def test_keys_make_the_text_larger_and_stop_at_twice(window: MainWindow) -> None:
    for _ in range(9):
        window.frame.actions.do("larger")

    assert window.preferences.value("text") == 200
    window.frame.actions.do("smaller")
    assert window.preferences.value("text") == 175


def test_the_page_shows_and_proposes(
    qtbot: QtBot, preferences: Preferences, wardrobe: Wardrobe
) -> None:
    page = Choices(preferences)
    qtbot.addWidget(page)
    page.theme.setCurrentIndex(page.theme.findData("dark"))
    page.contrast.setChecked(True)
    page.text.setValue(150)
    page.replications.setValue(77)
    values = [preferences.value(name) for name in ("theme", "contrast", "text", "replications")]

    assert values == ["dark", True, 150, 77]
    page.defaults.click()
    assert page.theme.currentData() == "system"
    assert page.text.value() == 100
    assert not page.contrast.isChecked()


def test_the_page_opens_by_key_and_leaves_the_rail_unmarked(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.frame.open_settings(Leaf.KEYBOARD)
    page = window.page

    assert page.leaves.currentIndex() == Leaf.KEYBOARD
    assert page.keyboard.model().rowCount() > 10
    assert not any(button.isChecked() for button in window.rail.findChildren(QAbstractButton))
    window.go_to(0)
    assert window.page is window.library


def test_divisions_are_remembered_and_can_be_reset(
    qtbot: QtBot, window: MainWindow, preferences: Preferences
) -> None:
    window.go_to(1)
    splitter = window.compare.columns
    designed = splitter.sizes()
    splitter.setSizes([400, 800])
    moved = splitter.sizes()
    assert moved != designed
    window.frame.layouts.remember()
    other = QSplitter()
    qtbot.addWidget(other)
    assert not preferences.layout("compare-columns").isEmpty()
    window.frame.layouts.reset()

    assert splitter.sizes() != moved
    assert preferences.layout("compare-columns").isEmpty()


def test_replications_of_the_preferences_are_those_of_the_study(window: MainWindow) -> None:
    window.preferences.set_value("replications", 33)

    assert window.desk.study.replications == 33
