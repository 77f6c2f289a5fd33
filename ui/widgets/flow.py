"""Controls in a row that begins a new line where the window is too narrow for one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QStyle

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLayoutItem, QWidget

AIR = 8


class FlowLayout(QLayout):
    """Lines of items at their natural size; those that can grow share what a line has left."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(AIR)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, place: int) -> QLayoutItem | None:
        return self._items[place] if 0 <= place < len(self._items) else None

    def takeAt(self, place: int) -> QLayoutItem | None:
        return self._items.pop(place) if 0 <= place < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation.Horizontal

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        lines = self._lines(width)
        heights = [max(item.sizeHint().height() for item in line) for line in lines]
        return sum(heights) + self.spacing() * max(0, len(lines) - 1)

    def sizeHint(self) -> QSize:
        shown = self._shown()
        width = sum(item.sizeHint().width() for item in shown)
        width += self.spacing() * max(0, len(shown) - 1)
        return QSize(width, max((item.sizeHint().height() for item in shown), default=0))

    def minimumSize(self) -> QSize:
        shown = self._shown()
        return QSize(
            max((item.minimumSize().width() for item in shown), default=0),
            max((item.minimumSize().height() for item in shown), default=0),
        )

    def setGeometry(self, area: QRect) -> None:
        super().setGeometry(area)
        y = area.y()
        for line in self._lines(area.width()):
            height = max(item.sizeHint().height() for item in line)
            self._place(line, QRect(area.x(), y, area.width(), height))
            y += height + self.spacing()

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _lines(self, width: int) -> list[list[QLayoutItem]]:
        """The items of each line; an item that is wider than a line has one to itself."""
        lines: list[list[QLayoutItem]] = []
        left = -1
        for item in self._shown():
            needed = item.sizeHint().width()
            if lines and needed <= left:
                lines[-1].append(item)
                left -= needed + self.spacing()
            else:
                lines.append([item])
                left = width - needed - self.spacing()
        return lines

    def _place(self, line: list[QLayoutItem], area: QRect) -> None:
        """Place one line, from the side where reading begins."""
        needed = sum(item.sizeHint().width() for item in line)
        spare = max(0, area.width() - needed - self.spacing() * (len(line) - 1))
        growing = [item for item in line if _grows(item)]
        direction = self._direction()
        x = area.x()
        for item in line:
            size = item.sizeHint()
            width = min(size.width(), area.width())
            if item in growing:
                width += spare // len(growing)
            y = area.y() + (area.height() - size.height()) // 2
            place = QRect(QPoint(x, y), QSize(width, size.height()))
            item.setGeometry(QStyle.visualRect(direction, area, place))
            x += width + self.spacing()

    def _direction(self) -> Qt.LayoutDirection:
        widget = self.parentWidget()
        return widget.layoutDirection() if widget else Qt.LayoutDirection.LeftToRight


def _grows(item: QLayoutItem) -> bool:
    return bool(item.expandingDirections() & Qt.Orientation.Horizontal)
