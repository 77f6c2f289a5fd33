"""The timeline: how much happens when, where one stands, and the bookmarks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QPixmap, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from simulator.runs.recording import NOBODY
from ui.charts.timescale import TimeScale
from ui.theme.fonts import SMALL_POINTS, font

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QMouseEvent, QPaintEvent, QResizeEvent

    from ui.theme.wardrobe import Wardrobe
    from ui.viewmodels.feed import Feed
    from ui.viewmodels.playback import Playback

AIR = 8
BAR_PIXELS = 4
BARS_ALPHA = 150
FLAG = 6.0
HANDLE = 6.0
LINES = 3.2
"""How high it is, in lines of small text."""


class Timeline(QWidget):
    """Shows a `Playback` over a `Feed`; clicking and dragging seek. Time runs left to right."""

    def __init__(self, playback: Playback, feed: Feed, wardrobe: Wardrobe) -> None:
        super().__init__()
        self._playback = playback
        self._feed = feed
        self._wardrobe = wardrobe
        self._still: QPixmap | None = None
        self._mark: float | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Timeline"))
        self.setToolTip(
            self.tr(
                "How many of the listed events happen when. Click to go there; arrow keys go by "
                "days, with Shift by months; Home and End; Space plays"
            )
        )
        playback.moved.connect(self._follow)
        playback.changed.connect(self.update)
        playback.opened.connect(self._draw_anew)
        feed.changed.connect(self._draw_anew)
        wardrobe.changed.connect(self._draw_anew)

    def sizeHint(self) -> QSize:
        return QSize(400, round(QFontMetricsF(font(SMALL_POINTS)).height() * LINES))

    def minimumSizeHint(self) -> QSize:
        return QSize(200, self.sizeHint().height())

    def show_mark(self, day: float | None) -> None:
        """Mark the day of the event one looks at."""
        self._mark = day
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._seek(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._seek(event)
        recording = self._playback.recording
        if recording is not None:
            date = recording.date(self._scale().day(event.position().x()))
            text = self.locale().toString(date, self.locale().FormatType.ShortFormat)
            QToolTip.showText(event.globalPosition().toPoint(), text, self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._draw_anew()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme = self._wardrobe.theme
        if self._still is None:
            self._still = self._drawing()
        painter.drawPixmap(0, 0, self._still)
        if self._playback.recording is not None:
            self._hide_future(painter)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_marks(painter)
            self._paint_cursor(painter)
        if self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
            painter.setPen(QPen(QColor(theme.accent), 2.0))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(self.rect()).adjusted(1, 1, -1, -1))
        painter.end()

    def _hide_future(self, painter: QPainter) -> None:
        """Leave out how much is to come where somebody looks on who cannot know it."""
        if self._playback.view != NOBODY:
            x = self._scale().x(self._playback.day)
            rest = QRectF(x, 0, self.width() - AIR - x, self._bottom() - 1)
            painter.fillRect(rest, QColor(self._wardrobe.theme.surface))

    def _paint_marks(self, painter: QPainter) -> None:
        theme = self._wardrobe.theme
        scale = self._scale()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.accent))
        for day in self._playback.marks:
            x = scale.x(day)
            flag = [QPointF(x, 1), QPointF(x + FLAG, 1 + FLAG / 2), QPointF(x, 1 + FLAG)]
            painter.drawPolygon(QPolygonF(flag))
            painter.drawRect(QRectF(x - 0.5, 1, 1, self._bottom() - 1))
        if self._mark is not None:
            painter.setPen(QPen(QColor(theme.accent), 2.0, Qt.PenStyle.DotLine))
            x = scale.x(self._mark)
            painter.drawLine(QPointF(x, 0), QPointF(x, self._bottom()))

    def _paint_cursor(self, painter: QPainter) -> None:
        ink = QColor(self._wardrobe.theme.text)
        x = self._scale().x(self._playback.day)
        painter.setPen(QPen(ink, 2.0))
        painter.drawLine(QPointF(x, 0), QPointF(x, self._bottom()))
        painter.setBrush(ink)
        painter.setPen(Qt.PenStyle.NoPen)
        bottom = self._bottom()
        handle = [
            QPointF(x, bottom - HANDLE),
            QPointF(x + HANDLE, bottom + 2),
            QPointF(x - HANDLE, bottom + 2),
        ]
        painter.drawPolygon(QPolygonF(handle))

    def _drawing(self) -> QPixmap:
        theme = self._wardrobe.theme
        ratio = self.devicePixelRatioF()
        picture = QPixmap(self.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(QColor(theme.surface))
        if self._playback.recording is None:
            return picture
        painter = QPainter(picture)
        bottom, scale = self._bottom(), self._scale()
        bars = QColor(theme.series[0])
        bars.setAlpha(BARS_ALPHA)
        for x, height in self._bars():
            painter.fillRect(QRectF(x, bottom - height, BAR_PIXELS - 1, height), bars)
        painter.setPen(QPen(QColor(theme.line), 1.0))
        painter.drawLine(QPointF(AIR, bottom), QPointF(self.width() - AIR, bottom))
        painter.setFont(font(SMALL_POINTS))
        room = QFontMetricsF(font(SMALL_POINTS)).horizontalAdvance("0000") + AIR
        for year, x in scale.years(room):
            painter.setPen(QPen(QColor(theme.faint), 1.0))
            painter.drawLine(QPointF(x, bottom - 4), QPointF(x, bottom + 4))
            painter.drawText(QPointF(x + 4, self.height() - 4), str(year))
        painter.end()
        return picture

    def _bars(self) -> list[tuple[float, float]]:
        """The left edge and the height of each bar."""
        scale = self._scale()
        bars = max(1, int(scale.width / BAR_PIXELS))
        counts, _ = np.histogram(self._feed.days, bars, (0.0, max(scale.days, 1.0)))
        highest = max(1, int(counts.max(initial=0)))
        room = self._bottom() - FLAG
        return [
            (AIR + place * scale.width / bars, room * count / highest)
            for place, count in enumerate(counts.tolist())
            if count
        ]

    def _bottom(self) -> float:
        return self.height() - QFontMetricsF(font(SMALL_POINTS)).height() - 2

    def _scale(self) -> TimeScale:
        recording = self._playback.recording
        if recording is None:
            raise RuntimeError
        width = max(self.width() - 2 * AIR, 1)
        return TimeScale(recording.start, recording.days, AIR, width)

    def _seek(self, event: QMouseEvent) -> None:
        if self._playback.recording is not None:
            self._playback.seek(self._scale().day(event.position().x()))

    @Slot()
    def _follow(self) -> None:
        recording = self._playback.recording
        if recording is not None and not self._playback.playing:
            date = recording.date(self._playback.day)
            text = self.locale().toString(date, self.locale().FormatType.LongFormat)
            self.setAccessibleDescription(text)
        self.update()

    @Slot()
    def _draw_anew(self) -> None:
        self._still = None
        self.updateGeometry()
        self.update()
