"""The injects: what comes now and next, the tray, what was given; and one of them in full."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QFrame,
    QPushButton,
    QSplitter,
    QTabWidget,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from ui.viewmodels.exercise.house_words import house_of, opening
from ui.viewmodels.exercise.words import (
    due_words,
    inject_page,
    seats_words,
    status_words,
    wall_clock,
)
from ui.viewmodels.seat_tables import Sheet
from ui.viewmodels.words import NOTHING
from ui.widgets.flow import FlowLayout
from ui.workspaces.exercise.keyed_rows import KeyedRows

if TYPE_CHECKING:
    from simulator.exercise.session.injecting import Queued
    from ui.viewmodels.exercise.sitting import Sitting

HEIGHTS = [260, 260]
LAST = 20
"""Per cent of the width for those to whom an inject goes; its title says more."""


class ConsoleQueue(QWidget):
    """The lists of injects above the one under the cursor.

    Signals:
        pointed: Another inject is under the cursor.
    """

    pointed = Signal()

    def __init__(self, sitting: Sitting) -> None:
        super().__init__()
        self._sitting = sitting
        self.coming = KeyedRows("", last_share=LAST)
        self.tray = KeyedRows("", last_share=LAST)
        self.done = KeyedRows("", latest_first=True, last_share=LAST)
        self.lists = (self.coming, self.tray, self.done)
        self.tabs = QTabWidget()
        # Whoever divides the window leaves them the room for all their names.
        self.tabs.setUsesScrollButtons(False)
        for rows in self.lists:
            self.tabs.addTab(rows, "")
            rows.pointed.connect(self._show_inject)
        self.tabs.currentChanged.connect(self._turn)
        self.page = QTextBrowser()
        self.page.setFrameShape(QFrame.Shape.NoFrame)
        self.page.setOpenLinks(False)
        self.fire = QPushButton(self.tr("Give it now"))
        self.fire.setProperty("primary", True)
        self.hold = QPushButton(self.tr("Hold"))
        self.skip = QPushButton(self.tr("Leave out…"))
        self._name()
        self._arrange()
        self.setFocusProxy(self.coming)
        sitting.changed.connect(self.show_picture)
        self.show_picture()

    def _arrange(self) -> None:
        below = QWidget()
        column = QVBoxLayout(below)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.page, 1)
        buttons = FlowLayout()
        for button in (self.fire, self.hold, self.skip):
            buttons.addWidget(button)
        column.addLayout(buttons)
        halves = QSplitter(Qt.Orientation.Vertical)
        halves.setObjectName("exercise-queue")
        halves.addWidget(self.tabs)
        halves.addWidget(below)
        halves.setHandleWidth(8)
        halves.setChildrenCollapsible(False)
        halves.setSizes(HEIGHTS)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(halves)

    def _name(self) -> None:
        """Call everything as the house does whose exercise is open."""
        picture = self._sitting.picture
        self._house = house_of(None if picture is None else picture.exercise)
        several = opening(self._house.injects)
        for part, name in (
            (self.coming, self.tr("{injects} that come now and next")),
            (self.tray, self.tr("{injects} in the tray")),
            (self.done, self.tr("{injects} given or left out")),
            (self.tabs, "{injects}"),
            (self.page, self.tr("One of the {some} in full")),
        ):
            part.setAccessibleName(name.format(injects=several, some=self._house.injects))

    @Slot()
    def _turn(self) -> None:
        self.setFocusProxy(self.tabs.currentWidget())
        self._show_inject()

    @property
    def current(self) -> Queued | None:
        """The inject under the cursor."""
        picture = self._sitting.picture
        rows = self.tabs.currentWidget()
        if picture is None or not isinstance(rows, KeyedRows):
            return None
        queue = picture.queue
        found = {
            one.inject.number: one for one in (*queue.now, *queue.next, *queue.tray, *queue.done)
        }
        return found.get(rows.key)

    @Slot()
    def show_picture(self) -> None:
        """Show the injects as they stand."""
        picture = self._sitting.picture
        if picture is None:
            return
        self._name()
        queue = picture.queue
        coming, done = (*queue.now, *queue.next), tuple(reversed(queue.done))
        self.coming.show_rows(*self._rows(coming))
        self.tray.show_rows(*self._rows(queue.tray))
        self.done.show_rows(*self._rows(done))
        titles = (self.tr("Now and next"), self.tr("Tray"), self.tr("Done"))
        counts = (len(coming), len(queue.tray), len(done))
        for place, (title, count) in enumerate(zip(titles, counts, strict=True)):
            self.tabs.setTabText(place, f"{title} ({count})")
        self._show_inject()

    def _rows(self, queued: tuple[Queued, ...]) -> tuple[Sheet, tuple[str, ...]]:
        headers = (self.tr("Status"), self.tr("Turn"), self.tr("Nr"))
        headers += (self.tr("Title"), self.tr("To"))
        picture = self._sitting.picture
        exercise = None if picture is None else picture.exercise
        rows = tuple(
            (
                status_words(one),
                self._when(one),
                one.inject.number,
                one.inject.title,
                NOTHING if exercise is None else seats_words(exercise, one.inject.to_seats),
            )
            for one in queued
        )
        return Sheet(headers, rows), tuple(one.inject.number for one in queued)

    def _when(self, queued: Queued) -> str:
        """In which turn, and when in it or when it really came."""
        inject = queued.inject
        when = wall_clock(queued.since.wall) if queued.since.wall else due_words(inject)
        return f"{inject.turn}" if when == NOTHING else f"{inject.turn} · {when}"

    @Slot()
    def _show_inject(self) -> None:
        picture, queued = self._sitting.picture, self.current
        if picture is None or queued is None:
            nothing = self.tr("No {inject} is chosen.")
            self.page.setPlainText(nothing.format(inject=self._house.inject))
        else:
            self.page.setHtml(inject_page(picture.exercise, queued, picture.labels))
        held = queued is not None and queued.status == "held"
        self.hold.setText(self.tr("Release") if held else self.tr("Hold"))
        self.pointed.emit()
