"""The bench of planning: objectives, seats, turns and the events list, checked and printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from simulator.exercise.plan.editing import (
    INJECTS,
    OBJECTIVES,
    OBSERVERS,
    SEATS,
    STORYLINES,
    TURNS,
)
from ui.viewmodels.planning.plan_fields import PLAN
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import faint, heading
from ui.widgets.late_tabs import LateTabs
from ui.workspaces.exercise.plan_exchange import ExchangePanel
from ui.workspaces.exercise.plan_findings import FindingsPanel
from ui.workspaces.exercise.plan_form import PlanForm
from ui.workspaces.exercise.plan_injects import InjectsPanel
from ui.workspaces.exercise.plan_parts import PartsPanel

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.actions.action import Action
    from ui.viewmodels.exercise.desk import ExerciseDesk
    from ui.widgets.late import Late
    from ui.workspaces.exercise.planning_deeds import PlanningDeeds


class PlanningBench(QWidget):
    """One tab for each part of a plan, made when it is first looked at.

    Signals:
        play_wanted: The plan is to be played; the plan.
    """

    play_wanted = Signal(object)

    def __init__(self, desk: ExerciseDesk, commands: PlanningDeeds, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._planner = desk.planner
        self._commands = commands
        self.buttons: dict[str, QPushButton] = {}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.setSpacing(8)
        self.name = heading("")
        layout.addWidget(self.name)
        self.facts = faint()
        layout.addWidget(self.facts)
        layout.addLayout(self._line())
        self.tabs = LateTabs()
        layout.addWidget(self.tabs, 1)
        self._fill_tabs()
        self.setFocusProxy(self.tabs)
        self._connect()
        self._show()

    def _fill_tabs(self) -> None:
        tabs, desk = self.tabs, self._desk
        tabs.setAccessibleName(self.tr("Parts of the plan"))
        made = desk.planner, desk.plan_edits
        self._overview = tabs.add(self._made_overview, self.tr("Overview"))
        self._parts: dict[str, Late[PartsPanel]] = {
            kind: tabs.add(self._maker(kind, name), title)
            for kind, name, title in (
                (OBJECTIVES, self.tr("Objectives"), self.tr("Objectives")),
                (OBSERVERS, self.tr("Observers"), self.tr("Observers")),
                (SEATS, self.tr("Seats of the plan"), self.tr("Seats")),
                (TURNS, self.tr("Turns"), self.tr("Turns")),
                (STORYLINES, self.tr("Storylines"), self.tr("Storylines")),
            )
        }
        self._injects = tabs.add(lambda room: InjectsPanel(*made, room), self.tr("Events"))
        self._parts[INJECTS] = self._injects
        self._findings = tabs.add(self._made_findings, self.tr("Check"))
        self._exchange = tabs.add(lambda _: ExchangePanel(desk.exchange), self.tr("Papers"))

    def _maker(self, kind: str, name: str) -> Callable[[QWidget], PartsPanel]:
        desk = self._desk
        return lambda room: PartsPanel(kind, name, desk.planner, desk.plan_edits, room)

    def _made_overview(self, room: QWidget) -> PlanForm:
        made = PlanForm(PLAN, room)
        made.edited.connect(self._desk.plan_edits.set_plan_field)
        self._show_overview(made)
        return made

    def _made_findings(self, _: QWidget) -> FindingsPanel:
        made = FindingsPanel(self._planner, self._desk.rehearsing)
        made.wanted.connect(self.show_part)
        return made

    def _line(self) -> FlowLayout:
        line = FlowLayout()
        for action in self._commands.all:
            line.addWidget(self._made_button(action))
        self.play = QPushButton(self.tr("Conduct this exercise"))
        self.play.setToolTip(self.tr("Offer this plan among the exercises that can be begun"))
        self.play.clicked.connect(self._play)
        line.addWidget(self.play)
        return line

    def _made_button(self, action: Action) -> QPushButton:
        button = QPushButton(action.title)
        button.setToolTip(f"{action.title} ({action.keys_in_words})" if action.keys else "")
        button.clicked.connect(lambda: action.obstacle() or action.does())
        self.buttons[action.name] = button
        return button

    def _connect(self) -> None:
        planner = self._planner
        planner.opened.connect(self._show)
        planner.changed.connect(self._show)
        planner.modified_changed.connect(self._show)
        planner.undo_stack.indexChanged.connect(self._allow)

    @property
    def overview(self) -> PlanForm:
        """What the plan says of itself; made now if it was not needed so far, as the others are."""
        return self._overview.part

    @property
    def injects(self) -> InjectsPanel:
        """The events list."""
        return self._injects.part

    @property
    def findings(self) -> FindingsPanel:
        """What may be amiss."""
        return self._findings.part

    @property
    def exchange(self) -> ExchangePanel:
        """Spreadsheets and papers."""
        return self._exchange.part

    def part(self, kind: str) -> PartsPanel:
        """The parts of one kind."""
        return self._parts[kind].part

    @Slot()
    def commit(self) -> None:
        """Give what is still being written anywhere."""
        for room in (self._overview, *self._parts.values()):
            if room.is_made:
                room.part.commit()

    @Slot(str, str)
    def show_part(self, kind: str, key: str) -> None:
        """Show one part of the plan; the overview for the plan itself."""
        room = self._parts.get(kind)
        if room is None:
            self.tabs.setCurrentWidget(self._overview)
        else:
            self.tabs.setCurrentWidget(room)
            room.part.point(key)
        self.tabs.currentWidget().setFocus()

    @Slot()
    def _play(self) -> None:
        self.commit()
        self.play_wanted.emit(self._planner.plan)

    @Slot()
    def _show(self) -> None:
        planner = self._planner
        self._allow()
        if not planner.is_open:
            return
        if self._overview.is_made:
            self._show_overview(self.overview)
        plan = planner.plan
        self.name.setText(plan.title)
        where = planner.file.name if planner.file else self.tr("not saved yet")
        unsaved = self.tr("unsaved changes") if planner.is_modified and planner.file else ""
        minutes = round(sum(one.discussion_minutes for one in plan.turns))
        facts = (
            planner.scenario.title,
            self.tr("%n turn(s)", "", len(plan.turns)),
            self.tr("%n seat(s)", "", len(plan.seats)),
            self.tr("%n inject(s)", "", len(plan.injects)),
            self.tr("%n minute(s) of talk", "", minutes),
            where,
            unsaved,
        )
        self.facts.setText(" · ".join(fact for fact in facts if fact))

    def _show_overview(self, form: PlanForm) -> None:
        if self._planner.is_open:
            plan = self._planner.plan
            form.show_part(plan, plan, self._planner.scenario)

    @Slot()
    def _allow(self) -> None:
        for action in self._commands.all:
            self.buttons[action.name].setEnabled(not action.obstacle())
