"""Watch: one world played back, on the map, in words and in curves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QPushButton,
    QSplitter,
    QStackedLayout,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from ui.charts.live import LiveChart
from ui.map.view import MapView
from ui.viewmodels.stories import NO_EVENT, SUSPECT
from ui.widgets.labels import faint, title
from ui.workspaces.watch.cells_panel import CellsView
from ui.workspaces.watch.chooser import EyesBox, WorldChooser
from ui.workspaces.watch.feed_panel import FeedPanel
from ui.workspaces.watch.life_panel import LifePanel
from ui.workspaces.watch.timeline import Timeline
from ui.workspaces.watch.transport import Transport
from ui.workspaces.watch.why_panel import WhyPanel

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from ui.theme.wardrobe import Wardrobe
    from ui.viewmodels.watching import Watching

CURVES = 3
SLOW_MILLISECONDS = 120
"""Words and tables follow the clock at this pace: nobody reads faster."""


class WatchPage(QWidget):
    """The map above the curves and the timeline; beside them what happened, and to whom."""

    def __init__(self, watching: Watching, wardrobe: Wardrobe) -> None:
        super().__init__()
        self._watching = watching
        self._playback = watching.playback
        playback, feed, story = watching.playback, watching.feed, watching.story
        self.chooser = WorldChooser(watching)
        self.eyes = EyesBox(watching)
        self.map = MapView(wardrobe)
        self.map.set_layer_visible("network", False)
        self.ties = QCheckBox(self.tr("Cooperation on the map"))
        self.ties.setToolTip(self.tr("Draw what states have agreed and what is delivered (T)"))
        self.curves = [LiveChart(wardrobe, position) for position in range(CURVES)]
        self.timeline = Timeline(playback, feed, wardrobe)
        self.transport = Transport(playback, wardrobe)
        self.feed = FeedPanel(feed, playback, wardrobe)
        self.cells = CellsView()
        self.life = LifePanel(story, wardrobe)
        self.why = WhyPanel(story, wardrobe)
        self._slow = QTimer(self)
        self._slow.setSingleShot(True)
        self._slow.setInterval(SLOW_MILLISECONDS)
        self._slow.timeout.connect(self._follow_slowly)
        self._month = -1
        self._arrange()
        self._connect()
        self._add_keys()
        self._show_scene()

    def _arrange(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(16)
        top.addWidget(title(self.tr("Watch")))
        top.addWidget(self.chooser, 1)
        holder = QWidget()
        self._stack = QStackedLayout(holder)
        self._stack.addWidget(self._nothing_yet())
        self._stack.addWidget(self._world())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(32, 24, 16, 16)
        layout.setSpacing(16)
        layout.addLayout(top)
        layout.addWidget(holder, 1)
        self.setFocusProxy(self.chooser.button)

    def _nothing_yet(self) -> QWidget:
        page = QWidget()
        layout = QVBoxLayout(page)
        text = faint(
            self.tr(
                "Here one world is played back: the cells on the map, who learns of them, who "
                "tells whom and who keeps silent.\nChoose a scenario above. Worlds of one seed "
                "differ only by their luck."
            )
        )
        text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.first = QPushButton(self.tr("Play this world"))
        self.first.setProperty("primary", True)
        self.first.clicked.connect(self._watching.record)
        layout.addStretch(1)
        layout.addWidget(text)
        layout.addSpacing(8)
        layout.addWidget(self.first, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(1)
        return page

    def _world(self) -> QWidget:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.map, 1)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.setDirection(QHBoxLayout.Direction.LeftToRight)
        for chart in self.curves:
            row.addWidget(chart, 1)
        column.addLayout(row)
        column.addWidget(self.timeline)
        column.addWidget(self.transport)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.addWidget(left)
        self.splitter.addWidget(self._side())
        self.splitter.setHandleWidth(16)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setSizes([700, 450])
        return self.splitter

    def _side(self) -> QWidget:
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.setAccessibleName(self.tr("Events and cells"))
        self.tabs.addTab(self.feed, self.tr("Events"))
        self.tabs.addTab(self.cells, self.tr("Cells"))
        self.tabs.addTab(self.life, self.tr("Life story"))
        side = QWidget()
        layout = QVBoxLayout(side)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        upper = QHBoxLayout()
        upper.setSpacing(8)
        upper.addWidget(self.eyes, 1)
        upper.addWidget(self.ties)
        layout.addLayout(upper)
        halves = QSplitter(Qt.Orientation.Vertical)
        halves.addWidget(self.tabs)
        halves.addWidget(self.why)
        halves.setHandleWidth(8)
        halves.setChildrenCollapsible(False)
        halves.setSizes([440, 200])
        layout.addWidget(halves, 1)
        return side

    def _connect(self) -> None:
        playback, story = self._playback, self._watching.story
        self._watching.shown.connect(self._show_scene)
        self._watching.changed.connect(self._show_state)
        playback.moved.connect(self._follow)
        playback.changed.connect(self._follow)
        self.map.picked.connect(self._pick)
        self.ties.toggled.connect(self._show_ties)
        for chart in self.curves:
            chart.pointed.connect(playback.seek)
        self.feed.view.looked_at.connect(story.look_at)
        self.feed.view.gone_to.connect(self._go_to)
        self.life.gone_to.connect(self._go_to)
        self.why.gone_to.connect(self._go_to)
        self.cells.picked.connect(self._pick_cell)
        story.changed.connect(self._show_chosen)

    def _add_keys(self) -> None:
        playback = self._playback
        for keys, action in (
            (",", lambda: playback.step_events(-1)),
            (".", lambda: playback.step_events(1)),
            ("[", lambda: playback.step_months(-1)),
            ("]", lambda: playback.step_months(1)),
            ("B", playback.toggle_mark),
            ("Shift+B", lambda: playback.step_marks(1)),
            ("Ctrl+Shift+B", lambda: playback.step_marks(-1)),
            ("Ctrl+Space", playback.toggle),
            ("T", self.ties.toggle),
            ("Ctrl+R", self._watching.record),
            ("Ctrl+F", self.feed.text.setFocus),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(action)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the keys that nobody inside has use for."""
        playback = self._playback
        by_month = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        step = playback.step_months if by_month else playback.step_days
        actions = {
            Qt.Key.Key_Space: playback.toggle,
            Qt.Key.Key_Left: lambda: step(-1),
            Qt.Key.Key_Right: lambda: step(1),
            Qt.Key.Key_Home: lambda: playback.seek(0.0),
            Qt.Key.Key_End: lambda: playback.seek(playback.last_day),
            Qt.Key.Key_Plus: lambda: playback.change_speed(1),
            Qt.Key.Key_Minus: lambda: playback.change_speed(-1),
        }
        action = actions.get(event.key())
        if action is None or playback.recording is None:
            super().keyPressEvent(event)
        else:
            action()

    @Slot()
    def _show_state(self) -> None:
        self.first.setEnabled(not self._watching.obstacle)
        self.first.setToolTip(self._watching.obstacle)

    @Slot()
    def _show_scene(self) -> None:
        """Show another recording, or look through other eyes."""
        scene, recording = self._watching.scene, self._playback.recording
        there = scene is not None and recording is not None
        self._stack.setCurrentIndex(1 if there else 0)
        if scene is None or recording is None:
            return
        self._month = -1
        self.map.show_layer("labels", scene.labels())
        for chart, curve in zip(self.curves, self._watching.curves, strict=True):
            chart.show_curve(curve, recording.start, recording.days)
        self._follow()
        self._follow_slowly()
        self.setFocusProxy(self.timeline)

    @Slot()
    def _follow(self) -> None:
        """Show the day that it is: map and cursors at once, words and tables a little later."""
        scene, day = self._watching.scene, self._playback.day
        recording = self._playback.recording
        if scene is None or recording is None:
            return
        self.map.show_layer("cells", scene.cells(day))
        self.map.show_layer("arcs", scene.arcs(day, self._playback.speed))
        month = recording.months.at(day)
        if month != self._month:
            self._month = month
            self.map.show_layer("network", scene.network(day))
        for chart in self.curves:
            chart.show_day(day)
        if not self._slow.isActive():
            self._slow.start()

    @Slot()
    def _follow_slowly(self) -> None:
        scene = self._watching.scene
        if scene is not None:
            self.feed.follow()
            cells = scene.cells(self._playback.day)
            self.cells.show_cells(cells, self._watching.feed.sentences)

    @Slot(bool)
    def _show_ties(self, shown: bool) -> None:
        self.map.set_layer_visible("network", shown)

    @Slot(str, str)
    def _pick(self, kind: str, name: str) -> None:
        """Tell the life of what was clicked on the map."""
        story = self._watching.story
        if kind in ("arc", "ring"):
            story.look_at(int(name))
            return
        if kind in ("cell", "tie", "state", "zone"):
            self.tabs.setCurrentWidget(self.life)
        if kind == "cell":
            self._pick_cell(name)
        elif kind == "tie":
            story.tell("relation", name)
        elif kind in ("state", "zone"):
            story.tell(kind, name)

    @Slot(str)
    def _pick_cell(self, name: str) -> None:
        suspected = name.startswith(f"{SUSPECT}#")
        self._watching.story.tell(SUSPECT if suspected else "cell", name)

    @Slot(int)
    def _go_to(self, event: int) -> None:
        recording = self._playback.recording
        if recording is not None:
            self._playback.pause()
            self._playback.seek(float(recording.events.day[event]))

    @Slot()
    def _show_chosen(self) -> None:
        """Mark what is told of everywhere: on the map, in the tables and in time."""
        page, recording = self._watching.story.page, self._playback.recording
        event = NO_EVENT if page is None else page.event
        known = event != NO_EVENT and recording is not None
        mark = float(recording.events.day[event]) if known and recording else None
        for chart in (*self.curves, self.timeline):
            chart.show_mark(mark)
        self.feed.view.show_current(event)
        is_cell = page is not None and page.kind in ("cell", SUSPECT)
        self.cells.show_current(page.name if is_cell and page else "")
        if page is not None and page.kind in ("cell", SUSPECT, "state", "zone"):
            kind = "cell" if is_cell else page.kind
            if self.map.selected != (kind, page.name):
                self.map.select(kind, page.name)
