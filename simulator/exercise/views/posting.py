"""Reads the journal for what seats were given and have said; everything else stays where it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator.exercise.views.fans import fan_of
from simulator.exercise.views.letters import LetterKind
from simulator.exercise.views.post import Post, Sent, Stated, delivered

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from simulator.exercise.journal.records import Record
    from simulator.exercise.plan.exercise import Exercise

FIRED = "fired"
EVERYBODY = "everybody"


def post_of(exercise: Exercise, records: Iterable[Record], turn: int) -> Post:
    """The post up to now.

    Args:
        exercise: The plan.
        records: The journal's records that led to the present moment, in order.
        turn: The turn that is played.
    """
    kept = list(records)
    void = {one.payload["record"] for one in kept if one.kind == "voided"}
    kept = [one for one in kept if one.number not in void]
    sent = [READERS[one.kind](exercise, one) for one in kept if one.kind in READERS]
    return Post(
        turn,
        _is_practice(kept),
        tuple(letter for letter in sent if letter is not None),
        tuple(_stated(one) for one in kept if one.kind == "decision"),
    )


def _is_practice(records: list[Record]) -> bool:
    switched = [one.payload["on"] for one in records if one.kind == "practice"]
    return bool(switched and switched[-1])


def _wall(record: Record) -> str:
    return record.when.isoformat(timespec="seconds")


def _fired(exercise: Exercise, record: Record) -> Sent | None:
    if record.payload["status"] != FIRED:
        return None
    return delivered(exercise.inject(record.payload["inject"]), record.day, _wall(record))


def _message(_: Exercise, record: Record) -> Sent:
    to = tuple(record.payload["to"])
    text = record.payload["text"]
    return Sent(LetterKind.MESSAGE, record.day, _wall(record), record.seat, to, "", text)


def _published(_: Exercise, record: Record) -> Sent:
    """What everybody reads of a ruling; the ruling itself is not among it."""
    text = record.payload["text"]
    return Sent(LetterKind.RULING, record.day, _wall(record), "", (), "", text, public=True)


def _showed(exercise: Exercise, record: Record) -> Sent:
    """What was shown to nobody in particular was shown to everybody."""
    is_public = not record.payload["to"] or EVERYBODY in record.payload["to"]
    seats = {seat.name for seat in exercise.seats}
    to = tuple(name for name in record.payload["to"] if name in seats)
    return Sent(
        LetterKind.FORECAST,
        record.day,
        _wall(record),
        "",
        to,
        "",
        record.payload.get("note", ""),
        public=is_public,
        fan=fan_of(record.payload.get("fan")),
    )


READERS: dict[str, Callable[[Exercise, Record], Sent | None]] = {
    "inject": _fired,
    "message": _message,
    "published": _published,
    "showed": _showed,
}
"""What is read of the journal: rulings that nobody made public, notes and observations
are not among it."""


def _stated(record: Record) -> Stated:
    said = record.payload
    return Stated(
        said["state"],
        record.day,
        said.get("says", ""),
        said.get("rationale", ""),
        said.get("expected", ""),
        said.get("confidence"),
        said.get("text", ""),
        said.get("answers") is not None,
    )
