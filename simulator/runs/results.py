"""What a study gave, as data to be written in any format."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from simulator.kernel.version import VERSION
from simulator.model.outcomes.declared import OUTCOMES
from simulator.runs.quantiles import quantiles

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Mapping

    from simulator.kernel.outcomes import Better, Outcome
    from simulator.kernel.quantities import Evidence
    from simulator.runs.failures import FailedRun
    from simulator.runs.sample import Ensemble
    from simulator.scenario.changes import Change
    from simulator.scenario.scenario import Scenario

PROBABILITIES = (0.05, 0.25, 0.5, 0.75, 0.95)


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


def results_document(
    ensembles: Iterable[Ensemble], differences: Iterable[DifferenceRecord] = ()
) -> Document:
    """The results of ensembles that share a seed."""
    records = tuple(ensembles)
    return Document(
        VERSION,
        records[0].seed,
        tuple(_scenario(ensemble) for ensemble in records),
        tuple(differences),
    )


def _scenario(ensemble: Ensemble) -> ScenarioRecord:
    scenario = ensemble.scenario
    return ScenarioRecord(
        scenario.name,
        scenario.title,
        scenario.digest,
        scenario.start,
        scenario.years,
        scenario.warm_up_years,
        ensemble.replications,
        len(ensemble.numbers),
        len(ensemble.failures),
        ensemble.cancelled,
        scenario.outcomes,
        _changed(scenario),
        _events(scenario),
        tuple(_summary(ensemble, o, place) for o in OUTCOMES for place in ensemble.places),
        ensemble.failures,
    )


def _changed(scenario: Scenario) -> tuple[ChangedParameter, ...]:
    return tuple(
        ChangedParameter(
            one.path,
            one.meaning,
            one.unit,
            one.before,
            one.after,
            one.evidence,
            one.source,
            one.note,
        )
        for one in scenario.differences()
    )


def _events(scenario: Scenario) -> tuple[EventRecord, ...]:
    """What happens when, each value with the one that held until then."""
    held = {
        change.path: scenario.setting.value(change.path)
        for event in scenario.events
        for change in event.changes
    }
    events = []
    for event in sorted(scenario.events, key=lambda event: event.date):
        changes = tuple(_change(scenario, change, held[change.path]) for change in event.changes)
        events.append(EventRecord(event.date, event.title, changes))
        held |= {change.path: change.value for change in event.changes}
    return tuple(events)


def _change(scenario: Scenario, change: Change, old_value: float) -> ChangedParameter:
    declared = scenario.setting.paths()[change.path]
    return ChangedParameter(
        change.path,
        declared.meaning,
        declared.unit,
        old_value,
        change.value,
        change.evidence,
        change.source,
        change.note,
    )


def _summary(ensemble: Ensemble, outcome: Outcome, place: str) -> OutcomeSummary:
    values = ensemble.total(outcome.name, place)
    values = values[~np.isnan(values)]
    found = quantiles(values, PROBABILITIES).tolist()
    return OutcomeSummary(
        outcome.name,
        outcome.meaning,
        outcome.unit,
        outcome.better,
        place,
        float(values.mean()) if len(values) else np.nan,
        float(values.std(ddof=1)) if len(values) > 1 else np.nan,
        {f"{p:g}": value for p, value in zip(PROBABILITIES, found, strict=True)},
        len(values),
    )
