"""One run of one scenario: its numbers, or how it failed."""

from __future__ import annotations

import traceback
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

import numpy as np

from simulator.model.simulation import simulate
from simulator.runs.failures import FailedRun, Stage, reproducing_command

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from simulator.scenario.scenario import Scenario


@dataclass(frozen=True, eq=False)
class RunResult:
    """The numbers of one replication.

    Attributes:
        replication: Its number within the ensemble.
        totals: By outcome and place, in the units of `Outcome.unit`.
        series: By outcome, place and month, in the units of `Outcome.series_unit`.
    """

    replication: int
    totals: NDArray[np.float64]
    series: NDArray[np.float64]


class Replicate(Protocol):
    """What an ensemble repeats: a function that a worker process can import by its name."""

    def __call__(self, scenario: Scenario, seed: int, replication: int) -> RunResult | FailedRun:
        """Run one replication."""


def run(scenario: Scenario, seed: int, replication: int) -> RunResult | FailedRun:
    """Run one replication of a scenario; whatever goes wrong is told, not raised."""

    def failed(stage: Stage, message: str, trace: str = "") -> FailedRun:
        command = reproducing_command(scenario, seed, replication)
        return FailedRun(replication, stage, message, trace, command)

    try:
        observation = simulate(scenario.setting, seed, replication)
    except Exception as error:  # noqa: BLE001 - one failed run must not end the others
        message = f"{type(error).__name__}: {error}"
        return failed(Stage.SIMULATION, message, traceback.format_exc())
    if np.isinf(observation.totals).any() or np.isinf(observation.series).any():
        return failed(Stage.RESULTS, "an outcome is infinite")
    return RunResult(replication, observation.totals, observation.series)
