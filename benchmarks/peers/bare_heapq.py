"""No engine at all: one hand-written loop over `heapq`, as fast as plain Python will honestly go.

It keeps the two promises that make runs comparable. A cell's luck is its own: its latent numbers
are row n of its state's stream. And detection runs on accumulated hazard: a cell is found when its
state's hazard (teams free at the time × detection rate) has grown by the cell's latent threshold,
so that a change of rate moves one scheduled event and draws nothing.
"""

from collections.abc import Iterator
from heapq import heappop, heappush

import numpy as np

from benchmarks.peers.problem import (
    ATTACK,
    ATTACKED,
    DETECTED,
    DETECTION,
    DISRUPTED,
    FORMATION,
    FORMED,
    INTERDICTION,
    STATES,
    TEAMS,
    YEARS,
    Result,
)

NAME = "bare heapq loop"

_FORM, _ATTACK, _DETECT, _DISRUPT = range(4)


def _luck(seed: int, state: int) -> Iterator[tuple[float, float, float, float]]:
    """Per cell of a state: unit exponentials for formation, attack, detection and interdiction."""
    generator = np.random.Generator(np.random.Philox(key=(seed << 64) | state))
    while True:
        yield from generator.standard_exponential((64, 4)).tolist()


def replicate(seed: int) -> Result:  # noqa: C901, PLR0915 - one flat loop is the point here
    """Run the problem once."""
    rows = range(STATES)
    heap: list[tuple[float, int, int, int]] = []
    luck = [_luck(seed, state).__next__ for state in rows]
    upcoming = [draw() for draw in luck]
    for state in rows:
        heappush(heap, (upcoming[state][0] / FORMATION, _FORM, state, 0))
    interdictions: list[dict[int, float]] = [{} for _ in rows]  # of the undetected cells
    thresholds: list[list[tuple[float, int]]] = [[] for _ in rows]
    hazard, hazard_time = [0.0] * STATES, [0.0] * STATES
    free, schedule = [TEAMS] * STATES, [0] * STATES
    formed, attacked, detected, disrupted = ([0] * STATES for _ in range(4))
    cell_years, team_years = [0.0] * STATES, [0.0] * STATES
    history: list[tuple[float, str, int, int]] = []
    record = history.append

    while heap[0][0] < YEARS:
        now, kind, state, cell = heappop(heap)
        waiting = thresholds[state]
        undetected = interdictions[state]
        rate = DETECTION * free[state]
        if kind == _FORM:
            _, attack, detection, interdiction = upcoming[state]
            record((now, FORMED, cell, state))
            formed[state] += 1
            cell_years[state] -= now
            undetected[cell] = interdiction
            heappush(heap, (now + attack / ATTACK, _ATTACK, state, cell))
            upcoming[state] = following = luck[state]()
            heappush(heap, (now + following[0] / FORMATION, _FORM, state, cell + 1))
            grown = hazard[state] + rate * (now - hazard_time[state])
            heappush(waiting, (grown + detection, cell))
            if waiting[0][1] != cell:
                continue  # somebody else is found sooner: nothing to reschedule
        elif kind == _ATTACK:
            if undetected.pop(cell, None) is None:
                continue
            record((now, ATTACKED, cell, state))
            attacked[state] += 1
            cell_years[state] += now
            if waiting[0][1] != cell:
                continue
            grown = hazard[state] + rate * (now - hazard_time[state])
        elif kind == _DETECT:
            if cell != schedule[state]:
                continue  # superseded: `cell` holds the number of the schedule
            grown, cell = heappop(waiting)
            record((now, DETECTED, cell, state))
            detected[state] += 1
            cell_years[state] += now
            team_years[state] -= now
            heappush(heap, (now + undetected.pop(cell) / INTERDICTION, _DISRUPT, state, cell))
            free[state] -= 1
        else:
            record((now, DISRUPTED, cell, state))
            disrupted[state] += 1
            team_years[state] += now
            grown = hazard[state] + rate * (now - hazard_time[state])
            free[state] += 1
        hazard[state], hazard_time[state] = grown, now
        while waiting and waiting[0][1] not in undetected:
            heappop(waiting)
        schedule[state] += 1
        if waiting and free[state]:
            due = now + (waiting[0][0] - grown) / (DETECTION * free[state])
            heappush(heap, (due, _DETECT, state, schedule[state]))

    left = [formed[s] - attacked[s] - detected[s] for s in rows]
    busy = [detected[s] - disrupted[s] for s in rows]
    return Result(
        formed=tuple(formed),
        attacked=tuple(attacked),
        detected=tuple(detected),
        disrupted=tuple(disrupted),
        cell_years=tuple(cell_years[s] + left[s] * YEARS for s in rows),
        team_years=tuple(team_years[s] + busy[s] * YEARS for s in rows),
        history=history,
    )
