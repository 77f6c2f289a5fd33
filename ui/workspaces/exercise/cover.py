"""What only those who conduct may see, covered for as long as seats use the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QPushButton, QStackedLayout, QVBoxLayout, QWidget

from ui.widgets.labels import body, heading

if TYPE_CHECKING:
    from ui.viewmodels.hot_seat import HotSeat


class Covered(QWidget):
    """A widget that disappears once a seat is called, until those who conduct ask for it.

    A player who presses the wrong tab sees the cover and not the truth.
    """

    def __init__(self, widget: QWidget, hot_seat: HotSeat) -> None:
        super().__init__()
        self._widget = widget
        self._hot_seat = hot_seat
        self.open = QPushButton(self.tr("I conduct this exercise: open the console"))
        self.open.setToolTip(self.tr("Show what no seat may see"))
        self.open.clicked.connect(self.uncover)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(widget)
        self._stack.addWidget(self._cover())
        self.setFocusProxy(widget)
        hot_seat.drawn.connect(self._follow)
        hot_seat.opened.connect(self.cover)

    @property
    def is_covered(self) -> bool:
        """Whether the cover is drawn."""
        return self._stack.currentIndex() == 1

    @Slot()
    def cover(self) -> None:
        """Draw the cover."""
        self._stack.setCurrentIndex(1)
        self.setFocusProxy(None)

    @Slot()
    def uncover(self) -> None:
        """Show what is behind the cover; no seat sits at the screen any more."""
        if self._hot_seat.next is not None:
            self._hot_seat.leave()
        self._stack.setCurrentIndex(0)
        self.setFocusProxy(self._widget)
        self._widget.setFocus()

    @Slot()
    def _follow(self) -> None:
        if self._hot_seat.next is not None:
            self.cover()

    def _cover(self) -> QWidget:
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setSpacing(16)
        name = heading(self.tr("For those who conduct"))
        words = body(
            self.tr("Seats use this screen. What is behind this cover is for no seat's eyes.")
        )
        for label in (name, words):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        layout.addStretch(1)
        layout.addWidget(name)
        layout.addWidget(words)
        layout.addWidget(self.open, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(1)
        return page
