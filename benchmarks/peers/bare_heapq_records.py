"""No engine either, but all that ours yields: linked records, latent luck, eighteen outcomes.

The loop of `bare_heapq.py`, made to do what ours does and not only to solve the same problem: it
writes down every event with its cause, place and detail, draws as many latent numbers for each
cell, from the same named streams, and measures the same outcomes by month and place. Its histories
are those of our own runs, event by event; a test compares them.
"""

from bisect import bisect
from collections.abc import Iterator
from heapq import heappop, heappush

import numpy as np

from benchmarks.peers.bare_outcomes import DAYS, KINDS, Told, counted, measure
from benchmarks.peers.problem import (
    ATTACK,
    DETECTION,
    FORMATION,
    INTERDICTION,
    STATES,
    TEAMS,
    YEARS,
    Result,
)
from benchmarks.peers.taawun import SCENARIO
from simulator.kernel.streams import Streams
from simulator.model.cells.sizes import (
    binomial_distribution,
    severity_distribution,
    size_distribution,
)

NAME = "bare heapq loop, same records"

_YEAR = DAYS / YEARS
_FORM_RATE, _DETECT_RATE = FORMATION / _YEAR, DETECTION / _YEAR
_ATTACK_DAYS, _PLANNING_DAYS = _YEAR / ATTACK, _YEAR / INTERDICTION

_LIFE = SCENARIO.setting.life
_SMALLEST = _LIFE.size_minimum
_SIZES = size_distribution(_LIFE.size_mean_extra, _LIFE.size_dispersion)
_SEVERITIES = severity_distribution(_LIFE.severity_ratio)
_ARREST = SCENARIO.setting.interdiction.arrest_probability

_EXPONENTIALS, _UNIFORMS, _BLOCK = 10, 8, 32
"""A cell's latent numbers, and how many cells' are drawn at a time."""
_GAP, _LIFETIME, _SIGHTING, _PLANNING, _ARRESTS, _SIZE, _SEVERITY = 0, 1, 6, 9, 11, 13, 14
"""The latent numbers that this problem asks for; the others are for what is switched off."""

_FORM, _ATTACK, _DETECT, _OPERATE = range(4)
_Case = tuple[float, int, int, float]
"""When its lead came, the number of its last record, the cell's members, its luck for arrests."""
_FORMED, _ATTACKED, _RECEIVED, _DETECTED, _BEGUN, _DONE, _DISRUPTED = KINDS


def _luck(streams: Streams, zone: str) -> Iterator[list[float]]:
    """A zone's cells' latent numbers: unit exponentials first, then uniforms."""
    generator = streams.generator("births", zone, "family")
    while True:
        exponentials = generator.standard_exponential((_BLOCK, _EXPONENTIALS))
        yield from np.hstack((exponentials, generator.random((_BLOCK, _UNIFORMS)))).tolist()


def run(seed: int) -> list[float]:  # noqa: C901, PLR0915 - one flat loop is the point here
    """The history of one run, as `bare_outcomes.py` describes it."""
    rows = range(STATES)
    streams = Streams(seed)
    heap: list[tuple[float, int, int, int, _Case]] = []
    luck = [_luck(streams, zone).__next__ for zone in SCENARIO.setting.zones]
    upcoming = [draw() for draw in luck]
    nothing = (0.0, 0, 0, 0.0)
    for state in rows:
        heappush(heap, (upcoming[state][_GAP] / _FORM_RATE, _FORM, state, 0, nothing))
    # Of each undetected cell: when it formed, its members, the number of that record, its luck.
    cells: list[dict[int, tuple[float, int, int, list[float]]]] = [{} for _ in rows]
    thresholds: list[list[tuple[float, int]]] = [[] for _ in rows]
    hazard, hazard_time = [0.0] * STATES, [0.0] * STATES
    free, schedule = [TEAMS] * STATES, [0] * STATES
    history: list[float] = []
    record, number = history.extend, 0

    while heap[0][0] < DAYS:
        now, kind, state, cell, case = heappop(heap)
        waiting = thresholds[state]
        undetected = cells[state]
        rate = _DETECT_RATE * free[state]
        if kind == _FORM:
            own = upcoming[state]
            members = _SMALLEST + bisect(_SIZES, own[_SIZE])
            undetected[cell] = (now, members, number, own)
            record((now, _FORMED, state, cell, -1, members))
            number += 1
            heappush(heap, (now + own[_LIFETIME] * _ATTACK_DAYS, _ATTACK, state, cell, nothing))
            upcoming[state] = following = luck[state]()
            due = now + following[_GAP] / _FORM_RATE
            heappush(heap, (due, _FORM, state, cell + 1, nothing))
            grown = hazard[state] + rate * (now - hazard_time[state])
            heappush(waiting, (grown + own[_SIGHTING], cell))
            if waiting[0][1] != cell:
                continue  # somebody else is found sooner: nothing to reschedule
        elif kind == _ATTACK:
            if cell not in undetected:
                continue
            _, _, cause, own = undetected.pop(cell)
            severity = 1 + bisect(_SEVERITIES, own[_SEVERITY])
            record((now, _ATTACKED, state, cell, cause, severity))
            number += 1
            if waiting[0][1] != cell:
                continue
            grown = hazard[state] + rate * (now - hazard_time[state])
        elif kind == _DETECT:
            if cell != schedule[state]:
                continue  # superseded: `cell` holds the number of the schedule
            grown, cell = heappop(waiting)
            formed, members, cause, own = undetected.pop(cell)
            record((now, _RECEIVED, state, cell, cause, 0.0))
            record((now, _DETECTED, state, cell, number, now - formed))
            record((now, _BEGUN, state, cell, number + 1, 0.0))
            number += 3
            due = now + own[_PLANNING] * _PLANNING_DAYS
            case = (now, number - 1, members, own[_ARRESTS])
            heappush(heap, (due, _OPERATE, state, cell, case))
            free[state] -= 1
        else:
            received, cause, members, arrests = case
            arrested = bisect(binomial_distribution(members, _ARREST), arrests)
            record((now, _DONE, state, cell, cause, now - received))
            record((now, _DISRUPTED, state, cell, number, arrested))
            number += 2
            grown = hazard[state] + rate * (now - hazard_time[state])
            free[state] += 1
        hazard[state], hazard_time[state] = grown, now
        while waiting and waiting[0][1] not in undetected:
            heappop(waiting)
        schedule[state] += 1
        if waiting and free[state]:
            due = now + (waiting[0][0] - grown) / (_DETECT_RATE * free[state])
            heappush(heap, (due, _DETECT, state, schedule[state], nothing))
    return history


def replicate(seed: int) -> Result:
    """Run the problem once."""
    history = run(seed)
    measured = measure(history)
    return Result(*counted(measured), Told(history))
