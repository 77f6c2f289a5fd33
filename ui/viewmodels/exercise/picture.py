"""Everything that the facilitator's console shows, frozen; made in the session's own thread."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from simulator.exercise.session.evaluating import Rating
from simulator.runs.telling_names import EVERYBODY
from ui.viewmodels.event_words import Sentences
from ui.viewmodels.exercise.words import consequence_words
from ui.viewmodels.planning.plan_speaker import place_labels
from ui.viewmodels.stories import NO_EVENT

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping
    from pathlib import Path

    from simulator.exercise.journal.records import Record
    from simulator.exercise.plan.exercise import Exercise, Turn
    from simulator.exercise.session.consequences import Consequence
    from simulator.exercise.session.differing import Difference
    from simulator.exercise.session.injecting import Queue
    from simulator.exercise.session.session import Session
    from simulator.exercise.session.tree import Branch
    from simulator.exercise.session.turning import PolicyDecision

NOBODY = -1
RATINGS = tuple(one.value for one in Rating)


@dataclass(frozen=True)
class SeatLine:
    """A seat at the table, as those who conduct see it.

    Attributes:
        name, title: The seat's name, and what it is called.
        states: What the states that it decides for are called.
        person: Who plays it; empty if its policy decides.
        decided: How many decisions it has taken this turn.
        stands: Whether it has said that it does nothing more this turn.
        owes: Whether it still owes a decision.
        policy: The number of the policy that decides while nobody plays it.
        partner: Whether it speaks for a partner, which may offer and withdraw help.
    """

    name: str
    title: str
    states: tuple[str, ...]
    person: str
    decided: int
    stands: bool
    owes: bool
    policy: int = 0
    partner: bool = False


@dataclass(frozen=True)
class Came:
    """Something that the model says has come of the last turn, and what was said to it.

    Attributes:
        consequence: What the model proposes.
        told: The same in a sentence, for those who conduct: it holds what only they know.
        heard: The same as everybody may hear it; empty where not everybody does.
        ruling: The record of the ruling on it, if there is one.
        published: What everybody was told of that; empty while it is not public.
    """

    consequence: Consequence
    told: str
    ruling: Record | None
    heard: str = ""
    published: str = ""


@dataclass(frozen=True)
class Aim:
    """A critical task, or an objective without any, and how it was rated.

    Attributes:
        objective, task: Their names; no task stands for the objective itself.
        title: The objective or the task, in a sentence.
        heading: The objective that a task belongs to, in a sentence.
        target: By what one sees that it was done.
        ratings: How often it was rated P, S, M and U, in that order.
    """

    objective: str
    task: str
    title: str
    heading: str
    target: str
    ratings: tuple[int, ...]

    @property
    def is_rated(self) -> bool:
        """Whether anybody has rated it."""
        return any(self.ratings)


@dataclass(frozen=True)
class Picture:
    """The console at one moment.

    Attributes:
        exercise: The plan.
        file: Where the journal lies.
        turn: The turn that is played, as it was planned.
        day, date: The moment in the story.
        minutes: For how long this turn has been discussed, pauses left out.
        is_paused, is_practice, is_over: How it stands.
        queue: The injects.
        seats: Who sits where.
        came: What the model says has come of the last turn.
        last_turn: The number of that turn; 0 before the first is over.
        policies: What was decided in it for seats that nobody plays.
        aims: What should be observed.
        branches, branch: The courses of play, and the number of the one that is played.
        records: What counts on this branch, in order.
        differences: The turns whose replay is not what was played.
        labels: What states and relations are called, by name.
        told: What has come of the turns of this branch, in sentences, by name.
    """

    exercise: Exercise
    file: Path
    turn: Turn
    day: float
    date: dt.date
    minutes: float
    is_paused: bool
    is_practice: bool
    is_over: bool
    queue: Queue
    seats: tuple[SeatLine, ...]
    came: tuple[Came, ...]
    last_turn: int
    policies: tuple[PolicyDecision, ...]
    aims: tuple[Aim, ...]
    branches: tuple[Branch, ...]
    branch: int
    records: tuple[Record, ...]
    differences: tuple[Difference, ...]
    labels: Mapping[str, str]
    told: Mapping[str, str]

    @property
    def unruled(self) -> tuple[Came, ...]:
        """What nobody has ruled on yet."""
        return tuple(one for one in self.came if one.ruling is None)

    @property
    def unobserved(self) -> tuple[Aim, ...]:
        """What nobody has rated yet."""
        return tuple(one for one in self.aims if not one.is_rated)

    @property
    def owing(self) -> tuple[SeatLine, ...]:
        """The seats that still owe a decision."""
        return tuple(one for one in self.seats if one.owes)


class Painter:
    """Makes pictures of a session; sentences that were told once are kept."""

    def __init__(self) -> None:
        self._told: dict[tuple[int, str], str] = {}
        self._heard: dict[tuple[int, str], str] = {}

    def picture(self, session: Session) -> Picture:
        """The console at this moment."""
        over = max(session.digests(), default=0)
        records = session.records()
        told = self._sentences(session, records)
        return Picture(
            session.exercise,
            session.file,
            session.plan_of_turn,
            session.day,
            session.date,
            session.minutes,
            session.is_paused,
            session.is_practice,
            session.is_over,
            session.queue(),
            tuple(_seats(session, records)),
            _came(session, told, self._public(records)),
            over,
            session.policy_decisions(over) if over else (),
            tuple(_aims(session)),
            session.branches(),
            session.branch,
            records,
            session.differences,
            place_labels(session.scenario),
            told,
        )

    def _sentences(self, session: Session, records: tuple[Record, ...]) -> dict[str, str]:
        """What has come of every turn of this branch, in sentences, by name.

        A turn that ended elsewhere may use the same names for other things.
        """
        ended = [(one.number, one.turn) for one in records if one.kind == "turn-ended"]
        found = [(end, one) for end, turn in ended for one in session.consequences(turn)]
        unknown = [pair for pair in found if (pair[0], pair[1].name) not in self._told]
        if unknown:
            recording = session.moment().recording
            tell = Sentences(recording, NOBODY).sentence
            say = Sentences(recording, EVERYBODY).sentence
            labels = place_labels(session.scenario)
            for end, one in unknown:
                is_event = one.event != NO_EVENT
                text = tell(one.event) if is_event else consequence_words(one, labels)
                self._told[end, one.name] = text
                secret = "" if is_event else text
                self._heard[end, one.name] = say(one.event) if one.is_public else secret
        return {one.name: self._told[end, one.name] for end, one in found}

    def _public(self, records: tuple[Record, ...]) -> dict[str, str]:
        """What of the last turn everybody may hear, by name; its sentences have been made."""
        last = max((one.number for one in records if one.kind == "turn-ended"), default=0)
        return {name: text for (end, name), text in self._heard.items() if end == last}


def _came(session: Session, told: Mapping[str, str], heard: Mapping[str, str]) -> tuple[Came, ...]:
    rulings = session.rulings()
    public = {name: one.payload["text"] for name, one in session.published().items()}
    return tuple(
        Came(
            one,
            told.get(one.name, one.name),
            rulings.get(one.name),
            heard.get(one.name, ""),
            public.get(one.name, ""),
        )
        for one in session.consequences()
    )


def _seats(session: Session, records: tuple[Record, ...]) -> list[SeatLine]:
    people, owing, turn = session.people(), session.owes(), session.turn
    labels = place_labels(session.scenario)
    now = [one for one in records if one.turn == turn]
    decided = [one.seat for one in now if one.kind == "decision" and not one.payload["refused"]]
    stands = {one.seat for one in now if one.kind == "stand"}
    return [
        SeatLine(
            one.name,
            one.title,
            tuple(labels.get(state, state) for state in one.states),
            people.get(one.name, ""),
            decided.count(one.name),
            one.name in stands,
            one.name in owing,
            one.policy,
            not one.states and bool(session.deciders_of(one.name)),
        )
        for one in session.exercise.seats
    ]


def _aims(session: Session) -> list[Aim]:
    given = [one.payload for one in session.observations()]

    def ratings(objective: str, task: str) -> tuple[int, ...]:
        mine = [
            one["rating"] for one in given if (one["objective"], one["task"]) == (objective, task)
        ]
        return tuple(mine.count(rating) for rating in RATINGS)

    found = []
    for one in session.exercise.objectives:
        for task in one.tasks:
            counted = ratings(one.name, task.name)
            found.append(Aim(one.name, task.name, task.title, one.title, task.target, counted))
        if not one.tasks:
            found.append(Aim(one.name, "", one.title, one.title, "", ratings(one.name, "")))
    return found
