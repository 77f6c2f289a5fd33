"""Play, pause, step, speed and bookmarks, with the date beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSize, Qt, Slot
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QToolButton, QWidget

from ui.theme.fonts import HEADING_POINTS, font
from ui.theme.icons import icon
from ui.viewmodels.clock import SPEEDS
from ui.widgets.flow import FlowLayout
from ui.widgets.showing import showing

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.theme.wardrobe import Wardrobe
    from ui.viewmodels.playback import Playback

ICON_PIXELS = 20


class Transport(QWidget):
    """The buttons of a `Playback`; they run from left to right, as time does."""

    def __init__(self, playback: Playback, wardrobe: Wardrobe) -> None:
        super().__init__()
        self._playback = playback
        self._wardrobe = wardrobe
        self._buttons: list[tuple[QToolButton, str]] = []
        layout = FlowLayout(self)
        # Time runs from left to right in every language; so do the buttons for it.
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.date = QLabel()
        self.date.setFont(font(HEADING_POINTS, bold=True))
        self.date.setAccessibleName(self.tr("Date"))
        layout.addWidget(self.date)
        buttons = self._row()
        for name, picture, keys, action in self._steps():
            buttons.layout().addWidget(self._button(name, picture, keys, action))
        self.play = self._buttons[3][0]
        self.speed = self._speed_box()
        mark = self.tr("Set or remove a bookmark on this day")
        marking = self._button(mark, "bookmark", "B", playback.toggle_mark)
        for widget in (buttons, self.speed, marking):
            layout.addWidget(widget)
        playback.moved.connect(self._tell_date)
        playback.opened.connect(self._tell_date)
        playback.changed.connect(self._dress)
        wardrobe.changed.connect(self._dress)
        self._dress()

    def _row(self) -> QWidget:
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        return row

    def _steps(self) -> tuple[tuple[str, str, str, Callable[[], None]], ...]:
        playback = self._playback
        return (
            (self.tr("To the start"), "skip-back", "Home", lambda: playback.seek(0.0)),
            (self.tr("A month back"), "chevrons-left", "[", lambda: playback.step_months(-1)),
            (self.tr("To the event before"), "step-back", ",", lambda: playback.step_events(-1)),
            (self.tr("Play"), "play", self.tr("Space"), playback.toggle),
            (self.tr("To the next event"), "step-forward", ".", lambda: playback.step_events(1)),
            (self.tr("A month on"), "chevrons-right", "]", lambda: playback.step_months(1)),
            (
                self.tr("To the end"),
                "skip-forward",
                "End",
                lambda: playback.seek(playback.last_day),
            ),
        )

    def _button(
        self, name: str, picture: str, keys: str, action: Callable[[], None]
    ) -> QToolButton:
        button = QToolButton()
        button.setProperty("quiet", True)
        button.setAccessibleName(name)
        button.setToolTip(f"{name} ({keys})")
        button.setIconSize(QSize(ICON_PIXELS, ICON_PIXELS))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(action)
        self._buttons.append((button, picture))
        return button

    def _speed_box(self) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(self.tr("Speed"))
        box.setToolTip(self.tr("How many days pass in a second (- slower, + faster)"))
        for speed in SPEEDS:
            box.addItem(self.tr("%n day(s) a second", "", speed), speed)
        box.currentIndexChanged.connect(self._choose_speed)
        return box

    @Slot()
    def _choose_speed(self) -> None:
        self._playback.set_speed(int(self.speed.currentData()))

    @Slot()
    def _tell_date(self) -> None:
        recording = self._playback.recording
        if recording is None:
            self.date.clear()
            return
        locale = self.locale()
        date = recording.date(self._playback.day)
        pattern = QCoreApplication.translate("Transport", "d MMMM yyyy")
        self.date.setText(locale.toString(date, pattern))

    @Slot()
    def _dress(self) -> None:
        theme = self._wardrobe.theme
        playing = self._playback.playing
        there = self._playback.recording is not None
        for button, picture in self._buttons:
            is_play = button is self.play
            shown = "pause" if is_play and playing else picture
            button.setIcon(icon(shown, theme.text if there else theme.line))
            button.setEnabled(there)
        name = self.tr("Pause") if playing else self.tr("Play")
        self.play.setAccessibleName(name)
        self.play.setToolTip(f"{name} ({self.tr('Space')})")
        widest = QFontMetrics(self.date.font()).horizontalAdvance("30 September 0000")
        self.date.setMinimumWidth(widest)
        with showing(self.speed):
            self.speed.setCurrentIndex(SPEEDS.index(self._playback.speed))
