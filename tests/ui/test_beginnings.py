"""The library offers what there is to go on with, and nothing else."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel

from simulator.exercise.plan.reading import load_exercise
from simulator.exercise.plan.writing import exercise_text
from simulator.scenario.catalogue import catalogue
from simulator.scenario.reading import load_scenario
from ui.jobs.unsaved import Keeper, Unsaved
from ui.main_window import COMPARE, MainWindow
from ui.preferences import Preferences
from ui.viewmodels.planning.plan_work import FOLDER as PLANS
from ui.viewmodels.thumbnails import FOLDER, Thumbnail, read_thumbnail
from ui.workspaces.library.sparkline import Sparkline

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from simulator.scenario.scenario import Scenario
    from ui.desk import Desk
    from ui.theme.wardrobe import Wardrobe

PATIENCE = 60_000
PATH = "relations.algeria-tunisia.information_sharing"


@pytest.fixture
def opened(
    qtbot: QtBot, desk: Desk, wardrobe: Wardrobe, tmp_path: Path, short: dict[str, Scenario]
) -> Callable[[], MainWindow]:
    """A function that opens a window over the same preferences, its scenarios on the shelf."""

    def make() -> MainWindow:
        window = MainWindow(desk, wardrobe, Preferences(tmp_path / "window.ini"))
        qtbot.addWidget(window)
        window.show()
        desk.library._shelve((tuple(short.values()), desk.library.grounds))
        return window

    return make


def words(window: MainWindow) -> str:
    labels = window.library.beginnings.findChildren(QLabel)
    return " ".join(label.text() for label in labels if not label.isHidden())


def test_at_the_first_start_nothing_is_offered(opened: Callable[[], MainWindow]) -> None:
    window = opened()

    assert window.library.beginnings.isHidden()
    assert window.library.beginnings.buttons == []


def test_the_comparison_of_last_time_comes_back_with_its_changes(
    qtbot: QtBot, opened: Callable[[], MainWindow], desk: Desk
) -> None:
    window = opened()
    desk.study.set_replications(2)
    desk.compare(["reconciliation", "broken-ties"])
    level = desk.choice.original("reconciliation").setting.value(PATH)
    changed = 4.0 if level < 4 else 3.0
    desk.choice.set_values("reconciliation", {PATH: changed})
    qtbot.waitUntil(lambda: not desk.study.running, timeout=PATIENCE)
    window.frame.beginning.remember()
    desk.choice.revert("reconciliation")
    desk.choice.choose_only(["broken-ties"])
    again = opened()

    assert "Reconciliation, Broken ties (1 level" in words(again)
    again.library.beginnings.buttons[0].click()
    assert again.place == COMPARE
    assert desk.choice.changes("reconciliation") == {PATH: changed}
    assert [world.key for world in desk.choice.worlds if not world.variant] == [
        "reconciliation",
        "broken-ties",
    ]
    assert again.library.beginnings.isHidden()
    desk.study.cancel()


@pytest.mark.parametrize(
    ("compared", "changes"),
    [
        (["no-such-scenario"], []),
        (["broken-ties"], ["broken-ties\tno.such.path\t1"]),
        (["broken-ties"], [f"broken-ties\t{PATH}\t99"]),
        (["broken-ties"], [f"broken-ties\t{PATH}\tnan"]),
        (["broken-ties"], ["nonsense"]),
    ],
)
def test_what_is_not_there_any_more_is_left_out(
    opened: Callable[[], MainWindow], tmp_path: Path, compared: list[str], changes: list[str]
) -> None:
    before = Preferences(tmp_path / "window.ini")
    before.set_value("last_compared", compared)
    before.set_value("last_changes", changes)
    before.write()
    window = opened()

    assert "changed" not in words(window)
    assert window.library.beginnings.isHidden() == (compared == ["no-such-scenario"])
    assert window.frame.beginning._changes() == []


def test_unsaved_work_is_offered_once_and_can_be_thrown_away(
    opened: Callable[[], MainWindow], tmp_path: Path
) -> None:
    window = opened()
    panel = window.library.beginnings
    unsaved = Unsaved(tmp_path / "key", "<b>Mine</b>", None, "2026-01-02T03:04:05+00:00", "")
    thrown = []
    panel.discard_wanted.disconnect()
    panel.discard_wanted.connect(thrown.append)
    panel.show_unsaved((unsaved,))

    assert "“<b>Mine</b>” of" in words(window)
    panel.buttons[1].click()
    assert thrown == [unsaved]
    assert panel.isHidden()


def test_a_plan_that_was_not_saved_leads_to_where_plans_are_made(
    qtbot: QtBot, opened: Callable[[], MainWindow], tmp_path: Path, desk: Desk
) -> None:
    Keeper(tmp_path / "unsaved" / PLANS).keep(
        exercise_text(load_exercise("first-steps")), None, "Work of an hour"
    )
    window = opened()
    qtbot.waitUntil(lambda: "“Work of an hour” of" in words(window), timeout=PATIENCE)
    with qtbot.waitSignal(desk.exercise.planner.opened, timeout=PATIENCE):
        window.library.beginnings.buttons[0].click()

    assert window.page is window.exercise
    assert window.exercise.planning.bench.isVisible()
    assert window.library.beginnings.isHidden()
    desk.exercise.planner.close()


def test_files_opened_lately_can_be_opened_again(
    qtbot: QtBot, opened: Callable[[], MainWindow], tmp_path: Path, desk: Desk
) -> None:
    window = opened()
    window.frame.beginning._recent.remember(tmp_path / "gone & lost.toml")
    button = window.library.beginnings.buttons[0]

    assert button.accessibleName() == "gone & lost.toml"
    with qtbot.waitSignal(desk.library.refused):
        button.click()
    assert window.library.mistakes.isVisible()


def test_every_picture_on_a_card_is_of_the_scenario_as_it_is_today() -> None:
    stale = [
        name
        for name in catalogue()
        if (kept := read_thumbnail(FOLDER / f"{name}.json")) is None
        or kept.digest != load_scenario(name).digest
    ]

    # Else: python benchmarks/thumbnails.py
    assert stale == []


def test_a_card_says_when_its_scenario_has_not_been_run(
    opened: Callable[[], MainWindow], desk: Desk, short: dict[str, Scenario]
) -> None:
    first = short["broken-ties"]
    bands = tuple((float(n), float(n + 1)) for n in range(5))
    desk.thumbnails._take({first.digest: Thumbnail(first.digest, "attacks", 7, bands)})
    window = opened()
    card = window.library.cards[0]
    assert "in 7 world(s): " in card.findChildren(Sparkline)[0].accessibleName()
    assert not window.grab().isNull()
    desk.thumbnails._take({})

    assert "Not yet run" in [label.text() for label in card.findChildren(QLabel)]
    assert not any(drawing.isVisibleTo(card) for drawing in card.findChildren(Sparkline))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{}",
        "not json",
        json.dumps({"digest": "a", "outcome": "b", "replications": 1, "bands": [[1], [2]]}),
        json.dumps({"digest": "a", "outcome": "b", "replications": "x", "bands": [[1, 2]] * 5}),
        json.dumps({"digest": "a", "outcome": "b", "replications": 1, "bands": [[1, "x"]] * 5}),
    ],
)
def test_a_spoilt_picture_counts_as_none(tmp_path: Path, text: str) -> None:
    file = tmp_path / "spoilt.json"
    file.write_text(text, "utf-8")

    assert read_thumbnail(file) is None
