"""Results say everything that is needed to trust and to repeat them, in every format."""

from __future__ import annotations

import csv
import dataclasses
import datetime as dt
import io
import json
import math
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.analysis.results import comparison_document
from simulator.kernel.quantities import Evidence
from simulator.kernel.version import VERSION
from simulator.model.outcomes.declared import OUTCOMES
from simulator.runs.ensemble import Ensemble, Plan, run_ensemble
from simulator.runs.executors import SequentialExecutor
from simulator.runs.results import results_document
from simulator.runs.tables import figure
from simulator.runs.writing import COLUMNS, as_csv, as_json, as_table
from simulator.scenario.changes import Change, DatedEvent
from tests.runs.fakes import changed_scenario, lucky, small_scenario, sometimes_failing

if TYPE_CHECKING:
    from simulator.runs.records import Document

EVENTS = (
    DatedEvent(
        dt.date(2022, 3, 1),
        "Some leave",
        (Change("states.libya.analysts", 5, Evidence.ASSUMED, "nobody tells"),),
    ),
    DatedEvent(
        dt.date(2022, 1, 1),
        "Some come",
        (Change("states.libya.analysts", 15, Evidence.DOCUMENT, "S2-08"),),
    ),
)
SCENARIO = dataclasses.replace(small_scenario(), events=EVENTS, outcomes=("arrests", "attacks"))


def ensembles(replications: int = 12) -> tuple[Ensemble, ...]:
    plan = Plan((SCENARIO, changed_scenario()), replications, seed=9)
    return run_ensemble(plan, SequentialExecutor(), replicate=sometimes_failing)


@pytest.fixture(scope="module")
def document() -> Document:
    return comparison_document(ensembles())


@pytest.fixture(scope="module")
def read_back(document: Document) -> dict[str, Any]:
    def refuse(constant: str) -> None:
        raise AssertionError(constant)

    content: dict[str, Any] = json.loads(as_json(document), parse_constant=refuse)
    return content


@pytest.fixture(scope="module")
def rows(document: Document) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(as_csv(document))))


def test_results_name_version_seed_and_digest(read_back: dict[str, Any]) -> None:
    first = read_back["scenarios"][0]

    assert (read_back["version"], read_back["seed"]) == (VERSION, 9)
    assert first["digest"] == SCENARIO.digest
    assert (first["start"], first["years"]) == ("2021-10-01", 1.0)


def test_results_count_the_runs_that_failed_and_how_to_repeat_them(
    read_back: dict[str, Any],
) -> None:
    first = read_back["scenarios"][0]

    assert (first["runs_requested"], first["runs_finished"], first["runs_failed"]) == (12, 9, 3)
    assert first["failures"][0]["command"].startswith("taawun run small --seed 9 --first 3")


def test_every_outcome_and_place_is_summarised() -> None:
    (ensemble,) = run_ensemble(Plan((SCENARIO,), 40, 1), SequentialExecutor(), replicate=lucky)
    found = results_document([ensemble]).scenarios[0].outcomes
    values = ensemble.total("attacks", "libya")

    assert len(found) == len(OUTCOMES) * 3
    one = next(row for row in found if (row.outcome, row.place) == ("attacks", "libya"))
    assert (one.unit, one.better, one.n) == ("attacks/year", "lower", 40)
    assert one.mean == pytest.approx(values.mean())
    assert one.standard_deviation == pytest.approx(values.std(ddof=1))
    assert one.quantiles["0.95"] == pytest.approx(np.quantile(values, 0.95))


def test_what_is_undefined_is_left_out_and_null_where_nothing_is_left() -> None:
    (ensemble,) = run_ensemble(Plan((SCENARIO,), 4, 1), SequentialExecutor(), replicate=lucky)
    totals = ensemble.totals.copy()
    totals[:, 0, :] = np.nan
    totals[:3, 1, :] = np.nan
    holed = dataclasses.replace(ensemble, totals=totals)

    content = json.loads(as_json(results_document([holed])))

    first, *_, second = content["scenarios"][0]["outcomes"][:4]
    assert (first["mean"], first["quantiles"]["0.5"], first["n"]) == (None, None, 0)
    assert (second["mean"], second["n"]) == (totals[3, 1, 0], 1)
    assert second["standard_deviation"] is None
    assert "n/a" in as_table(results_document([holed]))


def test_every_changed_parameter_is_told_with_its_grounds(read_back: dict[str, Any]) -> None:
    unchanged, changed = read_back["scenarios"]

    assert unchanged["changed_parameters"] == []
    (one,) = changed["changed_parameters"]
    assert one["path"] == "states.tunisia.analysts"
    assert (one["old_value"], one["new_value"], one["unit"]) == (10, 20, "analysts")
    assert (one["evidence"], one["source"]) == ("assumed", "set by the user")


