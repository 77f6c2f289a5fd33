"""A room in which an exercise is conducted: the page, its keys, and a clock that a test turns."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow

from simulator.exercise.session.session import Session
from tests.exercise.sittings import Wall, exercise
from ui.actions.action import Action
from ui.actions.registry import Actions
from ui.map.atlas import Atlas
from ui.viewmodels.exercise.desk import ExerciseDesk
from ui.workspaces.exercise.page import ExercisePage

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from simulator.exercise.plan.exercise import Exercise
    from ui.jobs.workshop import Workshop
    from ui.theme.wardrobe import Wardrobe
    from ui.viewmodels.exercise.picture import Picture
    from ui.workspaces.exercise.console_bench import ConsoleBench
    from ui.workspaces.exercise.seat_page import SeatPage

PATIENCE = 120_000
SIZE = (1192, 800)


class Room(NamedTuple):
    """What a test of the console works with."""

    qtbot: QtBot
    desk: ExerciseDesk
    page: ExercisePage
    window: QMainWindow
    actions: Actions
    wall: Wall
    folder: Path

    @property
    def console(self) -> ConsoleBench:
        return self.page.console.bench

    @property
    def picture(self) -> Picture:
        """The console as it stands; there must be one."""
        assert self.desk.sitting.picture is not None
        return self.desk.sitting.picture

    def idle(self) -> None:
        """Wait until nothing is under way."""
        self.qtbot.waitUntil(lambda: not self.desk.table.is_busy, timeout=PATIENCE)

    def begin(self, plan: Exercise | None = None) -> None:
        """Put an exercise on the table, by default the small one."""
        file, wall, known = self.folder / "played.taawun-exercise", self.wall, plan or exercise()
        self.desk.table.open(lambda: Session.begin(file, known, wall=wall))
        self.idle()

    def press(self, keys: str) -> None:
        """Press keys wherever the keyboard is, and wait until all that follows is done."""
        combined = QKeySequence(keys)[0]
        focus = QApplication.focusWidget() or self.page
        QTest.keyClick(focus, combined.key(), combined.keyboardModifiers())
        self.idle()

    def answer(self, text: str, number: str = "") -> None:
        """Answer what the console asks, with the keyboard."""
        asking = self.console.asking
        assert asking.is_asking
        if number:
            asking.number.setText(number)
            QTest.keyClick(asking.number, Qt.Key.Key_Return)
        asking.text.clear()
        QTest.keyClicks(asking.text, text)
        QTest.keyClick(asking.text, Qt.Key.Key_Return)
        self.idle()

    def ask(self, work: Callable[[Session], Any]) -> Any:
        """Have something read from the session."""
        found: list[Any] = []
        self.desk.table.ask(work, found.append)
        self.idle()
        return found[0]

    def sit(self, place: int) -> SeatPage:
        """Let a seat sit down at the shared screen, by its button and its word."""
        self.page.tabs.setCurrentWidget(self.page.seats)
        self.page.seats.curtain.buttons[place].click()
        self.page.seats.curtain.confirm.click()
        self.qtbot.waitUntil(lambda: self.page.seats.page is not None, timeout=PATIENCE)
        self.idle()
        assert self.page.seats.page is not None
        return self.page.seats.page

    def conduct(self) -> None:
        """Go back to the console, the keyboard in the injects."""
        self.page.tabs.setCurrentWidget(self.page.cover)
        if self.page.cover.is_covered:
            self.page.cover.open.click()
        self.page.console.setFocus()
        self.idle()


@pytest.fixture
def room(qtbot: QtBot, workshop: Workshop, wardrobe: Wardrobe, tmp_path: Path) -> Iterator[Room]:
    """The page in a window that has the keyboard, and nothing on the table."""
    desk = ExerciseDesk(workshop)
    page = ExercisePage(lambda: desk, wardrobe, Atlas(workshop))
    page.furnish()
    window = QMainWindow()
    qtbot.addWidget(window)
    window.setCentralWidget(page)
    window.resize(*SIZE)
    actions = Actions(window)
    actions.add(*(one for one in page.deeds() if isinstance(one, Action)))
    actions.refused.connect(page.console.notice.say)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    made = Room(qtbot, desk, page, window, actions, Wall(), tmp_path)
    page.setFocus()
    yield made
    desk.hot_seat.leave()
    desk.close()
    made.idle()


@pytest.fixture
def begun(room: Room) -> Room:
    """The room with the small exercise on its table, the keyboard in the injects."""
    room.begin()
    room.conduct()
    return room


def kinds(room: Room) -> list[str]:
    """What was recorded, in order."""
    return [one.kind for one in room.picture.records]


def played_turn(room: Room) -> None:
    """End a turn in which nobody owes anything."""
    room.press("Ctrl+Return")
