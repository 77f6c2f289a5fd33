"""What one seat may see: its own affairs, what it was told, and what is public. Nothing else.

A window gets this object and nothing else, so that it cannot show more than stands here.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from simulator.exercise.views.affairs import bonds_of, own_state
from simulator.exercise.views.choices import asked_of, taken_by
from simulator.exercise.views.eyes import Eyes
from simulator.exercise.views.helping import own_help
from simulator.exercise.views.leads import held_by, suspects_of
from simulator.exercise.views.news import attacks_in, public_news, reports_to
from simulator.exercise.views.post import letters_for
from simulator.exercise.views.public import borders_of, places_of, turn_now

if TYPE_CHECKING:
    from simulator.exercise.plan.exercise import Exercise
    from simulator.exercise.views.helping import Help
    from simulator.exercise.views.letters import Letter
    from simulator.exercise.views.moment import Moment
    from simulator.exercise.views.parts import (
        Asked,
        Attack,
        Bond,
        HeldLead,
        OwnState,
        Place,
        Stretch,
        Suspect,
        Taken,
        Told,
        TurnNow,
    )
    from simulator.exercise.views.post import Post
    from simulator.runs.telling_names import Speaker


@dataclass(frozen=True)
class SeatView:
    """What one seat may see at one moment.

    Attributes:
        exercise: The title of the exercise.
        handling: How its papers are to be handled.
        seat, title: The seat's name, and what it is called.
        role: Its role sheet, in plain paragraphs.
        turn: The turn that is played.
        day, date: The present moment.
        practice: Whether this is practice and not the exercise itself.
        states: The states that it decides for.
        bonds: What these have with others.
        leads: The leads that they hold, the latest first.
        suspects: The cells that they believe in.
        reports: What they know to have happened besides, the latest first.
        news: What is public, the latest first.
        attacks: All attacks, the latest first.
        inbox: What it was sent, the latest first.
        sent: What it has sent.
        asked: The proposals that wait, for it or for others to whom it has proposed.
        taken: Its decisions, the latest first.
        borders: The stretches of border.
        zones, others: What zones and states are called.
        partner: The partner outside the region that it speaks for; empty for others.
        helps: What that partner gives and offers.
    """

    exercise: str
    handling: str
    seat: str
    title: str
    role: str
    turn: TurnNow
    day: float
    date: str
    practice: bool
    states: tuple[OwnState, ...]
    bonds: tuple[Bond, ...]
    leads: tuple[HeldLead, ...]
    suspects: tuple[Suspect, ...]
    reports: tuple[Told, ...]
    news: tuple[Told, ...]
    attacks: tuple[Attack, ...]
    inbox: tuple[Letter, ...]
    sent: tuple[Letter, ...]
    asked: tuple[Asked, ...]
    taken: tuple[Taken, ...]
    borders: tuple[Stretch, ...]
    zones: tuple[Place, ...]
    others: tuple[Place, ...]
    partner: str
    helps: tuple[Help, ...]


def seat_view(
    now: Moment, exercise: Exercise, seat: str, post: Post, speaker: Speaker | None = None
) -> SeatView:
    """What a seat may see.

    Args:
        now: The world at the present moment.
        exercise: The plan.
        seat: The name of the seat.
        post: What the journal holds, up to now, of what seats were given and have said.
        speaker: In which language; English if left out.

    Raises:
        UnknownNameError: There is no such seat.
    """
    own = exercise.seat(seat)
    eyes = Eyes(now, own.states, speaker)
    partner = "" if own.states else own.partner
    inbox, sent = letters_for(now, exercise, own, post)
    return SeatView(
        exercise.title,
        exercise.handling,
        own.name,
        own.title,
        own.role,
        turn_now(exercise, post.turn),
        now.day,
        eyes.date(now.day),
        post.practice,
        tuple(own_state(eyes, name) for name in eyes.states),
        bonds_of(eyes),
        held_by(eyes),
        suspects_of(eyes),
        reports_to(eyes),
        public_news(eyes),
        attacks_in(eyes),
        inbox,
        sent,
        asked_of(eyes, post),
        taken_by(eyes, post, (*eyes.states, partner)),
        borders_of(now),
        places_of(now, "zone"),
        places_of(now, "state"),
        partner,
        own_help(eyes, partner),
    )
