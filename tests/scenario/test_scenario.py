"""A scenario can be changed without touching the one it came from, and knows what differs."""

from __future__ import annotations

import dataclasses
import pickle
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.kernel.errors import QuantityError, UnknownNameError
from simulator.kernel.quantities import Evidence
from simulator.scenario.reading import load_scenario
from simulator.scenario.scenario import SET_BY_USER, Change
from tests.scenario.conftest import SMALL_REGION

if TYPE_CHECKING:
    from simulator.scenario.scenario import Scenario

LEVEL = "relations.north-south.information_sharing"
ROOT = SMALL_REGION.parents[2]


def test_a_change_reaches_the_copy_and_spares_the_original(small: Scenario) -> None:
    changed = small.with_changes([Change.by_user(LEVEL, 4)])

    assert (small.setting.value(LEVEL), changed.setting.value(LEVEL)) == (2, 4)
    assert changed.digest != small.digest


def test_a_later_change_of_the_same_path_replaces_the_earlier(small: Scenario) -> None:
    changed = small.with_changes([Change.by_user("relations.*.information_sharing", 4)])

    assert [(one.path, one.value, one.source) for one in changed.changes] == [
        (LEVEL, 4, SET_BY_USER)
    ]


def test_differences_tell_before_after_unit_and_origin(small: Scenario) -> None:
    (difference,) = small.differences()

    assert (difference.path, difference.before, difference.after) == (LEVEL, 1, 2)
    assert (difference.unit, difference.evidence) == ("level", Evidence.ASSUMED)
    assert difference.source == "For tests"


def test_a_change_back_to_the_region_is_no_difference(small: Scenario) -> None:
    assert small.with_changes([Change.by_user(LEVEL, 1)]).differences() == ()


@pytest.mark.parametrize("value", [5, -1, 2.5])
def test_a_change_out_of_range_is_refused(small: Scenario, value: float) -> None:
    with pytest.raises(QuantityError, match="from 0 to 4 levels"):
        small.with_changes([Change.by_user(LEVEL, value)])


def test_a_change_of_nothing_known_is_refused(small: Scenario) -> None:
    with pytest.raises(UnknownNameError):
        small.with_changes([Change.by_user("relations.north-west.trust", 0.5)])


def test_another_length_keeps_the_events_that_still_happen(small: Scenario) -> None:
    assert small.with_years(10).setting.days == 3652.5
    assert len(small.with_years(1).setting.dated_changes) == 2
    assert small.with_years(0.1).setting.dated_changes == ()


@pytest.mark.parametrize("years", [0, -1, float("nan"), 1e9])
def test_an_impossible_length_is_refused(small: Scenario, years: float) -> None:
    with pytest.raises(QuantityError, match=r"from 0\.01 to 1000 years"):
        small.with_years(years)


def test_a_change_that_an_event_ends_is_told_with_the_event(small: Scenario) -> None:
    path = "borders.north-south.open"
    changed = small.with_changes([Change.by_user(path, 1), Change.by_user(LEVEL, 4)])
    ((change, event),) = changed.undone()

    assert (change.path, change.value, event.title) == (path, 0, "The border opens")
    assert changed.with_years(0.1).undone() == ()
    assert small.undone() == ()


def test_the_sharing_matrix_is_symmetric(small: Scenario) -> None:
    assert small.sharing_matrix() == {("north", "south"): 2, ("south", "north"): 2}


def test_the_provenance_of_an_unknown_path_is_an_error(small: Scenario) -> None:
    with pytest.raises(UnknownNameError):
        small.provenance("states.west.teams")


def test_a_scenario_survives_pickling(small: Scenario) -> None:
    copy = pickle.loads(pickle.dumps(small))  # noqa: S301 - our own bytes

    assert copy == small
    assert copy.digest == small.digest


def test_the_digest_is_the_same_in_another_process_and_hash_seed(small: Scenario) -> None:
    code = (
        "from simulator.scenario.reading import load_scenario;"
        f"print(load_scenario({str(SMALL_REGION)!r}).digest)"
    )
    environment = {"PYTHONHASHSEED": "7", "PYTHONPATH": str(ROOT)}
    printed = subprocess.run(  # noqa: S603 - our own interpreter and code
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
        env=environment,
    ).stdout

    assert printed.strip() == small.digest


def test_texts_do_not_move_the_digest(small: Scenario) -> None:
    states = {
        name: dataclasses.replace(state, label=f"The {state.label}")
        for name, state in small.setting.states.items()
    }
    renamed = dataclasses.replace(
        small, title="Another", setting=dataclasses.replace(small.setting, states=states)
    )

    assert renamed.digest == small.digest


PATHS = sorted(load_scenario(SMALL_REGION).setting.paths())


@given(st.sampled_from(PATHS), st.booleans())
def test_any_other_value_moves_the_digest(path: str, at_low: bool) -> None:
    scenario = load_scenario(SMALL_REGION)
    declared = scenario.setting.paths()[path]
    value = declared.low if at_low else declared.high
    changed = scenario.with_changes([Change.by_user(path, value)])

    assert (changed.digest == scenario.digest) == (scenario.setting.value(path) == value)


def test_calendar_events_cells_and_switches_move_the_digest(small: Scenario) -> None:
    settings = [
        dataclasses.replace(small.setting, off=frozenset()),
        dataclasses.replace(small.setting, initial_cells=()),
        dataclasses.replace(small.setting, dated_changes=()),
        dataclasses.replace(small.setting, days=1.0),
        dataclasses.replace(small.setting, warm_up_days=1.0),
        dataclasses.replace(small.setting, relations={}),
    ]
    digests = {dataclasses.replace(small, setting=setting).digest for setting in settings}

    assert len(digests | {small.digest}) == len(settings) + 1


def test_the_region_as_it_was_keeps_time_and_cells_and_nothing_else_of_a_scenario() -> None:
    scenario = load_scenario("two-cells-in-autumn")
    before = scenario.as_it_was()

    assert before.setting.initial_cells == scenario.setting.initial_cells != ()
    assert (before.start, before.setting.days) == (scenario.start, scenario.setting.days)
    assert before.setting.dated_changes == before.events == before.differences() == ()
    assert before.setting.relations == scenario.base.relations
    assert scenario.changes_something
    assert not before.changes_something
