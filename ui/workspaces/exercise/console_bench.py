"""The bench of the console: everything that conducting an exercise takes, in one view."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFrame, QSplitter, QTextBrowser, QVBoxLayout, QWidget

from ui.viewmodels.exercise.words import turn_page
from ui.widgets.folding import Folding
from ui.widgets.labels import faint
from ui.widgets.late_tabs import LateTabs
from ui.workspaces.exercise.branches_panel import BranchesPanel
from ui.workspaces.exercise.console_asking import AskingBar
from ui.workspaces.exercise.console_head import ConsoleHead
from ui.workspaces.exercise.console_log import ConsoleLog
from ui.workspaces.exercise.console_observing import ConsoleObserving
from ui.workspaces.exercise.console_queue import ConsoleQueue
from ui.workspaces.exercise.console_rulings import ConsoleRulings
from ui.workspaces.exercise.console_seats import ConsoleSeats
from ui.workspaces.exercise.forecast_panel import ForecastPanel

if TYPE_CHECKING:
    from ui.theme.wardrobe import Wardrobe
    from ui.viewmodels.exercise.desk import ExerciseDesk

WIDTHS = [520, 640]
FOLDED_HEIGHTS = [560, 620]
HEIGHTS = [262, 390]


class ConsoleBench(QWidget):
    """Injects at the leading side; seats, and what one looks at in turn, at the other."""

    def __init__(self, desk: ExerciseDesk, wardrobe: Wardrobe, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._wardrobe = wardrobe
        self.sitting = desk.sitting
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(12)
        self.head = ConsoleHead(self.sitting, wardrobe)
        column.addWidget(self.head)
        self._divide(column)
        self.asking = AskingBar()
        column.addWidget(self.asking)
        self.status = faint()
        column.addWidget(self.status)
        self._folding = Folding(self, self.splitter, wardrobe, WIDTHS, FOLDED_HEIGHTS)
        self.setFocusProxy(self.queue)
        self._connect()
        self._show()

    def _divide(self, column: QVBoxLayout) -> None:
        """Put what stands side by side in its place, from the outside inwards."""
        self.splitter = divided(Qt.Orientation.Horizontal, "exercise-console", 16)
        column.addWidget(self.splitter, 1)
        self.queue = ConsoleQueue(self.sitting)
        self.splitter.addWidget(self.queue)
        right = divided(Qt.Orientation.Vertical, "exercise-right", 8)
        self.splitter.addWidget(right)
        self.seats = ConsoleSeats(self.sitting)
        right.addWidget(self.seats)
        self.tabs = LateTabs()
        right.addWidget(self.tabs)
        self._fill_tabs()
        right.setSizes(HEIGHTS)
        self.splitter.setSizes(WIDTHS)

    def _fill_tabs(self) -> None:
        tabs, sitting, desk = self.tabs, self.sitting, self._desk
        tabs.setAccessibleName(self.tr("What the facilitator looks at"))
        self.turn = QTextBrowser()
        self.turn.setAccessibleName(self.tr("The situation of this turn"))
        self.turn.setFrameShape(QFrame.Shape.NoFrame)
        self.turn.setOpenLinks(False)
        tabs.addTab(self.turn, "")
        self.rulings_room = tabs.add(lambda _: ConsoleRulings(sitting), "")
        self.observing_room = tabs.add(lambda _: ConsoleObserving(sitting), "")
        self.forecast_room = tabs.add(
            lambda _: ForecastPanel(sitting, desk.forecasting, self._wardrobe), self.tr("Forecast")
        )
        self.branches_room = tabs.add(
            lambda _: BranchesPanel(sitting, desk.course), self.tr("Branches")
        )
        self.log_room = tabs.add(lambda _: ConsoleLog(sitting), self.tr("Journal"))
        tabs.currentChanged.connect(self._make_room)

    @property
    def rulings(self) -> ConsoleRulings:
        """What has come of the turn; made now if it was not needed so far, as the others are."""
        return self.rulings_room.part

    @property
    def observing(self) -> ConsoleObserving:
        """What evaluators see."""
        return self.observing_room.part

    @property
    def forecast(self) -> ForecastPanel:
        """What may come."""
        return self.forecast_room.part

    @property
    def branches(self) -> BranchesPanel:
        """The courses of play."""
        return self.branches_room.part

    @property
    def log(self) -> ConsoleLog:
        """What was recorded."""
        return self.log_room.part

    def show_tab(self, place: int) -> None:
        """Show one of the parts, and give it the keyboard."""
        self.tabs.setCurrentIndex(place)
        self.tabs.currentWidget().setFocus()

    def _connect(self) -> None:
        sitting = self.sitting
        sitting.changed.connect(self._show)
        sitting.came_in.connect(self._come_in)
        sitting.acts.said.connect(self.status.setText)
        sitting.acts.advanced.connect(self._show_rulings)

    @Slot()
    def _show(self) -> None:
        picture = self.sitting.picture
        if picture is None:
            return
        page = turn_page(picture.exercise, picture.turn.number)
        if self.turn.property("page") != page:
            # Setting it anew would scroll it back under the reader's eyes.
            self.turn.setProperty("page", page)
            self.turn.setHtml(page)
        open_ones, missing = len(picture.unruled), len(picture.unobserved)
        titles = (
            self.tr("Situation"),
            self.tr("Outcome ({count})").format(count=open_ones)
            if open_ones
            else self.tr("Outcome"),
            self.tr("Observe ({count})").format(count=missing) if missing else self.tr("Observe"),
        )
        for place, title in enumerate(titles):
            self.tabs.setTabText(place, title)

    @Slot()
    def _make_room(self) -> None:
        """Show the seats in one line while something large is looked at."""
        large = self.tabs.currentIndex() not in (
            self.tabs.indexOf(self.turn),
            self.tabs.indexOf(self.rulings_room),
        )
        self.seats.fold(folded=large)

    @Slot()
    def _come_in(self) -> None:
        self.status.clear()
        self.tabs.setCurrentIndex(0)

    @Slot(object)
    def _show_rulings(self, _report: object) -> None:
        self.tabs.setCurrentWidget(self.rulings)
        self.rulings.setFocus()


def divided(orientation: Qt.Orientation, name: str, handle: int) -> QSplitter:
    """A splitter none of whose parts can be pushed out of sight."""
    splitter = QSplitter(orientation)
    splitter.setObjectName(name)
    splitter.setHandleWidth(handle)
    splitter.setChildrenCollapsible(False)
    return splitter
