"""What states have decided, asked of each other and agreed, as plain facts."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from simulator.kernel.history import NO_CAUSE
from simulator.model.decisions.agreements import Propose
from simulator.model.decisions.decision import Decided, Refused
from simulator.model.decisions.proposals import Accept, Decline
from simulator.model.kinds import EventKind
from simulator.model.politics.agreements import Agreements, days_until_force
from simulator.model.resources.costs import more_a_year
from simulator.model.setting import relation_name
from simulator.runs.addressees import is_answer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from simulator.kernel.history import Event
    from simulator.model.world import World

K = EventKind


class Standing(StrEnum):
    """What has become of a decision."""

    REFUSED = "refused"
    WAITING = "waiting"
    """Others have not answered yet."""
    ACCEPTED = "accepted"
    DECLINED = "declined"
    LAPSED = "lapsed"
    COMING = "coming"
    """It takes its time."""
    DONE = "done"


@dataclass(frozen=True)
class Deed:
    """A decision that was taken, or could not be.

    Attributes:
        state: Who decided.
        day: When.
        says: What it does, or why it could not be taken.
        why: Why, if whoever decided said so.
        million: What it cost at once.
        yearly: What it changes in the yearly cost of the state's measures.
        due: The day on which it acts.
        standing: What has become of it.
        record: The number of its event in the history.
    """

    state: str
    day: float
    says: str
    why: str
    million: float
    yearly: float
    due: float
    standing: Standing
    record: int


@dataclass(frozen=True)
class Asking:
    """A proposal that waits for an answer.

    Attributes:
        by: Who proposes.
        to: Who has not answered.
        says: What is proposed.
        since: When it was proposed.
        until: When it lapses.
        yearly: What it would cost each state in a year, by name.
        number: By which it is answered.
        record: The number of its event in the history.
    """

    by: str
    to: tuple[str, ...]
    says: str
    since: float
    until: float
    yearly: tuple[tuple[str, float], ...]
    number: int
    record: int


@dataclass(frozen=True)
class Ending:
    """An agreement that ends on a day unless it is renewed."""

    states: tuple[str, str]
    pillar: str
    until: float


@dataclass(frozen=True)
class Coming:
    """A level that two states have accepted and that is not in force yet.

    Attributes:
        signed: The day on which it is agreed, after talks about its details.
        force: The day from which it is in force: signed, or ratified where it is law.
    """

    states: tuple[str, str]
    pillar: str
    level: int
    signed: float
    force: float


def deeds_of(world: World) -> tuple[Deed, ...]:
    """Every decision from the scenario's start, in order."""
    answers = _answers(world)
    found = []
    for event in world.history.events(K.DECIDED, K.DECISION_REFUSED):
        made = event.subject
        if isinstance(made, Refused):
            says = (made.says, made.why, 0.0, 0.0, event.day, Standing.REFUSED)
            found.append(Deed(made.seat, event.day, *says, event.number))
        elif isinstance(made, Decided):
            found.append(_deed(world, event, made, answers.get(event.number)))
    return tuple(found)


def asked_of(world: World) -> tuple[Asking, ...]:
    """Every proposal that waits, in the order in which they were made."""
    return tuple(
        Asking(
            one.by,
            tuple(one.to),
            one.says,
            world.history.event(one.record).day,
            one.until,
            tuple((name, more_a_year(world.setting, name, one.values)) for name in one.to),
            number,
            one.record,
        )
        for number, one in sorted(world.docket.proposals.items())
    )


def terms_of(world: World) -> tuple[Ending, ...]:
    """The agreements that have an end."""
    return tuple(
        Ending(world.relations[relation].sides(), pillar.name, term.until)
        for (relation, pillar), term in sorted(world.docket.terms.items())
    )


def coming_of(world: World) -> tuple[Coming, ...]:
    """What is accepted and not yet agreed, and what is agreed and not yet in force."""
    return (*_accepted(world), *_signed(world))


def _accepted(world: World) -> Iterator[Coming]:
    """Proposals that all have accepted, while their details are talked about."""
    now = world.clock.now
    for event in world.history.events(K.DECIDED):
        due = event.day + event.subject.days
        if due <= now or not isinstance(event.subject.decision, Accept):
            continue
        asked = world.history.event(event.cause).subject
        if isinstance(asked.decision, Propose):
            one = asked.decision
            wait = days_until_force(world.setting.agreements, one.pillar)
            pair = world.relations[relation_name(asked.seat, one.to)].sides()
            yield Coming(pair, one.pillar.name, one.level, due, due + wait)


def _signed(world: World) -> Iterator[Coming]:
    """What is agreed and waits until it is signed by all or ratified."""
    for mechanism in world.mechanisms:
        if not isinstance(mechanism, Agreements):
            continue
        for relation in world.relations.values():
            for pillar, (due, level) in mechanism.coming(relation).items():
                signed = due - days_until_force(world.setting.agreements, pillar)
                yield Coming(relation.sides(), pillar.name, int(level), signed, due)


def _answers(world: World) -> dict[int, Standing]:
    """What was said last to each proposal, by the number of its event."""
    said: dict[int, Standing] = {}
    for event in _about_proposals(world):
        if event.kind == K.PROPOSAL_LAPSED:
            said[event.cause] = Standing.LAPSED
        elif isinstance(event.subject.decision, Decline):
            said[event.cause] = Standing.DECLINED
        elif isinstance(event.subject.decision, Accept):
            said[event.cause] = Standing.ACCEPTED
    said |= dict.fromkeys((one.record for one in world.docket.proposals.values()), Standing.WAITING)
    return said


def _about_proposals(world: World) -> Iterator[Event]:
    for event in world.history.events(K.DECIDED, K.PROPOSAL_LAPSED):
        if event.cause != NO_CAUSE and (
            event.kind == K.PROPOSAL_LAPSED or is_answer(event.subject)
        ):
            yield event


def _deed(world: World, event: Event, made: Decided, answer: Standing | None) -> Deed:
    due = event.day + made.days
    standing = Standing.COMING if due > world.clock.now else Standing.DONE
    return Deed(
        made.seat,
        event.day,
        made.says,
        made.why,
        made.million,
        made.yearly,
        due,
        standing if answer is None else answer,
        event.number,
    )
