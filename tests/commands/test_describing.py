"""Listing, describing, validating and the schema."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from simulator.commands import list_scenarios
from simulator.scenario.catalogue import catalogue, validation_cases
from tests.commands.conftest import BROKEN, SMALL_REGION, Answer, taawun

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Say = Callable[..., Answer]

BROKEN_FILES = sorted(BROKEN.glob("*.toml"))


def test_the_list_names_every_scenario(say: Say) -> None:
    answer = say("list")

    assert answer.code == 0
    assert "Broken ties" in answer.out
    assert all(f"  {name} " in answer.out for name in catalogue())
    assert all(f"  validation/{name} " in answer.out for name in validation_cases())


def test_a_shipped_file_with_mistakes_does_not_hide_the_others(
    say: Say, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = {"catalogue/good": SMALL_REGION, "catalogue/bad": BROKEN / "title_missing.toml"}
    load = list_scenarios.load_scenario
    monkeypatch.setattr(list_scenarios, "load_scenario", lambda name: load(files[name]))
    monkeypatch.setattr(
        list_scenarios,
        "names_in",
        lambda folder: ("bad", "good") if folder == "catalogue" else (),
    )
    monkeypatch.setattr(list_scenarios, "catalogue", lambda: ("bad", "good"))

    answer = say("list")

    assert answer == Answer(
        0,
        "Scenarios\n  bad   (has mistakes: taawun validate catalogue/bad)\n  good  Two states\n\n",
        "",
    )


def test_a_description_tells_changes_events_and_evidence(say: Say) -> None:
    answer = say("describe", SMALL_REGION)

    assert answer.code == 0
    for line in (
        "Two states (small_region)",
        "Starts 2021-10-01, measures 2 years, after 1 unmeasured.",
        "States: North, South.",
        "Switched off: society.",
        "  - without society: Trust and grievance do not answer to what happens.",
        "  - attacks: Attacks by cells (attacks/year)",
        "  - relations.north-south.information_sharing: 1 -> 2 level (assumed: For tests)",
        "  - north and south: 2",
    ):
        assert line in answer.out.splitlines()
    assert "  - 2022-03-01 The border opens: borders.north-south.open = 0, " in answer.out


def test_a_description_tells_what_little_is_at_work(say: Say) -> None:
    answer = say("describe", "validation/c1")

    assert "Only these mechanisms are at work: life, calendar, formation." in answer.out


def test_the_description_of_a_case_tells_what_theory_expects(say: Say) -> None:
    assert "  - attacks = 3 (" in say("describe", "c2").out


@pytest.mark.parametrize("name", catalogue())
def test_a_description_fits_the_width_of_a_terminal(say: Say, name: str) -> None:
    answer = say("describe", name)

    assert answer.code == 0
    assert max(map(len, answer.out.splitlines())) <= 100


def test_a_scenario_that_does_not_exist_is_bad_input(say: Say) -> None:
    answer = say("describe", "broken-tie")

    assert (answer.code, answer.out) == (2, "")
    assert "did you mean 'broken-ties'?" in answer.err


def test_a_good_file_is_said_to_be_good(say: Say) -> None:
    assert say("validate", SMALL_REGION) == Answer(
        0, f"{SMALL_REGION}: no mistakes (Two states)\n", ""
    )


@pytest.mark.parametrize("file", BROKEN_FILES, ids=lambda file: file.stem)
def test_a_broken_file_ends_with_code_2_and_without_traceback(say: Say, file: Path) -> None:
    answer = say("validate", file)

    assert (answer.code, answer.out) == (2, "")
    assert "Traceback" not in answer.err
    for line in answer.err.splitlines():
        assert line.startswith(str(BROKEN))
        assert "; " in line


def test_the_real_command_says_all_about_all_broken_files_at_once() -> None:
    answer = taawun("validate", *map(str, BROKEN_FILES), str(SMALL_REGION))

    assert answer.code == 2
    assert answer.out == f"{SMALL_REGION}: no mistakes (Two states)\n"
    assert "Traceback" not in answer.err
    assert len(answer.err.splitlines()) >= len(BROKEN_FILES)


@pytest.mark.parametrize("command", ["describe", "run"])
def test_other_commands_refuse_a_broken_file_likewise(say: Say, command: str) -> None:
    file = BROKEN / "out_of_range.toml"
    answer = say(command, file)

    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith(f"{file}:19: zones.north-coast.population.value = 3500000: ")


def test_the_schema_is_json(say: Say) -> None:
    answer = say("schema")

    assert answer.code == 0
    assert json.loads(answer.out)["title"] == "ScenarioFile"
