"""A whole exercise of six turns, seven seats and more than twenty injects, through the widgets."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from simulator.exercise.journal.file import Journal
from simulator.exercise.plan.reading import load_exercise
from simulator.exercise.views.common_view import common_view
from simulator.exercise.views.seat_view import seat_view
from simulator.exercise.views.writing import written
from tests.ui.exercise_room import PATIENCE, Room, room
from ui.viewmodels.event_words import EventSpeaker

if TYPE_CHECKING:
    from simulator.exercise.plan.exercise import Exercise
    from simulator.exercise.session.session import Session
    from ui.workspaces.exercise.seat_page import SeatPage

__all__ = ["room"]

TURNS, SEATS, FEWEST_INJECTS = 6, 7, 20


@pytest.fixture(scope="module")
def plan() -> Exercise:
    return load_exercise("six-quarters")


def give_what_is_due(room: Room) -> None:
    """Let half an hour pass, and give what the queue says is due: one key each."""
    room.wall.pass_minutes(30.0)
    room.desk.sitting.let_come()
    room.idle()
    queue = room.console.queue
    queue.tabs.setCurrentWidget(queue.coming)
    queue.coming.setFocus()
    while room.picture.queue.now:
        queue.coming.point(room.picture.queue.now[0].inject.number)
        room.press("F")


def act(room: Room, place: int) -> None:
    """Let a seat sit down and answer, decide, or write, as it can; then draw the curtain."""
    page = room.sit(place)
    if room.picture.exercise.seats[place].states:
        answer_a_proposal(room, page)
        decide_something(room, page, place)
    else:
        write_to_somebody(room, page)
    page.leave.click()
    room.idle()
    assert room.page.seats.page is None


def answer_a_proposal(room: Room, page: SeatPage) -> None:
    page.deals.asked.selectRow(0)
    if page.deals.accept.isEnabled():
        page.deals.accept.click()
        room.idle()


def decide_something(room: Room, page: SeatPage, place: int) -> None:
    panel = page.decisions
    turn = room.picture.turn.number
    panel.group.setCurrentIndex((turn + place) % panel.group.count())
    panel.offers.selectRow((7 * turn + place) % max(1, len(panel.offers.rows)))
    panel.grounds.rationale.setPlainText(f"Turn {turn} asks for it")
    panel.grounds.expected.setPlainText("That it gets no worse")
    panel.decide.click()
    room.idle()


def write_to_somebody(room: Room, page: SeatPage) -> None:
    page.post.writing.setPlainText("What can we help with?")
    next(iter(page.post.receivers.values())).setChecked(True)
    page.post.send.click()
    room.idle()


def conduct_turn(room: Room) -> None:
    """Play one turn as a facilitator and three seats would, then rule on what came of it."""
    turn = room.picture.turn.number
    room.conduct()
    give_what_is_due(room)
    for place in (turn % SEATS, (turn + 2) % SEATS, (turn + 5) % SEATS):
        act(room, place)
    room.conduct()
    room.press("Ctrl+P")
    room.wall.pass_minutes(10.0)
    room.press("Ctrl+P")
    room.press("N")
    room.answer(f"Turn {turn} went well")
    room.press("Alt+3")
    for rating in "PSMU"[: 1 + turn % 4]:
        room.press(rating)
        rows = room.console.observing.rows
        rows.selectRow((rows.row + 1) % len(rows.keys))
    end_turn(room, turn)
    rule(room)


def end_turn(room: Room, turn: int) -> None:
    room.press("Ctrl+Return")
    if room.picture.turn.number == turn and not room.picture.is_over:
        room.press("Ctrl+Return")
    assert room.picture.last_turn == turn


def rule(room: Room) -> None:
    """Accept, bend and override by a key each, and accept the rest by one."""
    room.press("A")
    room.press("B")
    if room.console.asking.is_asking:
        came = room.console.rulings.current
        assert came is not None
        room.answer("It was less than that", f"{came.consequence.low:.2f}")
    room.press("O")
    if room.console.asking.is_asking:
        room.answer("Nobody noticed it", "0")
    room.press("Shift+A")
    assert room.picture.unruled == ()


def views(session: Session) -> list[str]:
    """What every seat and the projector see, letter by letter."""
    now, post, plan, speaker = session.moment(), session.post(), session.exercise, EventSpeaker()
    seats = [written(seat_view(now, plan, one.name, post, speaker)) for one in plan.seats]
    return [*seats, written(common_view(now, plan, post, speaker))]


def seen_in_widgets(room: Room) -> list[str]:
    """What the seats' pages are drawn from, one seat after the other, by the widgets."""
    found = []
    for place in range(SEATS):
        page = room.sit(place)
        opening = room.desk.hot_seat.opening
        assert opening is not None
        assert page.name.text() == opening.view.title
        found.append(written(opening.view))
        page.leave.click()
        room.idle()
    return found


@pytest.mark.timeout(900)
def test_a_whole_exercise_through_the_widgets_ends_consistent(room: Room, plan: Exercise) -> None:
    assert (len(plan.turns), len(plan.seats)) == (TURNS, SEATS)
    assert len(plan.injects) >= FEWEST_INJECTS
    room.begin(plan)
    room.console.seats.everybody.click()
    room.idle()
    for _ in range(TURNS):
        conduct_turn(room)
    assert room.picture.is_over
    trunk = room.ask(lambda session: session.digests())
    seen = room.ask(views)

    assert sorted(trunk) == [1, 2, 3, 4, 5, 6]
    assert len(room.picture.queue.done) >= FEWEST_INJECTS
    assert seen_in_widgets(room) == seen[:SEATS]
    play_the_fourth_turn_again(room, trunk)
    check_the_file(room, trunk, seen)


def play_the_fourth_turn_again(room: Room, trunk: dict[int, str]) -> None:
    """Go back, do otherwise, and put both courses side by side."""
    room.conduct()
    room.console.show_tab(room.console.tabs.indexOf(room.console.branches))
    room.console.branches.turn.setValue(4)
    room.press("Ctrl+G")
    room.answer("Another fourth turn")
    assert room.picture.turn.number == 4
    give_what_is_due(room)
    end_turn(room, 4)
    again = room.ask(lambda session: session.digests())
    room.desk.course.compare(0, 1)
    room.qtbot.waitUntil(lambda: bool(room.desk.course.lines), timeout=PATIENCE)
    worlds = [one for one in room.desk.course.lines if one.what == "The world at its end"]

    assert {turn: again[turn] for turn in (1, 2, 3)} == {turn: trunk[turn] for turn in (1, 2, 3)}
    assert again[4] != trunk[4]
    assert [one.turn for one in worlds if not one.differs] == [1, 2, 3]


def check_the_file(room: Room, trunk: dict[int, str], seen: list[str]) -> None:
    """Leave, and find all of it in the file: the chain whole, the tree, every view the same."""
    file = room.picture.file
    room.press("Ctrl+W")
    assert room.desk.sitting.picture is None
    journal = Journal.open(file)
    kinds = {one.kind for one in journal.records}
    journal.close()
    assert {"decision", "inject", "ruling", "observation", "note", "message"} <= kinds
    room.desk.sitting.open(file)
    room.idle()

    assert room.picture.differences == ()
    assert [one.name for one in room.picture.branches] == ["Trunk", "Another fourth turn"]
    room.desk.sitting.acts.switch(0)
    room.idle()
    assert room.ask(lambda session: session.digests()) == trunk
    assert room.ask(views) == seen
