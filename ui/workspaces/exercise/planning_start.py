"""What planning shows before a plan is open: take a shipped one, a file, or begin anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from simulator.scenario.catalogue import catalogue
from ui.theme.tips import tip
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import body, faint, heading
from ui.widgets.recent_line import RecentLine
from ui.workspaces.exercise.plan_inputs import KEY, ChoiceInput

if TYPE_CHECKING:
    from ui.viewmodels.exercise.lately import Lately
    from ui.viewmodels.exercise.plans import Plans


class PlanningStart(QWidget):
    """The plans that can be worked on from, and the scenarios that a new one can stand on.

    Signals:
        copy_wanted: A plan is to be edited as a copy; its key.
        open_wanted: A file is to be chosen.
        new_wanted: A new plan is to be begun on a scenario; its name.
        file_wanted: A plan is to be opened again; its path.
    """

    copy_wanted = Signal(str)
    open_wanted = Signal()
    new_wanted = Signal(str)
    file_wanted = Signal(object)

    def __init__(self, plans: Plans, lately: Lately) -> None:
        super().__init__()
        self._plans = plans
        self._lately = lately
        self.lately = RecentLine()
        self.lately.wanted.connect(self.file_wanted)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Plans to work from"))
        self.list.itemActivated.connect(self._copy)
        self.copy = QPushButton(self.tr("Work on a copy of this plan"))
        self.copy.setProperty("primary", True)
        self.copy.clicked.connect(self._copy)
        self.open = QPushButton(self.tr("Open a plan…"))
        self.open.clicked.connect(self.open_wanted)
        self.scenario = ChoiceInput()
        self.scenario.setAccessibleName(self.tr("Scenario of the new plan"))
        self.scenario.offer([(name, name) for name in catalogue()])
        self.scenario.show_value(catalogue()[0])
        self.new = QPushButton(self.tr("Begin a new plan"))
        self.new.clicked.connect(self._begin)
        self._arrange()
        self.setFocusProxy(self.list)
        plans.changed.connect(self._fill)
        lately.changed.connect(self._show_lately)
        self._fill()
        self._show_lately()

    def _arrange(self) -> None:
        first, second = FlowLayout(), FlowLayout()
        first.addWidget(self.copy)
        first.addWidget(self.open)
        second.addWidget(self.scenario)
        second.addWidget(self.new)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 16, 12, 8)
        layout.setSpacing(12)
        layout.addWidget(heading(self.tr("Plan an exercise")))
        layout.addWidget(
            faint(
                self.tr(
                    "A plan holds objectives, seats, turns and the list of events, with the papers "
                    "that are handed out. It is one file, which can be changed until play begins."
                )
            )
        )
        layout.addWidget(self.lately)
        layout.addWidget(self.list, 1)
        layout.addLayout(first)
        layout.addWidget(body(self.tr("Or from a scenario:")))
        layout.addLayout(second)

    @Slot()
    def _fill(self) -> None:
        known = {self.list.item(row).data(KEY) for row in range(self.list.count())}
        for plan in self._plans.plans:
            if plan.key not in known:
                item = QListWidgetItem(plan.title)
                item.setToolTip(tip(plan.purpose))
                item.setData(KEY, plan.key)
                self.list.addItem(item)
        if self.list.currentRow() < 0 and self.list.count():
            self.list.setCurrentRow(0)
        self.copy.setEnabled(self.list.count() > 0)

    @Slot()
    def _show_lately(self) -> None:
        self.lately.show_files(self._lately.plans)

    @Slot()
    def _copy(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self.copy_wanted.emit(item.data(KEY))

    @Slot()
    def _begin(self) -> None:
        self.new_wanted.emit(self.scenario.value)
