"""The privacy curtain: black, with the name of the seat that is called, and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ui.theme.tips import caption, tip
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import body, title

if TYPE_CHECKING:
    from ui.viewmodels.hot_seat import HotSeat

BLACK = "#000000"
PALE = "#f2f2f2"


class Curtain(QWidget):
    """Asks for a seat, and opens only to a second, different press.

    Signals:
        called: The name of the seat that is asked for.
        confirmed: Who was asked for says to be there.
    """

    called = Signal(str)
    confirmed = Signal()

    def __init__(self, hot_seat: HotSeat) -> None:
        super().__init__()
        self._hot_seat = hot_seat
        self.setAutoFillBackground(True)
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Window, QColor(BLACK))
        palette.setColor(QPalette.ColorRole.WindowText, QColor(PALE))
        self.setPalette(palette)
        self.name = title("")
        self.name.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.words = body()
        self.words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        for label in (self.name, self.words):
            label.setStyleSheet(f"color: {PALE}; background: transparent;")
        self.confirm = QPushButton(self.tr("Open"))
        self.confirm.setProperty("primary", True)
        self.confirm.clicked.connect(self.confirmed)
        self.back = QPushButton(self.tr("Somebody else"))
        self.back.setToolTip(self.tr("Leave the curtain drawn and call another seat"))
        self.back.clicked.connect(lambda: self.called.emit(""))
        self._seats = QWidget()
        self._row = FlowLayout(self._seats)
        self._arrange()
        for signal in (hot_seat.drawn, hot_seat.chairs_changed, hot_seat.busy_changed):
            signal.connect(self.show_state)
        self._offered: tuple[str, ...] = ()
        self.show_state()

    @property
    def buttons(self) -> tuple[QPushButton, ...]:
        """A button for each seat that may be called."""
        return tuple(self._row.itemAt(place).widget() for place in range(self._row.count()))

    def _arrange(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(48, 48, 48, 48)
        layout.setSpacing(24)
        layout.addStretch(2)
        layout.addWidget(self.name)
        layout.addWidget(self.words)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.confirm)
        row.addWidget(self.back)
        row.addStretch(1)
        layout.addLayout(row)
        layout.addWidget(self._seats, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(3)

    @Slot()
    def show_state(self) -> None:
        """Show whom the curtain waits for, or whom it may be drawn for."""
        called = self._hot_seat.next
        self._offer()
        self._seats.setVisible(called is None)
        for widget in (self.confirm, self.back):
            widget.setVisible(called is not None)
        if called is None:
            self.name.setText(self.tr("Nobody sits here"))
            self.words.setText(self._waiting())
            return
        self.name.setText(called.title)
        away = self.tr("Everybody else: look away. What opens next is for this seat alone.")
        moment = self.tr("One moment, please.") if self._hot_seat.is_busy else ""
        self.words.setText(f"{away}\n{moment}")
        self.confirm.setText(caption(self.tr("I am {seat}: open").format(seat=called.title)))
        self.confirm.setEnabled(not self._hot_seat.is_busy)

    def _waiting(self) -> str:
        if self._hot_seat.chairs:
            return self.tr(
                "Call a seat to this screen. Whoever conducts ends the turn under “Conduct”; if "
                "you play alone, that is you."
            )
        return self.tr("Begin or open an exercise first; then seats can be called here.")

    def _offer(self) -> None:
        """Make a button for each seat, when other seats can be called."""
        names = tuple(one.name for one in self._hot_seat.chairs)
        if names == self._offered:
            return
        self._offered = names
        while self._row.count():
            self._row.takeAt(0).widget().deleteLater()
        for chair in self._hot_seat.chairs:
            button = QPushButton(caption(chair.title))
            text = self.tr("Call {seat} to this screen").format(seat=chair.title)
            button.setToolTip(tip(text))
            button.clicked.connect(lambda _=False, name=chair.name: self.called.emit(name))
            self._row.addWidget(button)
