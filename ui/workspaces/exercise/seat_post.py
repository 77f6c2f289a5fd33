"""A seat's inbox and what it writes to others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QPlainTextEdit,
    QPushButton,
    QSplitter,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from simulator.exercise.plan.prose import paragraphs
from simulator.exercise.views.letters import LetterKind
from ui.charts.fan import FanChart
from ui.theme.tips import caption
from ui.viewmodels.seat_tables import SeatTables, labels_of
from ui.viewmodels.shown_fans import picture_of
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import strong
from ui.widgets.late import Late
from ui.widgets.scrolled import Scrolled
from ui.workspaces.exercise.rows import RowsView

if TYPE_CHECKING:
    from simulator.exercise.views.fans import FanShown
    from simulator.exercise.views.letters import Letter
    from simulator.exercise.views.seat_view import SeatView
    from ui.theme.wardrobe import Wardrobe
    from ui.viewmodels.hot_seat import HotSeat
    from ui.viewmodels.seat_opening import Chair, Opening


class PostPanel(QSplitter):
    """Letters on one side; reading and writing on the other."""

    def __init__(self, hot_seat: HotSeat, wardrobe: Wardrobe, room: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, room)
        self.setHandleWidth(16)
        self.setChildrenCollapsible(False)
        self._hot_seat = hot_seat
        self._view: SeatView | None = None
        self.inbox = RowsView(self.tr("Inbox"))
        self.sent = RowsView(self.tr("Sent"))
        self.boxes = self._tabs()
        self._ahead: Late[Scrolled] = Late(lambda _: Scrolled(FanChart(wardrobe)))
        self._ahead.hide()
        self.reading = _text(self.tr("Letter"))
        self.reading.setReadOnly(True)
        self.writing = _text(self.tr("Message to other seats"))
        self.writing.setPlaceholderText(self.tr("Write to other seats"))
        self._to = QWidget()
        self._flow = FlowLayout(self._to)
        self.receivers: dict[str, QCheckBox] = {}
        self.send = QPushButton(self.tr("Send this message"))
        self._arrange()
        self.inbox.chosen.connect(self._read)
        self.sent.chosen.connect(self._read)
        self.boxes.currentChanged.connect(self._read)
        self.writing.textChanged.connect(self._fit)
        self.send.clicked.connect(self._send)
        hot_seat.busy_changed.connect(self._fit)
        hot_seat.done.connect(self._clear)
        hot_seat.refused.connect(self._keep)
        self._is_sending = False
        self._fit()

    def _tabs(self) -> QTabWidget:
        boxes = QTabWidget()
        boxes.setAccessibleName(self.tr("Inbox and sent"))
        boxes.addTab(self.inbox, self.tr("Inbox"))
        boxes.addTab(self.sent, self.tr("Sent"))
        return boxes

    def _arrange(self) -> None:
        letters = QWidget(self)
        above = QVBoxLayout(letters)
        above.setContentsMargins(0, 0, 0, 0)
        above.setSpacing(8)
        above.addWidget(self.boxes, 1)
        above.addWidget(self._ahead, 1)
        side = QWidget(self)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.reading, 3)
        column.addWidget(strong(self.tr("Write to")))
        column.addWidget(self._to)
        column.addWidget(self.writing, 2)
        column.addWidget(self.send, 0, Qt.AlignmentFlag.AlignLeft)
        self.addWidget(letters)
        self.addWidget(side)
        self.setSizes([600, 500])

    @property
    def fan(self) -> FanChart:
        """The forecast that came with a letter; few letters bring one, so it is made late."""
        return self._ahead.part.widget()

    @property
    def has_text(self) -> bool:
        """Whether something is written and not sent."""
        return bool(self.writing.toPlainText().strip())

    def show_opening(self, opening: Opening) -> None:
        """Show another moment."""
        self._view = view = opening.view
        self._offer(opening.others)
        tables = SeatTables(view)
        self.inbox.show_sheet(tables.inbox(), [one.number for one in view.inbox])
        self.sent.show_sheet(tables.sent(), [one.number for one in view.sent])
        if view.inbox and self.inbox.row < 0:
            self.inbox.selectRow(0)
        self._read()

    def _offer(self, others: tuple[Chair, ...]) -> None:
        """Offer the seats to which one may write."""
        for chair in others:
            if chair.name not in self.receivers:
                box = QCheckBox(caption(chair.title))
                box.toggled.connect(self._fit)
                self.receivers[chair.name] = box
                self._flow.addWidget(box)

    @Slot()
    def _read(self) -> None:
        letter = self._letter()
        self.reading.setPlainText("" if letter is None else _read_out(letter))
        self._draw(None if letter is None else letter.fan)

    def _draw(self, fan: FanShown | None) -> None:
        """Draw the forecast that comes with a letter, below the letters."""
        labels = {} if self._view is None else labels_of(self._view.others)
        picture = None if fan is None else picture_of(fan, labels)
        if picture is not None or self._ahead.is_made:
            self.fan.show_picture(picture)
        self._ahead.setVisible(picture is not None)

    def _letter(self) -> Letter | None:
        if self._view is None:
            return None
        is_inbox = self.boxes.currentWidget() is self.inbox
        letters = self._view.inbox if is_inbox else self._view.sent
        row = (self.inbox if is_inbox else self.sent).row
        return letters[row] if 0 <= row < len(letters) else None

    def _chosen(self) -> tuple[str, ...]:
        return tuple(name for name, box in self.receivers.items() if box.isChecked())

    @Slot()
    def _fit(self) -> None:
        obstacle = self._obstacle()
        self.send.setEnabled(not obstacle)
        self.send.setToolTip(obstacle or self.tr("Send it to the seats that are ticked"))

    def _obstacle(self) -> str:
        if not self.writing.toPlainText().strip():
            return self.tr("Write something first.")
        if not self._chosen():
            return self.tr("Tick at least one seat to write to.")
        return self.tr("One moment, please.") if self._hot_seat.is_busy else ""

    @Slot()
    def _send(self) -> None:
        self._is_sending = True
        self._hot_seat.acts.send(self._chosen(), self.writing.toPlainText().strip())

    @Slot()
    def _clear(self) -> None:
        """Begin another letter once this one is on record."""
        if self._is_sending:
            self._is_sending = False
            self.writing.clear()

    @Slot()
    def _keep(self) -> None:
        self._is_sending = False


def _text(name: str) -> QPlainTextEdit:
    field = QPlainTextEdit()
    field.setAccessibleName(name)
    field.setTabChangesFocus(True)
    return field


def _read_out(letter: Letter) -> str:
    """A letter as one reads it: its marking, its subject, its text, its questions."""
    questions = [f"• {question}" for question in letter.questions]
    is_typed = letter.kind is LetterKind.MESSAGE
    text = [letter.text] if is_typed else paragraphs(letter.text)
    parts = [letter.label, letter.subject, *text, "\n".join(questions)]
    return "\n\n".join(part for part in parts if part)
