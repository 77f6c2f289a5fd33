"""Shipped scenarios are found by name, load without a mistake and say what they are for."""

from __future__ import annotations

from pathlib import Path

import pytest

from simulator.kernel.errors import UnknownNameError
from simulator.scenario.catalogue import (
    CATALOGUE,
    FOLDER,
    REGION,
    VALIDATION,
    catalogue,
    find,
    names_in,
    validation_cases,
)
from simulator.scenario.reading import load_scenario

SHIPPED = [f"{folder}/{n}" for folder in (CATALOGUE, REGION, VALIDATION) for n in names_in(folder)]


@pytest.mark.parametrize("name", SHIPPED)
def test_a_shipped_scenario_has_no_mistake(name: str) -> None:
    scenario = load_scenario(name)

    assert scenario.file == FOLDER / f"{name}.toml"
    assert scenario.summary


@pytest.mark.parametrize("name", catalogue())
def test_a_scenario_of_the_catalogue_is_complete(name: str) -> None:
    scenario = load_scenario(name)

    assert all((scenario.documents, scenario.claims, scenario.assumptions, scenario.briefing))
    assert scenario.questions
    assert scenario.outcomes


@pytest.mark.parametrize("name", validation_cases())
def test_a_validation_case_says_what_is_expected(name: str) -> None:
    case = load_scenario(f"validation/{name}").validation

    assert case is not None
    assert case.replications >= 200
    assert case.expected


def test_the_five_states_share_with_each_other() -> None:
    levels = load_scenario("region/maghreb").sharing_matrix()

    assert len(levels) == 20
    assert all(levels[first, second] == levels[second, first] for first, second in levels)


@pytest.mark.parametrize("written", ["broken-ties", "Broken Ties", "broken_ties"])
def test_a_name_may_be_written_as_people_write(written: str) -> None:
    assert find(written) == FOLDER / "catalogue/broken-ties.toml"


def test_a_path_is_taken_as_it_is() -> None:
    assert find("no/such/file.toml") == Path("no/such/file.toml")
    assert find(Path("broken-ties")) == Path("broken-ties")
    assert find("./broken") == Path("./broken")


@pytest.mark.parametrize(
    ("written", "meant"),
    [("broken-tie", "broken-ties"), ("region/magreb", "region/maghreb"), ("validation/c8x", "c8")],
)
def test_an_unknown_name_is_answered_with_the_nearest(written: str, meant: str) -> None:
    with pytest.raises(UnknownNameError, match=f"did you mean '.*{meant}'"):
        find(written)