def test_an_event_is_told_with_what_held_until_then(read_back: dict[str, Any]) -> None:
    events = read_back["scenarios"][0]["events"]

    told = [
        (event["date"], change["old_value"], change["new_value"])
        for event in events
        for change in event["changes"]
    ]
    assert told == [("2022-01-01", 10, 15), ("2022-03-01", 15, 5)]


def test_differences_are_told_world_by_world(read_back: dict[str, Any]) -> None:
    differences = read_back["differences"]

    assert len(differences) == len(OUTCOMES) * 3
    one = differences[0]
    assert (one["baseline"], one["other"], one["confidence"]) == ("small", "changed", 0.95)
    assert one["low"] < one["difference"] < one["high"]
    assert (one["outcome"], one["unit"], one["n"]) == ("attacks", "attacks/year", 9)


def test_numbers_read_back_exactly(document: Document, rows: list[dict[str, str]]) -> None:
    means = {
        (row["scenario"], row["name"], row["place"]): row["value"]
        for row in rows
        if row["kind"] == "outcome" and row["statistic"] == "mean"
    }

    for scenario in document.scenarios:
        for one in scenario.outcomes:
            assert float(means[scenario.name, one.outcome, one.place]) == one.mean


def test_the_long_table_holds_what_the_json_holds(
    document: Document, rows: list[dict[str, str]]
) -> None:
    def values(kind: str, statistic: str) -> list[str]:
        return [
            row["value"] for row in rows if (row["kind"], row["statistic"]) == (kind, statistic)
        ]

    assert values("changed parameter", "new value") == ["20"]
    assert values("event of 2022-03-01", "old value") == ["15"]
    assert values("failed run", "message") == ["ValueError: no"] * 6
    assert values("difference", "low") == [repr(one.low) for one in document.differences]
    assert set(values("difference", "surely")) <= {"true", "false"}


@given(
    start=st.sampled_from(["=", "+", "-", "@", "\t", "\r", "\n"]),
    rest=st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=20),
)
def test_no_text_is_a_formula_to_a_spreadsheet(start: str, rest: str) -> None:
    named = dataclasses.replace(SCENARIO, name=start + rest, title=start + rest)
    (ensemble,) = run_ensemble(Plan((named,), 1, 1), SequentialExecutor(), replicate=lucky)

    text = as_csv(results_document([ensemble]))
    table = list(csv.reader(io.StringIO(text, newline="")))

    cells = {cell for row in table for cell in row}
    assert not any(cell.startswith(start) and not _is_number(cell) for cell in cells)
    assert ("'" + start + rest).replace("\r", " ") in cells
    assert {len(row) for row in table} == {len(COLUMNS)}


def _is_number(cell: str) -> bool:
    try:
        float(cell)
    except ValueError:
        return False
    return True


def test_the_table_of_a_run_begins_with_what_one_looks_at_first() -> None:
    lines = as_table(results_document(ensembles()[:1])).splitlines()

    assert lines[0] == "Small: 9 of 12 runs, 1 year from 2021-10-01, seed 9"
    assert lines[2].split()[:3] == ["outcome", "unit", "region"]
    assert [line.split()[0] for line in lines[3:6]] == ["arrests", "attacks", "severity"]


def test_the_table_tells_what_the_user_set_and_which_runs_failed(document: Document) -> None:
    text = as_table(document)

    assert "  states.tunisia.analysts: 20 instead of 10 analysts\n" in text
    assert "3 runs of Small failed:\n  3 (simulation): ValueError: no\n    taawun run" in text
    assert text.endswith("\n")


def test_the_table_of_a_comparison_has_intervals(document: Document) -> None:
    lines = as_table(document).splitlines()

    title = lines.index("Changed less Small: the region, then each state")
    assert lines[title + 1].split()[2:5] == ["baseline", "other", "difference"]
    assert lines[title + 2].startswith("arrests")
    assert " to " in lines[title + 2]


def test_the_table_tells_five_failures_and_how_many_more() -> None:
    (first, _) = ensembles()
    many = dataclasses.replace(first, failures=first.failures * 4, cancelled=True)

    text = as_table(results_document([many]))

    assert text.count("taawun run") == 5
    assert "  and 7 more\n" in text
    assert "cancelled before all runs had ended" in text


@pytest.mark.parametrize(
    ("value", "plain", "signed"),
    [
        (0.0, "0", "0"),
        (-0.00001, "0", "0"),
        (0.67412, "0.674", "+0.674"),
        (-0.0042, "-0.0042", "-0.0042"),
        (2.0, "2.00", "+2.00"),
        (44.44, "44.4", "+44.4"),
        (147.6, "148", "+148"),
        (-12345.6, "-12,346", "-12,346"),
        (math.nan, "n/a", "n/a"),
    ],
)
def test_figures_have_three_digits_that_count(value: float, plain: str, signed: str) -> None:
    assert figure(value) == plain
    assert figure(value, signed=True) == signed
