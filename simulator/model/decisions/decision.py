"""What a decision is, and what comes of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from simulator.kernel.errors import QuantityError, UnknownNameError
from simulator.kernel.history import NO_CAUSE

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from simulator.model.setting import Setting
    from simulator.model.world import World

    Act = Callable[[World, int], Mapping[str, float]]
    """What a decision does when its time has come, given its record: values that change."""


@dataclass(frozen=True)
class Decision:
    """Something that a seat can decide; what it means stands in its class."""


@dataclass(frozen=True)
class Terms:
    """What a decision means, once nothing stands against it.

    Attributes:
        says: What it does, in a sentence.
        values: What is known to change when its time has come, by path.
        heading: What its cost is spent on.
        million: What it costs once.
        days: How long it takes until it acts.
        cause: The number of the event that it answers, if any.
        start: What happens at once, given its record.
        act: What really happens when its time has come, where that depends on the world then.
    """

    says: str
    values: Mapping[str, float]
    heading: str = "cooperation"
    million: float = 0.0
    days: float = 0.0
    cause: int = NO_CAUSE
    start: Callable[[World, int], None] | None = None
    act: Act | None = None


@dataclass(frozen=True)
class Decided:
    """A decision that was taken.

    Attributes:
        seat: The state that decided.
        decision: What it decided.
        says: What that does, in a sentence.
        why: Why, in a sentence, if whoever decided said so.
        million: What it costs once.
        yearly: What it changes in the yearly cost of the state's measures, in million.
        days: How long it takes.
        record: The number of its event in the history.
    """

    seat: str
    decision: Decision
    says: str
    why: str
    million: float
    yearly: float
    days: float
    record: int


@dataclass(frozen=True)
class Refused:
    """A decision that could not be taken.

    Attributes:
        seat: The state that would have decided.
        decision: What it would have decided.
        says: Why it could not, in a sentence.
        why: Why it wanted to, if it said so.
    """

    seat: str
    decision: Decision
    says: str
    why: str


def wrong(setting: Setting, path: str, value: float) -> str | None:
    """Why a value cannot be set, in a sentence; nothing if it can and is not set already."""
    try:
        setting.declaration(path).check(path, value)
    except (QuantityError, UnknownNameError) as error:
        return f"That is not possible: {error}."
    if setting.value(path) == value:
        return f"That is so already: {path} is {value:g}."
    return None
