"""The head of the console: which turn, which date, how long there has been talk, and on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ui.theme.fonts import HEADING_POINTS, NUMBER_POINTS, font, scaled, text_scale
from ui.viewmodels.exercise.words import clock_words, date_words
from ui.widgets.labels import faint, strong

if TYPE_CHECKING:
    from ui.theme.wardrobe import Wardrobe
    from ui.viewmodels.exercise.sitting import Sitting

CLOCK_WIDTH = 190
LARGE = 1.25
"""From this size of text on, the clock goes below the turn."""


class ConsoleHead(QWidget):
    """Title and turn at the leading side, the clock in the middle, what one presses at the end."""

    def __init__(self, sitting: Sitting, wardrobe: Wardrobe) -> None:
        super().__init__()
        self._sitting = sitting
        self._wardrobe = wardrobe
        self.turn = QLabel()
        self.turn.setTextFormat(Qt.TextFormat.PlainText)
        self.turn.setFont(font(HEADING_POINTS, bold=True))
        self.turn.setWordWrap(True)
        self.date = faint()
        self.clock = QLabel()
        self.clock.setFont(font(NUMBER_POINTS, bold=True))
        self.clock.setAccessibleName(self.tr("Discussion clock"))
        self.planned = faint()
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("How much of the planned talk has passed"))
        self.pause = QPushButton()
        self.practice = QPushButton()
        self.advance = QPushButton(self.tr("End the turn"))
        self.advance.setProperty("primary", True)
        self.banner = strong("")
        self.banner.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.banner.setContentsMargins(8, 6, 8, 6)
        self.banner.setAutoFillBackground(True)
        self._arrange()
        sitting.changed.connect(self.show_picture)
        sitting.ticked.connect(self._tell_time)
        wardrobe.changed.connect(self._dress)
        self._dress()
        self.show_picture()

    def _arrange(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(2)
        left.addWidget(self.turn)
        left.addWidget(self.date)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(12)
        self._row.addLayout(left, 1)
        self._row.addLayout(self._clock_and_buttons())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.banner)
        layout.addLayout(self._row)

    def _clock_and_buttons(self) -> QHBoxLayout:
        time = QHBoxLayout()
        time.setSpacing(8)
        time.addWidget(self.clock)
        time.addWidget(self.planned, 1, Qt.AlignmentFlag.AlignBottom)
        self._middle = QWidget()
        middle = QVBoxLayout(self._middle)
        middle.setContentsMargins(0, 0, 0, 0)
        middle.setSpacing(4)
        middle.addLayout(time)
        middle.addWidget(self.bar)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.pause, self.practice, self.advance):
            buttons.addWidget(button)
        row = QHBoxLayout()
        row.setSpacing(24)
        row.addWidget(self._middle)
        row.addStretch(1)
        row.addLayout(buttons)
        return row

    @Slot()
    def show_picture(self) -> None:
        """Show how it stands."""
        picture = self._sitting.picture
        if picture is None:
            return
        head = self.tr("Turn {number} of {count}: {title}")
        turn = picture.turn
        count = len(picture.exercise.turns)
        self.turn.setText(head.format(number=turn.number, count=count, title=turn.title))
        dated = self.tr("{date} in the story · {exercise}")
        self.date.setText(
            dated.format(date=date_words(picture.date), exercise=picture.exercise.title)
        )
        self.pause.setText(self.tr("Go on") if picture.is_paused else self.tr("Pause"))
        self.practice.setText(
            self.tr("End practice") if picture.is_practice else self.tr("Practise")
        )
        self.pause.setEnabled(not picture.is_over)
        self.advance.setEnabled(not picture.is_over)
        self._show_banner()
        self._tell_time()

    def _show_banner(self) -> None:
        picture = self._sitting.picture
        said = []
        if picture is not None and picture.is_practice:
            said.append(self.tr("PRACTICE: nothing of this counts; it is kept out of the record"))
        if picture is not None and picture.is_over:
            said.append(self.tr("Play is over. The course of play can be taken up on a branch."))
        elif picture is not None and picture.is_paused:
            said.append(self.tr("PAUSE: the clock stands"))
        self.banner.setText("\n".join(said))
        self.banner.setVisible(bool(said))

    @Slot()
    def _tell_time(self) -> None:
        picture = self._sitting.picture
        if picture is None:
            return
        minutes, planned = self._sitting.minutes, picture.turn.discussion_minutes
        self.clock.setText(clock_words(minutes))
        over = minutes > planned > 0
        said = self.tr("over by {time}") if over else self.tr("of {time}")
        self.planned.setText(said.format(time=clock_words(minutes - planned if over else planned)))
        self.bar.setRange(0, max(1, round(60 * planned)))
        self.bar.setValue(min(round(60 * minutes), self.bar.maximum()))
        self.clock.setProperty("tone", "worse" if over else "")
        theme = self._wardrobe.theme
        # A style sheet would be read again each second.
        palette = self.clock.palette()
        palette.setColor(self.clock.foregroundRole(), theme.worse if over else theme.text)
        self.clock.setPalette(palette)

    @Slot()
    def _dress(self) -> None:
        theme = self._wardrobe.theme
        self._middle.setFixedWidth(scaled(CLOCK_WIDTH))
        ways = QBoxLayout.Direction
        large = text_scale() > LARGE
        self._row.setDirection(ways.TopToBottom if large else ways.LeftToRight)
        palette = self.banner.palette()
        palette.setColor(self.banner.backgroundRole(), theme.warning)
        palette.setColor(self.banner.foregroundRole(), theme.text)
        self.banner.setPalette(palette)
        self._tell_time()
