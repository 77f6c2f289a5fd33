"""What a seat may decide, with cost, delay and effect in words; and what it has decided."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QComboBox, QPushButton, QSplitter, QVBoxLayout, QWidget

from ui.viewmodels.offer_words import cost_words, groups_of, offer_sheet
from ui.viewmodels.seat_tables import SeatTables
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import body, heading, strong
from ui.widgets.scrolled import Scrolled
from ui.widgets.showing import showing
from ui.workspaces.exercise.grounds_form import GroundsForm
from ui.workspaces.exercise.rows import RowsView

if TYPE_CHECKING:
    from simulator.exercise.session.offering import Offer
    from ui.viewmodels.hot_seat import HotSeat
    from ui.viewmodels.seat_opening import Opening


class DecisionsPanel(QSplitter):
    """Offers and decisions on one side, the form that goes with one on the other."""

    def __init__(self, hot_seat: HotSeat, room: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, room)
        self.setHandleWidth(16)
        self.setChildrenCollapsible(False)
        self._hot_seat = hot_seat
        self._groups: dict[str, tuple[Offer, ...]] = {}
        self.state = QComboBox()
        self.state.setAccessibleName(self.tr("State that decides"))
        self.state.setToolTip(self.tr("State that decides"))
        self.group = QComboBox()
        self.group.setAccessibleName(self.tr("Kind of decision"))
        self.group.setToolTip(self.tr("Kind of decision"))
        for box in (self.state, self.group):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.offers = RowsView(self.tr("What you may decide"))
        self.taken = RowsView(self.tr("What you have decided"))
        self.words = body()
        self.grounds = GroundsForm()
        self.decide = QPushButton(self.tr("Decide this"))
        self.decide.setProperty("primary", True)
        self.stand = QPushButton(self.tr("Nothing more this turn"))
        self.stand.setToolTip(self.tr("Put on record that you decide nothing more this turn"))
        self._opening: Opening | None = None
        self._arrange()
        self._connect()
        self._fit()

    def _arrange(self) -> None:
        left = QWidget(self)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(8)
        row = QWidget()
        flow = FlowLayout(row)
        flow.addWidget(self.state)
        flow.addWidget(self.group)
        column.addWidget(row)
        column.addWidget(self.offers, 3)
        column.addWidget(strong(self.tr("What you have decided")))
        column.addWidget(self.taken, 2)
        form = QWidget()
        self.addWidget(left)
        self.addWidget(Scrolled(form))
        stack = QVBoxLayout(form)
        stack.setContentsMargins(0, 8, 0, 0)
        stack.setSpacing(8)
        stack.addWidget(heading(self.tr("Decide")))
        stack.addWidget(self.words)
        stack.addWidget(self.grounds)
        stack.addWidget(self.decide, 0, Qt.AlignmentFlag.AlignLeft)
        stack.addStretch(1)
        stack.addWidget(self.stand, 0, Qt.AlignmentFlag.AlignLeft)
        self.setSizes([760, 380])

    def _connect(self) -> None:
        self.state.currentIndexChanged.connect(self._regroup)
        self.group.currentIndexChanged.connect(self._list)
        self.offers.chosen.connect(self._fit)
        self.decide.clicked.connect(self._decide)
        self.stand.clicked.connect(self._hot_seat.acts.stand)
        self._hot_seat.busy_changed.connect(self._fit)
        self._hot_seat.done.connect(self.grounds.clear)

    @property
    def has_text(self) -> bool:
        """Whether grounds are written and nothing is decided on them."""
        return self.grounds.has_text

    def show_opening(self, opening: Opening) -> None:
        """Show another moment."""
        self._opening = opening
        with showing(self.state):
            chosen = self.state.currentData()
            self.state.clear()
            for state in opening.view.states:
                self.state.addItem(state.label, state.name)
            if opening.view.partner:
                self.state.addItem(opening.view.title, opening.view.partner)
            self.state.setCurrentIndex(max(0, self.state.findData(chosen)))
        self.state.setVisible(self.state.count() > 1)
        self.taken.show_sheet(SeatTables(opening.view).taken())
        self._regroup()

    @property
    def offer(self) -> Offer | None:
        """The decision that the cursor is on."""
        offers = self._groups.get(self.group.currentText(), ())
        row = self.offers.row
        return offers[row] if 0 <= row < len(offers) else None

    @Slot()
    def _regroup(self) -> None:
        if self._opening is None:
            return
        state = self.state.currentData()
        self._groups = groups_of(one for one in self._opening.offers if one.state == state)
        with showing(self.group):
            chosen = self.group.currentText()
            self.group.clear()
            self.group.addItems(list(self._groups))
            self.group.setCurrentIndex(max(0, self.group.findText(chosen)))
        self._list()

    @Slot()
    def _list(self) -> None:
        offers = self._groups.get(self.group.currentText(), ())
        self.offers.show_sheet(offer_sheet(offers), [one.says for one in offers])
        self._fit()

    @Slot()
    def _fit(self) -> None:
        offer, busy = self.offer, self._hot_seat.is_busy
        self.decide.setEnabled(offer is not None and not busy)
        self.stand.setEnabled(not busy)
        if offer is None:
            self.words.setText(self.tr("Choose a decision in the table."))
            self.decide.setToolTip(self.tr("Choose a decision in the table first."))
        else:
            self.words.setText(f"{offer.says}\n{cost_words(offer)}")
            self.decide.setToolTip(self.tr("Decide it now; it stays on record"))

    @Slot()
    def _decide(self) -> None:
        if self.offer is not None:
            self._hot_seat.acts.decide(self.offer, self.grounds.grounds())
