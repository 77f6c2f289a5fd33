"""A curve of one world with a cursor: what has been is drawn firmly, what comes faintly."""

from __future__ import annotations

from functools import partial
from math import floor, log10
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QPixmap, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.charts.timescale import TimeScale
from ui.theme.fonts import BODY_POINTS, SMALL_POINTS, font
from ui.viewmodels.live_numbers import numbers_of
from ui.viewmodels.tables import Table
from ui.viewmodels.words import fixed

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

    from PySide6.QtGui import QMouseEvent, QPaintEvent, QResizeEvent

    from ui.theme.colours import Theme
    from ui.theme.wardrobe import Wardrobe
    from ui.viewmodels.live import Curve

AIR = 8
FAINT_ALPHA = 90
PLATE_ALPHA = 200
HEADROOM = 1.08
TOPS = (1.0, 2.0, 4.0, 5.0, 8.0, 10.0)
"""What a chart reaches up to, times a power of ten, where nobody can know what will be highest."""
BESIDE = (Qt.PenStyle.SolidLine, Qt.PenStyle.DashLine)
"""How the curves beside the main one are drawn, in their order."""
LEFT_TO_RIGHT = Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignLeft


class LiveChart(QWidget):
    """Draws a `Curve` once and moves a cursor over it; a click asks for a day.

    Signals:
        pointed: The day that was clicked on.
    """

    pointed = Signal(float)

    def __init__(self, wardrobe: Wardrobe, position: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wardrobe = wardrobe
        self._position = position
        self._curve: Curve | None = None
        self._beside: tuple[Curve, ...] = ()
        self._foresees = True
        self._start: dt.date | None = None
        self._days = 1.0
        self._day = 0.0
        self._mark: float | None = None
        self._top = 1.0
        self._drawn: tuple[QPixmap, QPixmap, QPixmap] | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setAccessibleName(self.tr("Chart of one world"))
        wardrobe.changed.connect(self._draw_anew)

    def sizeHint(self) -> QSize:
        line = QFontMetricsF(font(BODY_POINTS)).height()
        return QSize(200, round(5 * line))

    def minimumSizeHint(self) -> QSize:
        line = QFontMetricsF(font(BODY_POINTS)).height()
        return QSize(80, round(3.5 * line))

    def show_curve(
        self,
        curve: Curve | None,
        start: dt.date | None,
        days: float,
        beside: tuple[Curve, ...] = (),
    ) -> None:
        """Draw another curve, with thinner ones to hold it against."""
        self._curve, self._start, self._days, self._beside = curve, start, days, beside
        self._mark = None
        self._fit()
        self._draw_anew()
        self.show_day(self._day)

    def show_future(self, *, shown: bool) -> None:
        """Draw what comes after the cursor, or leave it out: who looks on cannot know it."""
        self._foresees = shown
        self._fit()
        self.update()

    def show_day(self, day: float) -> None:
        """Move the cursor."""
        self._day = day
        self._fit()
        if self._curve is not None:
            self.setAccessibleName(self._curve.title)
            self.setAccessibleDescription(self.reading)
        self.update()

    def show_mark(self, day: float | None) -> None:
        """Mark the day of the event one looks at."""
        self._mark = day
        self.update()

    @property
    def _curves(self) -> tuple[Curve, ...]:
        return () if self._curve is None else (self._curve, *self._beside)

    @property
    def reading(self) -> str:
        """What is read at the cursor, as plain text."""
        if self._curve is None:
            return ""
        return "; ".join(
            f"{one.title}: {fixed(one.at(self._day), one.places)}" for one in self._curves
        )

    def numbers(self) -> Table:
        """What is drawn, as a table; without what comes if who looks on cannot know it."""
        if self._curve is None or self._start is None:
            return Table("", (), ())
        return numbers_of(self._curves, self._start, self._days if self._foresees else self._day)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._draw_anew()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._start is not None:
            self.pointed.emit(self._scale().day(event.position().x()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._curve is None:
            return
        painter = QPainter(self)
        theme = self._wardrobe.theme
        head = _head()
        painter.setFont(font(BODY_POINTS))
        painter.setPen(QColor(theme.text))
        value = fixed(self._curve.at(self._day), self._curve.places)
        room = QFontMetricsF(font(BODY_POINTS, bold=True)).horizontalAdvance(value) + AIR
        title = QRectF(AIR, 0, self.width() - 2 * AIR - room, head)
        metrics = QFontMetricsF(font(BODY_POINTS))
        told = metrics.elidedText(self._curve.title, Qt.TextElideMode.ElideRight, title.width())
        painter.drawText(title, LEFT_TO_RIGHT | Qt.AlignmentFlag.AlignVCenter, told)
        painter.setFont(font(BODY_POINTS, bold=True))
        right = Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignRight
        whole = QRectF(AIR, 0, self.width() - 2 * AIR, head)
        painter.drawText(whole, right | Qt.AlignmentFlag.AlignVCenter, value)
        self._paint_curve(painter)
        painter.end()

    def _fit(self) -> None:
        """Reach as high as the curves do; whoever cannot know what comes, not see it in that."""
        top = _top(self._curves) if self._foresees else _top_until(self._curves, self._day)
        if top != self._top:
            self._top, self._drawn = top, None

    def _paint_curve(self, painter: QPainter) -> None:
        theme = self._wardrobe.theme
        x = self._scale().x(self._day)
        if self._drawn is None:
            ground = self._pictured(self._draw_axis)
            lines = (self._pictured(partial(self._draw_curves, a)) for a in (255, FAINT_ALPHA))
            self._drawn = ground, *lines
        ground, before, after = self._drawn
        height = self.height()
        painter.drawPixmap(0, 0, ground)
        painter.save()
        painter.setClipRect(QRectF(0, 0, x, height))
        painter.drawPixmap(0, 0, before)
        painter.setClipRect(QRectF(x, 0, self.width() - x, height))
        if self._foresees:
            painter.drawPixmap(0, 0, after)
        painter.restore()
        painter.setPen(QPen(QColor(theme.text), 1.0))
        painter.drawLine(QPointF(x, _head()), QPointF(x, height - _foot()))
        if self._mark is not None:
            mark = self._scale().x(self._mark)
            painter.setPen(QPen(QColor(theme.accent), 2.0, Qt.PenStyle.DotLine))
            painter.drawLine(QPointF(mark, _head()), QPointF(mark, height - _foot()))

    def _pictured(self, draw: Callable[[QPainter], None]) -> QPixmap:
        ratio = self.devicePixelRatioF()
        picture = QPixmap(self.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw(painter)
        painter.end()
        return picture

    def _draw_curves(self, alpha: int, painter: QPainter) -> None:
        theme = self._wardrobe.theme
        pens = [QPen(QColor(theme.series[self._position]), 2.0)]
        pens += [QPen(QColor(theme.text), 1.0, style) for style in BESIDE]
        head = _head()
        area = QRectF(AIR, head, self.width() - 2 * AIR, self.height() - _foot() - head)
        # The main curve last, above all others.
        for curve, pen in reversed([*zip(self._curves, pens, strict=False)]):
            ink = pen.color()
            ink.setAlpha(alpha)
            pen.setColor(ink)
            painter.setPen(pen)
            painter.drawPolyline(_line(curve, self._scale(), area, self._top))
        _draw_top(painter, theme, fixed(self._top, 0))

    def _draw_axis(self, painter: QPainter) -> None:
        theme = self._wardrobe.theme
        painter.setFont(font(SMALL_POINTS))
        bottom = self.height() - _foot()
        painter.setPen(QPen(QColor(theme.line), 1.0))
        painter.drawLine(QPointF(AIR, bottom), QPointF(self.width() - AIR, bottom))
        for year, x in self._scale().years(_room()):
            painter.setPen(QPen(QColor(theme.line), 1.0))
            painter.drawLine(QPointF(x, _head()), QPointF(x, bottom + 3))
            painter.setPen(QColor(theme.faint))
            painter.drawText(QPointF(x + 3, self.height() - 3), str(year))

    def _scale(self) -> TimeScale:
        start = self._start
        if start is None:
            raise RuntimeError
        return TimeScale(start, self._days, AIR, max(self.width() - 2 * AIR, 1))

    @Slot()
    def _draw_anew(self) -> None:
        self._drawn = None
        self.updateGeometry()
        self.update()


def _draw_top(painter: QPainter, theme: Theme, text: str) -> None:
    """Write how high the chart reaches, above what it shows."""
    type_ = font(SMALL_POINTS)
    metrics = QFontMetricsF(type_)
    plate = QRectF(0, _head(), AIR + metrics.horizontalAdvance(text) + 3, metrics.height())
    ground = QColor(theme.window)
    ground.setAlpha(PLATE_ALPHA)
    painter.fillRect(plate, ground)
    painter.setFont(type_)
    painter.setPen(QColor(theme.faint))
    painter.drawText(plate.adjusted(AIR, 0, 0, 0), LEFT_TO_RIGHT, text)


def _line(curve: Curve, scale: TimeScale, area: QRectF, top: float) -> QPolygonF:
    """The steps of a curve within an area, not finer than pixels."""
    pixels = np.arange(area.left(), max(area.right(), area.left() + 1))
    days = np.array([scale.day(float(x)) for x in pixels])
    places = np.searchsorted(curve.days, days, side="right") - 1
    values = curve.values[np.maximum(places, 0)]
    ys = area.bottom() - values / top * (area.height() - 2)
    return QPolygonF([QPointF(x, y) for x, y in zip(pixels.tolist(), ys.tolist(), strict=True)])


def _top(curves: tuple[Curve, ...]) -> float:
    """How high a chart of some curves reaches."""
    highest = max((float(one.values.max(initial=0.0)) for one in curves), default=0.0)
    return max(1.0, highest) * HEADROOM


def _top_until(curves: tuple[Curve, ...], day: float) -> float:
    """How high a chart of what has been until a day reaches: a round number."""
    known = (one.values[: max(int(np.searchsorted(one.days, day, "right")), 1)] for one in curves)
    highest = max((float(values.max(initial=0.0)) for values in known), default=0.0)
    scale = 10.0 ** floor(log10(max(highest, 1.0)))
    return next(scale * top for top in TOPS if scale * top >= highest)


def _room() -> float:
    """How much room a year takes on the axis."""
    return QFontMetricsF(font(SMALL_POINTS)).horizontalAdvance("0000") + AIR


def _head() -> float:
    """How high the line of the title is."""
    return QFontMetricsF(font(BODY_POINTS)).height() + 4


def _foot() -> float:
    """How much room the years take below."""
    return QFontMetricsF(font(SMALL_POINTS)).height() + 2
