"""Going back is a branch: nothing is taken out, and what was common stays common."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from simulator.exercise.session.errors import SessionError
from simulator.exercise.session.session import Session
from simulator.kernel.errors import UnknownNameError
from simulator.model.decisions.agreements import Propose, Suspend
from simulator.model.politics.pillars import Pillar
from tests.exercise.sittings import Wall, begun

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SHARING = Pillar.INFORMATION_SHARING


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    """Give an exercise of which two turns have been played."""
    session = begun(tmp_path)
    session.assign("middle", "Amel")
    session.advance()
    session.decide("middle", Suspend("tunisia"), rationale="A mistake")
    session.advance()
    yield session
    session.close()


def test_a_turn_is_undone_by_a_branch_and_the_trunk_stays(session: Session) -> None:
    trunk = session.digests()
    before = session.all_records()
    branch = session.branch_from(2, "without the mistake")

    assert (session.turn, session.day, session.branch) == (2, 30.0, branch.number)
    assert session.digests() == {1: trunk[1]}
    assert session.people() == {"middle": "Amel"}
    assert session.all_records()[: len(before)] == before
    session.advance()
    assert session.digests()[1] == trunk[1]
    assert session.digests()[2] != trunk[2]
    assert session.digests_of(0) == trunk


def test_the_same_acts_on_a_branch_give_the_same_world(session: Session) -> None:
    trunk = session.digests()
    session.branch_from(2, "again")
    session.decide("middle", Suspend("tunisia"), rationale="A mistake")
    session.advance()

    assert session.digests() == trunk


def test_one_goes_to_and_fro_between_branches(session: Session) -> None:
    trunk = session.digests()
    first = session.branch_from(1, "from the start")
    session.decide("middle", Propose("tunisia", SHARING, 4))
    second = session.branch_from(1, "and once more")
    session.switch(0)
    assert (session.digests(), session.turn) == (trunk, 3)
    session.switch(first.number)
    assert [one.kind for one in session.records()][-1] in {"switched", "decision"}
    assert any(one.kind == "decision" for one in session.records())
    session.switch(second.number)
    assert not any(one.kind == "decision" for one in session.records())

    names = [(one.name, one.parent, one.turn) for one in session.branches()]
    assert names == [("Trunk", 0, 1), ("from the start", 0, 1), ("and once more", 1, 1)]


def test_a_branch_of_a_branch_holds_what_both_have_in_common(session: Session) -> None:
    session.branch_from(2, "second try")
    session.decide("middle", Propose("tunisia", SHARING, 4))
    session.advance()
    common = session.digests()
    session.advance()
    session.branch_from(3, "third try")

    assert session.digests() == common
    assert len([one for one in session.records() if one.kind == "decision"]) == 1


def test_on_opening_play_goes_on_on_the_branch_where_it_was(session: Session) -> None:
    session.branch_from(2, "second try")
    session.advance()
    digests, branch = session.digests(), session.branch
    session.close()
    again = Session.open(session.file, Wall())

    assert (again.branch, again.digests(), again.differences) == (branch, digests, ())
    again.close()


def test_one_cannot_branch_from_what_has_not_been_nor_to_where_nothing_is(
    session: Session,
) -> None:
    with pytest.raises(SessionError, match="turn 4 has not begun"):
        session.branch_from(4, "future")
    with pytest.raises(SessionError, match="needs a name"):
        session.branch_from(1, " ")
    with pytest.raises(UnknownNameError):
        session.switch(7)
    with pytest.raises(UnknownNameError):
        session.records(7)


def test_practice_leaves_no_trace_in_what_counts(session: Session) -> None:
    before, world = session.records(), session._play.digest()
    session.practise(True)
    session.decide("middle", Propose("tunisia", SHARING, 4))
    session.advance()
    assert session.is_practice
    assert session.is_over
    with pytest.raises(SessionError, match="end practice"):
        session.branch_from(1, "x")
    session.practise(False)

    assert not session.is_practice
    assert (session.turn, session._play.digest()) == (3, world)
    kept = [one for one in session.records() if one.kind != "practice"]
    assert kept == list(before)
    assert any(one.practice for one in session.all_records())


def test_practice_goes_on_after_opening(session: Session) -> None:
    session.practise(True)
    session.decide("middle", Propose("tunisia", SHARING, 4))
    session.close()
    again = Session.open(session.file, Wall())

    assert again.is_practice
    assert [one.kind for one in again.records()][-2:] == ["decision", "opened"]
    again.practise(False)
    assert "decision" not in [one.kind for one in again.records()][-2:]
    again.close()
