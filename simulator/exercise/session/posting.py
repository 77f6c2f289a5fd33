"""What the journal tells of what seats were given and have said, as views need it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator.exercise.session.standing import FIRED
from simulator.exercise.views.parts import LetterKind
from simulator.exercise.views.post import Post, Sent, Stated, delivered
from simulator.model.decisions.decision import Decided, Refused
from simulator.model.kinds import EventKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from simulator.exercise.journal.records import Record
    from simulator.exercise.plan.exercise import Exercise
    from simulator.exercise.session.standing import Standing
    from simulator.model.world import World


def post_of(exercise: Exercise, standing: Standing, world: World) -> Post:
    """All that seats were given and have said on a branch."""
    sent = tuple(
        letter for record in standing.records if (letter := _letter(exercise, record)) is not None
    )
    turn = min(standing.turn, max(1, len(exercise.turns)))
    return Post(turn, standing.is_practice, sent, tuple(_stated(standing, world)))


def _letter(exercise: Exercise, record: Record) -> Sent | None:
    wall = record.when.isoformat(timespec="seconds")
    said = record.payload
    if record.kind == "inject" and said["status"] == FIRED:
        return delivered(exercise.inject(said["inject"]), record.day, wall)
    if record.kind == "message":
        to = tuple(said["to"])
        return Sent(LetterKind.MESSAGE, record.day, wall, record.seat, to, "", said["text"])
    return None


def _stated(standing: Standing, world: World) -> Iterator[Stated]:
    """What people said when they decided, in the order of the events of their decisions."""
    made = _decisions(world)
    for record in standing.records:
        if record.kind != "decision":
            continue
        said = record.payload
        key = (said["state"], record.day, said["rationale"], said["refused"])
        numbers = made.get(key)
        if numbers:
            yield Stated(
                record.seat, numbers.pop(0), said["rationale"], said["expected"], said["confidence"]
            )


def _decisions(world: World) -> dict[tuple[str, float, str, bool], list[int]]:
    """The numbers of the events of decisions, by who decided what on which day, and why."""
    found: dict[tuple[str, float, str, bool], list[int]] = {}
    for event in world.history.events(EventKind.DECIDED, EventKind.DECISION_REFUSED):
        made = event.subject
        if isinstance(made, Decided | Refused):
            key = (made.seat, event.day, made.why, isinstance(made, Refused))
            found.setdefault(key, []).append(event.number)
    return found
