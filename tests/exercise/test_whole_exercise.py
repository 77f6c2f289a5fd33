"""A whole exercise of six turns, seven seats and twenty injects, played without a window."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from simulator.exercise.plan.reading import load_exercise
from simulator.exercise.session.consequences import Ruling
from simulator.exercise.session.evaluating import Rating
from simulator.exercise.session.session import Session
from simulator.exercise.views.common_view import common_view
from simulator.exercise.views.seat_view import seat_view
from simulator.exercise.views.writing import written
from simulator.model.decisions.proposals import Accept
from tests.exercise.sittings import Wall

if TYPE_CHECKING:
    from pathlib import Path

    from simulator.exercise.plan.exercise import Exercise


@pytest.fixture(scope="module")
def plan() -> Exercise:
    return load_exercise("six-quarters")


def play_turn(session: Session, wall: Wall) -> None:
    """Let a turn be talked over, decided and conducted."""
    turn = session.turn
    wall.pass_minutes(25.0)
    session.tick()
    for one in session.queue().now:
        session.fire(one.inject.number)
    for seat in session.exercise.seats:
        session.send(seat.name, [session.exercise.seats[turn % 7].name], f"Turn {turn}")
    decide(session, turn)
    session.pause("coffee")
    wall.pass_minutes(10.0)
    session.resume()
    for name in session.owes():
        session.stand(name)
    rule(session)


def decide(session: Session, turn: int) -> None:
    """Let every other seat answer what it is asked, and do something of its own."""
    for place, seat in enumerate(session.exercise.seats[turn % 2 :: 2]):
        for asked in session.proposals(seat.name):
            for state in set(asked.to) & {*session.states_of(seat.name)}:
                session.decide(seat.name, Accept(asked.number), state=state, rationale="We agree")
        offers = session.offers(seat.name)
        if offers:
            chosen = offers[(37 * turn + 11 * place) % len(offers)]
            session.decide(seat.name, chosen.decision, state=chosen.state, expected="Better")


def rule(session: Session) -> None:
    """Let the days pass, and follow, bend and override what has come of them."""
    report = session.advance()
    for place, found in enumerate(report.consequences[:6]):
        ruling = (Ruling.ACCEPT, Ruling.BEND, Ruling.OVERRIDE)[place % 3]
        value = (None, found.high, found.least)[place % 3]
        session.rule(found.name, ruling, value, "The white cell says so")


def views(session: Session) -> list[str]:
    now, post = session.moment(), session.post()
    seats = [
        written(seat_view(now, session.exercise, one.name, post)) for one in session.exercise.seats
    ]
    return [*seats, written(common_view(now, session.exercise, post))]


@pytest.mark.timeout(300)
def test_a_whole_exercise_ends_with_everything_consistent(plan: Exercise, tmp_path: Path) -> None:
    wall = Wall()
    session = Session.begin(tmp_path / "whole.exercise", plan, wall=wall)
    assert (len(plan.turns), len(plan.seats)) == (6, 7)
    assert len(plan.injects) >= 20
    for seat in plan.seats:
        session.assign(seat.name, f"Somebody for {seat.name}")
    while not session.is_over:
        play_turn(session, wall)
    for objective, task in session.unobserved():
        session.observe("E1", objective, task=task, rating=Rating.PERFORMED)

    trunk, seen = session.digests(), views(session)
    assert sorted(trunk) == [1, 2, 3, 4, 5, 6]
    assert session.unobserved() == ()
    assert all(record.kind for record in session.records())
    assert not session.differences
    check_branch(session, wall, trunk)
    session.close()

    again = Session.open(session.file, wall)
    assert again.differences == ()
    assert [one.name for one in again.branches()] == ["Trunk", "Another fourth turn"]
    assert again.digests()[3] == trunk[3]
    again.switch(0)
    assert (again.digests(), views(again)) == (trunk, seen)
    again.close()


def check_branch(session: Session, wall: Wall, trunk: dict[int, str]) -> None:
    """Play the fourth turn again, otherwise."""
    session.branch_from(4, "Another fourth turn")
    assert session.digests() == {turn: trunk[turn] for turn in (1, 2, 3)}
    assert len(session.people()) == 7
    wall.pass_minutes(1.0)
    session.advance()
    assert session.digests()[4] != trunk[4]


def test_a_turn_brings_what_was_written_to_its_seats_and_to_nobody_else(
    plan: Exercise, tmp_path: Path
) -> None:
    session = Session.begin(tmp_path / "letters.exercise", plan, wall=Wall())
    private = next(one for one in plan.injects if one.to_seats and len(one.to_seats) < 4)
    session.fire(private.number)
    now, post = session.moment(), session.post()
    for seat in plan.seats:
        inbox = seat_view(now, plan, seat.name, post).inbox
        told = private.title in [letter.subject for letter in inbox]
        assert told == (seat.name in private.to_seats or private.releasability.value == "public")
    session.close()
