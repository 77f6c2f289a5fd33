"""Which scenarios take part, and what was changed in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from simulator.kernel.errors import UnknownNameError
from simulator.kernel.quantities import Evidence
from ui.viewmodels.choice import Choice
from ui.viewmodels.levels import Levels

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from simulator.scenario.scenario import Scenario

ALGERIA_LIBYA = "relations.algeria-libya.information_sharing"


@pytest.fixture
def choice(short: dict[str, Scenario], qapp: object) -> Choice:
    made = Choice()
    made.offer(short)
    made.choose_only(["broken-ties", "reconciliation"])
    return made


def titles(choice: Choice) -> list[str]:
    return [world.title for world in choice.worlds]


def test_the_first_two_take_part_and_what_comes_later_waits_to_be_chosen(
    short: dict[str, Scenario],
) -> None:
    choice = Choice()
    choice.offer(short)
    choice.offer({**short, "third": short["reconciliation"]})

    assert titles(choice) == ["Broken ties", "Reconciliation"]
    assert [line.chosen for line in choice.lines] == [True, True, False]


def test_the_first_that_takes_part_is_the_baseline(choice: Choice) -> None:
    assert [world.baseline for world in choice.worlds] == [True, False]

    choice.choose("broken-ties", chosen=False)

    assert [world.baseline for world in choice.worlds] == [True]
    assert titles(choice) == ["Reconciliation"]


def test_another_scenario_can_be_made_the_baseline(choice: Choice) -> None:
    choice.make_baseline("reconciliation")

    assert titles(choice) == ["Reconciliation", "Broken ties"]


def test_a_change_makes_a_copy_and_leaves_the_original(choice: Choice) -> None:
    before = choice.original("broken-ties").digest
    choice.set_values("broken-ties", {ALGERIA_LIBYA: 4})
    original, copy, _ = choice.worlds

    assert original.scenario.digest == before
    assert copy.title == "Broken ties (changed)"
    assert copy.scenario.setting.value(ALGERIA_LIBYA) == 4
    assert copy.variant


def test_a_change_by_the_user_is_labelled_as_an_assumption(choice: Choice) -> None:
    choice.set_values("broken-ties", {ALGERIA_LIBYA: 4})
    change = choice.worlds[1].scenario.changes[-1]

    assert (change.evidence, change.source) == (Evidence.ASSUMED, "set by the user")


def test_a_change_back_to_the_original_is_no_change(choice: Choice) -> None:
    original = choice.original("broken-ties").setting.value(ALGERIA_LIBYA)
    choice.set_values("broken-ties", {ALGERIA_LIBYA: 4})
    choice.set_values("broken-ties", {ALGERIA_LIBYA: original})

    assert titles(choice) == ["Broken ties", "Reconciliation"]


def test_reverting_takes_the_copy_away(choice: Choice) -> None:
    choice.set_values("broken-ties", {ALGERIA_LIBYA: 4})
    choice.revert("broken-ties")

    assert choice.changes("broken-ties") == {}
    assert titles(choice) == ["Broken ties", "Reconciliation"]


def test_nobody_is_told_of_what_changes_nothing(qtbot: QtBot, choice: Choice) -> None:
    value = choice.original("broken-ties").setting.value(ALGERIA_LIBYA)
    with qtbot.assertNotEmitted(choice.changed):
        choice.set_values("broken-ties", {ALGERIA_LIBYA: value})
        choice.choose("broken-ties", chosen=True)
        choice.revert("broken-ties")


def test_every_line_keeps_its_colour(choice: Choice) -> None:
    before = {world.key: world.position for world in choice.lines}
    choice.set_values("broken-ties", {ALGERIA_LIBYA: 4})
    choice.make_baseline("reconciliation")
    after = {world.key: world.position for world in choice.lines}

    assert before.items() <= after.items()
    assert len(set(after.values())) == len(after)


def test_an_unknown_path_is_refused(choice: Choice) -> None:
    with pytest.raises(UnknownNameError):
        choice.set_values("broken-ties", {"relations.algeria-libya.sharing": 4})


def test_the_matrix_follows_the_baseline_when_its_scenario_leaves(choice: Choice) -> None:
    levels = Levels(choice)
    levels.show("broken-ties")
    choice.choose("broken-ties", chosen=False)

    assert levels.key == "reconciliation"


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(data=st.data(), level=st.integers(0, 4))
def test_a_level_holds_for_both_states_and_for_no_other_pair(
    choice: Choice, data: st.DataObject, level: int
) -> None:
    choice.revert("broken-ties")
    levels = Levels(choice)
    levels.show("broken-ties")
    first, second = data.draw(st.permutations(levels.states))[:2]
    others = {
        (one, two): levels.level((one, two))
        for one in levels.states
        for two in levels.states
        if {one, two} != {first, second}
    }
    levels.set_levels([(first, second)], level)

    assert levels.level((first, second)) == levels.level((second, first)) == level
    assert all(levels.level(pair) == before for pair, before in others.items())


def test_a_state_has_no_level_with_itself(choice: Choice) -> None:
    levels = Levels(choice)
    levels.show("broken-ties")
    levels.set_levels([("algeria", "algeria")], 3)

    assert levels.level(("algeria", "algeria")) is None
    assert levels.changed_pairs == 0


def test_steps_stop_at_the_ends_of_the_scale(choice: Choice) -> None:
    levels = Levels(choice)
    levels.show("broken-ties")
    pair = ("algeria", "tunisia")
    for _ in range(6):
        levels.step_levels([pair], 1)
    assert levels.level(pair) == 4
    for _ in range(6):
        levels.step_levels([pair], -1)
    assert levels.level(pair) == 0
