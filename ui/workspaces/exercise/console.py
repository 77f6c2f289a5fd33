"""The facilitator's console: where an exercise is begun, and then the bench to conduct it at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from ui.widgets.late import Late
from ui.widgets.notice import NoticeBar
from ui.workspaces.exercise.console_bench import ConsoleBench
from ui.workspaces.exercise.console_deeds import ConsoleDeeds
from ui.workspaces.exercise.console_start import ConsoleStart

if TYPE_CHECKING:
    from ui.actions.action import Action, KeyNote
    from ui.theme.wardrobe import Wardrobe
    from ui.viewmodels.exercise.desk import ExerciseDesk


class Console(QWidget):
    """The start as long as no exercise is open; the bench is made for the first.

    Signals:
        made: A part of it that was put off is there; the part.
    """

    made = Signal(object)

    def __init__(self, desk: ExerciseDesk, wardrobe: Wardrobe) -> None:
        super().__init__()
        self.desk = desk
        self.sitting = desk.sitting
        self._wardrobe = wardrobe
        self._differences: tuple[object, ...] = ()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self.notice = NoticeBar(wardrobe)
        layout.addWidget(self.notice)
        holder = QWidget()
        layout.addWidget(holder, 1)
        self._stack = QStackedLayout(holder)
        self.start = ConsoleStart(desk)
        self._stack.addWidget(self.start)
        self._room: Late[ConsoleBench] = Late(self._made_bench)
        self._room.made.connect(self.made)
        self._stack.addWidget(self._room)
        self.commands = ConsoleDeeds(self)
        # Not while it is being made: binding asks for it.
        self._room.made.connect(self.commands.bind)
        self._connect()
        self._show()

    @property
    def bench(self) -> ConsoleBench:
        """Everything that conducting takes; made now if it was not needed so far."""
        return self._room.part

    @property
    def has_bench(self) -> bool:
        """Whether there was an exercise to conduct so far."""
        return self._room.is_made

    def furnish(self) -> None:
        """Make everything that was put off."""
        self.bench.tabs.make_all()

    def deeds(self) -> tuple[Action | KeyNote, ...]:
        """What can be asked of the console, for keys and the palette."""
        return self.commands.all()

    def say(self, text: str) -> None:
        """Tell those who conduct something in a line, if there is an exercise to conduct."""
        if self.has_bench:
            self.bench.status.setText(text)

    @Slot(int)
    def tell_of_tries(self, number: int) -> None:
        """Tell how many wrong codes were written on the cover, if any."""
        if number:
            text = self.tr("Wrong codes written on the cover: {number}")
            self.say(text.format(number=number))

    def _made_bench(self, room: QWidget) -> ConsoleBench:
        made = ConsoleBench(self.desk, self._wardrobe, room)
        made.tabs.made.connect(self.made)
        return made

    def _connect(self) -> None:
        sitting = self.sitting
        sitting.changed.connect(self._show)
        sitting.came_in.connect(self._come_in)
        sitting.table.refused.connect(self.notice.say)
        self.desk.plans.refused.connect(self.notice.say)

    @Slot()
    def _show(self) -> None:
        """Show the start or the bench; the keyboard goes with what is shown."""
        picture = self.sitting.picture
        part = self.start if picture is None else self.bench
        self.setFocusProxy(part)
        place = 0 if picture is None else 1
        if self._stack.currentIndex() != place:
            self._stack.setCurrentIndex(place)
            if self.isVisible():
                self.setFocus()
        self._tell_differences()

    def _tell_differences(self) -> None:
        """Say once what a replay could not make again."""
        picture = self.sitting.picture
        if picture is not None and picture.differences != self._differences:
            self._differences = picture.differences
            if picture.differences:
                self.notice.say("\n".join(one.says for one in picture.differences))

    @Slot()
    def _come_in(self) -> None:
        self._differences = ()
