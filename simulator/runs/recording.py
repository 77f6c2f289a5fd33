"""One world, whole: all that happened in it, as arrays and strings that go between processes."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from simulator.kernel.history import NO_CAUSE

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

NOBODY = -1
"""Stands for no cell, lead, zone, state or event."""

WAITING, RECOGNISED, DISMISSED, EXPIRED = range(4)
"""What has become of a lead."""


@dataclass(frozen=True)
class Places:
    """What the numbers in a recording stand for.

    Attributes:
        states, zones, groups, relations: Their stable names, in the scenario's order.
        zone_states: The number of the state that each zone belongs to.
        sides: The numbers of the two states of each relation.
        labels: What states, zones and groups are called, by kind and stable name.
    """

    states: tuple[str, ...]
    zones: tuple[str, ...]
    groups: tuple[str, ...]
    relations: tuple[str, ...]
    zone_states: tuple[int, ...]
    sides: tuple[tuple[int, int], ...]
    labels: Mapping[tuple[str, str], str]

    def label(self, kind: str, name: str) -> str:
        """What something is called; its stable name if nobody has called it otherwise."""
        return self.labels.get((kind, name), name)


@dataclass(frozen=True, eq=False)
class Events:
    """What happened, one row an event, in order.

    Attributes:
        day: When, in days from the scenario's start; the warm-up lies before 0.
        kind: Which of the recording's kinds.
        place: The number of the state where it happened or that did it.
        subject: The number of the subject: to what or whom it happened.
        cause: The number of the event that led to it.
        detail: A number that belongs to the kind.
        cell, lead: The cell and the lead that it is about.
        zone: Where the cell was then; of a lead, the zone that it speaks of.
        other: Another state that it concerns, such as who is told.
    """

    day: NDArray[np.float64]
    kind: NDArray[np.int16]
    place: NDArray[np.int16]
    subject: NDArray[np.int32]
    cause: NDArray[np.int32]
    detail: NDArray[np.float64]
    cell: NDArray[np.int32]
    lead: NDArray[np.int32]
    zone: NDArray[np.int16]
    other: NDArray[np.int16]

    def __len__(self) -> int:
        return len(self.day)


@dataclass(frozen=True, eq=False)
class Tracks:
    """What cells were like: a row for as long as nothing about a cell changed.

    Attributes:
        since, until: From which day to which, the second not included.
        origin: The zone that it came from, if the row begins with a move.
        phase: How many phases it has completed.
        resting: Whether it lies low.
    """

    cell: NDArray[np.int32]
    since: NDArray[np.float64]
    until: NDArray[np.float64]
    zone: NDArray[np.int16]
    origin: NDArray[np.int16]
    phase: NDArray[np.int8]
    members: NDArray[np.int32]
    group: NDArray[np.int16]
    resting: NDArray[np.bool_]


@dataclass(frozen=True, eq=False)
class Cells:
    """Every cell: its stable name, its days, and the event that ended it."""

    names: tuple[str, ...]
    formed: NDArray[np.float64]
    ended: NDArray[np.float64]
    end: NDArray[np.int32]


@dataclass(frozen=True, eq=False)
class Leads:
    """Every lead: where it came from, who holds it, what it is about, and what became of it.

    Attributes:
        source: Which of `sources`.
        cell: The cell it is about; nobody if it is false.
        zone: The zone it speaks of. What a false lead says is part of no model: it names a zone
            of its holder by the lead's name, so that nobody can tell it from a true one by that.
        settled: The day on which it was assessed or expired; infinite while it waits.
        fate: What became of it.
        reliability: The grade of its source, from 0 (A) to 5 (F).
        credibility: The grade of what it says, from 1 to 6; 0 where nobody has graded it.
    """

    names: tuple[str, ...]
    sources: tuple[str, ...]
    source: NDArray[np.int8]
    holder: NDArray[np.int16]
    cell: NDArray[np.int32]
    zone: NDArray[np.int16]
    received: NDArray[np.float64]
    settled: NDArray[np.float64]
    fate: NDArray[np.int8]
    reliability: NDArray[np.int8]
    credibility: NDArray[np.int8]


@dataclass(frozen=True, eq=False)
class Beliefs:
    """What states take for true: a row for as long as a state believes in a cell at a place.

    Attributes:
        state: Who believes.
        number: Which of the cells that this state has heard of, from 1 on.
        cell: Which cell it really is; nobody if the lead was false.
        zone: Where the last lead that it took for true placed it.
        lead: That lead.
    """

    state: NDArray[np.int16]
    number: NDArray[np.int32]
    since: NDArray[np.float64]
    until: NDArray[np.float64]
    cell: NDArray[np.int32]
    zone: NDArray[np.int16]
    lead: NDArray[np.int32]


@dataclass(frozen=True, eq=False)
class Months:
    """What was looked at when each month ended.

    Attributes:
        days: When was looked.
        agreed, delivered: The levels of cooperation: [month, relation, pillar].
        permitted: The level that the political relation permits, for all pillars:
            [month, relation].
        levels: The levels in each state: [month, state, level].
        names: What the levels are, by the names of outcomes.
    """

    days: NDArray[np.float64]
    agreed: NDArray[np.float32]
    delivered: NDArray[np.float32]
    permitted: NDArray[np.float32]
    levels: NDArray[np.float64]
    names: tuple[str, ...]

    def at(self, day: float) -> int:
        """The number of the last look that was not after a day."""
        return max(0, int(np.searchsorted(self.days, day + 1e-6, side="right")) - 1)


@dataclass(frozen=True, eq=False)
class Recording:
    """One world, played to its end or up to some day; nothing in it refers to the model.

    Attributes:
        scenario, title: The scenario's name and what people call it.
        start: The day 0.
        days: Up to which day it is written down.
        kinds: The names of the kinds of event that occur.
        subject_kinds, subject_names: To what or whom events happened, by stable names.
        seen: Whether a state can know of an event: [state, event].
    """

    scenario: str
    title: str
    seed: int
    replication: int
    start: dt.date
    days: float
    places: Places
    kinds: tuple[str, ...]
    events: Events
    subject_kinds: tuple[str, ...]
    subject_names: tuple[str, ...]
    cells: Cells
    tracks: Tracks
    leads: Leads
    beliefs: Beliefs
    months: Months
    seen: NDArray[np.bool_]

    def date(self, day: float) -> dt.date:
        """The date of a day."""
        return self.start + dt.timedelta(days=int(np.floor(day)))

    def kind_of(self, number: int) -> str:
        """The name of an event's kind."""
        return self.kinds[int(self.events.kind[number])]

    def why(self, number: int, state: int = NOBODY) -> tuple[int, ...]:
        """The events from one back to its first cause, itself first.

        Args:
            number: The event.
            state: Only as far as this state can know.
        """
        chain = []
        while number != NO_CAUSE and (state == NOBODY or self.seen[state, number]):
            chain.append(int(number))
            number = int(self.events.cause[number])
        return tuple(chain)

    def consequences(self, number: int, state: int = NOBODY) -> tuple[int, ...]:
        """The events that one led to at once, in order."""
        causes = self.events.cause[self._by_cause]
        first, last = np.searchsorted(causes, [number, number + 1])
        found = self._by_cause[first:last]
        if state != NOBODY:
            found = found[self.seen[state, found]]
        return tuple(found.tolist())

    def life(self, kind: str, name: str) -> NDArray[np.int64]:
        """The numbers of all events of a cell, lead, state or other subject, in order."""
        events = self.events
        if kind == "cell":
            return np.flatnonzero(events.cell == self.cells.names.index(name))
        if kind == "lead":
            return np.flatnonzero(events.lead == self.leads.names.index(name))
        if kind == "state":
            number = self.places.states.index(name)
            return np.flatnonzero((events.place == number) | (events.other == number))
        if kind == "zone":
            return np.flatnonzero(events.zone == self.places.zones.index(name))
        subjects = zip(self.subject_kinds, self.subject_names, strict=True)
        wanted = [number for number, subject in enumerate(subjects) if subject == (kind, name)]
        return np.flatnonzero(np.isin(events.subject, wanted))

    def known_to(self, state: int, day: float) -> NDArray[np.int64]:
        """The rows of `beliefs` that a state holds on a day: all it knows of cells."""
        held = self.beliefs
        there = (held.state == state) & (held.since <= day) & (day < held.until)
        return np.flatnonzero(there)

    @cached_property
    def _by_cause(self) -> NDArray[np.int64]:
        return np.argsort(self.events.cause, kind="stable")
