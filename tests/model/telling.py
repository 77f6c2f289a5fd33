"""What a run's history tells of each cell and lead, in a form that two runs can share."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from simulator.model.cells.state import Cell
from simulator.model.intelligence.state import Lead
from simulator.model.kinds import EventKind

if TYPE_CHECKING:
    from collections.abc import Container

    from simulator.kernel.history import Event, History

Line = tuple[float, int, int, float]
"""Day, kind, place and detail of one event."""

RECEIVED = EventKind.LEAD_RECEIVED
ENDS = (EventKind.CELL_ATTACKED, EventKind.CELL_DISRUPTED, EventKind.CELL_DISSOLVED)


def line(event: Event) -> Line:
    """Tell an event without the number and cause, which depend on all others."""
    return event.day, event.kind, event.place, event.detail


def name_of(event: Event) -> str:
    """Name what an event is about."""
    subject = event.subject
    return str(getattr(subject, "name", subject))


def lines(history: History) -> list[tuple[str, Line]]:
    """Tell a whole run."""
    return [(name_of(event), line(event)) for event in history.events()]


def origin(cell: Cell) -> int:
    """Give the number of the state in which a cell formed."""
    return cell.family.zone.state.number


def cells(history: History) -> list[Cell]:
    """Give all cells of a run in the order of their formation."""
    return [event.subject for event in history.events(EventKind.CELL_FORMED)]


def lives(history: History, states: Container[int]) -> dict[str, list[Line]]:
    """Tell what happened to each cell that formed in some states, as far as they have part in it.

    What others come to know of a cell, and pass on, is theirs. So a first recognition is told
    like any other, by who has it and when.
    """
    told: dict[str, list[Line]] = defaultdict(list)
    for event in history.events():
        cell = cell_of(event)
        if cell is not None and origin(cell) in states and teller(history, event) in states:
            told[cell.name].append(first_as_any(line(event), teller(history, event)))
    return dict(told)


def teller(history: History, event: Event) -> int:
    """Give the number of the state whose doing or luck an event is."""
    if event.kind == EventKind.CELL_DETECTED:
        return received(history, event).place
    return event.place


def first_as_any(told: Line, holder: int) -> Line:
    """Tell the first recognition of a cell like any other."""
    day, kind, *_ = told
    if kind == EventKind.CELL_DETECTED:
        return day, EventKind.LEAD_RECOGNISED, holder, 0.0
    return told


def cell_of(event: Event) -> Cell | None:
    """Give the cell that an event is about, itself or by a lead."""
    subject = event.subject
    if isinstance(subject, Lead):
        return subject.cell
    return subject if isinstance(subject, Cell) else None


def received(history: History, event: Event) -> Event:
    """Give the arrival of the lead that led to an event."""
    return next(cause for cause in history.why(event.number) if cause.kind == RECEIVED)


def counts(history: History) -> Counter[int]:
    """Count the events of each kind."""
    return Counter(event.kind for event in history.events())
