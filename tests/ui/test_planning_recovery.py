"""A plan whose program ended before it was saved is offered, and gone on with."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from simulator.exercise.plan.reading import load_exercise
from simulator.exercise.plan.writing import exercise_text
from tests.ui.planning_room import PATIENCE, Room, room
from ui.jobs.unsaved import Unsaved
from ui.viewmodels.exercise.desk import ExerciseDesk
from ui.viewmodels.planning.plan_work import FOLDER

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from ui.jobs.workshop import Workshop

__all__ = ["room"]


def killed(room: Room, unsaved: Path, elsewhere: Path) -> None:
    """Leave what a killed program leaves: what was written down, and nobody who holds it."""
    room.desk.autosave.keep()
    room.wait(lambda: any((unsaved / FOLDER).glob("*.json")))
    shutil.copytree(unsaved, elsewhere, ignore=shutil.ignore_patterns("*.lock"))


def recovered(qtbot: QtBot, desk: ExerciseDesk) -> Unsaved:
    """Go on with what is offered."""
    with qtbot.waitSignal(desk.autosave.found, timeout=PATIENCE) as heard:
        desk.autosave.look()
    (unsaved,) = heard.args[0]
    assert isinstance(unsaved, Unsaved)
    with qtbot.waitSignal(desk.planner.opened, timeout=PATIENCE):
        desk.autosave.recover(unsaved)
    return unsaved


def test_a_plan_that_was_never_saved_is_gone_on_with(
    qtbot: QtBot, room: Room, workshop: Workshop, tmp_path: Path
) -> None:
    room.open()
    room.desk.plan_edits.set_plan_field("title", "Work of an hour")
    killed(room, tmp_path / "unsaved", tmp_path / "left")
    desk = ExerciseDesk(workshop, room.desk, unsaved=tmp_path / "left")
    unsaved = recovered(qtbot, desk)

    assert unsaved.title == "Work of an hour"
    assert exercise_text(desk.planner.plan) == exercise_text(room.plan)
    assert desk.planner.file is None
    assert desk.planner.is_modified
    desk.close()
    assert list((tmp_path / "left" / FOLDER).iterdir()) == []


def test_a_plan_is_gone_on_with_over_its_own_file(
    qtbot: QtBot, room: Room, workshop: Workshop, tmp_path: Path
) -> None:
    file = tmp_path / "mine.toml"
    room.desk.lately.keep_in(tmp_path / "window.ini")
    room.open()
    room.desk.planner.save(file)
    room.wait(lambda: room.desk.planner.file == file)
    before = room.plan.title
    room.desk.plan_edits.set_plan_field("title", "Once more")
    killed(room, tmp_path / "unsaved", tmp_path / "left")
    desk = ExerciseDesk(workshop, room.desk, unsaved=tmp_path / "left")
    recovered(qtbot, desk)

    assert [button.text() for button in room.planning.start.lately.buttons] == ["mine.toml"]
    assert load_exercise(file).title == before
    assert desk.planner.is_modified
    with qtbot.waitSignal(desk.planner.saved, timeout=PATIENCE):
        desk.planner.save()
    assert load_exercise(file).title == "Once more"
    assert not desk.planner.is_modified
    desk.close()
