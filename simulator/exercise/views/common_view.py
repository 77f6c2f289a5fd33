"""The common picture, for the projector: what is public, and nothing that only some know."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from simulator.exercise.views.eyes import Eyes
from simulator.exercise.views.news import attacks_in, public_news
from simulator.exercise.views.post import public_letters
from simulator.exercise.views.public import borders_of, places_of, turn_now

if TYPE_CHECKING:
    from simulator.exercise.plan.exercise import Exercise
    from simulator.exercise.views.letters import Letter
    from simulator.exercise.views.moment import Moment
    from simulator.exercise.views.parts import Attack, Place, Stretch, Told, TurnNow
    from simulator.exercise.views.post import Post
    from simulator.runs.telling_names import Speaker


@dataclass(frozen=True)
class CommonView:
    """What everybody in the room may see at one moment.

    Attributes:
        exercise: The title of the exercise.
        handling: How its papers are to be handled.
        turn: The turn that is played.
        day, date: The present moment.
        practice: Whether this is practice and not the exercise itself.
        news: What is public, the latest first.
        attacks: All attacks, the latest first.
        announcements: What those who conduct the exercise have put before everybody.
        borders: The stretches of border.
        zones, states: What zones and states are called.
    """

    exercise: str
    handling: str
    turn: TurnNow
    day: float
    date: str
    practice: bool
    news: tuple[Told, ...]
    attacks: tuple[Attack, ...]
    announcements: tuple[Letter, ...]
    borders: tuple[Stretch, ...]
    zones: tuple[Place, ...]
    states: tuple[Place, ...]


def common_view(
    now: Moment, exercise: Exercise, post: Post, speaker: Speaker | None = None
) -> CommonView:
    """What everybody in the room may see.

    Args:
        now: The world at the present moment.
        exercise: The plan.
        post: What the journal holds, up to now, of what seats were given and have said.
        speaker: In which language; English if left out.
    """
    eyes = Eyes(now, (), speaker)
    return CommonView(
        exercise.title,
        exercise.handling,
        turn_now(exercise, post.turn),
        now.day,
        eyes.date(now.day),
        post.practice,
        public_news(eyes),
        attacks_in(eyes),
        public_letters(now, exercise, post),
        borders_of(now),
        places_of(now, "zone"),
        places_of(now, "state"),
    )
