"""What the bare loop with records makes of a history: those outcomes of ours that can move here.

Written for this problem alone: everything follows from how many events of each kind there were in
each month and state, and from the sums of their details and days.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from benchmarks.peers.problem import (
    ATTACKED,
    DETECTED,
    DISRUPTED,
    FORMED,
    STATES,
    TEAMS,
    YEARS,
)
from benchmarks.peers.taawun import SCENARIO

PARTS = 6
"""A history is one flat list: of each event the day, kind, state, number of the cell within the
state, number of the event that caused it (-1: none), and a detail that belongs to the kind."""

KINDS = (
    CELL_FORMED,
    CELL_ATTACKED,
    LEAD_RECEIVED,
    CELL_DETECTED,
    PLANNING_BEGUN,
    OPERATION_DONE,
    CELL_DISRUPTED,
) = range(7)
"""What happens in this problem, of what may happen at all."""

NAMES = (
    "attacks",
    "severity",
    "cells_formed",
    "cells_disrupted",
    "cells_dissolved",
    "cells_active",
    "disrupted_share",
    "detection_days",
    "action_days",
    "leads_received",
    "leads_expired",
    "leads_shared",
    "leads_withheld",
    "arrests",
    "crossings",
    "public_trust",
    "team_utilisation",
    "analyst_utilisation",
)
"""The outcomes, in the order of the rows; ours works out fifty more, which stay the same here."""

DAYS = SCENARIO.setting.days
MONTHS = 12 * round(YEARS)
_MONTH = DAYS / MONTHS
_ENDS = np.arange(1, MONTHS + 1) * _MONTH
_CAPACITY = np.array([TEAMS] * STATES + [TEAMS * STATES])[:, None] * _MONTH
_TRUST = 0.6
"""Public trust, which nothing changes here."""
_LEVELS, _MEANS = [5, 15, 16, 17], [6, 7, 8]
"""Outcomes that are states of affairs, and those that are means over events."""
_BINS = (len(KINDS), STATES, MONTHS)
_WORDS = {
    CELL_FORMED: FORMED,
    CELL_ATTACKED: ATTACKED,
    PLANNING_BEGUN: DETECTED,
    CELL_DISRUPTED: DISRUPTED,
}


@dataclass(frozen=True)
class Measured:
    """The eighteen outcomes, and what they were made of.

    Attributes:
        totals: Float array [outcome, state]; the region is the last state.
        series: Float array [outcome, state, month].
        counts: Events [kind, state and region, month].
        days: The sums of the days of those events.
    """

    totals: np.ndarray
    series: np.ndarray
    counts: np.ndarray
    days: np.ndarray


def measure(history: list[float]) -> Measured:
    """Work the outcomes out."""
    counts, details, days = _binned(history)
    formed, attacked, leads, detected, begun, done, disrupted = counts
    ended = attacked + disrupted
    series = np.zeros((len(NAMES), STATES + 1, MONTHS))
    series[0] = attacked
    series[1] = details[CELL_ATTACKED]
    series[2] = formed
    series[3] = disrupted
    series[5] = (formed - ended).cumsum(axis=1)
    series[6] = _share(disrupted, ended)
    series[7] = _share(details[CELL_DETECTED], detected)
    series[8] = _share(details[OPERATION_DONE], done)
    series[9] = leads
    series[13] = details[CELL_DISRUPTED]
    series[15] = _TRUST
    series[16] = _busy_days(begun - disrupted, days[PLANNING_BEGUN] - days[CELL_DISRUPTED])
    series[16] /= _CAPACITY
    totals = series.sum(axis=2) / YEARS
    totals[_LEVELS] /= MONTHS / YEARS
    totals[_MEANS] = series[_MEANS, :, -1]
    return Measured(totals, series, counts, days)


def _binned(history: list[float]) -> np.ndarray:
    """Events, details and days in sum: [what, kind, state and region, month]."""
    events = len(history) // PARTS
    day = np.fromiter(history[0::PARTS], float, events)
    kind = np.fromiter(history[1::PARTS], int, events)
    state = np.fromiter(history[2::PARTS], int, events)
    detail = np.fromiter(history[5::PARTS], float, events)
    month = np.minimum(day / _MONTH, MONTHS - 1).astype(int)
    flat = (kind * STATES + state) * MONTHS + month
    size = len(KINDS) * STATES * MONTHS
    binned = np.zeros((3, len(KINDS), STATES + 1, MONTHS))
    for what, weights in enumerate((None, detail, day)):
        binned[what, :, :-1] = np.bincount(flat, weights, size).reshape(_BINS)
    binned[:, :, :-1].sum(axis=2, out=binned[:, :, -1])
    return binned


def _share(sums: np.ndarray, counts: np.ndarray) -> np.ndarray:
    """The mean from the start up to each month, undefined before the first event."""
    so_far = counts.cumsum(axis=1)
    nothing = np.full_like(so_far, np.nan)
    return np.divide(sums.cumsum(axis=1), so_far, out=nothing, where=so_far > 0)


def _busy_days(taken: np.ndarray, days: np.ndarray) -> np.ndarray:
    """Team days used in each month, from the teams taken in it and the sum of those days."""
    before = taken.cumsum(axis=1) - taken
    return taken * _ENDS - days + before * _MONTH


def counted(measured: Measured) -> tuple[tuple[float, ...], ...]:
    """The numbers of the problem's result, in its order, one for each state."""
    counts = measured.counts[:, :-1].sum(axis=2)
    left = (DAYS * counts - measured.days[:, :-1].sum(axis=2)) * (YEARS / DAYS)
    return (
        *(tuple(counts[kind].astype(int).tolist()) for kind in _WORDS),
        tuple((left[CELL_FORMED] - left[CELL_ATTACKED] - left[PLANNING_BEGUN]).tolist()),
        tuple((left[PLANNING_BEGUN] - left[CELL_DISRUPTED]).tolist()),
    )


class Told(Sequence[tuple[float, str, int, int]]):
    """A history in the words of the problem, put together when somebody looks."""

    def __init__(self, history: list[float]) -> None:
        self._history = history

    def __len__(self) -> int:
        return sum(1 for kind in self._history[1::PARTS] if kind in _WORDS)

    def __iter__(self) -> Iterator[tuple[float, str, int, int]]:
        columns = (self._history[part::PARTS] for part in range(4))
        for day, kind, state, cell in zip(*columns, strict=True):
            if kind in _WORDS:
                yield day * YEARS / DAYS, _WORDS[kind], cell, state

    def __getitem__(self, index: int) -> tuple[float, str, int, int]:
        return list(self)[index]
