"""What only those who conduct may see, covered for as long as seats use the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QLineEdit, QPushButton, QStackedLayout, QVBoxLayout, QWidget

from ui.widgets.labels import body, faint, heading

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLabel

    from ui.viewmodels.exercise.console_lock import ConsoleLock
    from ui.viewmodels.hot_seat import HotSeat

LONGEST_CODE = 100
CODE_KEYS = "Ctrl+Shift+L"
"""What sets the code at the console."""


class Covered(QWidget):
    """A widget that disappears once a seat is called, until those who conduct ask for it.

    A player who presses the wrong tab sees the cover and not the truth; where a code is asked
    for, neither does one who presses the button.

    Signals:
        tried: The cover is open; how many wrong codes were written before.
    """

    tried = Signal(int)

    def __init__(self, widget: QWidget, hot_seat: HotSeat, lock: ConsoleLock) -> None:
        super().__init__()
        self._widget = widget
        self._hot_seat = hot_seat
        self._lock = lock
        self._make()
        self._stack = QStackedLayout(self)
        self._stack.addWidget(widget)
        self._stack.addWidget(self._cover())
        self.setFocusProxy(widget)
        hot_seat.drawn.connect(self._follow)
        hot_seat.opened.connect(self.cover)
        lock.changed.connect(self._ask)
        self._ask()

    def _make(self) -> None:
        self.open = QPushButton(self.tr("I conduct this exercise: open the console"))
        self.open.setToolTip(self.tr("Show what no seat may see"))
        self.open.clicked.connect(self.uncover)
        self.code = QLineEdit()
        self.code.setEchoMode(QLineEdit.EchoMode.Password)
        self.code.setMaxLength(LONGEST_CODE)
        self.code.setPlaceholderText(self.tr("Code"))
        self.code.setAccessibleName(self.tr("Code that opens the console"))
        self.code.returnPressed.connect(self.open.click)
        self.hint = faint()

    @property
    def is_covered(self) -> bool:
        """Whether the cover is drawn."""
        return self._stack.currentIndex() == 1

    @Slot()
    def cover(self) -> None:
        """Draw the cover."""
        self._stack.setCurrentIndex(1)
        self._ask()

    @Slot()
    def uncover(self) -> None:
        """Show what is behind the cover, if who asks may; no seat sits there any more."""
        is_right = self._lock.opens(self.code.text())
        self.code.clear()
        if not is_right:
            self.hint.setText(self.tr("This is not the code."))
            self.code.setFocus()
            return
        if self._hot_seat.next is not None:
            self._hot_seat.leave()
        self._stack.setCurrentIndex(0)
        self.setFocusProxy(self._widget)
        self._widget.setFocus()
        self.tried.emit(self._lock.take_wrong())

    @Slot()
    def _follow(self) -> None:
        if self._hot_seat.next is not None:
            self.cover()

    @Slot()
    def _ask(self) -> None:
        """Ask for the code, or say that none is asked for."""
        self.code.clear()
        self.code.setVisible(self._lock.asks)
        self.code.setFixedWidth(self.open.sizeHint().width())
        unlocked = self.tr("Anybody who presses this sees it. At the console, {keys} sets a code.")
        self.hint.setText("" if self._lock.asks else unlocked.format(keys=CODE_KEYS))
        if self.is_covered:
            self.setFocusProxy(self.code if self._lock.asks else None)

    def _cover(self) -> QWidget:
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setSpacing(16)
        name = heading(self.tr("For those who conduct"))
        words = body(
            self.tr("Seats use this screen. What is behind this cover is for no seat's eyes.")
        )
        texts: tuple[QLabel, ...] = (name, words, self.hint)
        for label in texts:
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        layout.addStretch(1)
        layout.addWidget(name)
        layout.addWidget(words)
        layout.addWidget(self.code, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(self.open, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(self.hint)
        layout.addStretch(1)
        return page
