"""Results as tables for people at a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator.runs.columns import columns, figure, in_order, span
from simulator.runs.difference_tables import comparison_blocks
from simulator.scenario.changes import SET_BY_USER

if TYPE_CHECKING:
    from simulator.runs.records import Document, OutcomeSummary, ScenarioRecord

REGION = "region"
MOST_FAILURES_TOLD = 5


def as_table(document: Document, *, details: bool = False) -> str:
    """Tables of what one looks at first, then of all else; means, ranges and differences.

    Args:
        document: What came of a study.
        details: Whether to tell how surely and how much each difference matters in numbers.
    """
    blocks = [_heading(document, scenario) for scenario in document.scenarios]
    if document.differences:
        blocks += comparison_blocks(document, details=details)
    else:
        blocks += [_outcomes(scenario) for scenario in document.scenarios]
    blocks += [_failures(scenario) for scenario in document.scenarios if scenario.failures]
    return "\n\n".join(blocks) + "\n"


def _heading(document: Document, scenario: ScenarioRecord) -> str:
    runs = f"{scenario.runs_finished} of {scenario.runs_requested} runs"
    length = "1 year" if scenario.years == 1.0 else f"{scenario.years:g} years"
    time = f"{length} from {scenario.start}"
    lines = [f"{scenario.title}: {runs}, {time}, seed {document.seed}"]
    if scenario.cancelled:
        lines.append("  cancelled before all runs had ended")
    lines += [
        f"  {one.path}: {one.new_value:g} instead of {one.old_value:g}{_unit(one.unit)}"
        for one in scenario.changed_parameters
        if one.source == SET_BY_USER
    ]
    return "\n".join(lines)


def _outcomes(scenario: ScenarioRecord) -> str:
    by_name: dict[str, dict[str, OutcomeSummary]] = {}
    for one in scenario.outcomes:
        by_name.setdefault(one.outcome, {})[one.place] = one
    states = [place for place in next(iter(by_name.values())) if place != REGION]
    rows = [["outcome", "unit", REGION, "5 % to 95 %", *states]]
    for name in in_order(by_name, scenario.look_at_first):
        places = by_name[name]
        region = places[REGION]
        means = [figure(places[state].mean) for state in states]
        between = span(region.quantiles["0.05"], region.quantiles["0.95"])
        rows.append([name, region.unit, figure(region.mean), between, *means])
    note = f"Means over the runs; 90 of 100 runs of the {REGION} lie from 5 % to 95 %."
    return f"{columns(rows)}\n{note}"


def _failures(scenario: ScenarioRecord) -> str:
    lines = [f"{scenario.runs_failed} runs of {scenario.title} failed:"]
    for failure in scenario.failures[:MOST_FAILURES_TOLD]:
        lines.append(f"  {failure.replication} ({failure.stage}): {failure.message}")
        lines.append(f"    {failure.command}")
    if scenario.runs_failed > MOST_FAILURES_TOLD:
        lines.append(f"  and {scenario.runs_failed - MOST_FAILURES_TOLD} more")
    return "\n".join(lines)


def _unit(unit: str) -> str:
    return "" if unit == "1" else f" {unit}"
