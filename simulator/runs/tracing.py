"""What each cell was like from when to when."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from simulator.model.kinds import EventKind
from simulator.runs.recording import NOBODY, Cells, Tracks

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from simulator.model.cells.state import Cell
    from simulator.runs.recording import Places
    from simulator.runs.transcript import Transcript

K = EventKind
ENDS = frozenset((K.CELL_ATTACKED, K.CELL_DISSOLVED, K.CELL_DISRUPTED))
CHANGES = frozenset((K.CELL_FORMED, K.CELL_ADVANCED, K.CELL_MOVED, K.CELL_DORMANT, K.CELL_WOKEN))

Sizes = dict["Cell", list[tuple[float, int, str]]]


class Look(NamedTuple):
    """What a cell is like from a day on."""

    since: float
    zone: int
    origin: int
    phase: int
    members: int
    group: int
    resting: bool


def traced(transcript: Transcript, sizes: Sizes, places: Places) -> tuple[Cells, Tracks]:
    """The cells of a history, and their rows in the order of the days on which they begin."""
    groups = {name: number for number, name in enumerate(places.groups)}
    looks, ends = _followed(transcript, groups)
    count = len(transcript.cells)
    ended = np.full(count, np.inf)
    end = np.full(count, NOBODY, np.int32)
    for last, event in ends.items():
        ended[last], end[last] = transcript.history[event].day, event
    rows = []
    for cell, number in transcript.cells.items():
        grown = _with_sizes(looks.get(number, []), sizes.get(cell, []), groups)
        rows += list(_spans(number, grown, float(ended[number])))
    rows.sort(key=lambda row: (row[1], row[0]))
    formed = np.full(count, np.inf)
    for row in reversed(rows):
        formed[int(row[0])] = row[1]
    names = tuple(cell.name for cell in transcript.cells)
    return Cells(names, formed, ended, end), _tracks(rows)


def _followed(
    transcript: Transcript, groups: Mapping[str, int]
) -> tuple[dict[int, list[Look]], dict[int, int]]:
    """What the history says of each cell, and the number of the event that ended it."""
    looks: dict[int, list[Look]] = {}
    ends: dict[int, int] = {}
    events = transcript.events()
    for number, event in enumerate(transcript.history):
        if event.kind in ENDS:
            ends[int(events.cell[number])] = number
        elif event.kind in CHANGES:
            before = looks.setdefault(int(events.cell[number]), [])
            zone = int(events.zone[number])
            if event.kind == K.CELL_FORMED:
                group = groups[event.subject.family.group]
                before.append(Look(event.day, zone, NOBODY, 0, int(event.detail), group, False))
            elif before:
                before.append(_changed(before[-1], event.kind, event.day, event.detail, zone))
    return looks, ends


def _changed(last: Look, kind: int, day: float, detail: float, zone: int) -> Look:
    last = last._replace(since=day, origin=NOBODY)
    if kind == K.CELL_ADVANCED:
        return last._replace(phase=int(detail))
    if kind == K.CELL_MOVED:
        return last._replace(zone=zone, origin=last.zone)
    return last._replace(resting=kind == K.CELL_DORMANT)


def _with_sizes(
    looks: list[Look], sizes: list[tuple[float, int, str]], groups: Mapping[str, int]
) -> list[Look]:
    """The looks of one cell with the changes of its members and group put in."""
    if not sizes:
        return looks
    merged: list[Look] = []
    waiting = iter(sizes)
    coming = next(waiting, None)
    for place, look in enumerate(looks):
        if merged:
            look = look._replace(members=merged[-1].members, group=merged[-1].group)  # noqa: PLW2901 - what it was like before holds on
        merged.append(look)
        until = looks[place + 1].since if place + 1 < len(looks) else np.inf
        while coming is not None and coming[0] < until:
            day, members, group = coming
            last = merged[-1]._replace(since=day, origin=NOBODY)
            merged.append(last._replace(members=members, group=groups[group]))
            coming = next(waiting, None)
    return merged


def _spans(cell: int, looks: list[Look], ended: float) -> Iterator[tuple[float, ...]]:
    """One cell's rows; of several changes on one day only the last lasts."""
    origin = NOBODY
    for place, look in enumerate(looks):
        until = looks[place + 1].since if place + 1 < len(looks) else ended
        origin = look.origin if look.origin != NOBODY else origin
        if until > look.since:
            yield (cell, look.since, until, look.zone, origin, *look[3:])
            origin = NOBODY


def _tracks(rows: list[tuple[float, ...]]) -> Tracks:
    columns = list(zip(*rows, strict=True)) if rows else [()] * 9
    cell, since, until, zone, origin, phase, members, group, resting = map(np.array, columns)
    return Tracks(
        cell.astype(np.int32),
        since.astype(np.float64),
        until.astype(np.float64),
        zone.astype(np.int16),
        origin.astype(np.int16),
        phase.astype(np.int8),
        members.astype(np.int32),
        group.astype(np.int16),
        resting.astype(np.bool_),
    )
