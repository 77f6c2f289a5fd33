"""An exercise that is planned, conducted and played at once, for bad input in every field of it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QSpinBox, QWidget

from simulator.exercise.plan.writing import exercise_text
from tests.exercise.sittings import exercise
from tests.ui.bad_input_room import PATIENCE, bring_into_view, fields, place_of, said, write
from ui.widgets.number_field import NumberField

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from simulator.exercise.plan.exercise import Exercise
    from tests.ui.bad_inputs import Field
    from ui.main_window import MainWindow
    from ui.viewmodels.exercise.desk import ExerciseDesk
    from ui.workspaces.exercise.seat_page import SeatPage

PLAN = "mine.toml"
PLAYED = "played.taawun-exercise"
INJECTS_WITH_NUMBERS = ("3", "5")
"""One has effects, the other a condition."""


class Played(NamedTuple):
    """The window with a plan and an exercise open."""

    qtbot: QtBot
    window: MainWindow
    folder: Path

    @property
    def desk(self) -> ExerciseDesk:
        return self.window.desk.exercise

    @property
    def page(self) -> QWidget:
        return self.window.exercise

    def wait(self, done: Callable[[], object]) -> None:
        """Wait until something has come about, and nothing is under way any more."""
        self.qtbot.waitUntil(lambda: bool(done()), timeout=PATIENCE)
        self.qtbot.waitUntil(lambda: not self.desk.table.is_busy, timeout=PATIENCE)

    def settle(self) -> None:
        """Wait for every errand and for the table."""
        workshop = self.window.desk.workshop
        for ask in (workshop.errand, workshop.sitting):
            with self.qtbot.waitSignal(
                ask(lambda _report, _cancelled: None).finished, timeout=PATIENCE
            ):
                pass
        self.wait(lambda: True)

    def sit(self) -> SeatPage:
        """Let the first seat sit down, with all parts of its page made."""
        seats = self.page.seats
        self.page.tabs.setCurrentIndex(self.page.tabs.count() - 1)
        seats.curtain.buttons[0].click()
        seats.curtain.confirm.click()
        self.wait(lambda: seats.page is not None)
        return seats.page

    def state(self) -> tuple[object, ...]:
        """Everything that a field could have changed."""
        desk, picture = self.desk, self.desk.sitting.picture
        boxes = self.page.findChildren(QSpinBox)
        return (
            desk.planner.plan,
            desk.planner.undo_stack.index(),
            None if picture is None else len(picture.records),
            *((place_of(one), one.value()) for one in boxes),
        )


def open_fields(page: QWidget) -> list[QWidget]:
    """What can be written into now: not what is only read, nor what another inject has shown."""
    QApplication.processEvents()
    return [
        one
        for one in fields(page)
        if not (isinstance(one, QPlainTextEdit) and one.isReadOnly())
        and not one.isHidden()
        and not one.parentWidget().isHidden()
    ]


def refusals(played: Played, field: QWidget, row: Field) -> list[str]:
    """What a field took that it should not, and what it said nothing of."""
    failed = []
    bring_into_view(field)
    for text in row.rejected:
        before = played.state()
        write(field, text)
        if played.state() != before:
            failed.append(f"{row.place} took {text[:40]!r}")
        if row.says not in said(played.page):
            failed.append(f"{row.place} said nothing of {text[:40]!r}")
        if isinstance(field, NumberField):
            QTest.keyClick(field, Qt.Key.Key_Escape)
    return failed


def plan() -> Exercise:
    """The small exercise, as it can stand in a file."""
    small = exercise()
    aims = (replace(one, capability="intelligence-sharing") for one in small.objectives)
    return replace(small, name="mine", objectives=tuple(aims))


@pytest.fixture
def played(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> Played:
    made = Played(qtbot, window, tmp_path)
    window.bring(window.exercise)
    window.exercise.furnish()
    file = tmp_path / PLAN
    file.write_text(exercise_text(plan()), "utf-8")
    made.desk.planner.open(file)
    made.desk.sitting.begin(plan(), tmp_path / PLAYED)
    made.wait(lambda: made.desk.planner.is_open and made.desk.sitting.picture is not None)
    return made
