"""Ours: the same scenario file, reader, mechanisms and measurements as every other scenario.

A run also measures sixty-eight outcomes by month and place and links every event to its cause;
nothing of that is switched off here. What the comparison needs is counted from the run's own
history.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np

from benchmarks.peers.problem import (
    ATTACKED,
    DETECTED,
    DISRUPTED,
    FORMED,
    STATES,
    YEARS,
    Result,
)
from simulator.kernel.history import History
from simulator.model.kinds import EventKind
from simulator.model.simulation import simulate
from simulator.scenario.reading import load_scenario

NAME = "Taawun"

SCENARIO = load_scenario(Path(__file__).parents[1] / "terror_queue_five_states.toml")
_YEAR = SCENARIO.setting.days / YEARS
_KINDS = {
    EventKind.CELL_FORMED: FORMED,
    EventKind.CELL_ATTACKED: ATTACKED,
    EventKind.PLANNING_BEGUN: DETECTED,
    EventKind.CELL_DISRUPTED: DISRUPTED,
}


class Told(Sequence[tuple[float, str, int, int]]):
    """The run's history in the words of the problem, put together when somebody looks."""

    def __init__(self, history: History) -> None:
        self._history = history

    def __len__(self) -> int:
        return sum(1 for _ in self._history.events(*_KINDS))

    def __iter__(self) -> Iterator[tuple[float, str, int, int]]:
        for event in self._history.events(*_KINDS):
            yield event.day / _YEAR, _KINDS[event.kind], event.subject.number, event.place

    def __getitem__(self, index: int) -> tuple[float, str, int, int]:
        return list(self)[index]


def replicate(seed: int) -> Result:
    """Run the problem once."""
    return result_of(simulate(SCENARIO.setting, seed).history)


def result_of(history: History) -> Result:
    """What the problem asks for, counted from a run's history."""
    columns = history.columns()
    years = columns.day / _YEAR
    counts, left = {}, {}
    for kind in _KINDS:
        chosen = columns.kind == kind
        place = columns.place[chosen]
        counts[kind] = np.bincount(place, minlength=STATES)
        left[kind] = np.bincount(place, weights=YEARS - years[chosen], minlength=STATES)
    formed, attacked, detected, disrupted = (tuple(row.tolist()) for row in counts.values())
    begun, acted, found, ended = left.values()
    return Result(
        formed=formed,
        attacked=attacked,
        detected=detected,
        disrupted=disrupted,
        cell_years=tuple((begun - acted - found).tolist()),
        team_years=tuple((found - ended).tolist()),
        history=Told(history),
    )
