"""Planning: where a plan is begun or taken up, and then the bench to work on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from ui.widgets.late import Late
from ui.widgets.notice import NoticeBar
from ui.workspaces.exercise.planning_bench import PlanningBench
from ui.workspaces.exercise.planning_deeds import PlanningDeeds
from ui.workspaces.exercise.planning_start import PlanningStart

if TYPE_CHECKING:
    from pathlib import Path

    from ui.actions.action import Action
    from ui.theme.wardrobe import Wardrobe
    from ui.viewmodels.exercise.desk import ExerciseDesk


class PlanningPanel(QWidget):
    """The start as long as no plan is open; either is made when it is first needed.

    Signals:
        play_wanted: The plan is to be played; the plan.
        made: A part of it that was put off is there; the part.
    """

    play_wanted = Signal(object)
    made = Signal(object)

    def __init__(self, desk: ExerciseDesk, wardrobe: Wardrobe) -> None:
        super().__init__()
        self._desk = desk
        self.commands = PlanningDeeds(desk.planner, self, self.commit)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        self.notice = NoticeBar(wardrobe)
        layout.addWidget(self.notice)
        holder = QWidget()
        layout.addWidget(holder, 1)
        self._stack = QStackedLayout(holder)
        self._start: Late[PlanningStart] = Late(self._made_start)
        self._bench: Late[PlanningBench] = Late(self._made_bench)
        for room in (self._start, self._bench):
            room.made.connect(self.made)
            self._stack.addWidget(room)
        self._connect()
        self._show()

    @property
    def start(self) -> PlanningStart:
        """Where a plan is begun; made now if it was not needed so far."""
        return self._start.part

    @property
    def bench(self) -> PlanningBench:
        """Where the plan is worked on; made now if it was not needed so far."""
        return self._bench.part

    def furnish(self) -> None:
        """Make everything that was put off."""
        self._start.part  # noqa: B018 - asking for it makes it
        self.bench.tabs.make_all()

    def deeds(self) -> tuple[Action, ...]:
        """What can be asked of planning, for keys and the palette."""
        return self.commands.all

    @Slot()
    def commit(self) -> None:
        """Give what is still being written anywhere."""
        if self._bench.is_made:
            self.bench.commit()

    def _made_start(self, _: QWidget) -> PlanningStart:
        made = PlanningStart(self._desk.plans, self._desk.lately)
        made.copy_wanted.connect(self._desk.planner.open)
        made.file_wanted.connect(self._desk.planner.open)
        made.new_wanted.connect(self._desk.planner.begin)
        made.open_wanted.connect(self.commands.ask_for_file)
        return made

    def _made_bench(self, room: QWidget) -> PlanningBench:
        made = PlanningBench(self._desk, self.commands, room)
        made.play_wanted.connect(self.play_wanted)
        made.tabs.made.connect(self.made)
        return made

    def _connect(self) -> None:
        desk = self._desk
        for source in (desk.planner, desk.rehearsing, desk.exchange):
            source.refused.connect(self.notice.say)
        desk.planner.saved.connect(self._tell_saved)
        desk.planner.opened.connect(self._show)

    @Slot()
    def _show(self) -> None:
        room = self._bench if self._desk.planner.is_open else self._start
        self._stack.setCurrentWidget(room)
        self.setFocusProxy(room)

    @Slot(object)
    def _tell_saved(self, file: Path) -> None:
        self.notice.say(self.tr("The plan is saved: {file}").format(file=file.name))
