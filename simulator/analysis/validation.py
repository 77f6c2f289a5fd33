"""Holds the model against exact results: simulated and expected values of a validation case."""

from __future__ import annotations

from dataclasses import dataclass
from math import inf, sqrt
from typing import TYPE_CHECKING

import numpy as np

from simulator.analysis.sight import Sight
from simulator.analysis.validation_measures import measure_named
from simulator.kernel.errors import QuantityError, TaawunError
from simulator.model.simulation import simulate
from simulator.scenario.validation_case import Error

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from concurrent.futures import Executor

    from simulator.analysis.estimates import Estimate
    from simulator.model.setting import Setting
    from simulator.scenario.scenario import Scenario
    from simulator.scenario.validation_case import Expected

LARGEST_Z = 4.0
RUNS_PER_BATCH = 5
REGION = "region"


class NotAValidationCaseError(TaawunError):
    """A scenario that says nothing about what it must reproduce."""

    def __init__(self, name: str) -> None:
        self.name = name
        super().__init__(f"{name!r} is no validation case: it has no [validation] table")


@dataclass(frozen=True)
class Check:
    """One exact value beside what the model gave.

    Attributes:
        case: The case's short name, such as "C4a".
        measure: What is measured, and in which state if not in all: "attacks, second".
        expected: What theory says.
        simulated: What the runs say.
        standard_error: How far chance alone moves the simulated value.
        source: Where the exact value comes from.
    """

    case: str
    measure: str
    expected: float
    simulated: float
    standard_error: float
    source: str

    @property
    def z(self) -> float:
        """How many standard errors the simulated value is off."""
        off = self.simulated - self.expected
        if self.standard_error == 0.0:
            return 0.0 if off == 0.0 else inf
        return off / self.standard_error

    @property
    def passed(self) -> bool:
        """Whether chance explains the difference; an undefined value never passes."""
        return abs(self.z) < LARGEST_Z


def validate_case(
    scenario: Scenario,
    replications: int,
    seed: int,
    executor: Executor | None = None,
    on_progress: Callable[[int, int], None] | None = None,
) -> tuple[Check, ...]:
    """Run a validation case and check each of its exact values.

    The numbers do not depend on the executor. An error in a run is raised here.

    Args:
        scenario: The case.
        replications: How many runs to make; their differences give standard errors.
        seed: The seed of all of them.
        executor: Where to run them; without one they run here.
        on_progress: Called with the number of runs done and of all runs, now and then.

    Raises:
        NotAValidationCaseError: The scenario has no exact values.
        UnknownNameError: It expects something that is not measured.
        QuantityError: There are fewer than two replications, or a number is missing.
    """
    case = scenario.validation
    if case is None:
        raise NotAValidationCaseError(scenario.name)
    if replications < 2:  # noqa: PLR2004 - a standard error needs two runs
        raise QuantityError("replications", replications, "at least 2 runs")
    for expected in case.expected:
        measure_named(expected.measure)
    done = 0
    parts = []
    for part in _parts(scenario.setting, case.expected, seed, _batches(replications), executor):
        parts.append(part)
        done += len(part)
        if on_progress is not None:
            on_progress(done, replications)
    rows = np.concatenate(parts)
    return tuple(
        _check(case.case, expected, rows[:, number])
        for number, expected in enumerate(case.expected)
    )


def sample(
    setting: Setting, expected: tuple[Expected, ...], seed: int, numbers: range
) -> np.ndarray:
    """What some replications contribute to each expected value: [replication, value, 3]."""
    states = list(setting.states)
    places = [states.index(one.place) if one.place in states else None for one in expected]
    measures = [measure_named(one.measure) for one in expected]
    rows = np.empty((len(numbers), len(expected), 3))
    for position, number in enumerate(numbers):
        sight = Sight(setting, simulate(setting, seed, number))
        rows[position] = [
            measure.row(sight, place, one.numbers)
            for measure, place, one in zip(measures, places, expected, strict=True)
        ]
    return rows


def _batches(replications: int) -> list[range]:
    return [
        range(first, min(first + RUNS_PER_BATCH, replications))
        for first in range(0, replications, RUNS_PER_BATCH)
    ]


def _parts(
    setting: Setting,
    expected: tuple[Expected, ...],
    seed: int,
    batches: list[range],
    executor: Executor | None,
) -> Iterator[np.ndarray]:
    """The samples of all batches, in order."""
    if executor is None:
        yield from (sample(setting, expected, seed, batch) for batch in batches)
        return
    futures = [executor.submit(sample, setting, expected, seed, batch) for batch in batches]
    try:
        yield from (future.result() for future in futures)
    finally:
        for future in futures:
            future.cancel()


def _check(case: str, expected: Expected, rows: np.ndarray) -> Check:
    estimate = measure_named(expected.measure).estimate(rows)
    error = _standard_error(expected, estimate)
    where = "" if expected.place in (None, REGION) else f", {expected.place}"
    measure = f"{expected.measure}{where}"
    return Check(case, measure, expected.value, estimate.value, error, expected.source)


def _standard_error(expected: Expected, estimate: Estimate) -> float:
    """The standard error that theory gives, or else that of the runs."""
    if estimate.size == 0.0:
        return np.nan
    if expected.error is Error.POISSON:
        return sqrt(expected.value / estimate.size)
    if expected.error is Error.BINOMIAL:
        return sqrt(expected.value * (1.0 - expected.value) / estimate.size)
    if expected.error is Error.AVERAGE:
        return sqrt(2.0 * expected.value / (_exit_rate(expected) * estimate.size))
    return estimate.standard_error


def _exit_rate(expected: Expected) -> float:
    rate = expected.numbers.get("exit_rate", 0.0)
    if rate <= 0.0:
        name = f"{expected.measure}.numbers.exit_rate"
        raise QuantityError(name, rate, "the rate at which cells leave, 1/year")
    return rate
