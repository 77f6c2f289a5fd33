"""What happened in one run: dated events with links from consequence to cause."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from simulator.kernel.clock import Clock

NO_CAUSE = -1

# How many items of a history's list belong to one event.
PARTS = 6


@dataclass(frozen=True)
class Event:
    """One thing that happened.

    Attributes:
        number: Its place in the history.
        day: When, in days from the scenario's start.
        kind: What, by the model's numbering.
        place: Where, by the model's numbering of states.
        subject: To what or whom: the model's own object.
        cause: The number of the event that led to it, or `NO_CAUSE`.
        detail: A number that belongs to the kind, such as a severity.
    """

    number: int
    day: float
    kind: int
    place: int
    subject: Any
    cause: int
    detail: float


NUMBERS = {0: np.float64, 1: np.int64, 2: np.int64, 5: np.float64}
"""The places of the parts of an event of which there are columns, with what NumPy holds."""


@dataclass(frozen=True)
class Columns:
    """The numbers of all events as arrays of equal length."""

    day: np.ndarray
    kind: np.ndarray
    place: np.ndarray
    detail: np.ndarray


class History:
    """An append-only record; one flat list while it grows, events and arrays when asked."""

    __slots__ = ("_clock", "_counted", "_parts")

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        # Day, kind, place, subject, cause and detail of one event after the other: a tuple for
        # each would be thousands of objects more to make, to look through and to free.
        self._parts: list[Any] = []
        self._counted = Columns(*(np.empty(0, type_) for type_ in NUMBERS.values()))

    def __len__(self) -> int:
        return len(self._parts) // PARTS

    def record(
        self, kind: int, place: int, subject: Any, cause: int = NO_CAUSE, detail: float = 0.0
    ) -> int:
        """Write down what happens now and return its number."""
        parts = self._parts
        number = len(parts) // PARTS
        parts += self._clock.now, kind, place, subject, cause, detail
        return number

    def event(self, number: int) -> Event:
        """The event with a number."""
        first = range(0, len(self._parts), PARTS)[number]
        return Event(first // PARTS, *self._parts[first : first + PARTS])

    def events(self, *kinds: int, since: int = 0) -> Iterator[Event]:
        """All events in order, or those of some kinds, from a number on."""
        wanted = set(kinds)
        for number, kind in enumerate(self._parts[since * PARTS + 1 :: PARTS], since):
            if not wanted or kind in wanted:
                yield self.event(number)

    def why(self, number: int) -> tuple[Event, ...]:
        """The chain from an event back to its first cause, the event itself first."""
        chain = []
        while number != NO_CAUSE:
            chain.append(self.event(number))
            number = chain[-1].cause
        return tuple(chain)

    def subjects(self, numbers: Iterable[int]) -> list[Any]:
        """To what or whom some events happened."""
        parts = self._parts
        return [parts[number * PARTS + 3] for number in numbers]

    def nearest(self, number: int, *kinds: int) -> Event | None:
        """The nearest event of some kinds on the way from an event back to its first cause."""
        parts = self._parts
        while number != NO_CAUSE:
            first = number * PARTS
            if parts[first + 1] in kinds:
                return self.event(number)
            number = parts[first + 4]
        return None

    def columns(self) -> Columns:
        """The events as arrays, for counting; those counted before are not gone through again."""
        known = len(self._counted.day)
        if known < len(self):
            # Told the type and the length, NumPy takes half the time.
            new = (
                np.fromiter(self._parts[known * PARTS + part :: PARTS], type_, len(self) - known)
                for part, type_ in NUMBERS.items()
            )
            before = vars(self._counted).values()
            self._counted = Columns(*map(np.concatenate, zip(before, new, strict=True)))
        return self._counted
