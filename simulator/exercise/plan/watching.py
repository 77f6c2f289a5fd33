"""Whether a trigger holds at a moment of play."""

from __future__ import annotations

from dataclasses import dataclass
from functools import singledispatch
from typing import TYPE_CHECKING, Protocol

from simulator.exercise.plan.triggers import (
    AfterDecision,
    AllOf,
    AnyOf,
    AtTime,
    Trigger,
    Unanswered,
    WhenState,
)

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True)
class Taken:
    """A decision that was taken, as triggers look at it.

    Attributes:
        seat: The seat that took it.
        decision: The name of its class, such as "Propose".
        regards: The states, borders and partners that it names.
    """

    seat: str
    decision: str
    regards: tuple[str, ...] = ()


class Moment(Protocol):
    """What triggers need to know of the present moment of play."""

    @property
    def turn(self) -> int:
        """The turn, counted from 1."""
        ...

    @property
    def day_of_turn(self) -> float:
        """The scenario days that have passed since the turn began."""
        ...

    def taken(self) -> Iterable[Taken]:
        """The decisions taken so far on this branch."""
        ...

    def level(self, outcome: str, place: str) -> float:
        """A level of the world now; see `readings.reading`."""
        ...

    def waited(self, inject: str) -> float | None:
        """For how many minutes an inject has waited for an answer; None if it does not."""
        ...


@singledispatch
def holds(trigger: Trigger, moment: Moment) -> bool:
    """Tell whether a trigger holds now."""
    raise TypeError(trigger, moment)


@holds.register
def _time(trigger: AtTime, moment: Moment) -> bool:
    return (moment.turn, moment.day_of_turn) >= (trigger.turn, trigger.day)


@holds.register
def _decision(trigger: AfterDecision, moment: Moment) -> bool:
    return any(
        one.seat == trigger.seat
        and one.decision == trigger.decision
        and trigger.other in {"", *one.regards}
        for one in moment.taken()
    )


@holds.register
def _state(trigger: WhenState, moment: Moment) -> bool:
    level = moment.level(trigger.outcome, trigger.place)
    return trigger.comparison.holds(level, trigger.value)


@holds.register
def _unanswered(trigger: Unanswered, moment: Moment) -> bool:
    waited = moment.waited(trigger.inject)
    return waited is not None and waited >= trigger.minutes


@holds.register
def _all(trigger: AllOf, moment: Moment) -> bool:
    return all(holds(part, moment) for part in trigger.parts)


@holds.register
def _any(trigger: AnyOf, moment: Moment) -> bool:
    return any(holds(part, moment) for part in trigger.parts)
