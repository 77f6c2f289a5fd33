"""What is open is a replay; whether it is what was played, the digests tell."""

from __future__ import annotations

import dataclasses
import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest

from simulator.exercise.journal.file import Journal
from simulator.exercise.journal.records import Draft
from simulator.exercise.session import beginning
from simulator.exercise.session.consequences import Ruling
from simulator.exercise.session.errors import SessionError
from simulator.exercise.session.play import Play
from simulator.exercise.session.session import Session
from simulator.exercise.views.seat_view import seat_view
from simulator.exercise.views.writing import written
from simulator.kernel.version import VERSION
from simulator.model.decisions.agreements import Propose
from simulator.model.decisions.capacity import SetMeasure
from simulator.model.politics.pillars import Pillar
from tests.architecture.sources import ROOT
from tests.exercise.sittings import Wall, begun, exercise

if TYPE_CHECKING:
    from pathlib import Path

    from simulator.scenario.scenario import Scenario


def play_on(session: Session) -> None:
    """Do something of everything that moves the world."""
    session.assign("west", "Amel")
    session.fire("1")
    session.decide("middle", Propose("tunisia", Pillar.INFORMATION_SHARING, 4))
    session.share("middle", ("algeria", 1), "east")
    session.decide("west", SetMeasure("transparency", 0.75), state="morocco")
    session.advance()
    for one in session.consequences()[:3]:
        session.rule(one.name, Ruling.OVERRIDE, one.least, "We say so")
        session.publish(one.name, "Everybody heard of it")
    session.advance()
    session.assign("west", "")
    session.advance()


@pytest.fixture
def played(tmp_path: Path) -> Session:
    session = begun(tmp_path)
    play_on(session)
    session.close()
    return session


@pytest.mark.parametrize("hash_seed", ["0", "12345"])
def test_another_process_finds_the_same_world_at_every_turn(
    played: Session, hash_seed: str
) -> None:
    found = subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-m", "tests.exercise.replaying", str(played.file)],
        cwd=ROOT,
        env={**os.environ, "PYTHONHASHSEED": hash_seed},
        capture_output=True,
        text=True,
        check=True,
        timeout=100,
    )

    told = json.loads(found.stdout)
    assert told["differences"] == []
    assert told["digests"] == {str(turn): one for turn, one in played.digests().items()}
    assert len(told["digests"]) == 3


def test_what_every_seat_sees_is_the_same_after_opening(tmp_path: Path) -> None:
    session = begun(tmp_path)
    play_on(session)
    names = [seat.name for seat in session.exercise.seats]

    def views() -> list[str]:
        now, post = session.moment(), session.post()
        return [written(seat_view(now, session.exercise, name, post)) for name in names]

    before = views()
    session.close()
    session = Session.open(session.file, Wall())
    assert views() == before
    session.close()


