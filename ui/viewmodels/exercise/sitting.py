"""The sitting that is open: its picture, its clock, and the way to begin, open and leave one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal, Slot

from simulator.exercise.session.session import Session
from ui.viewmodels.exercise.acts import Acts
from ui.viewmodels.exercise.picture import Painter, Picture

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from simulator.exercise.plan.exercise import Exercise
    from ui.viewmodels.table import Table

SECOND = 1_000
LOOK_SECONDS = 5
MILLISECONDS_PER_MINUTE = 60_000


class Sitting(QObject):
    """What the console draws from, kept up to date.

    Signals:
        changed: There is another picture, or none any more.
        ticked: A second of talk has passed, or the clock was set.
        came_in: An exercise was begun or opened; whether it is another file than before.
        coming: An exercise is on its way, or no longer; a world has to be played for it.
    """

    changed = Signal()
    ticked = Signal()
    came_in = Signal()
    coming = Signal()

    def __init__(self, table: Table, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.table = table
        self.acts = Acts(table)
        self._painter = Painter()
        self._picture: Picture | None = None
        self._asked = self._again = self._is_telling = False
        self._since = QElapsedTimer()
        self._beat = QTimer(self)
        self._beat.setInterval(SECOND)
        self._beat.timeout.connect(self._tick)
        self._beats = 0
        self._is_coming = False
        table.changed.connect(self.look)
        table.opened.connect(self._follow)

    @property
    def picture(self) -> Picture | None:
        """The console as it stands; None while no exercise is open."""
        return self._picture

    @property
    def is_telling(self) -> bool:
        """Whether a new picture is being taken up; who hears of details then can wait for all."""
        return self._is_telling

    @property
    def minutes(self) -> float:
        """For how long this turn has been discussed by now."""
        picture = self._picture
        if picture is None:
            return 0.0
        if picture.is_paused or picture.is_over:
            return picture.minutes
        return picture.minutes + self._since.elapsed() / MILLISECONDS_PER_MINUTE

    @property
    def is_coming(self) -> bool:
        """Whether an exercise is being begun or opened and is not there yet."""
        return self._is_coming

    def begin(self, plan: Exercise, file: Path) -> None:
        """Begin an exercise in a new file."""
        self._bring(lambda: Session.begin(file, plan))

    def open(self, file: Path) -> None:
        """Open an exercise where it was left."""
        self._bring(lambda: Session.open(file))

    def _bring(self, make: Callable[[], Session]) -> None:
        self._announce(is_coming=True)
        self.table.open(make, self._stay_away)

    def _stay_away(self, error: Exception) -> None:
        self._announce(is_coming=False)
        self.table.complain(error)

    def _announce(self, *, is_coming: bool) -> None:
        if self._is_coming != is_coming:
            self._is_coming = is_coming
            self.coming.emit()

    @Slot()
    def leave(self) -> None:
        """Close the exercise; all of it is in its file."""
        self.table.close()

    def stop(self) -> None:
        """Ask nothing more of the table: the program ends."""
        self._beat.stop()

    @Slot()
    def look(self) -> None:
        """Have a new picture made; asked again while one is being made, one more follows."""
        if not self.table.is_open:
            return
        if self._asked:
            self._again = True
            return
        self._asked, self._again = True, False
        self.table.ask(self._painter.picture, self._show, self._give_up)

    @Slot()
    def _follow(self) -> None:
        self._painter = Painter()
        if self.table.is_open:
            self._beat.start()
            self.came_in.emit()
        else:
            self._beat.stop()
            self._picture = None
            self.changed.emit()

    def _show(self, picture: Picture) -> None:
        self._asked = False
        if not self.table.is_open:
            return
        self._picture = picture
        self._announce(is_coming=False)
        self._since.start()
        self._is_telling = True
        self.changed.emit()
        self._is_telling = False
        self.ticked.emit()
        if self._again:
            self.look()

    def _give_up(self, error: Exception) -> None:
        self._asked = False
        self._announce(is_coming=False)
        self.table.complain(error)

    @Slot()
    def _tick(self) -> None:
        self._beats += 1
        picture = self._picture
        if picture is None or picture.is_paused or picture.is_over:
            return
        self.ticked.emit()
        if self._beats % LOOK_SECONDS == 0:
            self.let_come()

    def let_come(self) -> None:
        """Let injects come whose minute or condition has come by now."""
        self.table.ask(_let_come, self._tell)

    def _tell(self, anything: object) -> None:
        """Have everybody look again if something came by itself; the queue moves with the clock."""
        if anything:
            self.table.changed.emit()
        else:
            self.look()


def _let_come(session: Session) -> bool:
    """Let injects come whose minute or condition has come; whether any did."""
    before = len(session.all_records())
    session.tick()
    return len(session.all_records()) != before
