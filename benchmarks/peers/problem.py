"""The problem every engine solves: Kaplan's terror queue in five states, from empty, for ten years.

Cells form at random, and an undetected one either attacks or is found by a free team, which is
then busy until it has disrupted the cell. The rates are those of case C4a, the same in each state,
so the exact answers are known (`benchmarks/exact.py`). The states do not act on each other, but
every engine has to run them side by side on one clock, as a region needs it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

STATES = 5
YEARS = 10.0
FORMATION = 12.0
"""New cells per year in each state."""
ATTACK = 0.5
"""Attacks per year and undetected cell."""
DETECTION = 0.35
"""Detections per year, undetected cell and free team."""
TEAMS = 6
"""Teams in each state."""
INTERDICTION = 4.0
"""Interdictions completed per year and busy team."""

SEARCH = DETECTION * TEAMS
"""What detection would be with every team free. Engines that do not follow changes of a rate offer
each cell detections at this one and accept them in proportion to the teams that are free, which is
exact and the fastest way for them."""
EXIT = ATTACK + SEARCH
"""How often an undetected cell attacks or is offered a detection, per year."""

DAYS_PER_YEAR = 365
"""For the engines that live in daily ticks."""

FORMED = "formed"
ATTACKED = "attacked"
DETECTED = "detected"
DISRUPTED = "disrupted"


class Record(NamedTuple):
    """What the history keeps of one event. Engines append plain tuples of this shape: cheaper."""

    time: float
    kind: str
    cell: int
    state: int


@dataclass(frozen=True)
class Result:
    """What one replication gives; every tuple has one number per state."""

    formed: tuple[int, ...]
    attacked: tuple[int, ...]
    detected: tuple[int, ...]
    disrupted: tuple[int, ...]
    cell_years: tuple[float, ...]
    """Time integral of the number of undetected cells."""
    team_years: tuple[float, ...]
    """Time integral of the number of busy teams."""
    history: Sequence[tuple[float, str, int, int]]
    """One `Record` per event, in order of time."""

    @property
    def cells(self) -> int:
        return sum(self.formed)


class Tally:
    """Counts and time integrals of one replication, for engines that meet events one at a time.

    An integral needs no sampling: each cell that appears subtracts its time of birth and each that
    goes adds its time of end, and those that are left at the end add the horizon.
    """

    def __init__(self) -> None:
        self.counts = {kind: [0] * STATES for kind in (FORMED, ATTACKED, DETECTED, DISRUPTED)}
        self.cell_years = [0.0] * STATES
        self.team_years = [0.0] * STATES
        self.history: list[tuple[float, str, int, int]] = []

    def formed(self, time: float, cell: int, state: int) -> None:
        self.counts[FORMED][state] += 1
        self.cell_years[state] -= time
        self.history.append((time, FORMED, cell, state))

    def attacked(self, time: float, cell: int, state: int) -> None:
        self.counts[ATTACKED][state] += 1
        self.cell_years[state] += time
        self.history.append((time, ATTACKED, cell, state))

    def detected(self, time: float, cell: int, state: int) -> None:
        self.counts[DETECTED][state] += 1
        self.cell_years[state] += time
        self.team_years[state] -= time
        self.history.append((time, DETECTED, cell, state))

    def disrupted(self, time: float, cell: int, state: int) -> None:
        self.counts[DISRUPTED][state] += 1
        self.team_years[state] += time
        self.history.append((time, DISRUPTED, cell, state))

    def result(self) -> Result:
        """The replication's answer at the horizon."""
        formed, attacked, detected, disrupted = (tuple(row) for row in self.counts.values())
        rows = range(STATES)
        undetected = [formed[s] - attacked[s] - detected[s] for s in rows]
        busy = [detected[s] - disrupted[s] for s in rows]
        return Result(
            formed=formed,
            attacked=attacked,
            detected=detected,
            disrupted=disrupted,
            cell_years=tuple(self.cell_years[s] + undetected[s] * YEARS for s in rows),
            team_years=tuple(self.team_years[s] + busy[s] * YEARS for s in rows),
            history=self.history,
        )
