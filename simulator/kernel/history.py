"""What happened in one run: dated events with links from consequence to cause."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterator

    from simulator.kernel.clock import Clock

NO_CAUSE = -1


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


@dataclass(frozen=True)
class Columns:
    """The numbers of all events as arrays of equal length."""

    day: np.ndarray
    kind: np.ndarray
    place: np.ndarray
    detail: np.ndarray


class History:
    """An append-only record; tuples while it grows, events when asked."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._records: list[tuple[float, int, int, Any, int, float]] = []

    def __len__(self) -> int:
        return len(self._records)

    def record(
        self, kind: int, place: int, subject: Any, cause: int = NO_CAUSE, detail: float = 0.0
    ) -> int:
        """Write down what happens now and return its number."""
        records = self._records
        records.append((self._clock.now, kind, place, subject, cause, detail))
        return len(records) - 1

    def event(self, number: int) -> Event:
        """The event with a number."""
        day, kind, place, subject, cause, detail = self._records[number]
        return Event(number, day, kind, place, subject, cause, detail)

    def events(self, *kinds: int) -> Iterator[Event]:
        """All events in order, or those of some kinds."""
        wanted = set(kinds)
        for number, record in enumerate(self._records):
            if not wanted or record[1] in wanted:
                yield self.event(number)

    def why(self, number: int) -> tuple[Event, ...]:
        """The chain from an event back to its first cause, the event itself first."""
        chain = []
        while number != NO_CAUSE:
            chain.append(self.event(number))
            number = chain[-1].cause
        return tuple(chain)

    def columns(self) -> Columns:
        """The events as arrays, for counting."""
        if not self._records:
            nothing = np.empty(0)
            return Columns(nothing, nothing.astype(int), nothing.astype(int), nothing)
        day, kind, place, _, _, detail = zip(*self._records, strict=True)
        # Told the type and the length, NumPy takes half the time.
        length = len(day)
        return Columns(
            np.fromiter(day, np.float64, length),
            np.fromiter(kind, np.int64, length),
            np.fromiter(place, np.int64, length),
            np.fromiter(detail, np.float64, length),
        )
