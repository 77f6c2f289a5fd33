"""What is done at the table behind a seat's back reaches its view only by what comes of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from simulator.exercise.session.coding import decoded
from simulator.exercise.session.evaluating import Ruling
from simulator.exercise.views.common_view import common_view
from simulator.exercise.views.seat_view import seat_view
from simulator.exercise.views.writing import written
from tests.exercise.forecasts import shown
from tests.exercise.sittings import begun

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from simulator.exercise.session.session import Session

    Act = Callable[[Session], object]

SEAT = "middle"


def staff(number: int) -> dict[str, object]:
    return {"kind": "SetStaff", "fields": {"kind": "analysts", "number": number}}


def _decide(session: Session) -> None:
    session.decide("east", decoded(staff(9)), rationale="A secret reason")


def _deal(session: Session) -> None:
    fields = {"to": "mauritania", "pillar": "INFORMATION_SHARING", "level": 2, "months": 12}
    session.decide("east", decoded({"kind": "Propose", "fields": fields}), text="Between us")


def _help(session: Session) -> None:
    fields = {"state": "tunisia", "offer": "capacity_building", "level": 0}
    session.decide("partner", decoded({"kind": "WithdrawHelp", "fields": fields}))


def _branch(session: Session) -> None:
    session.branch_from(1, "What if the middle is deceived")
    session.switch(0)


def _close(session: Session) -> None:
    session.decide(
        "east", decoded({"kind": "CloseBorder", "fields": {"border": "algeria-tunisia-north"}})
    )


BEHIND: dict[str, Act] = {
    "a decision of another": _decide,
    "a border that another is about to close": _close,
    "a decision of another that is refused": lambda one: one.decide("east", decoded(staff(900))),
    "a proposal between others": _deal,
    "a partner that helps another": _help,
    "a message between others": lambda one: one.send("east", ["west"], "Psst"),
    "a message of control to another": lambda one: one.send("", ["west"], "Hold back"),
    "an inject for another": lambda one: one.fire("1"),
    "an inject that is held": lambda one: one.hold("2", "Too early"),
    "an inject that is skipped": lambda one: one.skip("6", "They know"),
    "a note": lambda one: one.note("The middle is tired", SEAT),
    "an observation": lambda one: one.observe("Me", "share", seat=SEAT, text="Slow"),
    "who plays another seat": lambda one: one.assign("west", "Somebody"),
    "a break": lambda one: (one.pause("Coffee"), one.resume()),
    "a forecast for another": lambda one: one.show_forecast(["west"], "It gets worse", shown()),
    "another branch with the same past": _branch,
}
SILENT = {
    "a message between others",
    "a message of control to another",
    "an inject for another",
    "an inject that is skipped",
    "a note",
    "an observation",
    "a break",
    "a forecast for another",
}
"""What does nothing to the model either, so that nothing comes of it in time."""


@pytest.fixture(params=[0, 1], ids=["at once", "after a turn"])
def sessions(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[tuple[Session, Session]]:
    """Two sittings that are alike, before or after a turn."""
    made = []
    for name in ("one", "other"):
        (tmp_path / name).mkdir()
        session = begun(tmp_path / name)
        for _ in range(request.param):
            session.advance()
        made.append(session)
    yield made[0], made[1]
    for session in made:
        session.close()


def seen(session: Session) -> tuple[str, str, str]:
    """What the seat and the projector show, and what the seat may decide, as text."""
    now, post, plan = session.moment(), session.post(), session.exercise
    offers = [(one.says, one.million, one.yearly, one.days) for one in session.offers(SEAT)]
    return (
        written(seat_view(now, plan, SEAT, post)),
        written(common_view(now, plan, post)),
        repr(offers),
    )


def test_nothing_that_is_done_behind_a_seats_back_reaches_it_at_once(
    sessions: tuple[Session, Session],
) -> None:
    one, other = sessions
    before = seen(one)
    assert seen(other) == before
    for name, act in BEHIND.items():
        records = len(other.all_records())
        act(other)
        assert len(other.all_records()) > records, name
        assert seen(other) == before, name


def test_what_does_nothing_to_the_model_never_reaches_it(
    sessions: tuple[Session, Session],
) -> None:
    one, other = sessions
    for name in sorted(SILENT):
        BEHIND[name](other)
    one.advance()
    other.advance()

    assert seen(one) == seen(other)


def test_the_white_cells_rulings_are_not_told(
    sessions: tuple[Session, Session],
) -> None:
    one, other = sessions
    one.advance()
    other.advance()
    found = other.consequences()
    for consequence in found:
        other.rule(consequence.name, Ruling.OVERRIDE, consequence.least, "Not this time")

    assert found
    assert seen(other)[1] == seen(one)[1]
    assert "Not this time" not in seen(other)[0]


def test_what_is_meant_for_a_seat_does_reach_it(sessions: tuple[Session, Session]) -> None:
    one, _ = sessions
    before = seen(one)
    one.send("west", [SEAT], "Good morning")

    assert seen(one)[0] != before[0]
    assert seen(one)[1] == before[1]
