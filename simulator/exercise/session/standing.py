"""How an exercise stands beside its world: the turn, the clock, injects, people, what was said."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from simulator.exercise.plan.watching import Taken

if TYPE_CHECKING:
    from collections.abc import Callable

    from simulator.exercise.journal.records import Record

MINUTE = 60.0
DUE, FIRED, HELD, RELEASED, SKIPPED = "due", "fired", "held", "released", "skipped"
OVER = (FIRED, SKIPPED)
"""What an inject does not come back from."""


@dataclass(frozen=True)
class InjectStatus:
    """What has become of an inject.

    Attributes:
        status: "due", "fired", "held", "released" or "skipped"; empty while nothing has.
        minutes: The minutes of play when that happened.
    """

    status: str = ""
    reason: str = ""
    turn: int = 0
    day: float = 0.0
    wall: float = 0.0
    minutes: float = 0.0
    record: int = 0


@dataclass
class Standing:
    """What follows from the records of a branch without the world.

    Attributes:
        turn: The turn that is played, from 1.
        is_over: Whether play has ended.
        is_paused: Whether the clock on the wall stands.
        is_practice: Whether this is practice.
        injects: What has become of each, by number.
        people: Who plays which seat.
        taken: The decisions of seats, with the minutes of play and the turn.
        stood: The turns and seats in which somebody decided to do nothing more.
        rulings: What was ruled, by consequence.
        published: What everybody was last told of a ruling, by consequence.
        digests: The digest of the world at the end of each turn.
        records: The records that count here, in order.
    """

    turn: int = 1
    is_over: bool = False
    is_paused: bool = False
    is_practice: bool = False
    injects: dict[str, InjectStatus] = field(default_factory=dict)
    people: dict[str, str] = field(default_factory=dict)
    taken: list[tuple[Taken, float, int]] = field(default_factory=list)
    spoke: list[tuple[str, float]] = field(default_factory=list)
    stood: set[tuple[int, str]] = field(default_factory=set)
    rulings: dict[str, Record] = field(default_factory=dict)
    published: dict[str, Record] = field(default_factory=dict)
    digests: dict[int, str] = field(default_factory=dict)
    records: list[Record] = field(default_factory=list)
    _ran: float = 0.0
    _before: float = 0.0
    _since: float = 0.0
    _last: float = 0.0

    def seconds(self, wall: float) -> float:
        """How long the discussion of this turn has run at a time on the wall, pauses left out."""
        return self._ran if self.is_paused else self._ran + max(0.0, wall - self._since)

    def minutes(self, wall: float) -> float:
        """How long play has run in all, in minutes."""
        return (self._before + self.seconds(wall)) / MINUTE

    def take(self, record: Record) -> None:
        """Take a record up."""
        taking = _TAKING.get(record.kind)
        if taking is not None:
            taking(self, record)
        self._last = record.wall
        self.records.append(record)

    def restart(self, record: Record) -> None:
        """Let the clock of a turn begin."""
        self._before += self.seconds(record.wall) if self._last else 0.0
        self._ran, self._since = 0.0, record.wall

    def stop(self, wall: float) -> None:
        """Let the clock stand from a time on."""
        if not self.is_paused:
            self._ran += max(0.0, wall - self._since)
            self.is_paused = True

    def go_on(self, wall: float) -> None:
        """Let the clock run again."""
        self._since = wall
        self.is_paused = False

    @property
    def last_wall(self) -> float:
        """When the last record was made."""
        return self._last


def _opened(standing: Standing, record: Record) -> None:
    was_paused = standing.is_paused
    standing.stop(standing.last_wall)
    if not was_paused:
        standing.go_on(record.wall)


def _decision(standing: Standing, record: Record) -> None:
    minutes = standing.minutes(record.wall)
    standing.spoke.append((record.seat, minutes))
    if record.payload["refused"]:
        return
    made = record.payload["decision"]
    regards = tuple(one for one in made["fields"].values() if isinstance(one, str))
    taken = Taken(record.seat, made["kind"], regards)
    standing.taken.append((taken, minutes, record.turn))


def _inject(standing: Standing, record: Record) -> None:
    said = record.payload
    standing.injects[said["inject"]] = InjectStatus(
        said["status"],
        said["reason"],
        record.turn,
        record.day,
        record.wall,
        standing.minutes(record.wall),
        record.number,
    )


def _turn_ended(standing: Standing, record: Record) -> None:
    standing.digests[record.turn] = record.payload["digest"]
    standing.turn = record.turn + 1
    standing.restart(record)


def _assigned(standing: Standing, record: Record) -> None:
    standing.people[record.seat] = record.payload["person"]
    if not record.payload["person"]:
        del standing.people[record.seat]


def _ended(standing: Standing, record: Record) -> None:
    standing.stop(record.wall)
    standing.is_over = True


def _practice(standing: Standing, record: Record) -> None:
    standing.is_practice = record.payload["on"]


def _ruling(standing: Standing, record: Record) -> None:
    standing.rulings[record.payload["consequence"]] = record


def _published(standing: Standing, record: Record) -> None:
    standing.published[record.payload["consequence"]] = record


_TAKING: dict[str, Callable[[Standing, Record], None]] = {
    "began": Standing.restart,
    "opened": _opened,
    "decision": _decision,
    "stand": lambda standing, one: standing.stood.add((one.turn, one.seat)),
    "message": lambda standing, one: standing.spoke.append((one.seat, standing.minutes(one.wall))),
    "inject": _inject,
    "turn-ended": _turn_ended,
    "assigned": _assigned,
    "paused": lambda standing, one: standing.stop(one.wall),
    "resumed": lambda standing, one: standing.go_on(one.wall),
    "practice": _practice,
    "branched": Standing.restart,
    "switched": Standing.restart,
    "ruling": _ruling,
    "published": _published,
    "ended": _ended,
}
"""What each kind of record does to how things stand; the others do nothing."""
