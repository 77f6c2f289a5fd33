"""What anybody can see: the turn, what places are called, and which borders are open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator.exercise.views.parts import Place, Stretch, TurnNow

if TYPE_CHECKING:
    from simulator.exercise.plan.exercise import Exercise
    from simulator.exercise.views.moment import Moment


def turn_now(exercise: Exercise, number: int) -> TurnNow:
    """The turn with a number; the last one when all are over."""
    turn = exercise.turns[min(number, len(exercise.turns)) - 1]
    return TurnNow(
        turn.number,
        len(exercise.turns),
        turn.title,
        turn.situation,
        turn.questions,
        turn.discussion_minutes,
    )


def places_of(now: Moment, kind: str) -> tuple[Place, ...]:
    """What all zones or states are called."""
    places = now.recording.places
    names = {"zone": places.zones, "state": places.states}[kind]
    return tuple(Place(name, places.label(kind, name)) for name in names)


def borders_of(now: Moment) -> tuple[Stretch, ...]:
    """Every stretch of border, and whether it is open."""
    return tuple(Stretch(name, is_open) for name, is_open in now.open_borders.items())
