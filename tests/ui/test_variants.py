"""One scenario with several variants, changes that do not last, and the difference that matters."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from simulator.analysis.findings import SMALLEST_SHARE
from simulator.scenario.drafting import copy_of
from ui.main_window import MainWindow
from ui.preferences import Preferences
from ui.viewmodels.choice import MOST_VARIANTS, Choice, number_of, variant_key
from ui.viewmodels.levels import Levels
from ui.viewmodels.undone import MOST_TOLD, ending_words, undone_words

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from simulator.scenario.scenario import Scenario
    from ui.desk import Desk
    from ui.theme.wardrobe import Wardrobe
    from ui.viewmodels.design import Design
    from ui.workspaces.design.page import DesignPage

PATIENCE = 60_000
KEY = "broken-ties"
ANALYSTS = "states.libya.analysts"
SHARING = "relations.algeria-morocco.information_sharing"


@pytest.fixture
def choice(short: dict[str, Scenario]) -> Choice:
    made = Choice()
    made.offer(short)
    made.choose_only([KEY])
    return made


def window_of(qtbot: QtBot, desk: Desk, wardrobe: Wardrobe, folder: Path) -> MainWindow:
    preferences = Preferences(folder / "window.ini")
    preferences.set_value("replications", 3)
    window = MainWindow(desk, wardrobe, preferences)
    qtbot.addWidget(window)
    return window


def titles(choice: Choice) -> list[str]:
    return [world.title for world in choice.worlds]


def test_a_scenario_is_compared_with_as_many_variants_as_fit(choice: Choice) -> None:
    for number in range(1, MOST_VARIANTS + 1):
        assert choice.can_vary(KEY)
        variant = choice.add_variant(KEY)
        choice.set_values(variant, {ANALYSTS: 20 + number})

    assert not choice.can_vary(KEY)
    assert len(choice.worlds) == 8
    assert len({world.scenario.digest for world in choice.worlds}) == 8
    assert len({world.position for world in choice.worlds}) == 8
    assert titles(choice)[:3] == [
        "Broken ties",
        "Broken ties (changed)",
        "Broken ties (changed, 2)",
    ]


def test_a_variant_begins_like_the_marked_line_and_goes_its_own_way(choice: Choice) -> None:
    choice.set_values(KEY, {ANALYSTS: 30})
    second = choice.add_variant(variant_key(KEY))
    choice.set_values(second, {SHARING: 3})

    assert choice.changes(KEY) == {ANALYSTS: 30}
    assert choice.changes(second) == {ANALYSTS: 30, SHARING: 3}
    assert choice.changes(choice.add_variant(KEY)) == {}
    choice.revert(second)
    assert [number_of(world.key) for world in choice.worlds] == [0, 1, 3]


def test_a_variant_that_was_added_stays_when_nothing_is_changed_in_it(choice: Choice) -> None:
    variant = choice.add_variant(KEY)
    choice.set_values(variant, {ANALYSTS: 30})
    original = choice.original(KEY).setting.value(ANALYSTS)
    choice.set_values(variant, {ANALYSTS: original})
    assert len(choice.worlds) == 2
    choice.choose_only([KEY])
    assert len(choice.worlds) == 1


def test_matrix_and_levers_turn_to_a_variant_and_leave_the_others_alone(choice: Choice) -> None:
    levels = Levels(choice)
    levels.show(choice.add_variant(KEY))
    assert levels.key == KEY
    second = choice.add_variant(KEY)
    levels.show(second)
    levels.set_levels([("algeria", "morocco")], 4)

    assert levels.key == second
    assert [line.key for line in levels.offered] == [KEY, second]
    assert choice.changes(KEY) == {}
    assert choice.changes(second) == {SHARING: 4}
    choice.revert(second)
    assert levels.key == KEY


def test_the_button_adds_a_variant_and_the_list_offers_it(
    qtbot: QtBot, ready: Desk, wardrobe: Wardrobe, tmp_path: Path
) -> None:
    window = window_of(qtbot, ready, wardrobe, tmp_path)
    inspector = window.compare.inspector
    inspector.vary.click()
    inspector.vary.click()

    box = inspector.matrix.scenarios
    assert box.currentText() == "Broken ties (changed, 2)"
    assert sum(world.variant for world in ready.choice.worlds) == 2
    ready.levels.set_levels([("algeria", "libya")], 4)
    ready.study.run()
    qtbot.waitUntil(lambda: not ready.study.running, timeout=PATIENCE)
    assert len(ready.study.worlds) == 4
    ready.choice.make_baseline("reconciliation")
    window.frame.beginning.remember()
    assert any("changed 2" in line for line in window.preferences.value("last_changes"))


def test_a_change_that_an_event_ends_says_so(reconciliation: Scenario) -> None:
    words = ending_words(reconciliation, SHARING)
    assert words.startswith("only until ")
    assert "sets 1 then" in words
    assert ending_words(reconciliation, ANALYSTS) == ""
    assert undone_words(reconciliation, [SHARING, ANALYSTS]).count("\n") == 0
    paths = [change.path for event in reconciliation.events for change in event.changes]
    many = undone_words(reconciliation, dict.fromkeys(paths))
    assert many.count("\n") == MOST_TOLD
    assert many.splitlines()[-1].startswith("… and")


def test_compare_tells_of_changes_that_do_not_last(
    choice: Choice, reconciliation: Scenario
) -> None:
    choice.choose_only(["reconciliation"])
    levels = Levels(choice)
    levels.set_levels([("algeria", "morocco")], 4)
    # Over the few weeks of the short scenario no event happens.
    assert levels.undone == ""
    choice.offer({"reconciliation": reconciliation})
    levels.set_levels([("algeria", "morocco")], 4)
    assert "Algeria and Morocco" in levels.undone
    assert "only until" in levels.undone


def test_design_tells_of_changes_that_do_not_last(
    qtbot: QtBot, page: DesignPage, design: Design
) -> None:
    design.editor.begin(copy_of("reconciliation"), None)
    design.editor.edits.set_value(SHARING, 4)
    qtbot.waitUntil(lambda: design.editor.is_current, timeout=PATIENCE)
    (entry,) = design.mending.changes[:1]

    assert "only until" in entry.text
    assert "only until" in design.pillars.sentence(("algeria", "morocco"))
    assert page.mending is not None


def test_the_smallest_difference_that_matters_is_a_preference(
    qtbot: QtBot, ready: Desk, wardrobe: Wardrobe, tmp_path: Path
) -> None:
    window = window_of(qtbot, ready, wardrobe, tmp_path)
    study = ready.study
    assert study.smallest_share == SMALLEST_SHARE
    ready.choice.set_values(KEY, {ANALYSTS: 30})
    ready.study.run()
    qtbot.waitUntil(lambda: not study.running and study.picture is not None, timeout=PATIENCE)
    window.preferences.set_value("smallest", 100)
    qtbot.waitUntil(lambda: not study.running, timeout=PATIENCE)

    assert study.picture is not None
    assert study.picture.findings is not None
    assert study.picture.findings.smallest_share == 1.0


@pytest.mark.parametrize("written", ["-1", "101", "many", ""])
def test_a_smallest_difference_that_makes_no_sense_counts_as_not_written(
    tmp_path: Path, written: str
) -> None:
    file = tmp_path / "window.ini"
    file.write_text(f"[General]\nsmallest={written}\n", "utf-8")
    preferences = Preferences(file)

    assert preferences.value("smallest") == 5
    assert any("smallest" in one for one in preferences.complaints)