def test_the_file_needs_neither_its_plan_nor_its_scenario_beside_it(
    played: Session, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("simulator.scenario.catalogue.FOLDER", tmp_path / "nowhere")
    session = Session.open(played.file, Wall())

    assert session.exercise == exercise()
    assert session.scenario.digest == played.scenario.digest
    assert session.differences == ()
    session.close()


def test_a_turn_that_differs_is_named_with_what_it_was_played_with(
    played: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = Play.end_turn

    def other(self: Play, turn: int) -> str:
        return whole(self, turn) if turn != 2 else "other"

    monkeypatch.setattr(Play, "end_turn", other)
    session = Session.open(played.file, Wall())

    (difference,) = session.differences
    assert difference.turn == 2
    assert "turn 2" in difference.says
    assert "Python" in difference.says
    session.close()


def test_a_model_with_another_value_says_which_turns_differ_and_why(
    played: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = beginning.scenario_from

    def upgraded(*read: Any) -> Scenario:
        scenario = whole(*read)
        value = scenario.setting.formation.base_rate
        changed = scenario.setting.with_values({"formation.base_rate": 1.1 * value})
        return dataclasses.replace(scenario, setting=changed)

    monkeypatch.setattr(beginning, "scenario_from", upgraded)
    session = Session.open(played.file, Wall())
    turns = [one.turn for one in session.differences if one.recorded]

    assert turns == [1, 2, 3]
    assert all(f"turn {one.turn}" in one.says for one in session.differences if one.recorded)
    assert "values of the model have changed" in session.differences[0].says
    assert VERSION in session.differences[0].says
    session.close()


def test_a_model_with_the_same_values_but_other_rules_says_so(
    played: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Play, "end_turn", lambda *_: "other")
    session = Session.open(played.file, Wall())

    assert "rules of the model have changed" in session.differences[0].says
    session.close()


def test_what_cannot_be_done_does_not_count_and_the_world_is_as_before(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = begun(tmp_path)
    before = session._play.digest()

    def fail(*_: object) -> None:
        message = "something unforeseen"
        raise RuntimeError(message)

    with monkeypatch.context() as patch:
        patch.setattr(Play, "fire", fail)
        with pytest.raises(SessionError, match="does not count"):
            session.fire("1")
    assert session._play.digest() == before
    assert [one.kind for one in session.records()] == ["began", "voided"]
    session.fire("1")
    session.close()


def test_a_journal_whose_record_can_no_longer_be_played_still_opens(played: Session) -> None:
    journal = Journal.open(played.file)
    strange = {
        "state": "morocco",
        "decision": {"kind": "Conquer", "fields": {}},
    }
    journal.append(Draft(0, 3, "decision", "west", strange, 2e9, 90.0))
    journal.close()
    session = Session.open(played.file, Wall())

    (difference,) = session.differences
    assert "cannot be played again" in difference.says
    assert session.digests() == played.digests()
    session.close()


def test_a_pause_between_two_sittings_does_not_count_as_talk(tmp_path: Path) -> None:
    wall = Wall()
    session = begun(tmp_path, wall=wall)
    wall.pass_minutes(7.0)
    session.note("a short word")
    session.close()
    wall.pass_minutes(24 * 60.0)
    session = Session.open(session.file, wall)
    wall.pass_minutes(1.0)

    assert session.minutes == pytest.approx(8.0)
    session.close()


@pytest.mark.parametrize(
    ("kind", "branch", "payload"),
    [
        ("passed", 0, {"until": 1e12}),
        ("branched", 1, {"name": "loop", "parent": 1, "after": 1, "turn": 1}),
        ("branched", 7, {"name": "far", "parent": 0, "after": 1, "turn": 1}),
        ("switched", 0, {"branch": 99}),
        ("inject", 0, {"inject": "99", "status": "fired"}),
        ("assigned", 0, {"person": "Nobody"}),
        ("ruling", 0, {"consequence": "1/x/y", "ruling": "bend", "proposed": 1.0, "value": 2.0}),
        ("ruling", 0, {"consequence": "", "ruling": "", "proposed": 1.0, "value": 2.0}),
        ("voided", 0, {"record": 99, "reason": ""}),
    ],
)
def test_what_no_program_would_write_neither_stops_nor_hangs_it(
    played: Session, kind: str, branch: int, payload: dict[str, object]
) -> None:
    journal = Journal.open(played.file)
    filled = {"inject": {"reason": "", "narrative": ""}, "ruling": {"reason": ""}}.get(kind, {})
    journal.append(Draft(branch, 3, kind, "ghost", {**filled, **payload}, 2e9, 90.0))
    journal.close()
    session = Session.open(played.file, Wall())

    assert session.digests() == played.digests()
    session.close()


def test_what_is_too_long_or_no_number_is_refused_before_it_is_put_down(tmp_path: Path) -> None:
    session = begun(tmp_path)
    before = session.all_records()
    with pytest.raises(SessionError, match="cannot be put down"):
        session.note("x" * 30_000)
    with pytest.raises(SessionError, match="confidence"):
        session.decide("middle", SetMeasure("transparency", 0.6), confidence=7.0)

    assert session.all_records() == before
    session.close()
