"""The shipped scenarios give what they gave when somebody last looked."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

import pytest

from simulator.scenario.catalogue import catalogue
from tests.golden import golden
from tests.golden.golden import Golden, compute, golden_of, load, moves, recorded, save
from tests.runs.fakes import changed_scenario, small_scenario

if TYPE_CHECKING:
    from pathlib import Path

KEPT = Golden("a", "b", {"attacks in libya": 2.0, "crossings in libya": None})


@pytest.mark.parametrize("name", recorded())
def test_a_shipped_scenario_gives_what_it_gave(name: str) -> None:
    found = moves(load(name), compute(name))

    assert found == [], "if this is meant: python -m tests.golden --accept, and tell CHANGELOG.md"


def test_all_shipped_scenarios_are_kept_or_none() -> None:
    assert set(recorded()) in (set(), set(catalogue()))


def test_the_same_numbers_have_not_moved() -> None:
    assert moves(KEPT, dataclasses.replace(KEPT)) == []


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"scenario": "c"}, "the scenario itself was changed"),
        ({"numbers": "c"}, "single runs moved, although no mean did"),
        (
            {"means": {"attacks in libya": 2.5, "crossings in libya": None}},
            "attacks in libya: 2.0 became 2.5",
        ),
        ({"means": {**KEPT.means, "arrests in libya": 1.0}}, "arrests in libya: None became 1.0"),
    ],
)
def test_what_moved_is_said(change: dict[str, object], said: str) -> None:
    assert moves(KEPT, dataclasses.replace(KEPT, **change)) == [said]


def test_numbers_that_are_kept_read_back(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(golden, "FOLDER", tmp_path)
    found = golden_of(small_scenario())

    save("small", found)

    assert recorded() == ("small",)
    assert load("small") == found


def test_a_changed_scenario_has_other_numbers() -> None:
    assert moves(golden_of(small_scenario()), golden_of(changed_scenario())) != []
