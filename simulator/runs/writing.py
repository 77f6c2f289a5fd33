"""Results as JSON for programs, as CSV for spreadsheets, and as tables for people."""

from __future__ import annotations

import csv
import dataclasses
import datetime as dt
import io
import json
import math
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from simulator.runs.tables import as_table

if TYPE_CHECKING:
    from simulator.runs.records import (
        ChangedParameter,
        DifferenceRecord,
        Document,
        InputsRecord,
        OutcomeSummary,
        ScenarioRecord,
    )

__all__ = ["as_csv", "as_json", "as_table", "harmless"]

JSON_FORMAT = "taawun results 1"

COLUMNS = (
    "kind",
    "scenario",
    "baseline",
    "name",
    "place",
    "unit",
    "statistic",
    "value",
    "evidence",
    "source",
)

# A spreadsheet takes a text that begins so for a formula, and runs it.
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n")

Row = dict[str, object]


def as_json(document: Document) -> str:
    """Strict JSON: what is undefined is null, and every number reads back exactly."""
    content = {"format": JSON_FORMAT, **_fields(document)}
    return json.dumps(content, indent=2, ensure_ascii=False, allow_nan=False) + "\n"


def _plain(value: object) -> object:
    """A value in the words of JSON."""
    if dataclasses.is_dataclass(value):
        return _fields(value)
    if isinstance(value, Mapping):
        return {str(name): _plain(one) for name, one in value.items()}
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    if isinstance(value, float) and not math.isfinite(value):
        return None
    return value.isoformat() if isinstance(value, dt.date) else value


def _fields(record: object) -> dict[str, object]:
    return {name: _plain(value) for name, value in vars(record).items()}


def as_csv(document: Document) -> str:
    """A long table, one value a row; texts can do no harm in a spreadsheet.

    Numbers read back exactly, and what is undefined is empty.
    """
    text = io.StringIO()
    writer = csv.DictWriter(text, COLUMNS, restval="", lineterminator="\n")
    writer.writeheader()
    for row in _rows(document):
        writer.writerow({column: harmless(value) for column, value in row.items()})
    return text.getvalue()


def harmless(value: object) -> object:
    """A value as a cell of CSV that does no harm in a spreadsheet; undefined is empty."""
    plain = _plain(value)
    if isinstance(plain, str):
        safe = "'" + plain if plain.startswith(FORMULA_STARTS) else plain
        # A lone carriage return ends a line for some readers, quoted or not.
        return safe.replace("\r", " ")
    if isinstance(plain, bool):
        return str(plain).lower()
    return "" if plain is None else plain


def _rows(document: Document) -> Iterator[Row]:
    yield {"kind": "study", "name": "version", "value": document.version}
    yield {"kind": "study", "name": "seed", "value": document.seed}
    for scenario in document.scenarios:
        for row in _scenario_rows(scenario):
            yield {**row, "scenario": scenario.name}
    for inputs in document.inputs:
        about = {"scenario": inputs.other, "baseline": inputs.baseline}
        yield from ({**row, **about} for row in _input_rows(inputs))
    for difference in document.differences:
        yield from _difference_rows(difference)


def _scenario_rows(scenario: ScenarioRecord) -> Iterator[Row]:
    yield from (
        {"kind": "scenario", "name": name, "value": value}
        for name, value in vars(scenario).items()
        if not isinstance(value, tuple) and name != "name"
    )
    yield from _change_rows("changed parameter", scenario.changed_parameters)
    for event in scenario.events:
        yield from _change_rows(f"event of {event.date}", event.changes)
    for summary in scenario.outcomes:
        yield from _summary_rows(summary)
    for failure in scenario.failures:
        told = [("stage", failure.stage), ("message", failure.message), ("rerun", failure.command)]
        for name, value in told:
            failed = {"kind": "failed run", "name": f"replication {failure.replication}"}
            yield {**failed, "statistic": name, "value": value}


def _change_rows(kind: str, changes: Iterable[ChangedParameter]) -> Iterator[Row]:
    for one in changes:
        for statistic, value in (("old value", one.old_value), ("new value", one.new_value)):
            yield {
                "kind": kind,
                "name": one.path,
                "unit": one.unit,
                "statistic": statistic,
                "value": value,
                "evidence": one.evidence,
                "source": one.source,
            }


def _summary_rows(one: OutcomeSummary) -> Iterator[Row]:
    found = {"mean": one.mean, "standard deviation": one.standard_deviation}
    found |= {f"quantile {probability}": value for probability, value in one.quantiles.items()}
    for statistic, value in {**found, "n": one.n}.items():
        place = {"kind": "outcome", "name": one.outcome, "place": one.place, "unit": one.unit}
        yield {**place, "statistic": statistic, "value": value}


def _input_rows(inputs: InputsRecord) -> Iterator[Row]:
    for term in inputs.terms:
        for side in ("baseline", "other"):
            yield {"kind": "term", "name": term.key, "statistic": side, "value": vars(term)[side]}
    for one in inputs.values:
        about = {"kind": "input", "name": one.path, "unit": one.unit}
        grounds = {"evidence": one.evidence, "source": one.source}
        for name in ("baseline_low", "baseline_high", "value"):
            told = {"statistic": name.replace("_", " "), "value": getattr(one, name)}
            yield {**about, **told, **grounds}
    for event in inputs.events:
        kind = "event only in the " + ("baseline" if event.in_baseline else "scenario")
        for path, value in event.values:
            named = {"kind": f"{kind}, {event.date}", "name": path}
            yield {**named, "statistic": event.title, "value": value}


def _difference_rows(one: DifferenceRecord) -> Iterator[Row]:
    about = {"baseline", "other", "outcome", "unit", "place"}
    for name, value in vars(one).items():
        if name not in about:
            yield {
                "kind": "difference",
                "scenario": one.other,
                "baseline": one.baseline,
                "name": one.outcome,
                "place": one.place,
                "unit": one.unit,
                "statistic": name.replace("_", " "),
                "value": value,
            }
