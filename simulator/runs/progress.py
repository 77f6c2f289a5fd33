"""Telling how far an ensemble has come, not more often than one can look."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from simulator.runs.gathering import Gathering
    from simulator.runs.sample import Ensemble

SECONDS_BETWEEN_REPORTS = 0.1


@dataclass(frozen=True)
class Progress:
    """How far an ensemble has come.

    Attributes:
        done: Runs of all scenarios that gave numbers.
        total: Runs that were asked for.
        failed: Runs that gave none.
        ensembles: What has come so far, one for each scenario.
    """

    done: int
    total: int
    failed: int
    ensembles: tuple[Ensemble, ...]


class Reporter:
    """Reports the first news at once, later news at a bounded rate, and the last always.

    Whoever uses it calls `report` again and again, as news that are put off are told later.
    """

    def __init__(
        self, gatherings: list[Gathering], total: int, on_progress: Callable[[Progress], None]
    ) -> None:
        self._gatherings = gatherings
        self._total = total
        self._on_progress = on_progress
        self._next = time.monotonic()
        self._told = 0

    @property
    def ended(self) -> int:
        """Runs that have come back, with numbers or without."""
        return sum(gathering.done + gathering.failed for gathering in self._gatherings)

    def report(self) -> None:
        """Report what is new, unless something was reported a moment ago and more is to come."""
        now, ended = time.monotonic(), self.ended
        if ended > self._told and (now >= self._next or ended == self._total):
            self._next = now + SECONDS_BETWEEN_REPORTS
            self._told = ended
            self._on_progress(self._progress())

    def _progress(self) -> Progress:
        return Progress(
            sum(gathering.done for gathering in self._gatherings),
            self._total,
            sum(gathering.failed for gathering in self._gatherings),
            tuple(gathering.ensemble() for gathering in self._gatherings),
        )
