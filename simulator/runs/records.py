"""What a study gave, in plain records that can be written in any format."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

    from simulator.kernel.outcomes import Better
    from simulator.kernel.quantities import Evidence
    from simulator.runs.failures import FailedRun


@dataclass(frozen=True)
class ChangedParameter:
    """A parameter that is not what it was: in the region, or on the day before an event."""

    path: str
    meaning: str
    unit: str
    old_value: float
    new_value: float
    evidence: Evidence
    source: str
    note: str


@dataclass(frozen=True)
class EventRecord:
    """What happens on a day of the scenario."""

    date: dt.date
    title: str
    changes: tuple[ChangedParameter, ...]


@dataclass(frozen=True)
class OutcomeSummary:
    """One outcome at one place over the runs where it is defined, in its unit; else NaN.

    Attributes:
        quantiles: By probability, written as a number.
        n: In how many runs it is defined.
    """

    outcome: str
    meaning: str
    unit: str
    better: Better
    place: str
    mean: float
    standard_deviation: float
    quantiles: Mapping[str, float]
    n: int


@dataclass(frozen=True)
class ScenarioRecord:
    """One scenario of a study: what it was, what was changed in it, and what came of it."""

    name: str
    title: str
    digest: str
    start: dt.date
    years: float
    warm_up_years: float
    runs_requested: int
    runs_finished: int
    runs_failed: int
    cancelled: bool
    look_at_first: tuple[str, ...]
    changed_parameters: tuple[ChangedParameter, ...]
    events: tuple[EventRecord, ...]
    outcomes: tuple[OutcomeSummary, ...]
    failures: tuple[FailedRun, ...]


@dataclass(frozen=True)
class DifferenceRecord:
    """One outcome at one place of a scenario less the baseline's, world by world.

    Attributes:
        low: The lower end of the interval that holds the difference with `confidence`.
        high: Its upper end.
        n: In how many pairs of worlds it is defined.
        better: Whether the scenario is better; None where that has no meaning.
        surely: Whether the interval excludes 0 and rests on enough worlds.
    """

    baseline: str
    other: str
    outcome: str
    unit: str
    place: str
    baseline_mean: float
    other_mean: float
    difference: float
    confidence: float
    low: float
    high: float
    standard_error: float
    correlation: float
    n: int
    better: bool | None
    surely: bool


@dataclass(frozen=True)
class Document:
    """All results of a study: its scenarios, and how they differ from the first."""

    version: str
    seed: int
    scenarios: tuple[ScenarioRecord, ...]
    differences: tuple[DifferenceRecord, ...] = ()
