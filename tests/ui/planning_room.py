"""A room in which a plan is edited: the panel, and what a test does to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from ui.viewmodels.exercise.desk import ExerciseDesk
from ui.workspaces.exercise.planning import PlanningPanel

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from simulator.exercise.plan.exercise import Exercise
    from simulator.exercise.plan.injects import Inject
    from ui.jobs.workshop import Workshop
    from ui.theme.wardrobe import Wardrobe
    from ui.workspaces.exercise.planning_bench import PlanningBench

PATIENCE = 60_000


class Room:
    """The panel with what a test does to it."""

    def __init__(self, qtbot: QtBot, workshop: Workshop, wardrobe: Wardrobe, unsaved: Path) -> None:
        self._qtbot = qtbot
        self.desk = ExerciseDesk(workshop, unsaved=unsaved)
        self.desk.failed.connect(self._fail)
        self.faults: list[Exception] = []
        self.planning = PlanningPanel(self.desk, wardrobe)
        self.planning.resize(1200, 800)
        qtbot.addWidget(self.planning)
        self.planning.show()

    def _fail(self, error: Exception) -> None:
        self.faults.append(error)

    def wait(self, condition: Callable[[], bool]) -> None:
        """Wait until something has come about."""
        self._qtbot.waitUntil(lambda: condition() or bool(self.faults), timeout=PATIENCE)
        assert self.faults == []

    def open(self, key: str | Path = "first-steps") -> None:
        """Open a plan."""
        self.desk.planner.open(key)
        self.wait(lambda: self.desk.planner.is_open)

    @property
    def panel(self) -> PlanningBench:
        """Where the plan is worked on."""
        return self.planning.bench

    @property
    def plan(self) -> Exercise:
        return self.desk.planner.plan

    @property
    def inject(self) -> Inject:
        """The inject whose form is shown."""
        return self.plan.inject(self.panel.injects.key)

    def button(self, name: str) -> None:
        """Press a button of the tool bar."""
        QTest.mouseClick(self.panel.buttons[name], Qt.MouseButton.LeftButton)


@pytest.fixture
def room(qtbot: QtBot, workshop: Workshop, wardrobe: Wardrobe, tmp_path: Path) -> Iterator[Room]:
    made = Room(qtbot, workshop, wardrobe, tmp_path / "unsaved")
    yield made
    made.desk.close()
    assert made.faults == []
