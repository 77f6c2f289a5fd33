"""Who sits where, and who still owes a decision."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ui.viewmodels.planning.plan_words import POLICIES
from ui.viewmodels.seat_tables import Sheet
from ui.viewmodels.words import NOTHING, say
from ui.widgets.labels import strong
from ui.workspaces.exercise.keyed_rows import KeyedRows

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from ui.viewmodels.exercise.picture import SeatLine
    from ui.viewmodels.exercise.sitting import Sitting

QWIDGETSIZE_MAX = (1 << 24) - 1
"""Qt's word for no limit."""


class ConsoleSeats(QWidget):
    """A row a seat."""

    def __init__(self, sitting: Sitting) -> None:
        super().__init__()
        self._sitting = sitting
        self._folded = False
        self.owing = strong("")
        self.rows = KeyedRows(self.tr("Seats"))
        self.assign = QPushButton(self.tr("Who plays…"))
        self.everybody = QPushButton(self.tr("All are played"))
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.owing, 1)
        top.addWidget(self.assign)
        top.addWidget(self.everybody)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(top)
        layout.addWidget(self.rows, 1)
        self.setFocusProxy(self.rows)
        sitting.changed.connect(self.show_picture)
        self.show_picture()

    @property
    def current(self) -> SeatLine | None:
        """The seat under the cursor."""
        picture = self._sitting.picture
        found = () if picture is None else picture.seats
        key = self.rows.key
        return next((one for one in found if one.name == key), None)

    def fold(self, *, folded: bool) -> None:
        """Show one line only, or all rows."""
        self._folded = folded
        self.rows.setVisible(not folded)
        self._limit()

    def _limit(self) -> None:
        """Take no more height than what is shown needs; the words break where it is narrow."""
        self.setMinimumHeight(self.heightForWidth(self.width()) if self._folded else 0)
        self.setMaximumHeight(self.minimumHeight() if self._folded else QWIDGETSIZE_MAX)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._limit()

    @Slot()
    def show_picture(self) -> None:
        """Show who sits where."""
        picture = self._sitting.picture
        if picture is None:
            return
        owing = len(picture.owing)
        said = self.tr("Still to decide: %n seat(s)", "", owing)
        if not any(one.person for one in picture.seats):
            said = self.tr("Nobody plays yet: choose a seat, and say who plays it")
        elif not owing:
            said = self.tr("No seat owes a decision")
        self.owing.setText(said)
        self._limit()
        headers = (self.tr("Seat"), self.tr("Played by"), self.tr("This turn"))
        rows = tuple((one.title, one.person or NOTHING, self._doing(one)) for one in picture.seats)
        self.rows.show_rows(Sheet(headers, rows), [one.name for one in picture.seats])
        self.everybody.setEnabled(any(not one.person for one in picture.seats))

    def _doing(self, seat: SeatLine) -> str:
        if seat.owes:
            return self.tr("● owes a decision")
        done = [self.tr("%n decision(s)", "", seat.decided)] if seat.decided else []
        if seat.stands:
            done.append(self.tr("does nothing more"))
        if not seat.person:
            done.append(self._unplayed(seat))
        elif seat.partner:
            done.append(self.tr("may offer and withdraw help"))
        elif not seat.states:
            done.append(self.tr("decides for no state; may write"))
        return ", ".join(done) or NOTHING

    def _unplayed(self, seat: SeatLine) -> str:
        """What becomes of a seat that nobody plays."""
        if seat.states and seat.policy in POLICIES:
            policy = say("Plan", POLICIES[seat.policy])
            return self.tr("its policy decides: {policy}").format(policy=policy)
        if seat.states:
            return self.tr("nobody decides for it")
        if seat.partner:
            return self.tr("goes on as the model has it")
        return self.tr("nobody speaks")
