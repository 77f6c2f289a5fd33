"""A sitting: seats decide, injects come, the white cell rules, and everything is recorded."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

import pytest

from simulator.exercise.plan.exercise import Exercise, Seat
from simulator.exercise.session.coding import KINDS, decoded, encoded
from simulator.exercise.session.errors import SessionError
from simulator.exercise.session.session import Session
from simulator.exercise.views.seat_view import seat_view
from simulator.exercise.views.writing import written
from simulator.kernel.errors import TaawunError, UnknownNameError
from simulator.model.decisions.agreements import Propose
from simulator.model.decisions.capacity import SetStaff
from simulator.model.decisions.decision import Decided, Refused
from simulator.model.decisions.helping import WithdrawHelp
from simulator.model.decisions.proposals import Accept
from simulator.model.kinds import EventKind
from simulator.model.politics.pillars import Pillar
from tests.exercise.sittings import begun, exercise
from tests.model.deciding import DECISIONS

if TYPE_CHECKING:
    from pathlib import Path

    from simulator.model.decisions.decision import Decision

SHARING = Pillar.INFORMATION_SHARING


def kinds(session: Session) -> list[str]:
    return [one.kind for one in session.records()]


def due(session: Session) -> list[str]:
    return [one.inject.number for one in session.queue().now]


@pytest.mark.parametrize("decision", DECISIONS, ids=lambda one: type(one).__name__)
def test_every_decision_becomes_json_and_comes_back(decision: Decision) -> None:
    assert decoded(encoded(decision)) == decision


def test_every_kind_of_decision_has_fields_that_can_be_read() -> None:
    for name in KINDS:
        with pytest.raises((SessionError, UnknownNameError)):
            decoded({"kind": name, "fields": {"nonsense": 1}})


@pytest.mark.parametrize(
    ("written", "says"),
    [
        ({"kind": "Conquer", "fields": {}}, "no kind of decision"),
        ({"kind": "SetStaff", "fields": {"kind": "teams"}}, "number is missing"),
        ({"kind": "SetStaff", "fields": {"kind": "teams", "number": "5"}}, "number = '5'"),
        ({"kind": "SetStaff", "fields": {"kind": "teams", "number": True}}, "number = True"),
        ({"kind": "SetStaff", "fields": []}, "expected its fields"),
        ({"kind": "Suspend", "fields": {"other": "a", "pillar": "LOVE"}}, "no pillar"),
        ({"kind": "FundHeading", "fields": {"heading": "teams", "million": float("nan")}}, "nan"),
    ],
)
def test_what_is_no_decision_is_refused_with_a_sentence(
    written: dict[str, object], says: str
) -> None:
    with pytest.raises(TaawunError, match=says):
        decoded(written)


def test_an_exercise_begins_on_the_first_day(session: Session) -> None:
    assert (session.turn, session.day, session.branch) == (1, 0.0, 0)
    assert session.date == session.scenario.start
    assert kinds(session) == ["began"]


def test_a_decision_is_recorded_with_all_that_the_debrief_will_ask(session: Session) -> None:
    decided = session.decide(
        "middle",
        Propose("tunisia", SHARING, 3),
        options=("wait", "ask the partner"),
        rationale="Leads come late",
        expected="Leads come in days",
        confidence=0.7,
        text="We share what concerns the other",
    )
    (record,) = [one for one in session.records() if one.kind == "decision"]

    assert isinstance(decided, Decided)
    assert decided.why == "Leads come late"
    assert record.seat == "middle"
    assert record.payload["confidence"] == 0.7
    assert record.payload["options"] == ["wait", "ask the partner"]
    assert record.payload["says"] == decided.says
    assert (record.turn, record.day) == (1, 0.0)


def test_what_cannot_be_decided_is_recorded_as_refused(session: Session) -> None:
    refused = session.decide("middle", SetStaff("teams", 10**5))

    assert isinstance(refused, Refused)
    assert session.records()[-1].payload["refused"] is True


def test_a_seat_with_several_states_says_for_which_it_decides(session: Session) -> None:
    with pytest.raises(SessionError, match="morocco and mauritania"):
        session.decide("west", SetStaff("teams", 5))
    decided = session.decide("west", SetStaff("teams", 5), state="mauritania")
    with pytest.raises(SessionError, match="decides for algeria"):
        session.decide("middle", SetStaff("teams", 5), state="tunisia")

    assert decided.seat == "mauritania"


def test_a_partner_offers_and_withdraws_help_and_the_state_hears_of_it(tmp_path: Path) -> None:
    session = begun(tmp_path)
    withdraw = WithdrawHelp("tunisia", "capacity_building", 0)
    assert withdraw in {one.decision for one in session.offers("partner")}
    decided = session.decide("partner", withdraw, rationale="Our means are short")
    assert isinstance(session.decide("partner", SetStaff("teams", 5)), Refused)
    session.advance()
    session.close()
    session = Session.open(session.file)
    now, plan, post = session.moment(), session.exercise, session.post()
    differences = session.differences
    session.close()
    view, other = (seat_view(now, plan, one, post) for one in ("partner", "middle"))
    (own,) = [one for one in view.helps if (one.state, one.kind) == ("tunisia", withdraw.offer)]

    assert isinstance(decided, Decided)
    assert differences == ()
    assert (own.taken, own.offered) == (0, 0)
    assert [one.why for one in view.taken] == ["", "Our means are short"]
    told = f"A partner decides: {decided.says}"
    assert told in [one.sentence for one in seat_view(now, plan, "east", post).reports]
    assert told not in written(other)
    assert other.helps == ()


def test_a_seat_that_speaks_for_nobody_decides_nothing(tmp_path: Path) -> None:
    plan = dataclasses.replace(exercise(), seats=(*exercise().seats, Seat("press", "The press")))
    session = begun(tmp_path, plan)
    with pytest.raises(SessionError, match="decides for no state"):
        session.decide("press", SetStaff("teams", 5))
    assert session.offers("press") == ()
    session.close()


def test_offers_can_be_taken_as_they_are(session: Session) -> None:
    offers = session.offers("west")

    assert {one.state for one in offers} == {"morocco", "mauritania"}
    for one in offers[::15]:
        assert session.weigh("west", one.decision, one.state).possible
        assert decoded(one.written) == one.decision


def test_a_proposal_is_countered_accepted_and_comes_into_force(session: Session) -> None:
    session.decide("middle", Propose("tunisia", SHARING, 3))
    (asked,) = session.proposals("east")
    session.decide("east", Propose("algeria", SHARING, 4), answers=asked.number)
    (countered,) = session.proposals("middle")
    assert (countered.by, countered.to) == ("tunisia", ("algeria",))
    accepted = session.decide("middle", Accept(countered.number))
    before = session.level("sharing", "algeria-tunisia")
    session.advance()
    session.advance()

    assert isinstance(accepted, Decided)
    assert accepted.days > 30.0
    assert (before, session.level("sharing", "algeria-tunisia")) == (2, 4)
    assert session.proposals("middle") == ()
    with pytest.raises(SessionError, match="no proposal 99"):
        session.decide("east", Propose("algeria", SHARING, 2), answers=99)


def test_sharing_reaches_the_other_and_is_remembered(session: Session) -> None:
    shared = session.share("middle", ("algeria", 1), "east", "They should know")
    session.advance()
    world = session._play.world
    tunisia = world.states["tunisia"].number
    told = [
        one
        for one in world.history.events(EventKind.LEAD_RECEIVED)
        if one.place == tunisia and one.subject.told is not None
    ]

    assert isinstance(shared, Decided)
    assert len(told) == 1
    assert session.records()[1].payload["decision"]["kind"] == "PassLead"


def test_seats_owe_a_decision_until_they_decide_or_say_that_they_do_not(
    session: Session,
) -> None:
    assert session.owes() == ()
    for seat in ("west", "middle", "partner"):
        session.assign(seat, f"Somebody for {seat}")
    assert session.owes() == ("west", "middle")
    session.stand("west", "We wait")
    session.decide("middle", SetStaff("teams", 10**5))
    assert session.owes() == ("middle",)
    session.decide("middle", Propose("tunisia", SHARING, 3))
    assert session.owes() == ()
    session.advance()
    assert session.owes() == ("west", "middle")


def test_seats_that_nobody_plays_follow_their_policy_and_say_why(tmp_path: Path) -> None:
    session = begun(tmp_path, exercise(days=100.0))
    session.assign("middle", "Amel")
    report = session.advance()
    session.close()

    assert report.policies
    assert {one.seat for one in report.policies} <= {"west", "east"}
    assert all(one.why for one in report.policies)


def test_messages_go_to_seats_and_into_the_post(session: Session) -> None:
    with pytest.raises(SessionError, match="to whom"):
        session.show_forecast([])
    session.send("west", ["east"], "Shall we meet?")
    session.send("", ["east", "west"], "Ten minutes left")
    sent = session.post().sent

    assert [one.text for one in sent] == ["Shall we meet?", "Ten minutes left"]
    with pytest.raises(UnknownNameError):
        session.send("west", ["nobody"], "Hello")
    with pytest.raises(SessionError):
        session.send("west", ["east"], "  ")


def test_views_agree_with_what_was_played(session: Session) -> None:
    session.fire("1")
    session.decide("middle", Propose("tunisia", SHARING, 3), rationale="Because", expected="More")
    moment, post = session.moment(), session.post()
    session.note("this changes nothing in the world")

    assert session.moment() is moment
    assert [one.subject for one in post.sent] == ["A letter"]
    (stated,) = post.stated
    assert stated.expected == "More"
    assert [one.says for one in moment.deeds][-1] == stated.says
    session.advance()
    assert session.moment() is not moment


def test_a_plan_that_its_scenario_cannot_carry_leaves_no_file(tmp_path: Path) -> None:
    plan = dataclasses.replace(
        exercise(), seats=(dataclasses.replace(exercise().seats[0], states=("atlantis",)),)
    )
    assert isinstance(plan, Exercise)

    with pytest.raises(TaawunError):
        begun(tmp_path, plan)
    assert [*tmp_path.iterdir()] == []
