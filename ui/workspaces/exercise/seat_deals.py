"""What a seat has agreed with others, what waits for an answer, and what it proposes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFormLayout, QPushButton, QSplitter, QVBoxLayout, QWidget

from ui.viewmodels.seat_tables import SeatTables
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import body, heading, strong
from ui.widgets.scrolled import Scrolled
from ui.workspaces.exercise.grounds_form import GroundsForm
from ui.workspaces.exercise.proposal_form import ProposalForm
from ui.workspaces.exercise.rows import RowsView

if TYPE_CHECKING:
    from simulator.exercise.session.offering import Offer
    from simulator.exercise.views.parts import Asked
    from ui.viewmodels.hot_seat import HotSeat
    from ui.viewmodels.seat_opening import Opening


class DealsPanel(QSplitter):
    """Agreements and proposals on one side, the form for another on the other."""

    def __init__(self, hot_seat: HotSeat, room: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, room)
        self.setHandleWidth(16)
        self.setChildrenCollapsible(False)
        self._hot_seat = hot_seat
        self._opening: Opening | None = None
        self._instead_of: int | None = None
        self.bonds = RowsView(self.tr("What you have with others"))
        self.asked = RowsView(self.tr("Proposals that wait"))
        self.words = body()
        self.accept = QPushButton(self.tr("Accept"))
        self.decline = QPushButton(self.tr("Decline"))
        self.counter = QPushButton(self.tr("Propose something else"))
        self.form = ProposalForm()
        self.grounds = GroundsForm()
        self._arrange()
        self.asked.chosen.connect(self._fit)
        self.accept.clicked.connect(lambda: self._answer("Accept"))
        self.decline.clicked.connect(lambda: self._answer("Decline"))
        self.counter.clicked.connect(self._counter)
        self.form.proposed.connect(self._propose)
        hot_seat.done.connect(self._clear)
        hot_seat.busy_changed.connect(self._fit)

    def _arrange(self) -> None:
        left = QWidget(self)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.bonds, 2)
        column.addWidget(strong(self.tr("Proposals that wait")))
        column.addWidget(self.asked, 1)
        column.addWidget(self.words)
        answers = QWidget()
        flow = FlowLayout(answers)
        for button in (self.accept, self.decline, self.counter):
            flow.addWidget(button)
        column.addWidget(answers)
        forms = QWidget()
        self.addWidget(left)
        self.addWidget(Scrolled(forms))
        stack = QVBoxLayout(forms)
        stack.setContentsMargins(0, 8, 0, 0)
        self._heading = heading(self.tr("Propose"))
        stack.addWidget(self._heading)
        stack.addWidget(self.form)
        stack.addWidget(self.grounds)
        stack.addWidget(self.form.words)
        stack.addWidget(self.form.propose, 0, Qt.AlignmentFlag.AlignLeft)
        stack.addStretch(1)
        self.setSizes([700, 420])

    @property
    def has_text(self) -> bool:
        """Whether something is written and not proposed."""
        return self.grounds.has_text or bool(self.form.text.toPlainText().strip())

    def show_opening(self, opening: Opening) -> None:
        """Show another moment."""
        self._opening = opening
        tables = SeatTables(opening.view)
        self.bonds.show_sheet(tables.bonds())
        asked = opening.view.asked
        self.asked.show_sheet(tables.asked(), [(one.by, one.says, one.since) for one in asked])
        if asked and self.asked.row < 0:
            self.asked.selectRow(0)
        self.form.show_opening(opening)
        _line_up(self.form, self.grounds)
        self._fit()

    @property
    def chosen(self) -> Asked | None:
        """The proposal that the cursor is on."""
        row = self.asked.row
        if self._opening is None or not 0 <= row < len(self._opening.view.asked):
            return None
        return self._opening.view.asked[row]

    @Slot()
    def _fit(self) -> None:
        chosen, busy = self.chosen, self._hot_seat.is_busy
        mine = chosen is not None and not chosen.own
        for button, kind in ((self.accept, "Accept"), (self.decline, "Decline")):
            button.setEnabled(mine and not busy and self._offer(kind) is not None)
            button.setToolTip(self._hint())
        self.counter.setEnabled(mine and not busy)
        self.counter.setToolTip(self._hint())
        self.words.setText(_in_full(chosen))

    def _hint(self) -> str:
        if self.chosen is None:
            return self.tr("No proposal waits for your answer.")
        if self.chosen.own:
            return self.tr("You have made this proposal; others must answer it.")
        return self.tr("Your answer is a decision and stays on record.")

    def _offer(self, kind: str) -> Offer | None:
        if self._opening is None or self.chosen is None:
            return None
        return self._opening.answer(self.asked.row, kind)

    def _answer(self, kind: str) -> None:
        offer = self._offer(kind)
        if offer is not None:
            self._hot_seat.acts.decide(offer, self.grounds.grounds())

    @Slot()
    def _counter(self) -> None:
        """Aim the form at whoever has proposed."""
        if self._opening is None or self.chosen is None:
            return
        self._instead_of = self.asked.row
        self._heading.setText(self.tr("Propose to {state} instead").format(state=self.chosen.by))
        other, asked = self.chosen.by_name, self.chosen.to_names
        for state, receiver in self.form.receivers:
            if receiver == other and state in asked:
                self.form.turn_to(state, other)
                break
        self.form.pillar.setFocus()

    @Slot(object)
    def _propose(self, offers: tuple[Offer, ...]) -> None:
        grounds = self.grounds.grounds(self.form.text.toPlainText())
        self._hot_seat.acts.decide_all(offers, grounds, self._instead_of)

    @Slot()
    def _clear(self) -> None:
        self._instead_of = None
        self._heading.setText(self.tr("Propose"))
        self.grounds.clear()
        self.form.clear()


def _in_full(asked: Asked | None) -> str:
    if asked is None:
        return ""
    return "\n".join(part for part in (asked.says, asked.text) if part)


def _line_up(*forms: QWidget) -> None:
    """Let the fields of forms that stand below each other begin at one line."""
    label = QFormLayout.ItemRole.LabelRole
    rows = [(form.layout(), row) for form in forms for row in range(form.layout().rowCount())]
    items = [layout.itemAt(row, label) for layout, row in rows]
    labels = [item.widget() for item in items if item is not None]
    width = max(one.sizeHint().width() for one in labels)
    for one in labels:
        one.setMinimumWidth(width)
