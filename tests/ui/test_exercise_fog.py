"""No text of a seat's widgets depends on what it may not know, and none of them outlives it."""

from __future__ import annotations

import dataclasses
import gc
import logging
import weakref
from typing import TYPE_CHECKING

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QSettings
from PySide6.QtWidgets import QApplication

from simulator.exercise.views.common_view import common_view
from simulator.exercise.views.seat_view import seat_view
from tests.exercise.fog_worlds import EXERCISE, busy_moment
from tests.exercise.posts import OTHERS, POST
from tests.exercise.scrambling import scrambled
from tests.ui.exercise_fixtures import Play, play
from tests.ui.harvest import harvest, harvest_all
from ui.exporting.exporter import Exporter
from ui.exporting.kinds import exportable
from ui.map.atlas import Atlas
from ui.viewmodels.hot_seat import HotSeat
from ui.viewmodels.projection import Projection
from ui.viewmodels.seat_opening import Chair, Opening
from ui.viewmodels.table import Table
from ui.workspaces.exercise.projector import ProjectorWindow
from ui.workspaces.exercise.seat_page import SeatPage

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from simulator.exercise.views.moment import Moment
    from simulator.exercise.views.post import Post
    from ui.jobs.workshop import Workshop
    from ui.theme.wardrobe import Wardrobe

__all__ = ["play"]

SEEDS = (1, 2, 3)
LEADS = 3
"""The place of their tab."""
SECRETS = {
    "a letter": "A letter for the west alone",
    "a message": "Between the west and the east",
    "a reason": "Because we do not trust the middle",
    "a draft": "Half a sentence that was never",
    "a wording": "A wording that was never sent",
}


def shown(
    qtbot: QtBot, workshop: Workshop, wardrobe: Wardrobe, now: Moment, post: Post = POST
) -> list[str]:
    """All texts of the north's page."""
    hot_seat = HotSeat(Table(workshop))
    view = seat_view(now, EXERCISE, "north", post)
    hot_seat._opening = Opening(view, (), (), (Chair("south", "The south"),))
    page = SeatPage(hot_seat, wardrobe)
    qtbot.addWidget(page)
    return harvest(whole(page))


def projected(
    qtbot: QtBot, workshop: Workshop, wardrobe: Wardrobe, now: Moment, post: Post = POST
) -> list[str]:
    """All texts of the projector."""
    projection = Projection(Table(workshop))
    projection._view = common_view(now, EXERCISE, post)
    window = ProjectorWindow(projection, wardrobe, Atlas(workshop))
    qtbot.addWidget(window)
    return harvest(window)


@pytest.mark.parametrize("seed", SEEDS)
def test_the_widgets_of_a_seat_show_the_same_when_what_it_cannot_know_is_noise(
    qtbot: QtBot, workshop: Workshop, wardrobe: Wardrobe, seed: int
) -> None:
    now = busy_moment()
    texts = shown(qtbot, workshop, wardrobe, now)

    assert len(texts) > 1_000
    assert texts == shown(qtbot, workshop, wardrobe, scrambled(now, ("a",), seed))


@pytest.mark.parametrize("seed", SEEDS)
def test_the_projector_shows_the_same_when_what_is_not_public_is_noise(
    qtbot: QtBot, workshop: Workshop, wardrobe: Wardrobe, seed: int
) -> None:
    now = busy_moment()
    texts = projected(qtbot, workshop, wardrobe, now)

    assert any("Attack in" in text for text in texts)
    assert texts == projected(qtbot, workshop, wardrobe, scrambled(now, (), seed))


@pytest.mark.parametrize("name", sorted(OTHERS))
def test_no_widget_shows_what_others_were_given_or_said(
    qtbot: QtBot, workshop: Workshop, wardrobe: Wardrobe, name: str
) -> None:
    now, other = busy_moment(), OTHERS[name](POST)

    assert shown(qtbot, workshop, wardrobe, now) == shown(qtbot, workshop, wardrobe, now, other)
    assert projected(qtbot, workshop, wardrobe, now) == projected(
        qtbot, workshop, wardrobe, now, other
    )


def whole(page: SeatPage) -> SeatPage:
    """Look at every tab: a part is made when it is first looked at."""
    for place in range(page.tabs.count()):
        page.tabs.setCurrentIndex(place)
    return page


def seated(play: Play) -> SeatPage:
    """The west sits at the screen, and every secret has been read or typed there."""
    play.act(lambda session: session.send("", ["west"], SECRETS["a letter"]))
    play.act(lambda session: session.send("east", ["west"], SECRETS["a message"]))
    page = whole(play.sit("west"))
    page.post.inbox.selectRow(1)
    page.decisions.grounds.rationale.setPlainText(SECRETS["a reason"])
    page.post.writing.setPlainText(SECRETS["a draft"])
    page.deals.form.text.setPlainText(SECRETS["a wording"])
    return page


def gone(page: SeatPage) -> None:
    """Leave for good, though something is written and not sent."""
    page.leave.click()
    page.leave.click()


