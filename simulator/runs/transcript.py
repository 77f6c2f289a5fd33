"""A history as columns: whom each event is about, where, and which other state it concerns."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from zlib import crc32

import numpy as np

from simulator.kernel.history import NO_CAUSE
from simulator.model.cells.state import Cell
from simulator.model.intelligence.state import Lead
from simulator.model.kinds import EventKind, LeadSource
from simulator.runs.addressees import is_answer, spoken_to
from simulator.runs.recording import (
    DISMISSED,
    EXPIRED,
    NOBODY,
    RECOGNISED,
    WAITING,
    Events,
    Leads,
    Places,
)
from simulator.runs.subjects import named

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from simulator.kernel.history import Event
    from simulator.model.world import World

K = EventKind
KIND_NAMES = {kind.value: kind.name for kind in EventKind}
FATES = {
    K.CELL_DETECTED: RECOGNISED,
    K.LEAD_RECOGNISED: RECOGNISED,
    K.LEAD_DISMISSED: DISMISSED,
    K.LEAD_EXPIRED: EXPIRED,
}
# Kinds whose detail is the number of another state.
TELLS_OTHER = frozenset(
    (
        K.LEAD_SHARED,
        K.LEAD_BRIDGED,
        K.LEAD_LEAKED,
        K.BORDER_CROSSED,
        K.CELL_DISPLACED,
        K.JOINT_PROPOSED,
    )
)
TOLD = frozenset((LeadSource.PARTNER, LeadSource.BRIDGED))


class Transcript:
    """Goes through a history once and numbers everybody in it."""

    def __init__(self, world: World, moves: Mapping[Cell, list[str]], places: Places) -> None:
        self._places = places
        self._zones = {name: number for number, name in enumerate(places.zones)}
        self._world = world
        self._moves = {cell: iter(zones) for cell, zones in moves.items()}
        self.history = list(world.history.events())
        self.cells: dict[Cell, int] = {}
        self.where: dict[Cell, int] = {}
        self._leads: dict[Lead, int] = {}
        self._subjects: dict[tuple[str, str], int] = {}
        self._kinds: dict[int, int] = {}
        self._about: list[tuple[int, int, int, int]] = []
        self._spoken: list[int] = []
        self._settled: dict[int, tuple[float, int]] = {}
        self._rows = [self._row(event) for event in self.history]

    @property
    def kinds(self) -> tuple[str, ...]:
        """The names of the kinds of event, by the number in the columns."""
        return tuple(KIND_NAMES.get(kind, f"KIND_{kind}") for kind in self._kinds)

    @property
    def subject_kinds(self) -> tuple[str, ...]:
        return tuple(kind for kind, _ in self._subjects)

    @property
    def subject_names(self) -> tuple[str, ...]:
        return tuple(name for _, name in self._subjects)

    def events(self) -> Events:
        """Every event as a row."""
        columns = list(zip(*self._rows, strict=True)) if self._rows else [()] * 6
        kind, subject, cell, lead, zone, other = (np.array(one, np.int32) for one in columns)
        count = len(self.history)
        return Events(
            np.fromiter((event.day for event in self.history), np.float64, count),
            kind.astype(np.int16),
            np.fromiter((event.place for event in self.history), np.int16, count),
            subject,
            np.fromiter((event.cause for event in self.history), np.int32, count),
            np.fromiter((event.detail for event in self.history), np.float64, count),
            cell,
            lead,
            zone.astype(np.int16),
            other.astype(np.int16),
        )

    def leads(self) -> Leads:
        """Every lead as a row."""
        leads = list(self._leads)
        waits = (np.inf, WAITING)
        settled = [self._settled.get(number, waits) for number in range(len(leads))]
        return Leads(
            tuple(lead.name for lead in leads),
            tuple(source.name for source in LeadSource),
            np.array([lead.source for lead in leads], np.int8),
            np.array([lead.holder.number for lead in leads], np.int16),
            np.array([self._cell(lead.cell) for lead in leads], np.int32),
            np.array(self._spoken, np.int16),
            np.array([lead.received_at for lead in leads]),
            np.array([day for day, _ in settled]),
            np.array([fate for _, fate in settled], np.int8),
            np.array([lead.reliability for lead in leads], np.int8),
            np.array([lead.credibility for lead in leads], np.int8),
        )

    def _row(self, event: Event) -> tuple[int, int, int, int, int, int]:
        kind = self._kinds.setdefault(event.kind, len(self._kinds))
        subject = named(event.subject, self._world)
        number = self._subjects.setdefault(subject, len(self._subjects))
        lead = self._lead_of(event)
        cell = event.subject if isinstance(event.subject, Cell) else None
        if isinstance(event.subject, Lead):
            cell = event.subject.cell
        zone = self._zone_of(event, cell)
        if lead is None:
            about = NOBODY
        else:
            about = self._number_lead(lead, zone)
            zone = self._spoken[about]
            if event.kind in FATES:
                self._settled[about] = (event.day, FATES[EventKind(event.kind)])
        return kind, number, self._cell(cell), about, zone, self._other(event, zone)

    def _cell(self, cell: Cell | None) -> int:
        return NOBODY if cell is None else self.cells.setdefault(cell, len(self.cells))

    def _lead_of(self, event: Event) -> Lead | None:
        """The lead that an event is about; what detects a cell is the first true lead on it."""
        if isinstance(event.subject, Lead):
            return event.subject
        if event.kind == K.CELL_DETECTED and event.cause != NO_CAUSE:
            before: Any = self.history[event.cause].subject
            return before if isinstance(before, Lead) else None
        return None

    def _number_lead(self, lead: Lead, zone: int) -> int:
        number = self._leads.setdefault(lead, len(self._leads))
        if number == len(self._spoken):
            self._spoken.append(self._spoken_of(lead, zone))
        return number

    def _spoken_of(self, lead: Lead, zone: int) -> int:
        """The zone that a lead speaks of; one that was passed on by hand says what it said."""
        if lead.told is not None:
            return self._spoken[self._leads[lead.told]]
        return self._claimed(lead) if lead.cell is None else zone

    def _claimed(self, lead: Lead) -> int:
        """The zone that a false lead names: by its name, not by any luck of the world."""
        zones = lead.holder.zones
        if not zones:
            return NOBODY
        return self._zones[zones[crc32(lead.name.encode()) % len(zones)].name]

    def _zone_of(self, event: Event, cell: Cell | None) -> int:
        """Where a cell is at an event; a move has taken place when it is written down."""
        if cell is None:
            return NOBODY
        if event.kind == K.CELL_MOVED:
            self.where[cell] = self._zones[next(self._moves[cell])]
        elif cell not in self.where:
            self.where[cell] = self._zones[cell.family.zone.name]
        return self.where[cell]

    def _other(self, event: Event, zone: int) -> int:
        """The other state that an event concerns."""
        if event.kind in TELLS_OTHER:
            return int(event.detail)
        if event.kind in OTHER_OF:
            return OTHER_OF[event.kind](self, event)
        if zone == NOBODY or not isinstance(event.subject, Cell):
            return NOBODY
        there = self._places.zone_states[zone]
        return NOBODY if there == event.place else there

    def _told_by(self, event: Event) -> int:
        """The state that has passed a lead on, if one has."""
        if event.subject.source in TOLD and event.cause != NO_CAUSE:
            return self.history[event.cause].place
        return NOBODY

    def _detected_by(self, event: Event) -> int:
        lead = self._lead_of(event)
        return NOBODY if lead is None else lead.holder.number

    def _spoken_to(self, event: Event) -> int:
        """The state to which a decision speaks; an answer speaks to who has asked."""
        name = spoken_to(getattr(event.subject, "decision", None))
        if name is not None:
            return self._world.states[name].number
        if is_answer(event.subject) and event.cause != NO_CAUSE:
            return self.history[event.cause].place
        return NOBODY


# Outside the class: methods kept by an object would keep it, and every event with it.
OTHER_OF: dict[int, Callable[[Transcript, Event], int]] = {
    K.LEAD_RECEIVED: Transcript._told_by,  # noqa: SLF001 - of the class above
    K.CELL_DETECTED: Transcript._detected_by,  # noqa: SLF001 - of the class above
    K.DECIDED: Transcript._spoken_to,  # noqa: SLF001 - of the class above
}
"""How the other state is found for kinds whose detail does not tell it."""
