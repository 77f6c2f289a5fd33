"""Many like changes are said in one, and nothing is said that does not hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from simulator.scenario.catalogue import catalogue
from simulator.scenario.changes import Change
from simulator.scenario.folding import folded
from simulator.scenario.paths import Paths
from simulator.scenario.reading import load_scenario

if TYPE_CHECKING:
    from simulator.model.setting import Setting


@pytest.fixture(scope="module")
def setting() -> Setting:
    return load_scenario("region/maghreb").setting


def said(setting: Setting, **values: float) -> tuple[tuple[str, float], ...]:
    changes = [Change.by_user(path, value) for path, value in values.items()]
    return folded(setting, changes)


def test_all_of_a_kind_are_said_in_one(setting: Setting) -> None:
    all_states = {f"states.{state}.transparency": 0.2 for state in setting.states}

    assert said(setting, **all_states) == (("states.*.transparency", 0.2),)


def test_one_tool_of_every_state_is_said_in_one(setting: Setting) -> None:
    cameras = {f"equipment.{state}-cctv.adoption": 0.5 for state in setting.states}

    assert said(setting, **cameras) == (("equipment.*-cctv.adoption", 0.5),)


def test_all_but_one_are_said_one_by_one(setting: Setting) -> None:
    first, *others = setting.states
    most = {f"states.{state}.transparency": 0.2 for state in others}

    assert said(setting, **most) == tuple(most.items())
    assert (f"states.{first}.transparency", 0.2) not in said(setting, **most)


def test_other_values_are_not_mixed_up(setting: Setting) -> None:
    values = {f"states.{state}.transparency": 0.2 for state in setting.states}
    values["states.tunisia.transparency"] = 0.3

    assert said(setting, **values) == tuple(values.items())


@pytest.mark.parametrize("name", catalogue())
def test_what_is_said_means_the_same_changes(name: str) -> None:
    scenario = load_scenario(name)
    paths = Paths.of(scenario.setting)

    for event in scenario.events:
        meant = {
            path: value
            for written, value in folded(scenario.setting, event.changes)
            for path in paths.matching(written)
        }
        assert meant == {change.path: change.value for change in event.changes}
