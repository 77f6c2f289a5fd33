"""What a comparison says, as tables and sentences for people at a terminal."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from simulator.runs.columns import columns, figure, in_order, span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from simulator.runs.records import (
        DifferenceRecord,
        Document,
        EventDifference,
        InputDifference,
        InputsRecord,
        ScenarioRecord,
    )

REGION = "region"
ALONE = "*"
TOGETHER = "**"
SURE = "sure"
MOST_SENTENCES = 5
MOST_RUNS_TOLD = 100_000
HUNDRED = 100

ByPlace = dict[str, "DifferenceRecord"]


def comparison_blocks(document: Document, *, details: bool) -> Iterator[str]:
    """For each scenario: what differs before it runs, what comes of it, and that in words."""
    for inputs, other in zip(document.inputs, document.scenarios[1:], strict=True):
        yield _inputs(inputs, document.scenarios[0], other)
        by_name = _by_name(document, other)
        yield _table(document, other, by_name)
        if details:
            yield _details(other, by_name)
        yield _sentences(by_name)


def _by_name(document: Document, other: ScenarioRecord) -> dict[str, ByPlace]:
    """By outcome and place, the surest and largest first."""
    found: dict[str, ByPlace] = {}
    ranked = sorted(document.differences, key=lambda one: (one.place != REGION, one.rank))
    for one in ranked:
        if one.other == other.name:
            found.setdefault(one.outcome, {})[one.place] = one
    return {name: found[name] for name in in_order(found, document.scenarios[0].look_at_first)}


def _inputs(inputs: InputsRecord, baseline: ScenarioRecord, other: ScenarioRecord) -> str:
    title = f"What {other.title} has other than {baseline.title}"
    if not (inputs.values or inputs.events or inputs.terms):
        return f"{title}: nothing"
    lines = [
        f"{one.key}: {one.other or 'nothing'} instead of {one.baseline or 'nothing'}"
        for one in inputs.terms
    ]
    lines += [_value_line(one) for one in inputs.values]
    for event in inputs.events:
        lines.append(_event_line(event, baseline))
        lines += [f"    {path} = {figure(value)}" for path, value in event.values]
    return "\n".join([title, *(f"  {line}" for line in lines)])


def _value_line(one: InputDifference) -> str:
    unit = "" if one.unit == "1" else f" {one.unit}"
    before = figure(one.baseline_low)
    if one.baseline_high != one.baseline_low:
        before += f" to {figure(one.baseline_high)}"
    return f"{one.path}: {figure(one.value)} instead of {before}{unit} ({one.evidence})"


def _event_line(event: EventDifference, baseline: ScenarioRecord) -> str:
    where = f", only in {baseline.title}" if event.in_baseline else ""
    return f"{event.date} {event.title}{where}"


def _table(document: Document, other: ScenarioRecord, by_name: dict[str, ByPlace]) -> str:
    states = [place for place in next(iter(by_name.values())) if place != REGION]
    states = [place for place in _places(document) if place in states]
    head = ["outcome", "unit", "baseline", "other", "difference", "95 % interval"]
    rows = [[*head, "better", "more runs", *states]]
    for name, places in by_name.items():
        region = places[REGION]
        numbers = [figure(region.baseline_mean), figure(region.other_mean), _change(region)]
        told = [span(region.low, region.high, signed=True), _better(region), runs_text(region)]
        changes = [_change(places[state]) for state in states]
        rows.append([name, region.unit, *numbers, *told, *changes])
    title = f"{other.title} less {document.scenarios[0].title}: the {REGION}, then each state"
    return f"{title}\n{columns(rows)}\n{_note(document)}"


def _places(document: Document) -> list[str]:
    return list(dict.fromkeys(one.place for one in document.differences))


def _note(document: Document) -> str:
    if not document.looked_at:
        return "Too few worlds have run for anything to be sure."
    return (
        f"{TOGETHER} surely differs, also when all {document.looked_at:,} figures of this study "
        f"are looked at together\n"
        f"{ALONE}  would be sure if one looked at nothing else (its 95 % interval excludes 0)\n"
        "better: of every 100 worlds with the same luck, how many are better than the baseline\n"
        "more runs: about so many more runs of each give a safe answer; - if there is one"
    )


def _details(other: ScenarioRecord, by_name: dict[str, ByPlace]) -> str:
    head = ["outcome", "unit", "rank", "effect", "at least", "p together", "interval together"]
    rows = [[*head, "better from", "to", "same", "variance cut"]]
    for name, places in by_name.items():
        one = places[REGION]
        shares = (one.probability_better_low, one.probability_better_high, one.probability_same)
        rows.append(
            [
                name,
                one.unit,
                str(one.rank),
                figure(one.effect, signed=True),
                figure(one.effect_at_least),
                _small(one.p_value_corrected),
                span(one.together_low, one.together_high, signed=True),
                *(_hundred(share) for share in shares),
                figure(one.variance_reduction),
            ]
        )
    note = (
        "effect: in standard deviations of the baseline between worlds; at least: what is sure\n"
        "variance cut: how many times smaller common luck makes the variance of the difference"
    )
    return f"{other.title}, the {REGION} in detail\n{columns(rows)}\n{note}"


def _sentences(by_name: dict[str, ByPlace]) -> str:
    told = [places[REGION].sentence for places in by_name.values()]
    return "\n".join(["In words:", *(f"  {sentence}" for sentence in told[:MOST_SENTENCES])])


def _change(one: DifferenceRecord) -> str:
    mark = TOGETHER if one.answer == SURE else ALONE if one.surely else ""
    return figure(one.difference, signed=True) + mark.ljust(2)


def _better(one: DifferenceRecord) -> str:
    return _hundred(one.probability_better)


def _hundred(share: float) -> str:
    return "" if math.isnan(share) else f"{HUNDRED * share:.0f}"


def runs_text(one: DifferenceRecord) -> str:
    """How many more runs are needed, to two digits; the other runs would tell nothing."""
    if math.isnan(one.runs_needed):
        return "?"
    if one.runs_needed == 0:
        return "-"
    if one.runs_needed > MOST_RUNS_TOLD:
        return f">{MOST_RUNS_TOLD:,}"
    return f"{float(f'{one.runs_needed:.2g}'):,.0f}"


def _small(probability: float) -> str:
    return "" if math.isnan(probability) else f"{probability:.2g}"
