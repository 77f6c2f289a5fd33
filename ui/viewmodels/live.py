"""Curves of one world that grow as it is played: each a number of steps over its days."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QCoreApplication

from simulator.runs.recording import NOBODY

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from simulator.runs.recording import Recording


@dataclass(frozen=True, eq=False)
class Curve:
    """A value that holds from each day to the next.

    Attributes:
        name: A stable name.
        title: What it is.
        days: When it changes, ascending; the first is not after day 0.
        values: What it is from then on.
        places: How many decimal places say something.
    """

    name: str
    title: str
    days: NDArray[np.float64]
    values: NDArray[np.float64]
    places: int = 0

    def at(self, day: float) -> float:
        """The value on a day."""
        place = int(np.searchsorted(self.days, day, side="right")) - 1
        return float(self.values[max(place, 0)])


def curves(recording: Recording, view: int) -> tuple[Curve, ...]:
    """Cells, attacks so far and leads that wait, as they were or as a state knew them."""
    if view == NOBODY:
        cells = counted("cells", _active(), recording.cells.formed, recording.cells.ended)
    else:
        held = recording.beliefs
        mine = held.state == view
        cells = counted("cells", _believed(), held.since[mine], held.until[mine])
    return (cells, _attacks(recording), _waiting(recording, view))


def counted(name: str, title: str, begins: NDArray[np.float64], ends: NDArray[np.float64]) -> Curve:
    """How many of something there are, from the days on which each begins and ends."""
    ends = ends[np.isfinite(ends)]
    days = np.concatenate([begins, ends])
    changes = np.concatenate([np.ones(len(begins)), -np.ones(len(ends))])
    order = np.argsort(days, kind="stable")
    return _from_start(name, title, days[order], np.cumsum(changes[order]))


def _attacks(recording: Recording) -> Curve:
    events = recording.events
    if "CELL_ATTACKED" in recording.kinds:
        wanted = events.kind == recording.kinds.index("CELL_ATTACKED")
        days = events.day[wanted & (events.day >= 0.0)]
    else:
        days = np.zeros(0)
    title = QCoreApplication.translate("Live", "Attacks so far")
    return _from_start("attacks", title, days, np.arange(1.0, len(days) + 1.0))


def _waiting(recording: Recording, view: int) -> Curve:
    months = recording.months
    levels = months.levels[:, :, months.names.index("leads_waiting")]
    values = levels.sum(axis=1) if view == NOBODY else levels[:, view]
    days = months.days[: len(values)]
    title = QCoreApplication.translate("Live", "Leads waiting for an analyst")
    return _from_start("leads", title, days, values)


def _from_start(
    name: str, title: str, days: NDArray[np.float64], values: NDArray[np.float64]
) -> Curve:
    """The part of a curve from day 0 on."""
    before = int(np.searchsorted(days, 0.0, side="right"))
    first = values[before - 1] if before else 0.0
    return Curve(
        name,
        title,
        np.concatenate([[0.0], days[before:]]),
        np.concatenate([[first], values[before:]]).astype(np.float64),
    )


def _active() -> str:
    return QCoreApplication.translate("Live", "Active cells")


def _believed() -> str:
    return QCoreApplication.translate("Live", "Cells it believes in")
