"""What differs between two scenarios before anything runs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator.runs.records import EventDifference, InputDifference, InputsRecord, TermDifference
from simulator.scenario.folding import folded
from simulator.scenario.paths import Paths
from simulator.scenario.scenario import DAYS_PER_YEAR, Change

if TYPE_CHECKING:
    import datetime as dt

    from simulator.model.setting import InitialCells
    from simulator.scenario.scenario import DatedEvent, Scenario


def inputs_record(baseline: Scenario, other: Scenario) -> InputsRecord:
    """Everything in which two scenarios of one region differ before anything runs."""
    return InputsRecord(
        baseline.name,
        other.name,
        differing_inputs(baseline, other),
        differing_events(baseline, other),
        differing_terms(baseline, other),
    )


def differing_terms(baseline: Scenario, other: Scenario) -> tuple[TermDifference, ...]:
    """When and how long two scenarios run, what is switched off, and the cells at the start."""
    first, second = _terms(baseline), _terms(other)
    return tuple(
        TermDifference(key, first[key], second[key]) for key in first if first[key] != second[key]
    )


def differing_inputs(baseline: Scenario, other: Scenario) -> tuple[InputDifference, ...]:
    """The values in which two scenarios of one region differ at the start, like ones together."""
    changes = [_change(other, path) for path in _differing(baseline, other)]
    matching = Paths.of(other.setting).matching
    return tuple(
        _difference(baseline, other, path, value, matching(path))
        for path, value in folded(other.setting, changes)
    )


def differing_events(baseline: Scenario, other: Scenario) -> tuple[EventDifference, ...]:
    """What happens in one of two scenarios only, by date."""
    found = [
        *_only(baseline, other, in_baseline=True),
        *_only(other, baseline, in_baseline=False),
    ]
    return tuple(sorted(found, key=lambda one: one.date))


def _terms(scenario: Scenario) -> dict[str, str]:
    cells = sorted(_cells_line(one) for one in scenario.setting.initial_cells)
    return {
        "date": scenario.start.isoformat(),
        "years": f"{scenario.years:g}",
        "warm_up_years": f"{scenario.warm_up_years:g}",
        "off": ", ".join(sorted(scenario.setting.off)),
        "initial_cells": "; ".join(cells),
    }


def _cells_line(cells: InitialCells) -> str:
    linked = f", linked to {cells.linked_zone}" if cells.linked_zone else ""
    return f"{cells.count} {cells.group} in {cells.zone}{linked}"


def _only(scenario: Scenario, elsewhere: Scenario, *, in_baseline: bool) -> list[EventDifference]:
    known = [_effect(event) for event in elsewhere.events]
    return [
        EventDifference(
            event.date, event.title, in_baseline, folded(scenario.setting, event.changes)
        )
        for event in scenario.events
        if (event.date - scenario.start).days <= scenario.years * DAYS_PER_YEAR
        if _effect(event) not in known
    ]


def _effect(event: DatedEvent) -> tuple[dt.date, dict[str, float]]:
    """What counts for the numbers: when, and which values."""
    return event.date, {change.path: change.value for change in event.changes}


def _differing(baseline: Scenario, other: Scenario) -> list[str]:
    """The paths whose values differ; only what was changed can, in one region."""
    if baseline.base == other.base:
        changed = (*other.changes, *baseline.changes)
        paths = list(dict.fromkeys(change.path for change in changed))
    else:
        known = baseline.setting.paths()
        paths = [path for path in other.setting.paths() if path in known]
    first, second = baseline.setting, other.setting
    return [path for path in paths if first.value(path) != second.value(path)]


def _change(scenario: Scenario, path: str) -> Change:
    origin = scenario.provenance(path)
    value = scenario.setting.value(path)
    return Change(path, value, origin.evidence, origin.source)


def _difference(
    baseline: Scenario, other: Scenario, path: str, value: float, paths: tuple[str, ...]
) -> InputDifference:
    before = [baseline.setting.value(one) for one in paths]
    declared, origin = other.setting.paths()[paths[0]], other.provenance(paths[0])
    return InputDifference(
        path,
        declared.meaning,
        declared.unit,
        min(before),
        max(before),
        value,
        origin.evidence,
        origin.source,
        paths,
    )
