"""What stands beside the map: whose eyes, what happened, to whom, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QSplitter, QTabWidget, QVBoxLayout, QWidget

from ui.viewmodels.stories import NO_EVENT, SUSPECT
from ui.widgets.flow import FlowLayout
from ui.workspaces.watch.cells_panel import CellsView
from ui.workspaces.watch.chooser import EyesBox
from ui.workspaces.watch.cooperation_panel import CooperationPanel
from ui.workspaces.watch.feed_panel import FeedPanel
from ui.workspaces.watch.fills_box import FillsBox
from ui.workspaces.watch.life_panel import LifePanel
from ui.workspaces.watch.why_panel import WhyPanel

if TYPE_CHECKING:
    from ui.theme.wardrobe import Wardrobe
    from ui.viewmodels.watching import Watching


class WatchSide(QWidget):
    """The lists of events, of cells and of one life, above the reasons of one event.

    Signals:
        gone_to: The number of the event whose day is asked for.
    """

    gone_to = Signal(int)

    def __init__(self, watching: Watching, wardrobe: Wardrobe) -> None:
        super().__init__()
        self._watching = watching
        story = watching.story
        self.eyes = EyesBox(watching)
        self.ties = QCheckBox(self.tr("Cooperation on the map"))
        self.ties.setToolTip(self.tr("Draw what states have agreed and what is delivered (T)"))
        self.fills = FillsBox(watching.fills)
        self.cooperation = CooperationPanel(watching, wardrobe)
        self.feed = FeedPanel(watching.feed, watching.playback, wardrobe)
        self.cells = CellsView()
        self.life = LifePanel(story, wardrobe)
        self.why = WhyPanel(story, wardrobe)
        self._arrange()
        self.feed.view.looked_at.connect(story.look_at)
        self.cells.picked.connect(self.tell_of_cell)
        for part in (self.feed.view, self.life, self.why):
            part.gone_to.connect(self.gone_to)
        self.why.life_wanted.connect(self.tell_life)
        story.changed.connect(self._show_chosen)

    def _arrange(self) -> None:
        self.tabs = QTabWidget()
        self.tabs.setAccessibleName(self.tr("Events, cells and one life"))
        self.tabs.addTab(self.feed, self.tr("Events"))
        self.tabs.addTab(self.cells, self.tr("Cells"))
        self.tabs.addTab(self.life, self.tr("Life story"))
        self.tabs.addTab(self.cooperation, self.tr("Cooperation"))
        upper = FlowLayout()
        upper.addWidget(self.eyes)
        upper.addWidget(self.fills)
        upper.addWidget(self.ties)
        halves = QSplitter(Qt.Orientation.Vertical)
        halves.setObjectName("watch-reasons")
        halves.addWidget(self.tabs)
        halves.addWidget(self.why)
        halves.setHandleWidth(8)
        halves.setChildrenCollapsible(False)
        halves.setSizes([440, 200])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(upper)
        layout.addWidget(halves, 1)

    def follow(self) -> None:
        """Tell what there is on the present day."""
        scene = self._watching.scene
        if scene is not None:
            self.feed.follow()
            cells = scene.cells(self._watching.playback.day)
            self.cells.show_cells(cells, self._watching.feed.sentences)
            self.cooperation.follow()

    @Slot(str, str)
    def tell_of(self, kind: str, name: str) -> None:
        """Tell the life of what was clicked on the map."""
        story = self._watching.story
        if kind in ("arc", "ring"):
            story.look_at(int(name))
            return
        if kind == "cell":
            self.tell_of_cell(name)
        elif kind in ("state", "zone"):
            story.tell(kind, name)
        elif kind == "tie":
            self._watching.ties.choose(name)
            story.tell("relation", name)
            if self.tabs.currentWidget() is self.cooperation:
                return
        else:
            return
        self.tabs.setCurrentWidget(self.life)

    @Slot(str, str)
    def tell_life(self, kind: str, name: str) -> None:
        """Tell a whole life that an event belongs to."""
        self._watching.story.tell(kind, name)
        self.tabs.setCurrentWidget(self.life)

    @Slot(str)
    def tell_of_cell(self, name: str) -> None:
        """Tell the life of a cell, as it was or as the state that looks on knows it."""
        suspected = name.startswith(f"{SUSPECT}#")
        self._watching.story.tell(SUSPECT if suspected else "cell", name)

    @Slot()
    def look_for_words(self) -> None:
        """Put the keyboard where words are looked for."""
        self.tabs.setCurrentWidget(self.feed)
        self.feed.text.setFocus()

    @Slot()
    def _show_chosen(self) -> None:
        page = self._watching.story.page
        self.feed.view.show_current(NO_EVENT if page is None else page.event)
        if page is not None and page.kind == "relation":
            self._watching.ties.choose(page.name)
        is_cell = page is not None and page.kind in ("cell", SUSPECT)
        self.cells.show_current(page.name if page is not None and is_cell else "")
