"""Collecting what the workers send back, in whatever order it comes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from simulator.model.outcomes.declared import OUTCOMES
from simulator.model.simulation import months_of
from simulator.runs.sample import Ensemble, places_of

if TYPE_CHECKING:
    from simulator.runs.failures import FailedRun
    from simulator.runs.plan import Plan
    from simulator.runs.worker import Batch
    from simulator.scenario.scenario import Scenario


class Gathering:
    """The runs of one scenario that have come back.

    A row is written once and never again, so an ensemble may share the rows that are written.
    """

    def __init__(self, plan: Plan, scenario: Scenario) -> None:
        shape = (plan.replications, len(OUTCOMES), len(places_of(scenario)))
        self._plan = plan
        self._scenario = scenario
        self._totals = np.empty(shape)
        self._series = np.empty((*shape, months_of(scenario.setting)))
        self._written = np.zeros(plan.replications, dtype=bool)
        self._failures: dict[int, FailedRun] = {}

    @property
    def done(self) -> int:
        """How many runs have come back with numbers."""
        return int(self._written.sum())

    @property
    def failed(self) -> int:
        """How many runs have come back without."""
        return len(self._failures)

    def add(self, batch: Batch) -> None:
        """Take what one worker sent."""
        if batch.numbers:
            rows = np.array(batch.numbers) - self._plan.first
            self._totals[rows] = batch.totals
            self._series[rows] = batch.series
            self._written[rows] = True
        self._failures |= {failure.replication: failure for failure in batch.failures}

    def ensemble(self, *, cancelled: bool = False) -> Ensemble:
        """What has come so far."""
        rows = np.flatnonzero(self._written)
        # A slice shares the rows; only a gap makes it necessary to copy them.
        some = slice(len(rows)) if self._written[: len(rows)].all() else rows
        totals, series = self._totals[some], self._series[some]
        totals.flags.writeable = series.flags.writeable = False
        return Ensemble(
            self._scenario,
            self._plan.seed,
            self._plan.replications,
            rows + self._plan.first,
            totals,
            series,
            tuple(self._failures[number] for number in sorted(self._failures)),
            cancelled,
        )
