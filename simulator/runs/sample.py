"""What many runs of one scenario gave."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from simulator.kernel.errors import UnknownNameError
from simulator.model.outcomes.declared import OUTCOMES
from simulator.runs.quantiles import quantiles

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from simulator.runs.failures import FailedRun
    from simulator.scenario.scenario import Scenario

OUTCOME_INDEX = {outcome.name: index for index, outcome in enumerate(OUTCOMES)}
REGION = "region"


@dataclass(frozen=True, eq=False)
class Ensemble:
    """The numbers of many runs of one scenario, complete or so far.

    Attributes:
        replications: How many runs were asked for.
        numbers: The replications that gave numbers, in ascending order.
        totals: By run, outcome and place, in the units of `Outcome.unit`; NaN where undefined.
        series: By run, outcome, place and month, in the units of `Outcome.series_unit`.
        failures: The runs that gave no numbers, in ascending order.
        cancelled: Whether it ended before all runs had.
    """

    scenario: Scenario
    seed: int
    replications: int
    numbers: NDArray[np.int_]
    totals: NDArray[np.float64]
    series: NDArray[np.float64]
    failures: tuple[FailedRun, ...] = ()
    cancelled: bool = False

    @property
    def places(self) -> tuple[str, ...]:
        """The states in the scenario's order, then the region."""
        return places_of(self.scenario)

    def followed_by(self, later: Ensemble) -> Ensemble:
        """This and the runs of the same scenario and seed whose numbers come after."""
        return Ensemble(
            self.scenario,
            self.seed,
            self.replications + later.replications,
            np.concatenate([self.numbers, later.numbers]),
            np.concatenate([self.totals, later.totals]),
            np.concatenate([self.series, later.series]),
            self.failures + later.failures,
            self.cancelled or later.cancelled,
        )

    def total(self, outcome: str, place: str) -> NDArray[np.float64]:
        """One outcome at one place, by run; NaN where undefined.

        Raises:
            UnknownNameError: There is no such outcome or place.
        """
        index, at = self._indices(outcome, place)
        return self.totals[:, index, at]

    def band(self, outcome: str, place: str, probabilities: Sequence[float]) -> NDArray[np.float64]:
        """The quantiles over the runs, by probability and month; NaN where undefined.

        Raises:
            UnknownNameError: There is no such outcome or place.
        """
        index, at = self._indices(outcome, place)
        return quantiles(self.series[:, index, at, :], probabilities)

    def _indices(self, outcome: str, place: str) -> tuple[int, int]:
        if outcome not in OUTCOME_INDEX:
            raise UnknownNameError("outcome", outcome, OUTCOME_INDEX)
        if place not in self.places:
            raise UnknownNameError("place", place, self.places)
        return OUTCOME_INDEX[outcome], self.places.index(place)


def places_of(scenario: Scenario) -> tuple[str, ...]:
    """Where the outcomes of a scenario are measured: its states in order, then the region."""
    return (*scenario.states, REGION)
