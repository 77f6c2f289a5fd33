"""Planning: objectives, seats, turns and the events list of an exercise, checked and printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QPushButton, QStackedLayout, QTabWidget, QVBoxLayout, QWidget

from simulator.exercise.plan.editing import INJECTS, OBJECTIVES, SEATS, STORYLINES, TURNS
from ui.viewmodels.planning.plan_fields import PLAN
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import faint, heading
from ui.widgets.notice import NoticeBar
from ui.workspaces.exercise.plan_exchange import ExchangePanel
from ui.workspaces.exercise.plan_findings import FindingsPanel
from ui.workspaces.exercise.plan_form import PlanForm
from ui.workspaces.exercise.plan_injects import InjectsPanel
from ui.workspaces.exercise.plan_parts import PartsPanel
from ui.workspaces.exercise.planning_deeds import PlanningDeeds
from ui.workspaces.exercise.planning_start import PlanningStart

if TYPE_CHECKING:
    from pathlib import Path

    from ui.actions.action import Action
    from ui.theme.wardrobe import Wardrobe
    from ui.viewmodels.exercise.desk import ExerciseDesk


class PlanningPanel(QWidget):
    """One tab for each part of a plan.

    Signals:
        play_wanted: The plan is to be played; the plan.
    """

    play_wanted = Signal(object)

    def __init__(self, desk: ExerciseDesk, wardrobe: Wardrobe) -> None:
        super().__init__()
        self._planner = desk.planner
        self._plans = desk.plans
        self.commands = PlanningDeeds(desk.planner, self, self.commit)
        self.notice = NoticeBar(wardrobe)
        self.start = PlanningStart(desk.plans)
        self.name = heading("")
        self.facts = faint()
        self.overview = PlanForm(PLAN)
        self.overview.edited.connect(desk.plan_edits.set_plan_field)
        made = desk.planner, desk.plan_edits
        self.objectives = PartsPanel(OBJECTIVES, self.tr("Objectives"), *made)
        self.seats = PartsPanel(SEATS, self.tr("Seats of the plan"), *made)
        self.turns = PartsPanel(TURNS, self.tr("Turns"), *made)
        self.storylines = PartsPanel(STORYLINES, self.tr("Storylines"), *made)
        self.injects = InjectsPanel(*made)
        self.findings = FindingsPanel(desk.planner, desk.rehearsing)
        self.exchange = ExchangePanel(desk.exchange)
        self.buttons: dict[str, QPushButton] = {}
        self.tabs = self._made_tabs()
        self._arrange()
        self._connect(desk)
        self._show()

    def _made_tabs(self) -> QTabWidget:
        tabs = QTabWidget()
        tabs.setAccessibleName(self.tr("Parts of the plan"))
        for panel, title in (
            (self.overview, self.tr("Overview")),
            (self.objectives, self.tr("Objectives")),
            (self.seats, self.tr("Seats")),
            (self.turns, self.tr("Turns")),
            (self.storylines, self.tr("Storylines")),
            (self.injects, self.tr("Events list")),
            (self.findings, self.tr("Check")),
            (self.exchange, self.tr("Spreadsheets and papers")),
        ):
            tabs.addTab(panel, title)
        return tabs

    def _arrange(self) -> None:
        bench = QWidget()
        inner = QVBoxLayout(bench)
        inner.setContentsMargins(0, 8, 0, 0)
        inner.setSpacing(8)
        inner.addWidget(self.name)
        inner.addWidget(self.facts)
        line = FlowLayout()
        for action in self.commands.all:
            line.addWidget(self._made_button(action))
        self.play = QPushButton(self.tr("Conduct this exercise"))
        self.play.setToolTip(self.tr("Offer this plan among the exercises that can be begun"))
        self.play.clicked.connect(self._play)
        line.addWidget(self.play)
        inner.addLayout(line)
        inner.addWidget(self.tabs, 1)
        holder = QWidget()
        self._stack = QStackedLayout(holder)
        self._stack.addWidget(self.start)
        self._stack.addWidget(bench)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.notice)
        layout.addWidget(holder, 1)

    def _made_button(self, action: Action) -> QPushButton:
        button = QPushButton(action.title)
        button.setToolTip(f"{action.title} ({action.keys_in_words})" if action.keys else "")
        button.clicked.connect(lambda: action.obstacle() or action.does())
        self.buttons[action.name] = button
        return button

    def _connect(self, desk: ExerciseDesk) -> None:
        planner = desk.planner
        self.start.copy_wanted.connect(self._copy)
        self.start.new_wanted.connect(planner.begin)
        self.start.open_wanted.connect(self.commands.ask_for_file)
        for source in (planner, desk.rehearsing, desk.exchange):
            source.refused.connect(self.notice.say)
        planner.saved.connect(self._tell_saved)
        planner.opened.connect(self._show)
        planner.changed.connect(self._show)
        planner.modified_changed.connect(self._show)
        planner.undo_stack.indexChanged.connect(self._allow)
        self.findings.wanted.connect(self.show_part)

    def deeds(self) -> tuple[Action, ...]:
        """What can be asked of planning, for keys and the palette."""
        return self.commands.all

    @Slot()
    def commit(self) -> None:
        """Give what is still being written anywhere."""
        self.overview.commit()
        for panel in self._parts().values():
            panel.commit()

    def _parts(self) -> dict[str, PartsPanel]:
        return {
            OBJECTIVES: self.objectives,
            SEATS: self.seats,
            TURNS: self.turns,
            STORYLINES: self.storylines,
            INJECTS: self.injects,
        }

    @Slot(str, str)
    def show_part(self, kind: str, key: str) -> None:
        """Show one part of the plan; the overview for the plan itself."""
        panel = self._parts().get(kind)
        if panel is None:
            self.tabs.setCurrentWidget(self.overview)
        else:
            self.tabs.setCurrentWidget(panel)
            panel.point(key)
        self.tabs.currentWidget().setFocus()

    @Slot(str)
    def _copy(self, key: str) -> None:
        self._planner.open(key)

    @Slot()
    def _play(self) -> None:
        self.commit()
        self.play_wanted.emit(self._planner.plan)

    @Slot()
    def _show(self) -> None:
        planner = self._planner
        self._stack.setCurrentIndex(int(planner.is_open))
        self.setFocusProxy(self.tabs if planner.is_open else self.start)
        self._allow()
        if not planner.is_open:
            return
        plan = planner.plan
        self.overview.show_part(plan, plan, planner.scenario)
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

    @Slot()
    def _allow(self) -> None:
        for action in self.commands.all:
            self.buttons[action.name].setEnabled(not action.obstacle())

    @Slot(object)
    def _tell_saved(self, file: Path) -> None:
        self.notice.say(self.tr("The plan is saved: {file}").format(file=file.name))
