"""Help, the tour and "About": there when asked for, and worked by keys alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from simulator.scenario.sources import sources
from ui.main_window import MainWindow
from ui.preferences import Preferences
from ui.theme.places import ASSETS
from ui.widgets.help_panel import PlainBrowser
from ui.workspaces.settings.page import Leaf

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from simulator.scenario.scenario import Scenario
    from ui.desk import Desk
    from ui.theme.wardrobe import Wardrobe


@pytest.fixture
def window(
    qtbot: QtBot, desk: Desk, wardrobe: Wardrobe, short: dict[str, Scenario], tmp_path: Path
) -> MainWindow:
    made = MainWindow(desk, wardrobe, Preferences(tmp_path / "window.ini"))
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    desk.library._shelve((tuple(short.values()), desk.library.grounds))
    return made


def test_every_page_has_its_help(window: MainWindow) -> None:
    window.frame.guide.turn_help()
    for place in range(len(window.pages)):
        window.go_to(place)
        assert window.help.browser.toPlainText().startswith(window.rail.destinations[place].name)
    window.frame.open_settings()
    assert window.help.browser.toPlainText().startswith("Preferences")


def test_a_key_opens_and_closes_the_help(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.keyClick(window, Qt.Key.Key_F1)
    assert window.help.isVisible()
    qtbot.keyClick(window, Qt.Key.Key_F1)
    assert window.help.isHidden()


@pytest.mark.parametrize("text", ["<script>x</script>", "<img src=x>", "a <b>c</b>"])
def test_markup_is_shown_as_it_is_written(qtbot: QtBot, wardrobe: Wardrobe, text: str) -> None:
    browser = PlainBrowser("Help")
    qtbot.addWidget(browser)
    browser.show_text(text)

    assert browser.toPlainText().strip() == text


def test_the_tour_is_walked_by_keys_and_frames_what_is_in_view(
    qtbot: QtBot, window: MainWindow
) -> None:
    qtbot.keyClick(window, Qt.Key.Key_F1, Qt.KeyboardModifier.ShiftModifier)
    tour = window.frame.guide.tour
    framed = []
    for _ in range(5):
        assert tour.next.hasFocus()
        assert window.rect().contains(tour.around)
        assert window.rect().contains(tour.geometry())
        framed.append((window.place, tour.around.getRect(), tour.words))
        qtbot.keyClick(tour.next, Qt.Key.Key_Return)

    assert len(set(framed)) == 5
    assert window.frame.guide.tour is None
    assert window.preferences.value("toured")


def test_the_tour_can_be_skipped_and_begun_again(qtbot: QtBot, window: MainWindow) -> None:
    window.frame.guide.begin_tour()
    qtbot.keyClick(window.frame.guide.tour.next, Qt.Key.Key_Escape)
    assert window.frame.guide.tour is None
    window.frame.guide.begin_tour()
    window.frame.guide.begin_tour()

    assert window.frame.guide.tour.isVisible()
    window.frame.guide.tour.end()


def test_the_tour_is_offered_once(window: MainWindow) -> None:
    window.frame.guide.invite()
    assert "Shift+F1" in window.notice.text
    window.notice.dismiss.click()
    window.frame.guide.invite()

    assert window.notice.text == ""


def test_whoever_finds_another_page_is_invited_no_longer(window: MainWindow) -> None:
    window.preferences.set_value("toured", False)
    window.frame.guide.invite()
    assert "Shift+F1" in window.notice.text
    window.go_to(1)

    assert window.notice.text == ""


def test_about_names_versions_terms_and_sources(window: MainWindow) -> None:
    window.frame.open_settings(Leaf.ABOUT)
    text = window.page.about.toPlainText()

    for wanted in ("Python 3", "Qt 6", "numpy", "Apache 2.0", "Open Font License", "ISC"):
        assert wanted in text
    assert "CC BY 4.0" in text
    assert "Natural Earth" in text
    assert f"rest on {len(sources())} sources" in text


def test_what_the_help_calls_a_key_is_a_key(window: MainWindow) -> None:
    known = {key for action in window.frame.actions.all for key in action.all_keys}
    written = " ".join(file.read_text("utf-8") for file in (ASSETS / "help").glob("*.md"))

    for key in ("Ctrl+O", "Ctrl+E", "Ctrl+K", "Ctrl+C", "F5", "Esc"):
        assert key in written
        assert key in known
