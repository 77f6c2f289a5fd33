"""The curtain between two seats: it opens to whom it was drawn for, and closes by press or key."""

from __future__ import annotations

from PySide6.QtCore import Qt

from tests.ui.exercise_fixtures import PATIENCE, Play, play
from ui.viewmodels.table import TURN_MILLISECONDS

__all__ = ["play"]


def test_the_curtain_offers_every_seat_and_shows_nothing_else(play: Play) -> None:
    assert [button.text() for button in play.panel.curtain.buttons] == [
        "The west",
        "The middle",
        "The east",
        "A partner",
    ]
    assert play.panel.page is None


def test_a_called_seat_must_say_that_it_is_there(play: Play) -> None:
    play.panel.curtain.buttons[1].click()
    play.idle()

    assert play.panel.page is None
    assert play.panel.curtain.name.text() == "The middle"
    assert "The middle" in play.panel.curtain.confirm.text()

    play.panel.curtain.confirm.click()
    play.qtbot.waitUntil(lambda: play.panel.page is not None, timeout=PATIENCE)

    assert play.panel.page.name.text() == "The middle"


def test_a_key_that_is_still_held_down_does_not_open_the_curtain(play: Play) -> None:
    play.hot_seat.call("west")
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Space):
        play.qtbot.keyClick(play.panel.curtain, key)
    play.idle()

    assert play.panel.page is None


def test_somebody_else_may_be_called_instead(play: Play) -> None:
    play.hot_seat.call("west")
    play.panel.curtain.back.click()

    assert play.hot_seat.next is None
    assert play.panel.curtain.name.text() == "Nobody sits here"


def test_who_has_left_before_the_view_came_does_not_come_back(play: Play) -> None:
    play.hot_seat.call("west")
    play.hot_seat.confirm()
    play.hot_seat.call("east")
    play.idle()

    assert play.hot_seat.opening is None
    assert play.panel.page is None


def test_who_has_left_before_the_page_was_shown_does_not_come_back(play: Play) -> None:
    play.hot_seat.call("west")
    with play.qtbot.waitSignal(play.hot_seat.opened, timeout=PATIENCE):
        play.hot_seat.confirm()
    play.hot_seat.leave()
    play.qtbot.wait(3 * TURN_MILLISECONDS)

    assert play.panel.page is None
    assert play.panel.curtain.isVisible()


def test_who_leaves_with_something_unsent_is_asked_once(play: Play) -> None:
    page = play.sit("middle")
    page.post.writing.setPlainText("Half a letter")
    page.leave.click()
    assert play.panel.page is page
    assert "neither sent nor decided" in page.said.text()

    page.leave.click()
    assert play.panel.page is None


def test_who_has_written_nothing_leaves_at_once(play: Play) -> None:
    whole = play.sit("middle")
    for place in range(whole.tabs.count()):
        whole.tabs.setCurrentIndex(place)
    whole.leave.click()

    assert play.panel.page is None


def test_the_curtain_is_drawn_by_a_key(play: Play) -> None:
    (draw,) = play.panel.deeds()
    assert draw.obstacle() == "No seat sits at the screen."

    play.sit("middle")
    assert draw.obstacle() == ""
    draw.does()

    assert play.panel.page is None
