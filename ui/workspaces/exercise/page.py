"""Exercise: an exercise is planned, conducted and played from its seats."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from ui.actions.action import Action

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QHideEvent, QShowEvent

    from simulator.exercise.plan.exercise import Exercise
    from ui.actions.action import KeyNote
    from ui.map.atlas import Atlas
    from ui.theme.wardrobe import Wardrobe
    from ui.viewmodels.exercise.desk import ExerciseDesk
    from ui.workspaces.exercise.projector import ProjectorWindow

IMPORTED = (
    "simulator.exercise.plan.schema",
    "simulator.exercise.plan.reading",
    "simulator.exercise.journal.payloads",
    "simulator.exercise.session.core",
    "simulator.exercise.session.evaluating",
    "simulator.exercise.session.session",
    "ui.viewmodels.exercise.sitting",
    "ui.viewmodels.seat_opening",
    "ui.viewmodels.planning.planner",
    "ui.viewmodels.exercise.desk",
    "ui.workspaces.exercise.planning_bench",
    "ui.workspaces.exercise.console_bench",
    "ui.workspaces.exercise.parts",
)
"""All that the page needs late, in an order in which none takes long after those before it."""


class ExercisePage(QWidget):
    """The steps as tabs: the console, the seats; and the window for the projector.

    A seat that looks is asked to leave before anything else is shown. The steps are made when
    the page is first looked at, and what they hold when that is: most who open the window
    conduct no exercise. Even the modules are imported then.

    Signals:
        furnished: The steps are there, and whatever can be asked of them.
        made: A part that was put off is there; the part.
        reworded: What can be asked of the page has other titles.
    """

    furnished = Signal()
    reworded = Signal()
    made = Signal(object)

    def __init__(self, desk: Callable[[], ExerciseDesk], wardrobe: Wardrobe, atlas: Atlas) -> None:
        super().__init__()
        self._desk = desk
        self._wardrobe = wardrobe
        self._atlas = atlas
        self._projector: ProjectorWindow | None = None
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(24, 12, 16, 12)
        self.is_furnished = False

    @property
    def desk(self) -> ExerciseDesk:
        """The view-models, made when they are first asked for."""
        return self._desk()

    def furnish(self) -> None:
        """Make everything, down to what is looked at seldom."""
        self._make_steps()
        self.console.furnish()
        self.planning.furnish()

    def _make_steps(self) -> None:
        """Make the steps, once."""
        if self.is_furnished:
            return
        self.is_furnished = True
        from ui.workspaces.exercise import parts  # noqa: PLC0415 - most conduct no exercise

        self._parts = parts
        self.tabs = parts.Steps()
        self.tabs.setAccessibleName(self.tr("Steps of an exercise"))
        self._layout.addWidget(self.tabs)
        self._make_parts()
        # Most people come to conduct or to try; planning is one key away.
        self.tabs.setCurrentWidget(self.cover)
        self._add_projector()
        self.tabs.currentChanged.connect(self._follow)
        self.desk.table.opened.connect(self._stop_projecting)
        self._follow()
        self.furnished.emit()

    def _make_parts(self) -> None:
        desk, wardrobe = self.desk, self._wardrobe
        self.planning = self._parts.PlanningPanel(desk, wardrobe)
        self.planning.play_wanted.connect(self._offer)
        self.planning_cover = self._parts.Covered(self.planning, desk.hot_seat, desk.lock)
        self.planning.commands.is_covered = lambda: self.planning_cover.is_covered
        self.console = self._parts.Console(desk, wardrobe)
        self.cover = self._parts.Covered(self.console, desk.hot_seat, desk.lock)
        self.console.commands.stand_behind(self.cover)
        self.console.commands.reworded.connect(self.reworded)
        self.seats = self._parts.HotSeatPanel(desk.hot_seat, wardrobe, self._atlas)
        self.tabs.addTab(self.planning_cover, self.tr("Plan"))
        self.tabs.addTab(self.cover, self.tr("Conduct"))
        self.tabs.addTab(self.seats, self.tr("Seats"))
        for part in (self.planning, self.console):
            part.made.connect(self.made)
        for cover in (self.planning_cover, self.cover):
            cover.tried.connect(self.console.tell_of_tries)

    def _add_projector(self) -> None:
        self.projector = QPushButton(self.tr("Projector"))
        self.tabs.setCornerWidget(self.projector)
        self._project = self._made_action()
        self.projector.clicked.connect(self.project)
        self.projector.setToolTip(f"{self._project.title} ({self._project.keys_in_words})")

    def _made_action(self) -> Action:
        return Action(
            "exercise.projector",
            self.tr("Show the common picture on the projector, or take it away"),
            self.tr("Exercise"),
            self.project,
            "Ctrl+Shift+J",
            within=self,
        )

    def deeds(self) -> tuple[Action | KeyNote, ...]:
        """What can be asked of this page, for keys and the palette; nothing before it is made."""
        if not self.is_furnished:
            return ()
        return (*self.planning.deeds(), *self.console.deeds(), self._project)

    def may_close(self) -> bool:
        """Whether the window may close now; an unsaved plan is asked about."""
        return not self.is_furnished or self.planning.commands.may_close()

    def show_plan(self) -> None:
        """Bring the plan into view."""
        self._make_steps()
        self.tabs.setCurrentWidget(self.planning_cover)

    @Slot(object)
    def _offer(self, plan: Exercise) -> None:
        """Let a plan be begun from the console."""
        self.desk.plans.put(self._parts.Plan(plan.name, plan))
        self.tabs.setCurrentWidget(self.cover)

    @property
    def projecting(self) -> ProjectorWindow | None:
        """The window for the projector, while it is shown."""
        return self._projector

    @Slot()
    def project(self) -> None:
        """Show the window for the projector, or close it."""
        if self._projector is not None:
            self._projector.close()
            return
        self._atlas.load()
        projection = self.desk.projection
        self._projector = self._parts.ProjectorWindow(projection, self._wardrobe, self._atlas)
        self._projector.closed.connect(self._forget_projector)
        self.desk.projection.watch(on=True)
        self._projector.show_on_second_screen()

    @Slot()
    def _forget_projector(self) -> None:
        if self._projector is not None:
            self._projector.deleteLater()
            self._projector = None
            self.desk.projection.watch(on=False)

    @Slot()
    def _stop_projecting(self) -> None:
        """What was shown of one exercise is not left standing when another is opened."""
        if not self.desk.table.is_open:
            self.leave()

    @Slot()
    def leave(self) -> None:
        """Take the window for the projector away: the program, or the exercise, is left."""
        if self._projector is not None:
            self._projector.close()

    @Slot()
    def _follow(self) -> None:
        part = self.tabs.currentWidget()
        self.setFocusProxy(part)
        if part is not self.seats:
            self._empty_seat()

    def showEvent(self, event: QShowEvent) -> None:
        """Make the steps when they are first looked at."""
        is_first = not self.is_furnished
        self._make_steps()
        if is_first:
            self.tabs.show()
        super().showEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Let no seat's papers lie open while another workspace is in view."""
        super().hideEvent(event)
        if self.is_furnished:
            self._empty_seat()

    def _empty_seat(self) -> None:
        if self.desk.hot_seat.opening is not None or self.desk.hot_seat.next is not None:
            self.desk.hot_seat.leave()
