"""What each kind of record does to the world; the same when it is made and when it is replayed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from simulator.exercise.session.coding import decoded
from simulator.exercise.session.consequences import moved_by
from simulator.exercise.session.errors import SessionError
from simulator.exercise.session.standing import FIRED
from simulator.model.decisions.proposals import Decline

if TYPE_CHECKING:
    from collections.abc import Callable

    from simulator.exercise.journal.records import Record
    from simulator.exercise.session.play import Play


def applied(play: Play, record: Record) -> Any:
    """Do to the world what a record says, and give what comes of it."""
    applying = _APPLYING.get(record.kind)
    return None if applying is None else applying(play, record)


def changes_world(record: Record) -> bool:
    """Whether a record may have changed the world."""
    return record.kind in _APPLYING


def _decide(play: Play, record: Record) -> Any:
    said = record.payload
    decision = decoded(said["decision"])
    if said["answers"] is not None and not said["refused"]:
        play.decide(said["state"], Decline(said["answers"]), "A counter-proposal follows.")
    return play.decide(said["state"], decision, said["rationale"])


def _pass(play: Play, record: Record) -> None:
    until = record.payload["until"]
    if until > play.exercise.days:
        message = f"day {until:g} lies behind the end of the exercise"
        raise SessionError(message)
    play.pass_to(until)


def _fire(play: Play, record: Record) -> None:
    if record.payload["status"] == FIRED:
        play.fire(play.exercise.inject(record.payload["inject"]))


def _rule(play: Play, record: Record) -> None:
    said = record.payload
    values = moved_by(play.world, said["consequence"], said["proposed"], said["value"])
    if values:
        play.change(values, "Ruling")


_APPLYING: dict[str, Callable[[Play, Record], Any]] = {
    "decision": _decide,
    "inject": _fire,
    "passed": _pass,
    "turn-ended": lambda play, one: play.end_turn(one.turn),
    "ruling": _rule,
    "assigned": lambda play, one: play.seat(one.seat, is_played=bool(one.payload["person"])),
}
"""What the kinds that matter to the world do."""
