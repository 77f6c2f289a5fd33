"""What the console shows before an exercise is open: begin one, or go on with one."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QStandardPaths, Qt, Slot
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ui.viewmodels.exercise.files import SUFFIX
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import body, faint, heading
from ui.widgets.recent_line import RecentLine
from ui.widgets.scrolled import Scrolled

if TYPE_CHECKING:
    from ui.viewmodels.exercise.desk import ExerciseDesk
    from ui.viewmodels.exercise.plans import Plan

KEY = Qt.ItemDataRole.UserRole
DOCUMENTS = QStandardPaths.StandardLocation.DocumentsLocation


class ConsoleStart(QWidget):
    """The plans at the leading side, what one of them is about beside it."""

    def __init__(self, desk: ExerciseDesk) -> None:
        super().__init__()
        self._desk = desk
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Exercises that can be begun"))
        self.list.setSpacing(4)
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.currentRowChanged.connect(self._show_plan)
        self.list.itemActivated.connect(self.begin)
        self.name = heading("")
        self.about = body()
        self.facts = faint()
        self.begin_button = QPushButton(self.tr("Begin this exercise…"))
        self.begin_button.setProperty("primary", True)
        self.begin_button.clicked.connect(self.begin)
        self.open_button = QPushButton(self.tr("Go on with an exercise…"))
        self.open_button.clicked.connect(self.ask_for_exercise)
        self.plan_button = QPushButton(self.tr("Take a plan file…"))
        self.plan_button.clicked.connect(self.ask_for_plan)
        self.lately = RecentLine(SUFFIX)
        self.lately.wanted.connect(desk.sitting.open)
        self.waiting = body()
        self._arrange()
        self.setFocusProxy(self.list)
        desk.sitting.coming.connect(self._show_plan)
        desk.plans.changed.connect(self._fill)
        desk.lately.changed.connect(self._show_lately)
        self._fill()
        self._show_lately()

    def _arrange(self) -> None:
        about = QWidget()
        right = QVBoxLayout(about)
        right.setSpacing(12)
        right.addWidget(self.name)
        right.addWidget(self.about)
        right.addWidget(self.facts)
        right.addStretch(1)
        columns = QHBoxLayout()
        columns.setSpacing(24)
        columns.addWidget(self.list, 1)
        beside = Scrolled(about, self.tr("What the exercise is about"))
        beside.setFrameShape(QFrame.Shape.NoFrame)
        columns.addWidget(beside, 2)
        buttons = FlowLayout()
        for button in (self.begin_button, self.open_button, self.plan_button):
            buttons.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 16, 0, 8)
        layout.setSpacing(16)
        layout.addWidget(heading(self.tr("Begin an exercise, or go on with one")))
        layout.addWidget(
            faint(
                self.tr(
                    "An exercise lies in one file. Whatever is decided is saved there at once; "
                    "you can close the window at any time and go on later."
                )
            )
        )
        layout.addWidget(self.lately)
        layout.addLayout(columns, 1)
        layout.addWidget(self.waiting)
        layout.addLayout(buttons)

    @property
    def plan(self) -> Plan | None:
        """The plan under the cursor."""
        item = self.list.currentItem()
        key = "" if item is None else item.data(KEY)
        return next((one for one in self._desk.plans.plans if one.key == key), None)

    @Slot()
    def begin(self) -> None:
        """Ask where to keep the exercise, and begin it."""
        plan = self.plan
        if plan is None:
            return
        name, _ = QFileDialog.getSaveFileName(
            self, self.tr("Keep the exercise in a new file"), str(suggested(plan)), self._kinds()
        )
        if name:
            file = Path(name)
            file = file if file.suffix else file.with_suffix(SUFFIX)
            self._desk.sitting.begin(plan.exercise, file)

    @Slot()
    def ask_for_exercise(self) -> None:
        """Ask which exercise to go on with."""
        folder = QStandardPaths.writableLocation(DOCUMENTS)
        name, _ = QFileDialog.getOpenFileName(
            self, self.tr("Go on with an exercise"), folder, self._kinds()
        )
        if name:
            self._desk.sitting.open(Path(name))

    @Slot()
    def ask_for_plan(self) -> None:
        """Ask for the file of a plan."""
        name, _ = QFileDialog.getOpenFileName(
            self, self.tr("Take a plan"), "", self.tr("Exercise plans (*.toml)")
        )
        if name:
            self._desk.plans.add(Path(name))

    @Slot()
    def _show_lately(self) -> None:
        self.lately.show_files(self._desk.lately.exercises)

    def _kinds(self) -> str:
        return self.tr("Exercises (*{suffix});;All files (*)").format(suffix=SUFFIX)

    @Slot()
    def _fill(self) -> None:
        known = [self.list.item(row).data(KEY) for row in range(self.list.count())]
        for plan in self._desk.plans.plans:
            if plan.key not in known:
                item = QListWidgetItem(plan.title)
                item.setData(KEY, plan.key)
                self.list.addItem(item)
        if self.list.count() > len(known):
            # The shipped ones come together, one's own one by one.
            self.list.setCurrentRow(self.list.count() - 1 if known else 0)
        self._show_plan()

    @Slot()
    def _show_plan(self) -> None:
        plan, is_coming = self.plan, self._desk.sitting.is_coming
        self.begin_button.setEnabled(plan is not None and not is_coming)
        self.open_button.setEnabled(not is_coming)
        self.waiting.setText(
            self.tr("One moment: the world of the exercise is being played up to its day.")
            if is_coming
            else ""
        )
        self.waiting.setVisible(is_coming)
        if plan is None:
            self.name.setText(self.tr("The plans are being read…"))
            return
        exercise = plan.exercise
        minutes = round(sum(one.discussion_minutes for one in exercise.turns))
        facts = (
            self.tr("%n turn(s)", "", len(exercise.turns)),
            self.tr("%n seat(s)", "", len(exercise.seats)),
            self.tr("%n inject(s)", "", len(exercise.injects)),
            self.tr("%n minute(s) of talk", "", minutes),
        )
        self.name.setText(plan.title)
        self.about.setText(plan.purpose)
        self.facts.setText(" · ".join(facts))


def suggested(plan: Plan) -> Path:
    """Where the file of an exercise might lie."""
    folder = QStandardPaths.writableLocation(DOCUMENTS)
    today = QDate.currentDate().toString(Qt.DateFormat.ISODate)
    return Path(folder) / f"{plan.exercise.name} {today}{SUFFIX}"
