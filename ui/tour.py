"""A tour in five steps: a frame around what it is about, and a few words beside it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ui.theme.fonts import scaled
from ui.widgets.labels import body, faint, heading

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ui.theme.wardrobe import Wardrobe

WIDTH = 380
AIR = 8
THICK = 3


@dataclass(frozen=True)
class Step:
    """One stop.

    Attributes:
        title: What it is about.
        words: What there is to know.
        place: The workspace to be in.
        target: Finds the widget it is about.
    """

    title: str
    words: str
    place: int
    target: Callable[[], QWidget]


class Highlight(QWidget):
    """A frame around a widget; it lets every click through."""

    def __init__(self, wardrobe: Wardrobe, window: QWidget) -> None:
        super().__init__(window)
        self._wardrobe = wardrobe
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName(self.tr("What the tour is about"))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(QPen(QColor(self._wardrobe.theme.accent), THICK))
        painter.drawRoundedRect(self.rect().adjusted(2, 2, -2, -2), AIR, AIR)
        painter.end()


class Tour(QFrame):
    """Walks through the steps: Enter goes on, Escape skips the rest.

    Signals:
        went: A step wants its workspace in view.
        ended: It has been walked or skipped.
    """

    went = Signal(int)
    ended = Signal()

    def __init__(self, steps: Sequence[Step], wardrobe: Wardrobe, window: QWidget) -> None:
        super().__init__(window)
        self._steps = tuple(steps)
        self._number = 0
        self._window = window
        self._highlight = Highlight(wardrobe, window)
        self.setProperty("notice", True)
        self.setAccessibleName(self.tr("Tour"))
        self._title = heading("")
        self._words = body()
        self._count = faint()
        self._count.setWordWrap(False)
        self.back = self._button(self.tr("Back"), self._go_back)
        self.skip = self._button(self.tr("Skip (Esc)"), self.end)
        self.next = self._button(self.tr("Next"), self._go_on)
        self.next.setProperty("primary", True)
        self._arrange()
        window.installEventFilter(self)
        wardrobe.changed.connect(self._place_later)
        self._show()

    @property
    def words(self) -> str:
        """What the step says."""
        return self._words.text()

    @property
    def around(self) -> QRect:
        """What is framed, within the window."""
        return self._highlight.geometry()

    def _button(self, name: str, then: Callable[[], None]) -> QPushButton:
        button = QPushButton(name)
        button.setAccessibleName(name)
        button.clicked.connect(then)
        return button

    def _arrange(self) -> None:
        row = QHBoxLayout()
        row.addWidget(self._count, 1)
        for button in (self.skip, self.back, self.next):
            row.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(8)
        layout.addWidget(self._title)
        layout.addWidget(self._words)
        layout.addLayout(row)

    def _show(self) -> None:
        step = self._steps[self._number]
        self.went.emit(step.place)
        count = self.tr("{number} of {all}")
        self._title.setText(step.title)
        self._words.setText(step.words)
        self._count.setText(count.format(number=self._number + 1, all=len(self._steps)))
        self.back.setEnabled(self._number > 0)
        last = self._number == len(self._steps) - 1
        self.next.setText(self.tr("Done") if last else self.tr("Next"))
        self.next.setAccessibleName(self.next.text())
        self._highlight.show()
        self.show()
        self._place()
        self.next.setFocus()

    @Slot()
    def _place_later(self) -> None:
        """Place it again once everything in it has its new size."""
        QTimer.singleShot(0, self, self._place)

    @Slot()
    def _place(self) -> None:
        """Frame the widget, and stand where the frame is not, as far as there is room."""
        target = self._steps[self._number].target()
        corner = target.mapTo(self._window, QPoint(0, 0))
        wanted = QRect(corner, target.size()).adjusted(-AIR, -AIR, AIR, AIR)
        framed = wanted.intersected(self._window.rect())
        self._highlight.setGeometry(framed)
        width = min(scaled(WIDTH), self._window.width() - 2 * AIR)
        self.setFixedSize(width, self.layout().totalHeightForWidth(width))
        self.move(self._corner_beside(framed))
        self._highlight.raise_()
        self.raise_()

    def _corner_beside(self, framed: QRect) -> QPoint:
        whole = self._window.rect().adjusted(AIR, AIR, -AIR, -AIR)
        corners = [
            QPoint(framed.right() + AIR, framed.top()),
            QPoint(framed.left() - self.width() - AIR, framed.top()),
            QPoint(framed.left(), framed.bottom() + AIR),
            QPoint(framed.left(), framed.top() - self.height() - AIR),
        ]
        fits = [corner for corner in corners if whole.contains(QRect(corner, self.size()))]
        below = QPoint(whole.right() - self.width(), whole.bottom() - self.height())
        return fits[0] if fits else below

    @Slot()
    def _go_on(self) -> None:
        if self._number == len(self._steps) - 1:
            self.end()
        else:
            self._number += 1
            self._show()

    @Slot()
    def _go_back(self) -> None:
        self._number = max(self._number - 1, 0)
        self._show()

    @Slot()
    def end(self) -> None:
        """Leave the tour, at its end or before."""
        self._window.removeEventFilter(self)
        self._highlight.hide()
        self._highlight.deleteLater()
        self.hide()
        self.deleteLater()
        self.ended.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay beside what it is about when the window changes its size."""
        if event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.end()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._go_on()
        else:
            super().keyPressEvent(event)
