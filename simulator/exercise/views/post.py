"""What seats were given and have said, as the journal holds it, and which of it a seat may read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from simulator.exercise.plan.words import InjectType, Releasability
from simulator.exercise.views.letters import Letter, LetterKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from simulator.exercise.plan.exercise import Exercise, Seat
    from simulator.exercise.plan.injects import Inject
    from simulator.exercise.views.fans import FanShown
    from simulator.exercise.views.moment import Moment

FOR_CONTROL = (InjectType.FACILITATION, InjectType.EXPECTED_ACTION)
"""Types of inject that players are never told of."""


@dataclass(frozen=True)
class Sent:
    """One thing that was put before seats.

    Attributes:
        kind: What it is.
        day: The scenario day.
        wall: The time on the wall, as the journal writes it.
        sender: The name of the seat that sent it, or from whom it comes in the story.
        to: The names of the seats that get it.
        public: Whether it is for everybody and the projector.
        fan: The forecast that it shows, if it shows one.
    """

    kind: LetterKind
    day: float
    wall: str
    sender: str
    to: tuple[str, ...]
    subject: str
    text: str
    label: str = ""
    questions: tuple[str, ...] = ()
    public: bool = False
    fan: FanShown | None = None


@dataclass(frozen=True)
class Stated:
    """What a seat said when it decided.

    Attributes:
        state: The state for which it decided.
        day: The scenario day.
        says: What the decision does, by which it is found again in the history.
        text: What it wrote to those to whom it proposes something.
        counters: Whether it answers a proposal with another.
    """

    state: str
    day: float
    says: str
    rationale: str
    expected: str = ""
    confidence: float | None = None
    text: str = ""
    counters: bool = False


@dataclass(frozen=True)
class Post:
    """All of that up to now, for all seats; views are cut out of it.

    Attributes:
        turn: The turn that is played.
        practice: Whether this is practice.
    """

    turn: int = 1
    practice: bool = False
    sent: tuple[Sent, ...] = ()
    stated: tuple[Stated, ...] = ()


def delivered(inject: Inject, day: float, wall: str) -> Sent:
    """An inject as it reaches its seats: nothing of what only control reads goes with it."""
    is_for_control = inject.type in FOR_CONTROL
    return Sent(
        LetterKind.INJECT,
        day,
        wall,
        inject.sender,
        () if is_for_control else inject.to_seats,
        inject.title,
        inject.text,
        inject.label,
        inject.questions,
        public=inject.releasability is Releasability.PUBLIC and not is_for_control,
    )


def letters_for(
    now: Moment, exercise: Exercise, seat: Seat, post: Post
) -> tuple[tuple[Letter, ...], tuple[Letter, ...]]:
    """What a seat was sent, and what it has sent, the latest first."""
    received = [one for one in post.sent if seat.name in one.to or one.public]
    written = [one for one in post.sent if one.sender == seat.name and not one.public]
    return (
        _numbered(now, exercise, (one for one in received if one.sender != seat.name), seat.name),
        _numbered(now, exercise, written, ""),
    )


def public_letters(now: Moment, exercise: Exercise, post: Post) -> tuple[Letter, ...]:
    """What is for everybody, the latest first."""
    return _numbered(now, exercise, (one for one in post.sent if one.public), "")


def _numbered(
    now: Moment, exercise: Exercise, sent: Iterable[Sent], reader: str
) -> tuple[Letter, ...]:
    """Letters with numbers of the reader's own, the latest first."""
    titles = {seat.name: seat.title for seat in exercise.seats}
    letters = [
        Letter(
            number,
            one.kind,
            now.recording.date(one.day).isoformat(),
            one.wall,
            titles.get(one.sender, one.sender),
            _addressees(one, reader, titles),
            one.subject,
            one.text,
            one.label,
            one.questions,
            one.public,
            one.fan,
        )
        for number, one in enumerate(sent, 1)
    ]
    return tuple(reversed(letters))


def _addressees(sent: Sent, reader: str, titles: dict[str, str]) -> tuple[str, ...]:
    """To whom it went, as far as the reader may know: a message says it, what control gives not.

    Whether others were given the same is nobody's business but that of those who conduct.
    """
    if sent.public:
        return ()
    if sent.kind is LetterKind.MESSAGE or not reader:
        return tuple(titles.get(name, name) for name in sent.to)
    return (titles.get(reader, reader),)
