"""Conducting an exercise: injects come, the clock runs and stands, the white cell rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from simulator.exercise.session.consequences import Ruling, levels_of
from simulator.exercise.session.errors import SessionError
from simulator.exercise.session.evaluating import Rating, Remark
from simulator.kernel.errors import QuantityError, UnknownNameError
from simulator.model.decisions.agreements import Propose
from simulator.model.decisions.capacity import SetStaff
from simulator.model.kinds import EventKind
from simulator.model.politics.pillars import Pillar
from tests.exercise.sittings import Wall, begun, exercise

if TYPE_CHECKING:
    from pathlib import Path

    from simulator.exercise.session.session import Session

SHARING = Pillar.INFORMATION_SHARING


def due(session: Session) -> list[str]:
    return [one.inject.number for one in session.queue().now]


def test_injects_come_by_the_clock_by_decision_and_when_nobody_answers(
    session: Session, wall: Wall
) -> None:
    assert due(session) == ["1"]
    session.fire("1")
    wall.pass_minutes(11.0)
    assert session.tick() == ("2",)
    session.decide("west", Propose("tunisia", SHARING, 2), state="morocco")
    session.tick()
    assert due(session) == ["4"]
    assert session.waited("1") is None
    assert [one.inject.number for one in session.queue().done] == ["1", "2"]


def test_a_contingency_becomes_due_when_its_parent_goes_unanswered(
    session: Session, wall: Wall
) -> None:
    session.fire("1")
    wall.pass_minutes(14.0)
    session.tick()
    assert "5" not in due(session)
    wall.pass_minutes(2.0)
    session.tick()
    assert "5" in due(session)


def test_what_is_held_waits_and_what_is_skipped_is_gone(session: Session, wall: Wall) -> None:
    session.hold("2", "not yet")
    wall.pass_minutes(30.0)
    assert session.tick() == ()
    session.release("2")
    assert "2" in due(session)
    with pytest.raises(SessionError, match="say why"):
        session.skip("1", " ")
    session.skip("1", "no time")
    with pytest.raises(SessionError, match="left out already"):
        session.fire("1")
    with pytest.raises(UnknownNameError):
        session.fire("99")
    assert [one.inject.number for one in session.queue().tray] == ["6"]


def test_a_pause_stops_the_clock(session: Session, wall: Wall) -> None:
    wall.pass_minutes(5.0)
    session.pause("coffee")
    wall.pass_minutes(60.0)
    assert session.minutes == pytest.approx(5.0)
    assert session.tick() == ()
    session.resume()
    wall.pass_minutes(1.0)
    assert session.minutes == pytest.approx(6.0)
    with pytest.raises(SessionError):
        session.resume()


def test_an_inject_with_a_day_comes_on_it_and_its_effect_ends(session: Session) -> None:
    before = session.level("analysts", "algeria")
    session.advance()
    report = session.advance()
    changes = [
        (event.day, event.detail)
        for event in session._play.world.history.events(EventKind.VALUE_CHANGED)
        if event.subject[0] == "states.algeria.analysts"
    ]

    assert report.fired == ("3",)
    assert [day for day, _ in changes] == [40.0, 55.0]
    assert changes[0][1] == pytest.approx(before * 0.5, abs=1.0)
    assert changes[1][1] == before


def test_rulings_keep_both_values_and_move_the_model(session: Session) -> None:
    for _ in range(3):
        session.advance()
    level = next(one for turn in (1, 2, 3) for one in session.consequences(turn) if one.event < 0)
    world = session._play.world
    before = levels_of(world)[level.kind, level.place]
    with pytest.raises(QuantityError, match="from"):
        session.rule(level.name, Ruling.BEND, level.high + 0.5, "too much")
    with pytest.raises(SessionError, match="needs a reason"):
        session.rule(level.name, Ruling.BEND, level.high)
    with pytest.raises(SessionError, match="rule on it first"):
        session.publish(level.name, "It was not so bad")
    session.rule(level.name, Ruling.BEND, level.low, "It was not so bad")
    after = levels_of(world)[level.kind, level.place]

    assert before - after == pytest.approx(level.value - level.low, abs=1e-9)
    ruled = session.rulings()[level.name].payload
    assert (ruled["proposed"], ruled["value"]) == (level.value, level.low)
    with pytest.raises(SessionError, match="already"):
        session.rule(level.name, Ruling.ACCEPT)
    with pytest.raises(UnknownNameError):
        session.rule("7/event/1", Ruling.ACCEPT)


def test_an_attack_that_is_overridden_costs_no_trust(tmp_path: Path) -> None:
    session = begun(tmp_path, exercise(days=300.0, turns=1))
    session.advance()
    attack = next(one for one in session.consequences() if one.kind == "CELL_ATTACKED")
    zone = session._play.world.history.event(attack.event).subject.zone
    before = zone.trust
    session.rule(attack.name, Ruling.OVERRIDE, 0.0, "It was prevented")
    after = zone.trust
    session.close()

    assert attack.is_public
    assert after > before


def test_observations_say_what_nobody_has_rated_yet(session: Session) -> None:
    assert session.unobserved() == (("share", "pass"), ("decide", ""))
    session.observe("E1", "share", text="They talk", kind=Remark.STRENGTH, task="pass")
    assert session.unobserved() == (("share", "pass"), ("decide", ""))
    session.observe("E1", "share", task="pass", rating=Rating.SOME_CHALLENGES, seat="west")
    assert session.unobserved() == (("decide", ""),)
    assert len(session.observations()) == 2
    with pytest.raises(UnknownNameError):
        session.observe("E1", "share", task="dance")


def test_the_last_turn_ends_play(session: Session) -> None:
    for turn in (1, 2, 3):
        assert session.advance().turn == turn
    assert session.is_over
    for act in (session.advance, lambda: session.decide("middle", SetStaff("teams", 5))):
        with pytest.raises(SessionError, match="play is over"):
            act()
    session.note("Talk afterwards is still put down")
    assert session.turn == 3
