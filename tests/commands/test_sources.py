"""Every shipped value is listed with its grade, unit, range and source."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING

import pytest

from simulator.commands.sources import summary
from simulator.kernel.quantities import Evidence
from simulator.scenario.catalogue import catalogue, validation_cases
from simulator.scenario.grounds import Grounds, change_grounds, value_grounds
from simulator.scenario.reading import load_scenario
from tests.commands.conftest import BROKEN, SMALL_REGION, Answer

if TYPE_CHECKING:
    from collections.abc import Callable

    Say = Callable[..., Answer]

SHIPPED = ("region/maghreb", *catalogue(), *(f"validation/{name}" for name in validation_cases()))


def grounds(source: str) -> Grounds:
    """A value that rests on a source."""
    place = ("x", "start", "states.a.teams", 1.0, "Teams", "teams", 0.0, 2.0)
    return Grounds(*place, Evidence.DOCUMENT, source, (), ())


@pytest.mark.parametrize("name", SHIPPED)
def test_every_value_of_a_shipped_scenario_rests_on_something(name: str) -> None:
    scenario = load_scenario(name)
    found = [*value_grounds(scenario), *change_grounds(scenario)]

    assert {one.path for one in found} == set(scenario.setting.paths())
    assert [one.path for one in found if one.has_none] == []


def test_a_value_without_a_source_rests_on_nothing() -> None:
    assert grounds(" ").has_none
    assert not grounds("A census").has_none
    assert summary([grounds(""), grounds("A census")]).endswith(", 1 on nothing")


def test_json_lists_every_value_once_and_counts_grades(say: Say) -> None:
    answer = say("sources", SMALL_REGION, "--format", "json")
    scenario = load_scenario(SMALL_REGION)
    values = json.loads(answer.out)["values"]

    assert answer.code == 0
    assert [one["path"] for one in values][: len(scenario.setting.paths())] == list(
        scenario.setting.paths()
    )
    (north,) = [one for one in values if one["path"] == "states.north.analysts"]
    assert (north["value"], north["unit"], north["low"], north["high"]) == (12, "analysts", 0, 1000)
    assert (north["evidence"], north["source"]) == ("document", "S0-34")
    assert answer.err.startswith(f"{len(values)} values: ")
    assert answer.err.endswith("0 on nothing\n")


def test_csv_has_a_row_for_every_value(say: Say) -> None:
    rows = list(csv.DictReader(io.StringIO(say("sources", SMALL_REGION, "--format", "csv").out)))

    assert {row["evidence"] for row in rows} <= {grade.value for grade in Evidence}
    assert all(row["source"] and row["meaning"] and row["unit"] for row in rows)


def test_a_grade_can_be_asked_for(say: Say) -> None:
    answer = say("sources", SMALL_REGION, "--evidence", "published", "--format", "json")
    grades = {one["evidence"] for one in json.loads(answer.out)["values"]}

    assert grades == {"published"}


def test_without_a_scenario_the_region_and_all_changes_are_listed(say: Say) -> None:
    values = json.loads(say("sources", "--format", "json").out)["values"]

    assert {one["scenario"] for one in values} == {"maghreb", *catalogue()}
    assert "2021-10-01" in {one["when"] for one in values}


def test_the_table_tells_source_grade_and_what_needs_care(say: Say) -> None:
    answer = say("sources", "broken-ties")

    assert answer.code == 0
    assert "relations.algeria-morocco.information_sharing = 0 level (from 0 to 4)" in answer.out
    assert "    assumed: S2-02 and S2-08 imply it; no source tells" in answer.out
    assert "groups.emerging.appeal = 0.6" in answer.out


def test_a_claim_that_nothing_else_supports_is_named_beside_the_value(say: Say) -> None:
    assert "[S1-03 unconfirmed, S1-04 unconfirmed]" in say("sources").out


def test_a_broken_file_is_bad_input(say: Say) -> None:
    answer = say("sources", BROKEN / "cites_a_claim_nobody_made.toml")

    assert (answer.code, answer.out) == (2, "")
    assert "'S2-80'" in answer.err
