"""Design: one scenario, everything that can be changed in it, and the map of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QSplitter,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from ui.widgets.folding import Folding
from ui.widgets.notice import NoticeBar
from ui.widgets.scrolled import Scrolled
from ui.widgets.shown_only import ShownOnly
from ui.workspaces.design.commands import Commands
from ui.workspaces.design.filing_dialogs import FilingDialogs
from ui.workspaces.design.inspector import Inspector
from ui.workspaces.design.levers_panel import LeversPanel
from ui.workspaces.design.map_panel import MapPanel
from ui.workspaces.design.matrix_panel import MatrixPanel
from ui.workspaces.design.mending_panel import MendingPanel
from ui.workspaces.design.scenario_panel import ScenarioPanel
from ui.workspaces.design.timeline_panel import TimelinePanel
from ui.workspaces.design.toolbar import Toolbar
from ui.workspaces.design.welcome import Welcome

if TYPE_CHECKING:
    from ui.actions.action import Action, KeyNote
    from ui.theme.wardrobe import Wardrobe
    from ui.viewmodels.design import Design

SIZES = [400, 430, 330]
HEIGHTS = [460, 240]
FOLDED_HEIGHTS = [440, 560, 440]
"""Of the columns where they stand below each other."""


class DesignPage(QWidget):
    """The matrix and levers, the map, and the inspector, side by side.

    Signals:
        run_wanted: Run the draft beside what it extends.
        titled: What is open and whether it has unsaved changes.
    """

    run_wanted = Signal()
    titled = Signal(str, bool)

    def __init__(self, design: Design, wardrobe: Wardrobe) -> None:
        super().__init__()
        self._design = design
        self.dialogs = FilingDialogs(design, self)
        self.commands = Commands(design, self.dialogs, self)
        self.notice = NoticeBar(wardrobe)
        self.welcome = Welcome(design.library)
        self.toolbar = Toolbar(design, self.commands)
        self.matrix = MatrixPanel(design.pillars, wardrobe)
        self.map_panel = MapPanel(design.pictures, wardrobe)
        self.levers = LeversPanel(design.levers, wardrobe)
        self.scenario = ScenarioPanel(design)
        self.particulars = self.scenario.particulars
        self.mending = MendingPanel(design.mending)
        self.timeline = TimelinePanel(design.timetable, wardrobe)
        self.inspector = Inspector(design.inspection, wardrobe)
        self.tabs = self._made_tabs()
        holder = QWidget()
        self._stack = ShownOnly(holder)
        self._stack.addWidget(self.welcome)
        self._stack.addWidget(self._bench())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.notice)
        layout.addWidget(holder, 1)
        self._folding = Folding(self, self.splitter, wardrobe, SIZES, FOLDED_HEIGHTS)
        self._connect()
        self._show()

    def _made_tabs(self) -> QTabWidget:
        tabs = QTabWidget()
        tabs.setAccessibleName(self.tr("What is edited"))
        tabs.addTab(Scrolled(self.matrix, margin=8), self.tr("Cooperation"))
        tabs.addTab(Scrolled(self.levers, margin=8), self.tr("Levers"))
        tabs.addTab(Scrolled(self.scenario, margin=8), self.tr("Scenario"))
        tabs.addTab(Scrolled(self.mending, margin=8), self.tr("Changes"))
        return tabs

    def deeds(self) -> tuple[Action | KeyNote, ...]:
        """What can be asked of this page, for keys and the palette."""
        return (*self.commands.all, *self.commands.notes)

    @property
    def map(self) -> QWidget:
        """The map itself, which wants a ground to stand on."""
        return self.map_panel.map

    def _bench(self) -> QWidget:
        bench = QWidget()
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.addWidget(self.tabs)
        self.splitter.addWidget(self._middle())
        self.splitter.addWidget(self.inspector)
        self.splitter.setObjectName("design-columns")
        self.splitter.setHandleWidth(16)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setSizes(SIZES)
        for place, stretch in enumerate((2, 3, 2)):
            self.splitter.setStretchFactor(place, stretch)
        layout = QVBoxLayout(bench)
        layout.setContentsMargins(24, 16, 24, 16)
        layout.setSpacing(12)
        layout.addWidget(self.toolbar)
        layout.addWidget(self.splitter, 1)
        return bench

    def _middle(self) -> QWidget:
        middle = QSplitter(Qt.Orientation.Vertical)
        middle.addWidget(self.map_panel)
        middle.addWidget(Scrolled(self.timeline))
        middle.setHandleWidth(12)
        middle.setChildrenCollapsible(False)
        middle.setStretchFactor(0, 1)
        middle.setSizes(HEIGHTS)
        middle.setObjectName("design-middle")
        return middle

    def _connect(self) -> None:
        editor, commands, dialogs = self._design.editor, self.commands, self.dialogs
        self.welcome.copy_wanted.connect(dialogs.copy)
        self.welcome.open_wanted.connect(dialogs.ask_for_file)
        self.welcome.new_wanted.connect(dialogs.begin)
        commands.run_wanted.connect(self.run_wanted)
        dialogs.said.connect(self.notice.say)
        dialogs.done.connect(self.notice.tell)
        editor.refused.connect(self.notice.say)
        editor.opened.connect(self._show)
        editor.checked.connect(self._count_mistakes)
        self._design.mending.key_wanted.connect(self._show_key)
        editor.filing.compared.connect(self._show_changes)
        editor.modified_changed.connect(self._tell)
        editor.changed.connect(self._tell)
        self.timeline.pointed.connect(self._design.inspection.point)
        self.map_panel.map.picked.connect(self._design.inspection.pick)

    @Slot()
    def _show(self) -> None:
        is_open = self._design.editor.draft is not None
        self._stack.setCurrentIndex(int(is_open))
        self.setFocusProxy(self.matrix.view if is_open else self.welcome)
        if self.isVisible():
            self.setFocus()
        self._tell()

    @Slot()
    def _count_mistakes(self) -> None:
        count = len(self._design.editor.mistakes)
        text = self.tr("%n mistake(s)", "", count) if count else self.tr("Changes")
        self.tabs.setTabText(self.tabs.count() - 1, text)

    @Slot(str)
    def _show_key(self, key: str) -> None:
        self.tabs.setCurrentIndex(self.tabs.count() - 2)
        self.scenario.point(key)

    @Slot()
    def _show_changes(self) -> None:
        self.tabs.setCurrentIndex(self.tabs.count() - 1)

    @Slot()
    def _tell(self) -> None:
        self.titled.emit(self._design.title, self._design.editor.is_modified)
