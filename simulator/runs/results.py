"""Summing ensembles up for people and programs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from simulator.kernel.version import VERSION
from simulator.model.outcomes.declared import OUTCOMES
from simulator.runs.quantiles import quantiles
from simulator.runs.records import (
    ChangedParameter,
    Document,
    EventRecord,
    OutcomeSummary,
    ScenarioRecord,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from simulator.kernel.outcomes import Outcome
    from simulator.runs.records import DifferenceRecord, InputsRecord
    from simulator.runs.sample import Ensemble
    from simulator.scenario.changes import Change
    from simulator.scenario.scenario import Scenario

PROBABILITIES = (0.05, 0.25, 0.5, 0.75, 0.95)


def results_document(
    ensembles: Iterable[Ensemble],
    inputs: Iterable[InputsRecord] = (),
    differences: Iterable[DifferenceRecord] = (),
    looked_at: int = 0,
) -> Document:
    """The results of ensembles that share a seed."""
    records = tuple(ensembles)
    return Document(
        VERSION,
        records[0].seed,
        tuple(_scenario(ensemble) for ensemble in records),
        tuple(inputs),
        tuple(differences),
        looked_at,
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
