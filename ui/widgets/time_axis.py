"""Events on a line of time: choose, add and move them by mouse or by keys."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from ui.theme.fonts import SMALL_POINTS, font
from ui.theme.tips import tip
from ui.viewmodels.timetable import day_label

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent

    from ui.theme.wardrobe import Wardrobe
    from ui.viewmodels.timetable import Dated, Timetable

MARGIN = 28
REACH = 12
SIZE = 7.0
DRAG = 4
WEEK, MONTH = dt.timedelta(days=7), dt.timedelta(days=30)
LEFT_AND_RIGHT = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class TimeAxis(QWidget):
    """Shows a `Timetable` as a line; own events are full, inherited ones hollow.

    Left and right choose; with Shift they move the chosen event by a week, with Ctrl by a month.
    Insert adds, Delete removes, Esc turns back to the start. Time runs from left to right.
    """

    def __init__(
        self, timetable: Timetable, wardrobe: Wardrobe, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._timetable = timetable
        self._wardrobe = wardrobe
        self._pressed: QPointF | None = None
        self._dragged: dt.date | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Events in time"))
        timetable.changed.connect(self._follow)
        wardrobe.changed.connect(self._follow)
        self._follow()

    def sizeHint(self) -> QSize:
        return QSize(320, 2 * self.fontMetrics().height() + 36)

    def place(self, day: dt.date) -> float:
        """Where a day lies, in pixels from the left."""
        table = self._timetable
        length = max((table.end - table.start).days, 1)
        share = (day - table.start).days / length
        return MARGIN + min(max(share, 0.0), 1.0) * (self.width() - 2 * MARGIN)

    def day(self, x: float) -> dt.date:
        """The day at so many pixels from the left."""
        table = self._timetable
        share = (x - MARGIN) / max(self.width() - 2 * MARGIN, 1)
        return table.within(table.start + (table.end - table.start) * min(max(share, 0.0), 1.0))

    def event_at(self, x: float) -> Dated | None:
        """The event nearest to a place, own ones first; None where there is none near."""
        known = [one for one in self._timetable.events if one.date is not None]
        near = [one for one in known if abs(self.place(one.date) - x) <= REACH]
        return min(
            near, key=lambda one: (one.number is None, abs(self.place(one.date) - x)), default=None
        )

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            found = self.event_at(event.pos().x())
            text = self._words(found) if found else self.tr("Double-click adds an event here")
            QToolTip.showText(event.globalPos(), tip(text), self)
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, table = Qt.Key(event.key()), self._timetable
        if key in LEFT_AND_RIGHT:
            self._walk(LEFT_AND_RIGHT[key], event.modifiers())
        elif key == Qt.Key.Key_Insert:
            table.add()
        elif key == Qt.Key.Key_Delete and table.chosen is not None:
            table.remove()
        elif key == Qt.Key.Key_Escape and table.chosen is not None:
            table.choose(None)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        found = self.event_at(event.position().x())
        self._timetable.choose(None if found is None else found.number)
        movable = found is not None and found.number is not None
        self._pressed = event.position() if movable else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None:
            return
        way = event.position() - self._pressed
        if self._dragged is not None or way.manhattanLength() >= DRAG:
            self._dragged = self.day(event.position().x())
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        day, self._dragged, self._pressed = self._dragged, None, None
        if day is not None:
            self._timetable.move(day)
        self.update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self.event_at(event.position().x()) is None:
            self._timetable.add(self.day(event.position().x()))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(painter.RenderHint.Antialiasing)
        painter.setFont(font(SMALL_POINTS))
        line = self.height() * 0.5
        self._paint_years(painter, line)
        for one in self._timetable.events:
            self._paint_event(painter, one, line)
        if self.hasFocus():
            painter.setPen(QPen(QColor(self._wardrobe.theme.accent), 2))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
        painter.end()

    def _paint_years(self, painter: QPainter, line: float) -> None:
        theme, table = self._wardrobe.theme, self._timetable
        painter.setPen(QPen(QColor(theme.faint), 1))
        painter.drawLine(QPointF(MARGIN, line), QPointF(self.width() - MARGIN, line))
        height = painter.fontMetrics().height()
        last = -1e9
        for year in range(table.start.year, table.end.year + 1):
            day = max(dt.date(year, 1, 1), table.start)
            x = self.place(day)
            painter.drawLine(QPointF(x, line - 4), QPointF(x, line + 4))
            if x - last > painter.fontMetrics().horizontalAdvance("0000") + 8:
                area = QRectF(x - 30, line + 6, 60, height)
                painter.drawText(area, Qt.AlignmentFlag.AlignCenter, str(year))
                last = x

    def _paint_event(self, painter: QPainter, one: Dated, line: float) -> None:
        theme, chosen = self._wardrobe.theme, self._timetable.chosen
        is_chosen = one.number is not None and one == chosen
        day = self._dragged if is_chosen and self._dragged else one.date
        x = self.place(day or self._timetable.start)
        size = SIZE + 2 if is_chosen else SIZE
        corners = [QPointF(0, -size), QPointF(size, 0), QPointF(0, size), QPointF(-size, 0)]
        own = one.number is not None
        painter.setPen(QPen(QColor(theme.accent if own else theme.faint), 2))
        painter.setBrush(QColor(theme.accent if own else theme.surface))
        painter.drawPolygon(QPolygonF([QPointF(x, line) + corner for corner in corners]))
        if is_chosen:
            height = painter.fontMetrics().height()
            painter.setPen(QColor(theme.text))
            text = day_label(day)
            width = painter.fontMetrics().horizontalAdvance(text) + 8
            left = min(max(x - width / 2, 0.0), self.width() - width)
            area = QRectF(left, line - size - height - 1, width, height)
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter, text)

    def _walk(self, step: int, modifiers: Qt.KeyboardModifier) -> None:
        chosen = self._timetable.chosen
        by_month = bool(modifiers & Qt.KeyboardModifier.ControlModifier)
        if not by_month and not modifiers & Qt.KeyboardModifier.ShiftModifier:
            self._timetable.step(step)
        elif chosen is not None and chosen.date is not None:
            self._timetable.move(chosen.date + step * (MONTH if by_month else WEEK))

    def _words(self, one: Dated) -> str:
        own = "" if one.number is not None else self.tr(" (inherited; cannot be edited here)")
        return f"{day_label(one.date)}: {one.title}{own}"

    def _follow(self) -> None:
        told = [self._words(one) for one in self._timetable.events]
        keys = self.tr(
            "Left and right choose; with Shift they move by a week, with Ctrl by a month. Insert "
            "adds, Delete removes, Esc turns back to the start."
        )
        self.setAccessibleDescription(". ".join([*told, keys]))
        self.update()
