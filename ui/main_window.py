"""The one window: it arranges, and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMainWindow,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ui.frame import Frame
from ui.preferences import Preferences
from ui.viewmodels.activities import Activities
from ui.widgets.beside import Beside
from ui.widgets.help_panel import HelpPanel
from ui.widgets.job_list import JobList
from ui.widgets.notice import NoticeBar
from ui.widgets.rail import Destination, Rail
from ui.workspaces.compare.page import ComparePage
from ui.workspaces.design.page import DesignPage
from ui.workspaces.exercise.page import ExercisePage
from ui.workspaces.library.page import LibraryPage
from ui.workspaces.watch.page import WatchPage

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent

    from simulator.scenario.scenario import Scenario
    from ui.desk import Desk
    from ui.theme.wardrobe import Wardrobe

LIBRARY, COMPARE, WATCH, DESIGN, EXERCISE = 0, 1, 2, 3, 4
SIZE = (1280, 800)
SMALLEST = (1040, 680)


class MainWindow(QMainWindow):
    """A rail, a place for notices, and the workspaces."""

    closing = Signal()
    arrived = Signal()

    def __init__(
        self, desk: Desk, wardrobe: Wardrobe, preferences: Preferences | None = None
    ) -> None:
        super().__init__()
        self.desk = desk
        self.preferences = preferences or Preferences()
        self.wardrobe = wardrobe
        self.setWindowTitle(self.tr("Taawun"))
        self.setObjectName("taawun")
        self.resize(*SIZE)
        self.setMinimumSize(*SMALLEST)
        self.setAcceptDrops(True)
        with wardrobe.put_off():
            self._make(desk, wardrobe)
        self.go_to(LIBRARY)

    def _make(self, desk: Desk, wardrobe: Wardrobe) -> None:
        self.library = LibraryPage(desk.library, wardrobe, desk.thumbnails)
        self.compare = ComparePage(desk.choice, desk.levels, desk.study, desk.look, wardrobe)
        self.watch = WatchPage(desk.watching, wardrobe)
        self.design = DesignPage(desk.design, wardrobe)
        self.exercise = ExercisePage(lambda: desk.exercise, wardrobe, desk.atlas)
        self.notice = NoticeBar(wardrobe)
        self.help = HelpPanel(wardrobe)
        self.jobs = JobList(Activities(desk.study, desk.watching, self))
        self.rail = Rail(
            [
                Destination(self.tr("Library"), "library", "Ctrl+1"),
                Destination(self.tr("Compare"), "git-compare", "Ctrl+2"),
                Destination(self.tr("Watch"), "eye", "Ctrl+3"),
                Destination(self.tr("Design"), "sliders", "Ctrl+4"),
                Destination(self.tr("Exercise"), "users", "Ctrl+5"),
            ],
            wardrobe,
        )
        self._pages = QStackedWidget()
        for page in (self.library, self.compare, self.watch, self.design, self.exercise):
            self._pages.addWidget(framed(page))
        self._arrange()
        self._listen()
        self.frame = Frame(self)

    @property
    def pages(self) -> tuple[QWidget, ...]:
        """The workspaces, in the order of the rail."""
        return tuple(self._pages.widget(place).widget() for place in range(self._pages.count()))

    @property
    def page(self) -> QWidget:
        """The workspace in view."""
        return self._pages.currentWidget().widget()

    @property
    def place(self) -> int:
        """Which workspace is in view."""
        return self._pages.currentIndex()

    @Slot(int)
    def go_to(self, place: int) -> None:
        """Bring a workspace into view."""
        self._pages.setCurrentIndex(place)
        self.rail.show_place(place)
        page = self.page
        told = {self.compare: ("study",), self.watch: ("recording",)}
        self.jobs.leave_out(*told.get(page, ()))
        if page in (self.watch, self.design, self.exercise):
            self.desk.atlas.load()
        if page is self.exercise:
            self.desk.exercise.plans.load()
        page.setFocus()
        self.arrived.emit()

    def bring(self, page: QWidget) -> None:
        """Bring a page that is not on the rail into view."""
        if page not in self.pages:
            self._pages.addWidget(framed(page))
        self.go_to(self.pages.index(page))

    def _arrange(self) -> None:
        content = QVBoxLayout()
        content.setContentsMargins(0, 0, 0, 0)
        content.setSpacing(0)
        content.addWidget(self.notice)
        content.addWidget(Beside(self._pages, self.help, self.wardrobe), 1)
        content.addWidget(self.jobs)
        whole = QWidget()
        layout = QHBoxLayout(whole)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.rail)
        layout.addLayout(content, 1)
        self.setCentralWidget(whole)

    def _listen(self) -> None:
        """Let what happens on one page show on another."""
        for page in (self.watch, self.design, self.compare.map_card):
            self.desk.atlas.loaded.connect(page.map.show_ground)
        self.compare.map_card.ground_wanted.connect(self.desk.atlas.load)
        self.rail.chosen.connect(self.go_to)
        self.library.wanted.connect(self._compare)
        self.library.exercise_dropped.connect(self._go_on_with)
        self.design.run_wanted.connect(self._compare_draft)
        self.design.titled.connect(self._show_title)
        self.desk.library.opened.connect(self._show_opened)
        self.desk.library.refused.connect(self._show_library)

    @Slot(list)
    def _compare(self, keys: list[str]) -> None:
        self.go_to(COMPARE)
        self.desk.compare(keys)

    @Slot()
    def _compare_draft(self) -> None:
        self.go_to(COMPARE)
        self.desk.compare_draft()

    @Slot(str, bool)
    def _show_title(self, title: str, modified: bool) -> None:
        text = self.tr("{title}[*], Taawun").format(title=title) if title else self.tr("Taawun")
        self.setWindowTitle(text)
        self.setWindowModified(modified)

    @Slot(object)
    def _show_opened(self, scenario: Scenario) -> None:
        text = self.tr("{title} is open. Tick it in Compare, or use its card in the library.")
        self.notice.tell(text.format(title=scenario.title))

    @Slot(object)
    def _go_on_with(self, file: Path) -> None:
        """Go on with an exercise that was dropped, unless a seat uses the screen."""
        if self.desk.exercise.hot_seat.next is not None:
            self.notice.say(self.tr("A seat uses the screen. Draw the curtain first."))
            return
        self.bring(self.exercise)
        self.exercise.tabs.setCurrentWidget(self.exercise.cover)
        self.desk.exercise.sitting.open(file)

    @Slot()
    def _show_library(self) -> None:
        self.go_to(LIBRARY)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self.library.dragEnterEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        self.library.dropEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        if not (self.design.dialogs.may_close() and self.exercise.may_close()):
            event.ignore()
            return
        # A window on the projector would keep the program alive, with nobody to close it.
        self.exercise.leave()
        self.closing.emit()
        super().closeEvent(event)


def framed(page: QWidget) -> QScrollArea:
    """A page that can be moved about where the window is too small for it."""
    frame = QScrollArea()
    frame.setWidgetResizable(True)
    frame.setWidget(page)
    page.setAutoFillBackground(False)
    frame.viewport().setAutoFillBackground(False)
    frame.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return frame
