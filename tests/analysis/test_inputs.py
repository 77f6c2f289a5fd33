"""What differs before anything runs is told, like things together."""

from __future__ import annotations

from dataclasses import replace

import pytest

from simulator.analysis.inputs import (
    differing_events,
    differing_inputs,
    differing_terms,
    inputs_record,
)
from simulator.kernel.quantities import Evidence
from simulator.model.setting import InitialCells
from simulator.scenario.reading import load_scenario
from simulator.scenario.scenario import Change, Scenario


@pytest.fixture(scope="module")
def ties() -> Scenario:
    return load_scenario("broken-ties")


def test_a_scenario_does_not_differ_from_itself(ties: Scenario) -> None:
    assert differing_inputs(ties, ties) == ()
    assert differing_events(ties, ties) == ()


def test_many_like_changes_are_one_line_that_tells_where_they_began(ties: Scenario) -> None:
    paths = [path for path in ties.setting.paths() if path.endswith(".trust")]
    before = [ties.setting.value(p) for p in paths if p.startswith("relations.")]
    (line,) = differing_inputs(ties, ties.with_changes([Change.by_user("relations.*.trust", 0.99)]))

    assert line.path == "relations.*.trust"
    assert (line.baseline_low, line.baseline_high) == (min(before), max(before))
    assert (line.value, line.evidence) == (0.99, Evidence.ASSUMED)
    assert line.source == "set by the user"


def test_a_change_of_the_baseline_counts_too(ties: Scenario) -> None:
    changed = ties.with_changes([Change.by_user("states.algeria.analysts", 30)])
    (line,) = differing_inputs(changed, ties)

    assert (line.path, line.baseline_low, line.value) == (
        "states.algeria.analysts",
        30,
        ties.setting.value("states.algeria.analysts"),
    )


def test_other_regions_are_compared_value_by_value(ties: Scenario) -> None:
    other = replace(ties, base=ties.base.with_values({"states.libya.analysts": 31}))
    moved = replace(other, setting=ties.setting.with_values({"states.libya.analysts": 31}))

    assert [line.path for line in differing_inputs(ties, moved)] == ["states.libya.analysts"]


def test_events_of_one_only_are_told_unless_they_come_too_late(ties: Scenario) -> None:
    other = load_scenario("reconciliation")
    record = inputs_record(ties, other)

    assert (record.baseline, record.other) == ("broken-ties", "reconciliation")
    shared = {event.date for event in ties.events}
    dates = [event.date for event in other.events if event.date not in shared]
    assert [event.date for event in record.events] == sorted(dates)
    assert not any(event.in_baseline for event in record.events)
    assert all(event.in_baseline for event in differing_events(other, ties))
    assert differing_events(ties.with_years(0.1), other.with_years(0.1)) == ()


def test_terms_that_differ_are_told_in_words(ties: Scenario) -> None:
    zone, group = next(iter(ties.setting.zones)), next(iter(ties.setting.groups))
    cells = (InitialCells(zone, group, 3),)
    setting = replace(ties.setting, off=frozenset({"leaks", "splits"}), initial_cells=cells)
    other = replace(ties.with_years(3.0), setting=setting)
    told = {one.key: (one.baseline, one.other) for one in differing_terms(ties, other)}

    assert differing_terms(ties, ties) == ()
    assert told["off"] == ("", "leaks, splits")
    assert told["years"] == (f"{ties.years:g}", "3")
    assert told["initial_cells"] == ("", f"3 {group} in {zone}")
    assert inputs_record(ties, other).terms == differing_terms(ties, other)
