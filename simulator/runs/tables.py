"""Results as tables for people at a terminal."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from simulator.scenario.changes import SET_BY_USER

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from simulator.runs.records import DifferenceRecord, Document, OutcomeSummary, ScenarioRecord

REGION = "region"
UNDEFINED = "n/a"
SURE = "*"
MOST_FAILURES_TOLD = 5
MOST_DECIMALS = 4
GAP = "  "


def as_table(document: Document) -> str:
    """Tables of what one looks at first, then of all else; means, ranges and differences."""
    blocks = [_heading(document, scenario) for scenario in document.scenarios]
    if document.differences:
        blocks += [_differences(document, other) for other in document.scenarios[1:]]
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
    for name in _in_order(by_name, scenario.look_at_first):
        places = by_name[name]
        region = places[REGION]
        means = [figure(places[state].mean) for state in states]
        span = _span(region.quantiles["0.05"], region.quantiles["0.95"])
        rows.append([name, region.unit, figure(region.mean), span, *means])
    note = f"Means over the runs; 90 of 100 runs of the {REGION} lie from 5 % to 95 %."
    return f"{columns(rows)}\n{note}"


def _differences(document: Document, other: ScenarioRecord) -> str:
    by_name: dict[str, dict[str, DifferenceRecord]] = {}
    for one in document.differences:
        if one.other == other.name:
            by_name.setdefault(one.outcome, {})[one.place] = one
    states = [place for place in next(iter(by_name.values())) if place != REGION]
    rows = [["outcome", "unit", "baseline", "other", "difference", "95 % interval", *states]]
    for name in _in_order(by_name, document.scenarios[0].look_at_first):
        places = by_name[name]
        region = places[REGION]
        numbers = [figure(region.baseline_mean), figure(region.other_mean), _change(region)]
        span = _span(region.low, region.high, signed=True)
        rows.append([name, region.unit, *numbers, span, *(_change(places[s]) for s in states)])
    title = f"{other.title} less {document.scenarios[0].title}: the {REGION}, then each state"
    note = f"{SURE} the 95 % interval excludes 0, world by world with the same luck"
    return f"{title}\n{columns(rows)}\n{note}"


def _failures(scenario: ScenarioRecord) -> str:
    lines = [f"{scenario.runs_failed} runs of {scenario.title} failed:"]
    for failure in scenario.failures[:MOST_FAILURES_TOLD]:
        lines.append(f"  {failure.replication} ({failure.stage}): {failure.message}")
        lines.append(f"    {failure.command}")
    if scenario.runs_failed > MOST_FAILURES_TOLD:
        lines.append(f"  and {scenario.runs_failed - MOST_FAILURES_TOLD} more")
    return "\n".join(lines)


def _in_order(names: Iterable[str], first: Sequence[str]) -> Iterator[str]:
    """What one looks at first, then the others."""
    known = list(names)
    yield from (name for name in first if name in known)
    yield from (name for name in known if name not in first)


def _change(one: DifferenceRecord) -> str:
    return figure(one.difference, signed=True) + (SURE if one.surely else " ")


def _span(low: float, high: float, *, signed: bool = False) -> str:
    return f"{figure(low, signed=signed)} to {figure(high, signed=signed)}"


def _unit(unit: str) -> str:
    return "" if unit == "1" else f" {unit}"


def figure(value: float, *, signed: bool = False) -> str:
    """A number with three digits that count, but not more than four behind the point."""
    if math.isnan(value):
        return UNDEFINED
    magnitude = math.floor(math.log10(abs(value))) if value else 0
    digits = min(max(2 - magnitude, 0), MOST_DECIMALS)
    rounded = round(value, digits) + 0.0  # never "-0"
    if not rounded:
        return "0"
    sign = "+" if signed else ""
    return f"{rounded:{sign},.{digits}f}"


def columns(rows: Sequence[Sequence[str]], texts: int = 2) -> str:
    """Rows in columns: first some of text, then numbers."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = []
    for row in rows:
        cells = [
            cell.ljust(width) if index < texts else cell.rjust(width)
            for index, (cell, width) in enumerate(zip(row, widths, strict=True))
        ]
        lines.append(GAP.join(cells).rstrip())
    return "\n".join(lines)
