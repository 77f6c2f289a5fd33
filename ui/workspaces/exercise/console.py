"""The facilitator's console: everything that conducting an exercise takes, in one view."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QFrame,
    QSplitter,
    QStackedLayout,
    QTabWidget,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from ui.viewmodels.exercise.words import turn_page
from ui.widgets.folding import Folding
from ui.widgets.labels import faint
from ui.widgets.notice import NoticeBar
from ui.workspaces.exercise.branches_panel import BranchesPanel
from ui.workspaces.exercise.console_asking import AskingBar
from ui.workspaces.exercise.console_deeds import ConsoleDeeds
from ui.workspaces.exercise.console_head import ConsoleHead
from ui.workspaces.exercise.console_log import ConsoleLog
from ui.workspaces.exercise.console_observing import ConsoleObserving
from ui.workspaces.exercise.console_queue import ConsoleQueue
from ui.workspaces.exercise.console_rulings import ConsoleRulings
from ui.workspaces.exercise.console_seats import ConsoleSeats
from ui.workspaces.exercise.console_start import ConsoleStart
from ui.workspaces.exercise.forecast_panel import ForecastPanel

if TYPE_CHECKING:
    from ui.actions.action import Action, KeyNote
    from ui.theme.wardrobe import Wardrobe
    from ui.viewmodels.exercise.desk import ExerciseDesk

WIDTHS = [520, 640]
FOLDED_HEIGHTS = [560, 620]
HEIGHTS = [262, 390]


class Console(QWidget):
    """Injects at the leading side; seats, and what one looks at in turn, at the other."""

    def __init__(self, desk: ExerciseDesk, wardrobe: Wardrobe) -> None:
        super().__init__()
        self.desk = desk
        self.sitting = desk.sitting
        self.notice = NoticeBar(wardrobe)
        self.start = ConsoleStart(desk)
        self.head = ConsoleHead(self.sitting, wardrobe)
        self.queue = ConsoleQueue(self.sitting)
        self.seats = ConsoleSeats(self.sitting)
        self.turn = QTextBrowser()
        self.turn.setAccessibleName(self.tr("The situation of this turn"))
        self.turn.setFrameShape(QFrame.Shape.NoFrame)
        self.turn.setOpenLinks(False)
        self.rulings = ConsoleRulings(self.sitting)
        self.observing = ConsoleObserving(self.sitting)
        self.forecast = ForecastPanel(self.sitting, desk.forecasting, wardrobe)
        self.branches = BranchesPanel(self.sitting, desk.course)
        self.log = ConsoleLog(self.sitting)
        self.tabs = self._made_tabs()
        self.asking = AskingBar()
        self.status = faint()
        self._differences: tuple[object, ...] = ()
        self._arrange()
        self._folding = Folding(self, self.splitter, wardrobe, WIDTHS, FOLDED_HEIGHTS)
        self.commands = ConsoleDeeds(self)
        self._connect()
        self._show()

    def deeds(self) -> tuple[Action | KeyNote, ...]:
        """What can be asked of the console, for keys and the palette."""
        return self.commands.all()

    def show_tab(self, place: int) -> None:
        """Show one of the parts, and give it the keyboard."""
        self.tabs.setCurrentIndex(place)
        self.tabs.currentWidget().setFocus()

    def _made_tabs(self) -> QTabWidget:
        tabs = QTabWidget()
        tabs.setAccessibleName(self.tr("What the facilitator looks at"))
        for panel in (self.turn, self.rulings, self.observing):
            tabs.addTab(panel, "")
        for panel, title in (
            (self.forecast, self.tr("Forecast")),
            (self.branches, self.tr("Branches")),
            (self.log, self.tr("Journal")),
        ):
            tabs.addTab(panel, title)
        tabs.currentChanged.connect(self._make_room)
        return tabs

    def _arrange(self) -> None:
        holder = QWidget()
        self._stack = QStackedLayout(holder)
        self._stack.addWidget(self.start)
        self._bench = self._made_bench()
        self._stack.addWidget(self._bench)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.notice)
        layout.addWidget(holder, 1)

    def _made_bench(self) -> QWidget:
        right = divided(Qt.Orientation.Vertical, self.seats, self.tabs)
        right.setObjectName("exercise-right")
        right.setSizes(HEIGHTS)
        right.setHandleWidth(8)
        self.splitter = divided(Qt.Orientation.Horizontal, self.queue, right)
        self.splitter.setObjectName("exercise-console")
        self.splitter.setSizes(WIDTHS)
        self.splitter.setHandleWidth(16)
        bench = QWidget()
        column = QVBoxLayout(bench)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.head)
        column.addWidget(self.splitter, 1)
        column.addWidget(self.asking)
        column.addWidget(self.status)
        return bench

    def _connect(self) -> None:
        sitting = self.sitting
        sitting.changed.connect(self._show)
        sitting.came_in.connect(self._come_in)
        sitting.table.refused.connect(self.notice.say)
        sitting.acts.said.connect(self.status.setText)
        sitting.acts.advanced.connect(self._show_rulings)
        self.desk.plans.refused.connect(self.notice.say)

    @Slot()
    def _show(self) -> None:
        picture = self.sitting.picture
        self._turn_to(self.start if picture is None else self._bench)
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
        self._tell_differences()

    def _turn_to(self, part: QWidget) -> None:
        """Show the start or the bench; the keyboard goes with what is shown."""
        self.setFocusProxy(self.queue if part is self._bench else self.start)
        if self._stack.currentWidget() is not part:
            self._stack.setCurrentWidget(part)
            if self.isVisible():
                self.setFocus()

    @Slot()
    def _make_room(self) -> None:
        """Show the seats in one line while something large is looked at."""
        large = self.tabs.currentWidget() not in (self.turn, self.rulings)
        self.seats.fold(folded=large)

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
        self.status.clear()
        self.tabs.setCurrentIndex(0)

    @Slot(object)
    def _show_rulings(self, _report: object) -> None:
        self.tabs.setCurrentWidget(self.rulings)
        self.rulings.setFocus()


def divided(orientation: Qt.Orientation, *parts: QWidget) -> QSplitter:
    """Parts side by side, none of which can be pushed out of sight."""
    splitter = QSplitter(orientation)
    for part in parts:
        splitter.addWidget(part)
    splitter.setChildrenCollapsible(False)
    return splitter
