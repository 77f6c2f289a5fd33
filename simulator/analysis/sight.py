"""What the history of a run tells about its cells and leads, moment by moment.

It is read from the events alone, so that it can be held against what the model itself counts.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

import numpy as np

from simulator.kernel.clock import DAYS_PER_YEAR
from simulator.model.kinds import EventKind

if TYPE_CHECKING:
    from simulator.kernel.history import Columns
    from simulator.model.setting import Setting
    from simulator.model.simulation import Observation

# What an event adds to the cells at large, and to those that a team plans against, where it
# happens. A border crossing also takes the cell from the state it came from.
AT_LARGE = {
    EventKind.CELL_FORMED: 1,
    EventKind.BORDER_CROSSED: 1,
    EventKind.OPERATION_FAILED: 1,
    EventKind.PLANNING_BEGUN: -1,
    EventKind.CELL_ATTACKED: -1,
    EventKind.CELL_DISSOLVED: -1,
}
PLANNED = {EventKind.PLANNING_BEGUN: 1, EventKind.OPERATION_DONE: -1}
IN_HAND = {
    EventKind.LEAD_RECEIVED: 1,
    EventKind.LEAD_EXPIRED: -1,
    EventKind.LEAD_DISMISSED: -1,
    EventKind.LEAD_RECOGNISED: -1,
}
ENDS = (EventKind.CELL_ATTACKED, EventKind.CELL_DISSOLVED, EventKind.CELL_DISRUPTED)


@dataclass(frozen=True)
class Fate:
    """How one cell ended: where it formed and ended, by number of the state, and its life."""

    end: int
    origin: int
    place: int
    years: float


@dataclass(frozen=True)
class Sight:
    """One run, seen by its history from the first measured day to the last."""

    setting: Setting
    observation: Observation

    @property
    def years(self) -> float:
        """The measured time."""
        return self.setting.days / DAYS_PER_YEAR

    @cached_property
    def durations(self) -> np.ndarray:
        """How long each state of affairs lasted, in years: before the first event and after each.

        What lies before the measured time lasts no time at all.
        """
        days = self._columns.day.clip(0.0, self.setting.days)
        edges = np.concatenate([[0.0], days, [self.setting.days]])
        durations: np.ndarray = np.diff(edges) / DAYS_PER_YEAR
        return durations

    @cached_property
    def at_large(self) -> np.ndarray:
        """Cells that no team plans against, after each event: [event, state]."""
        steps = self._steps(AT_LARGE)
        crossed = np.flatnonzero(self._columns.kind == EventKind.BORDER_CROSSED)
        steps[crossed + 1, self._columns.detail[crossed].astype(int)] -= 1
        steps += self._given_up
        return steps.cumsum(axis=0)

    @cached_property
    def planned(self) -> np.ndarray:
        """Cells that a team plans against, after each event: [event, state]."""
        steps: np.ndarray = self._steps(PLANNED) - self._given_up
        return steps.cumsum(axis=0)

    @cached_property
    def in_hand(self) -> np.ndarray:
        """Leads that wait for an analyst or have one, after each event: [event, state]."""
        return self._steps(IN_HAND).cumsum(axis=0)

    @cached_property
    def fates(self) -> tuple[Fate, ...]:
        """The cells that ended in the measured time."""
        return tuple(
            _fate(event.kind, event.place, event.day, event.subject)
            for event in self.observation.history.events(*ENDS)
            if event.day >= 0.0
        )

    @cached_property
    def _given_up(self) -> np.ndarray:
        """Planning that ended without an operation: the cell had moved, or ended by itself.

        Its move or end has been taken from the cells at large, among which it was not.
        """
        history = self.observation.history
        steps = self._steps({})
        for event in history.events(EventKind.CASE_CLOSED):
            if history.event(event.cause).kind == EventKind.PLANNING_BEGUN:
                steps[event.number + 1, event.place] += 1
        return steps

    @cached_property
    def _columns(self) -> Columns:
        return self.observation.history.columns()

    def _steps(self, by_kind: dict[EventKind, int]) -> np.ndarray:
        table = np.zeros(max(EventKind) + 1, dtype=int)
        table[list(by_kind)] = list(by_kind.values())
        kinds = self._columns.kind
        steps = np.zeros((len(kinds) + 1, len(self.setting.states)), dtype=int)
        steps[np.arange(1, len(kinds) + 1), self._columns.place] = table[kinds]
        return steps


def _fate(kind: int, place: int, day: float, cell: Any) -> Fate:
    years = (day - cell.formed_at) / DAYS_PER_YEAR
    return Fate(kind, cell.family.zone.state.number, place, years)
