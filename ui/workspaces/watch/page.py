"""Watch: one world played back, on the map, in words and in curves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from simulator.runs.recording import NOBODY
from ui.charts.live import LiveChart
from ui.map.view import MapView
from ui.theme.tips import tip
from ui.viewmodels.stories import NO_EVENT, SUSPECT
from ui.viewmodels.ties import ALL_PILLARS
from ui.widgets.empty_state import EmptyState
from ui.widgets.folding import Folding
from ui.widgets.labels import title
from ui.widgets.shown_only import ShownOnly
from ui.workspaces.watch.chooser import WorldChooser
from ui.workspaces.watch.deeds import WatchDeeds
from ui.workspaces.watch.side import WatchSide
from ui.workspaces.watch.timeline import Timeline
from ui.workspaces.watch.transport import Transport

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from ui.actions.action import Action, KeyNote
    from ui.theme.wardrobe import Wardrobe
    from ui.viewmodels.watching import Watching

CURVES = 3
WIDTHS = [700, 450]
FOLDED_HEIGHTS = [560, 440]
"""Of the map with its curves, and of what stands beside them, where it stands below."""
SLOW_MILLISECONDS = 120
"""Words and tables follow the clock at this pace: nobody reads faster."""


class WatchPage(QWidget):
    """The map above the curves and the timeline; beside them what happened, and to whom."""

    def __init__(self, watching: Watching, wardrobe: Wardrobe) -> None:
        super().__init__()
        self.watching = watching
        self._playback = watching.playback
        self.chooser = WorldChooser(watching)
        self.map = MapView(wardrobe)
        self.map.set_layer_visible("network", False)
        self.curves = [LiveChart(wardrobe, position) for position in range(CURVES)]
        self.timeline = Timeline(watching.playback, watching.feed, wardrobe)
        self.transport = Transport(watching.playback, wardrobe)
        self.side = WatchSide(watching, wardrobe)
        self._slow = QTimer(self)
        self._slow.setSingleShot(True)
        self._slow.setInterval(SLOW_MILLISECONDS)
        self._slow.timeout.connect(self._follow_slowly)
        self._month = -1
        self._arrange(wardrobe)
        self._folding = Folding(self, self.splitter, wardrobe, WIDTHS, FOLDED_HEIGHTS)
        self._connect()
        self._show_state()
        self._show_scene()

    def deeds(self) -> tuple[Action | KeyNote, ...]:
        """What can be asked of this page, for the palette and the keys."""
        return WatchDeeds(self).all()

    def _arrange(self, wardrobe: Wardrobe) -> None:
        top = QHBoxLayout()
        top.setSpacing(16)
        top.addWidget(title(self.tr("Watch")))
        top.addWidget(self.chooser, 1)
        holder = QWidget()
        self._stack = ShownOnly(holder)
        self._stack.addWidget(self._nothing_yet(wardrobe))
        self._stack.addWidget(self._world())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 16)
        layout.setSpacing(16)
        layout.addLayout(top)
        layout.addWidget(holder, 1)
        self.setFocusProxy(self.chooser.button)

    def _nothing_yet(self, wardrobe: Wardrobe) -> QWidget:
        lines = (
            self.tr(
                "Here one world is played back: the cells on the map, who learns of them, who "
                "tells whom and who keeps silent. Any event can be asked why it happened."
            ),
            self.tr("Choose a scenario above. Worlds of one seed differ only by their luck."),
        )
        page = EmptyState("eye", self.tr("One world, day by day"), lines, wardrobe)
        self.first = QPushButton(self.tr("Play this world"))
        self.first.setProperty("primary", True)
        self.first.clicked.connect(self.watching.record)
        page.add_button(self.first)
        return page

    def _world(self) -> QWidget:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.map, 1)
        row = QHBoxLayout()
        row.setSpacing(8)
        for chart in self.curves:
            row.addWidget(chart, 1)
        column.addLayout(row)
        column.addWidget(self.timeline)
        column.addWidget(self.transport)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setObjectName("watch")
        self.splitter.addWidget(left)
        self.splitter.addWidget(self.side)
        self.splitter.setHandleWidth(16)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setSizes(WIDTHS)
        return self.splitter

    def _connect(self) -> None:
        playback = self._playback
        self.watching.shown.connect(self._show_scene)
        self.watching.changed.connect(self._show_state)
        self.watching.story.changed.connect(self._show_chosen)
        playback.moved.connect(self._follow)
        self.map.picked.connect(self.side.tell_of)
        self.side.ties.toggled.connect(self._show_ties)
        self.watching.ties.changed.connect(self._show_pair)
        self.watching.fills.changed.connect(self._show_fill)
        self.side.gone_to.connect(self._go_to)
        for chart in (*self.curves, self.side.cooperation.chart):
            chart.pointed.connect(playback.seek)

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
        action = actions.get(Qt.Key(event.key()))
        if action is None or playback.recording is None:
            super().keyPressEvent(event)
        else:
            action()

    @Slot()
    def _show_state(self) -> None:
        waiting, play = self.tr("The world is being played…"), self.tr("Play this world")
        self.first.setText(waiting if self.watching.recording_now else play)
        self.first.setEnabled(not self.watching.obstacle)
        self.first.setToolTip(tip(self.watching.obstacle))

    @Slot()
    def _show_scene(self) -> None:
        """Show another recording, or look through other eyes."""
        scene, recording = self.watching.scene, self._playback.recording
        self._stack.setCurrentIndex(0 if scene is None else 1)
        if scene is None or recording is None:
            return
        self._month = -1
        self._show_fill()
        self.map.show_layer("labels", scene.labels())
        foresees = self._playback.view == NOBODY
        for chart in (*self.curves, self.side.cooperation.chart):
            chart.show_future(shown=foresees)
        for chart, curve in zip(self.curves, self.watching.curves, strict=True):
            chart.show_curve(curve, recording.start, recording.days)
        self._follow()
        self._follow_slowly()
        self.setFocusProxy(self.timeline)
        if self.isVisible():
            self.timeline.setFocus()

    @Slot()
    def _follow(self) -> None:
        """Show the day that it is: map and cursors at once, words and tables a little later."""
        scene, day = self.watching.scene, self._playback.day
        if scene is None:
            return
        self.map.show_layer("cells", scene.cells(day))
        self.map.show_layer("arcs", scene.arcs(day, self._playback.speed))
        for chart in (*self.curves, self.side.cooperation.chart):
            chart.show_day(day)
        if not self._slow.isActive():
            self._slow.start()

    @Slot()
    def _follow_slowly(self) -> None:
        self.side.follow()
        self._show_month()

    def _show_month(self) -> None:
        """Draw colours and cooperation anew when a month has passed: the ground is drawn anew."""
        recording = self._playback.recording
        month = -1 if recording is None else recording.months.at(self._playback.day)
        if month != self._month:
            self._month = month
            self._show_fill()
            self._show_network()

    def _show_network(self) -> None:
        scene, pillar = self.watching.scene, self.watching.ties.pillar
        if scene is not None and self.side.ties.isChecked():
            wanted = None if pillar == ALL_PILLARS else pillar
            self.map.show_layer("network", scene.network(self._playback.day, wanted))

    @Slot()
    def _show_fill(self) -> None:
        self.map.show_layer("fill", self.watching.fills.fill(self._playback.day))

    @Slot()
    def _show_pair(self) -> None:
        """Draw the pillar that is looked at, and mark the pair where it is drawn."""
        self._show_network()
        pair = self.watching.ties.pair
        if self.side.ties.isChecked() and self.side.cooperation.isVisible():
            self.map.select("tie", pair)

    @Slot(bool)
    def _show_ties(self, shown: bool) -> None:
        self._show_network()
        self.map.set_layer_visible("network", shown)

    @Slot(int)
    def _go_to(self, event: int) -> None:
        recording = self._playback.recording
        if recording is not None:
            self._playback.pause()
            self._playback.seek(float(recording.events.day[event]))

    @Slot()
    def _show_chosen(self) -> None:
        """Mark what is told of on the map and in time."""
        page, recording = self.watching.story.page, self._playback.recording
        mark = None
        if page is not None and recording is not None and page.event != NO_EVENT:
            mark = float(recording.events.day[page.event])
        for chart in (*self.curves, self.side.cooperation.chart, self.timeline):
            chart.show_mark(mark)
        kinds = {"cell": "cell", SUSPECT: "cell", "state": "state", "zone": "zone"}
        kinds["relation"] = "tie"
        if page is not None and page.kind in kinds:
            subject = (kinds[page.kind], page.name)
            if self.map.selected != subject:
                self.map.select(*subject)
