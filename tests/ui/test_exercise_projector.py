"""The projector's window: large, public, and with the clock of the talk."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from tests.exercise.forecasts import shown
from tests.ui.exercise_fixtures import Play, play
from tests.ui.harvest import harvest
from ui.viewmodels.clock_words import countdown
from ui.workspaces.exercise.projector import SMALLEST_POINTS, ProjectorWindow

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from ui.theme.wardrobe import Wardrobe

__all__ = ["play"]


@pytest.fixture
def window(qtbot: QtBot, play: Play, wardrobe: Wardrobe) -> ProjectorWindow:
    """The window beside the shared screen."""
    made = ProjectorWindow(play.projection, wardrobe, play.atlas)
    qtbot.addWidget(made)
    made.show()
    return made


def news(window: ProjectorWindow) -> list[str]:
    return [window.news.item(row).text() for row in range(window.news.count())]


def test_it_shows_the_turn_the_date_and_the_clock(play: Play, window: ProjectorWindow) -> None:
    assert window.turn.text() == "Turn 1 of 3: Turn 1"
    assert "2021" in window.date.text()
    assert window.clock.text() == "20:00"
    assert window.state.text() == "left to talk"


def test_all_text_is_large_enough_for_the_back_of_the_room(
    play: Play, window: ProjectorWindow
) -> None:
    play.act(lambda session: session.advance())
    play.act(lambda session: session.show_forecast(["everybody"], "For all", shown()))
    written = [one for one in window.findChildren(QLabel) if one.text()] + [window.news]

    assert all(widget.font().pointSizeF() >= SMALLEST_POINTS for widget in written)
    assert window.map.font().pointSizeF() > SMALLEST_POINTS


def test_the_clock_follows_the_wall_stands_in_a_break_and_says_when_it_is_over(
    play: Play, window: ProjectorWindow
) -> None:
    play.wall.pass_minutes(5.0)
    play.projection.renew()
    play.idle()
    assert window.clock.text() == "15:00"

    play.act(lambda session: session.pause())
    play.wall.pass_minutes(5.0)
    play.projection.renew()
    play.idle()
    assert (window.clock.text(), window.state.text()) == ("15:00", "Break")

    play.act(lambda session: session.resume())
    play.wall.pass_minutes(17.0)
    play.projection.renew()
    play.idle()
    assert window.state.text() == "Over the planned time"
    assert window.clock.text() == "−2:00"


def test_the_clock_ticks_between_two_looks(play: Play, window: ProjectorWindow) -> None:
    before = window.clock.text()
    play.projection._tick()

    assert before == "20:00"
    assert window.clock.text() == "19:59"


def test_public_injects_are_news_and_others_are_not(play: Play, window: ProjectorWindow) -> None:
    play.act(lambda session: session.fire("1"))
    play.act(lambda session: session.fire("2"))

    assert any("Rumours: Rumours spread." in text for text in news(window))
    assert not any("Read this." in text for text in news(window))


def test_what_has_happened_comes_with_time(play: Play, window: ProjectorWindow) -> None:
    for _ in range(2):
        play.act(lambda session: session.advance())

    assert "Turn 3 of 3" in window.turn.text()
    assert any("Attack in" in text for text in news(window))


def test_a_forecast_for_everybody_is_drawn_until_time_passes(
    play: Play, window: ProjectorWindow
) -> None:
    play.act(lambda session: session.show_forecast(["middle"], "For one", shown(place="algeria")))
    assert not window.fan.isVisible()
    play.act(lambda session: session.show_forecast(["everybody"], "For all", shown()))

    assert window.fan.isVisible()
    assert "15" in window.fan.reading
    assert any("For all" in text for text in news(window))
    play.act(lambda session: session.advance())
    assert not window.fan.isVisible()


def test_practice_is_said_so(play: Play, window: ProjectorWindow) -> None:
    play.act(lambda session: session.practise(on=True))

    assert window.exercise.text() == "A small exercise (practice)"


def test_nothing_that_only_some_know_is_on_it(play: Play, window: ProjectorWindow) -> None:
    play.act(lambda session: session.send("east", ["west"], "Between the two of us"))
    play.act(lambda session: session.note("The west is slow"))
    play.act(lambda session: session.advance())
    seen = play.sit("middle")
    reports = [row[2] for row in seen.news.reports.rows]
    texts = "\n".join(harvest(window))

    assert reports
    assert not [one for one in reports if one in texts]
    assert "Between the two of us" not in texts
    assert "The west is slow" not in texts


def test_without_an_exercise_it_says_so_and_shows_nothing(
    play: Play, window: ProjectorWindow
) -> None:
    play.act(lambda session: session.fire("2"))
    play.table.close()
    play.idle()

    assert window.turn.text() == "No exercise has begun"
    assert not window.map.isVisible()
    assert not window.news.isVisible()


def test_it_fills_the_screen_and_gives_it_back(qtbot: QtBot, window: ProjectorWindow) -> None:
    qtbot.keyClick(window, Qt.Key.Key_F11)
    assert window.isFullScreen()

    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert not window.isFullScreen()


def test_closing_it_is_told(qtbot: QtBot, window: ProjectorWindow) -> None:
    with qtbot.waitSignal(window.closed):
        window.close()

    assert not window.isVisible()


def test_everything_on_it_has_a_name_for_those_who_do_not_see_it(
    window: ProjectorWindow,
) -> None:
    for widget in (window.map, window.news):
        assert isinstance(widget, QWidget)
        assert widget.accessibleName()
    assert window.clock.accessibleName() == "Time left: 20:00"


@pytest.mark.parametrize(
    ("seconds", "figures"),
    [
        (1200.0, "20:00"),
        (59.2, "1:00"),
        (1.0, "0:01"),
        (0.0, "0:00"),
        (-0.5, "0:00"),
        (-1.0, "−0:01"),
        (-125.0, "−2:05"),
    ],
)
def test_a_clock_counts_down_and_then_over(seconds: float, figures: str) -> None:
    assert countdown(seconds) == figures