def thrown_away() -> None:
    """Let Qt free what was thrown away."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QCoreApplication.processEvents()


def test_what_a_seat_has_read_and_typed_is_there_while_it_sits(play: Play) -> None:
    page = seated(play)
    texts = "\n".join(harvest(page))

    assert all(secret in texts for secret in SECRETS.values())


def test_nothing_of_a_seat_is_left_in_any_widget_behind_the_curtain(play: Play) -> None:
    page = seated(play)
    lead = page.leads.leads.rows[0][1:4]
    gone(page)
    thrown_away()
    texts = harvest_all()

    assert not [secret for secret in SECRETS.values() if secret in texts]
    assert not all(cell in texts for cell in lead)
    assert not shiboken6.isValid(page)


def test_nothing_of_a_seat_is_left_while_the_next_one_is_called_or_sits(play: Play) -> None:
    seated(play)
    play.hot_seat.call("middle")
    thrown_away()
    called = harvest_all()
    play.panel.curtain.confirm.click()
    play.idle()
    thrown_away()

    for texts in (called, harvest_all()):
        assert not [secret for secret in SECRETS.values() if secret in texts]


def test_the_view_itself_is_let_go_of(play: Play) -> None:
    seated(play)
    opening = play.hot_seat.opening
    assert opening is not None
    view = weakref.ref(opening.view)
    del opening
    play.hot_seat.leave()
    thrown_away()
    gc.collect()

    assert play.hot_seat.opening is None
    assert view() is None


def test_no_title_log_or_settings_file_is_told(
    play: Play, caplog: pytest.LogCaptureFixture, tmp_path: Path
) -> None:
    with caplog.at_level(logging.DEBUG):
        page = seated(play)
        page.decisions.decide.click()
        page.post.send.click()
        play.idle()
        titles = [window.windowTitle() for window in QApplication.topLevelWidgets()]
        gone(page)
        thrown_away()
    told = "\n".join([caplog.text, *titles, *map(str, QSettings().allKeys())])

    assert not [secret for secret in SECRETS.values() if secret in told]
    assert not [word for word in ("The west", "morocco") if word in told]
    assert {file.suffix for file in tmp_path.iterdir()} <= {".exercise", ".exercise-wal"} | {
        ".exercise-shm"
    }


def test_what_is_copied_from_a_seats_fields_is_gone_from_the_clipboard(play: Play) -> None:
    page = seated(play)
    page.post.writing.selectAll()
    page.post.writing.copy()
    assert QApplication.clipboard().text() == SECRETS["a draft"]
    gone(page)

    assert QApplication.clipboard().text() == ""


def test_what_was_on_the_clipboard_before_stays_there(play: Play) -> None:
    QApplication.clipboard().setText("From before")
    gone(seated(play))

    assert QApplication.clipboard().text() == "From before"


def test_no_table_or_map_of_a_seat_can_be_exported_or_copied(
    play: Play, workshop: Workshop
) -> None:
    page = seated(play)
    exporter = Exporter(workshop, play.panel)
    for place in range(page.tabs.count()):
        page.tabs.setCurrentIndex(place)
        assert list(exportable(play.panel)) == []
    page.tabs.setCurrentIndex(LEADS)
    play.panel.activateWindow()
    page.leads.leads.setFocus()
    QApplication.clipboard().setText("From before")
    exporter.copy()

    assert QApplication.clipboard().text() == "From before"


def test_a_copy_of_a_seats_table_is_refused_with_the_reason(play: Play, workshop: Workshop) -> None:
    page = seated(play)
    page.tabs.setCurrentIndex(LEADS)
    with play.qtbot.waitActive(play.panel):
        play.panel.activateWindow()
    page.leads.leads.setFocus()

    assert "stays on its screen" in Exporter(workshop, play.panel).copy_obstacle()


def test_what_has_changed_meanwhile_is_fetched_for_the_seat_that_sits_there_alone(
    play: Play,
) -> None:
    page = whole(play.sit("west"))
    play.act(lambda session: session.send("east", ["middle"], SECRETS["a message"]))
    play.act(lambda session: session.note("The west is slow"))
    texts = "\n".join(harvest(page))

    assert SECRETS["a message"] not in texts
    assert "The west is slow" not in texts


def test_another_exercise_on_the_table_draws_the_curtain(play: Play) -> None:
    seated(play)
    play.table.close()
    play.idle()
    thrown_away()

    assert play.panel.page is None
    assert play.hot_seat.chairs == ()
    assert not [secret for secret in SECRETS.values() if secret in harvest_all()]


def test_two_seats_see_different_things_in_the_same_widgets(play: Play) -> None:
    west = harvest(whole(play.sit("west")))
    middle = harvest(whole(play.sit("middle")))

    assert west != middle


def test_the_harvest_finds_what_a_page_shows(
    qtbot: QtBot, workshop: Workshop, wardrobe: Wardrobe
) -> None:
    now = busy_moment()
    changed = dataclasses.replace(POST, sent=(*POST.sent, POST.sent[1]))

    assert shown(qtbot, workshop, wardrobe, now) != shown(qtbot, workshop, wardrobe, now, changed)
