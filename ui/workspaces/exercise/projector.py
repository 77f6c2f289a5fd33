"""The window for the projector: the common picture, large, and nothing that only some may know."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListWidget,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from simulator.exercise.plan.prose import paragraphs
from ui.charts.fan import FanChart
from ui.map.view import MapView
from ui.theme.fonts import font, scaled
from ui.viewmodels import seat_pictures
from ui.viewmodels.clock_words import countdown
from ui.viewmodels.seat_news import public_lines
from ui.viewmodels.seat_tables import labels_of
from ui.viewmodels.seat_words import date_words, long_date
from ui.viewmodels.shown_fans import newest_fan, picture_of
from ui.widgets.scrolled import Scrolled

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QKeyEvent, QResizeEvent

    from simulator.exercise.views.common_view import CommonView
    from ui.map.atlas import Atlas
    from ui.theme.wardrobe import Wardrobe
    from ui.viewmodels.projection import Projection

SMALLEST_POINTS = 16
TITLE_POINTS = 26
CLOCK_POINTS = 44
MAP_POINTS = 18
"""At which the smallest names on the map have 16 points, too."""
SIZE = (1280, 720)
SIDE_WIDTH = 520
MOST_NEWS = 12
LEAST_WORDS = 40
"""So high are the situation and the news at least; both can be moved."""
ROOM_FOR_BOTH = 900
"""So high is a window in which a forecast can be read below the map."""


class ProjectorWindow(QWidget):
    """A window of its own, shown on the second screen where there is one.

    Signals:
        closed: Somebody has closed it.
    """

    closed = Signal()

    def __init__(self, projection: Projection, wardrobe: Wardrobe, atlas: Atlas) -> None:
        super().__init__()
        self._projection = projection
        self.setWindowTitle(self.tr("Taawun: common picture"))
        self.resize(*SIZE)
        self.exercise = _label(SMALLEST_POINTS)
        self.turn = _label(TITLE_POINTS, bold=True)
        self.date = _label(TITLE_POINTS)
        self.clock = _at_the_end(CLOCK_POINTS, bold=True)
        self.state = _at_the_end(SMALLEST_POINTS)
        self.situation = _label(SMALLEST_POINTS)
        self.news_name = _label(SMALLEST_POINTS, bold=True)
        self.news = self._news()
        self.map = MapView(wardrobe)
        self.map.setAccessibleName(self.tr("Map that everybody may see"))
        self.map.setFont(font(MAP_POINTS))
        self.fan = FanChart(wardrobe, points=SMALLEST_POINTS)
        self._ahead = Scrolled(self.fan)
        self._ahead.hide()
        self._arrange()
        atlas.loaded.connect(self.map.show_ground)
        if atlas.geography is not None:
            self.map.show_ground(atlas.geography)
        projection.changed.connect(self.show_view)
        projection.ticked.connect(self.show_clock)
        wardrobe.changed.connect(self._fit)
        self._fit()
        self.show_view()

    def _news(self) -> QListWidget:
        news = QListWidget()
        news.setFont(font(SMALLEST_POINTS))
        news.setWordWrap(True)
        news.setAccessibleName(self.tr("Public news"))
        news.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        news.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        return news

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(24)
        left = QVBoxLayout()
        left.setSpacing(2)
        for label in (self.exercise, self.turn, self.date):
            left.addWidget(label)
        right = QVBoxLayout()
        right.setSpacing(2)
        right.addWidget(self.clock)
        right.addWidget(self.state)
        head.addLayout(left, 1)
        head.addLayout(right)
        self._side = self._told()
        drawn = QVBoxLayout()
        drawn.setSpacing(16)
        drawn.addWidget(self.map, 1)
        drawn.addWidget(self._ahead, 1)
        beside = QHBoxLayout()
        beside.setSpacing(24)
        beside.addLayout(drawn, 1)
        beside.addWidget(self._side)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(32, 24, 32, 24)
        layout.setSpacing(16)
        layout.addLayout(head)
        layout.addLayout(beside, 1)

    def _told(self) -> QWidget:
        """What is told in words, the situation above the news."""
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        self._told_room = told = QScrollArea()
        told.setWidgetResizable(True)
        told.setWidget(self.situation)
        told.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.situation.setAlignment(Qt.AlignmentFlag.AlignTop)
        for part in (told, self.news):
            # They take what height is left: the turn above them is read whole.
            part.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        column.addWidget(told, 2)
        column.addWidget(self.news_name)
        column.addWidget(self.news, 1)
        return side

    def show_on_second_screen(self) -> None:
        """Fill the second screen; where there is one only, open as a window."""
        screens = QGuiApplication.screens()
        first = QGuiApplication.primaryScreen()
        others = [screen for screen in screens if screen is not first]
        if others:
            self.setGeometry(others[0].geometry())
            self.showFullScreen()
        else:
            self.show()

    @Slot()
    def show_view(self) -> None:
        """Show the common picture of this moment."""
        view = self._projection.view
        self._side.setVisible(view is not None)
        if view is None:
            self._ahead.hide()
            self._share()
            self.exercise.setText("")
            coming, none = self.tr("One moment, please."), self.tr("No exercise has begun")
            self.turn.setText(coming if self._projection.is_coming else none)
            self.date.setText("")
            self.clock.setText("")
            self.state.setText("")
            return
        turn = view.turn
        practice = self.tr("{title} (practice)").format(title=view.exercise)
        self.exercise.setText(practice if view.practice else view.exercise)
        text = self.tr("Turn {number} of {of}: {title}")
        self.turn.setText(text.format(number=turn.number, of=turn.of, title=turn.title))
        self.date.setText(long_date(view.date))
        questions = [f"• {question}" for question in turn.questions]
        self.situation.setText("\n\n".join([*paragraphs(turn.situation), "\n".join(questions)]))
        self._tell(view)
        self.map.show_layer("labels", seat_pictures.labels(view))
        self.map.show_layer("fill", seat_pictures.attacks(view))
        self.map.show_layer("borders", seat_pictures.borders(view))
        self._show_fan(view)
        self.show_clock()

    def _show_fan(self, view: CommonView) -> None:
        """Draw the forecast that everybody was shown at this moment, below the map."""
        fan = newest_fan(view.announcements, view.date)
        picture = None if fan is None else picture_of(fan, labels_of(view.states))
        self.fan.show_picture(picture)
        self._ahead.setVisible(picture is not None)
        self._share()

    def _share(self) -> None:
        """Let a forecast have the place of the map where there is no room for both."""
        is_drawn = self._projection.view is not None
        has_room = self.height() >= scaled(ROOM_FOR_BOTH)
        self.map.setVisible(is_drawn and (has_room or self._ahead.isHidden()))

    @Slot()
    def show_clock(self) -> None:
        """Show how long the talk still is."""
        if self._projection.view is None:
            return
        self.clock.setText(countdown(self._projection.seconds_left))
        self.clock.setAccessibleName(self.tr("Time left: {time}").format(time=self.clock.text()))
        if self._projection.is_over:
            self.state.setText(self.tr("Play is over"))
        elif self._projection.is_paused:
            self.state.setText(self.tr("Break"))
        elif self._projection.seconds_left < 0:
            self.state.setText(self.tr("Over the planned time"))
        else:
            self.state.setText(self.tr("left to talk"))

    def _tell(self, view: CommonView) -> None:
        """What was announced first, and then what has happened; the latest first."""
        self.news_name.setText(self.tr("News"))
        told = public_lines(view.news, view.announcements)
        self.news.clear()
        self.news.addItems([f"{date_words(date)}  {text}" for date, _, text in told[:MOST_NEWS]])

    @Slot()
    def _fit(self) -> None:
        self._side.setFixedWidth(min(scaled(SIDE_WIDTH), self.width() // 2))
        for part in (self._told_room, self.news):
            part.setMinimumHeight(scaled(LEAST_WORDS))
        self._share()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F11 fills the screen and gives it back; Esc gives it back."""
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_F11 and not self.isFullScreen():
            self.showFullScreen()
        elif key in (Qt.Key.Key_F11, Qt.Key.Key_Escape):
            self.showNormal()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.closed.emit()


def _label(points: int, *, bold: bool = False) -> QLabel:
    label = QLabel()
    label.setFont(font(points, bold=bold))
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label


def _at_the_end(points: int, *, bold: bool = False) -> QLabel:
    """A short text at the trailing edge."""
    label = _label(points, bold=bold)
    label.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
    label.setWordWrap(False)
    return label
