"""The leads of a seat, and the act of passing one on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QComboBox, QPushButton, QVBoxLayout, QWidget

from ui.viewmodels.seat_hints import grade_words
from ui.viewmodels.seat_tables import SeatTables
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import body, faint, strong
from ui.widgets.showing import showing
from ui.workspaces.exercise.rows import RowsView

if TYPE_CHECKING:
    from simulator.exercise.views.parts import HeldLead
    from simulator.exercise.views.seat_view import SeatView
    from ui.viewmodels.hot_seat import HotSeat
    from ui.viewmodels.seat_opening import Opening


class LeadsPanel(QWidget):
    """Leads above, suspected cells below, between them what can be done with a lead."""

    def __init__(self, hot_seat: HotSeat, room: QWidget) -> None:
        super().__init__(room)
        self._hot_seat = hot_seat
        self._view: SeatView | None = None
        self.leads = RowsView(self.tr("Leads that you hold"))
        self.suspects = RowsView(self.tr("Cells that you suspect"))
        self.receiver = QComboBox()
        self.receiver.setAccessibleName(self.tr("State to pass the lead on to"))
        self.receiver.setToolTip(self.tr("State to pass the lead on to"))
        self.receiver.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.share = QPushButton(self.tr("Pass this lead on"))
        self.words = body()
        self._arrange()
        self.leads.chosen.connect(self._fit)
        self.receiver.currentIndexChanged.connect(self._fit)
        self.share.clicked.connect(self._pass_on)
        hot_seat.busy_changed.connect(self._fit)

    def _arrange(self) -> None:
        row = QWidget()
        flow = FlowLayout(row)
        flow.addWidget(self.receiver)
        flow.addWidget(self.share)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(
            faint(
                self.tr(
                    "Nothing here tells whether a lead is true: that is what analysts judge. To "
                    "pass one on raises trust between the services, may let it leak, and stays "
                    "on record."
                )
            )
        )
        layout.addWidget(self.leads, 3)
        layout.addWidget(self.words)
        layout.addWidget(row)
        layout.addWidget(strong(self.tr("Cells that you suspect")))
        layout.addWidget(self.suspects, 1)

    @property
    def lead(self) -> HeldLead | None:
        """The lead that the cursor is on."""
        row = self.leads.row
        there = self._view is not None and 0 <= row < len(self._view.leads)
        return self._view.leads[row] if there and self._view is not None else None

    def show_opening(self, opening: Opening) -> None:
        """Show another moment."""
        self._view = view = opening.view
        tables = SeatTables(view)
        own = {state.name for state in view.states}
        with showing(self.receiver):
            chosen = self.receiver.currentData()
            self.receiver.clear()
            for place in view.others:
                if place.name not in own:
                    self.receiver.addItem(place.label, place.name)
            self.receiver.setCurrentIndex(max(0, self.receiver.findData(chosen)))
        self.suspects.show_sheet(tables.suspects())
        self.leads.show_sheet(tables.leads(), [(one.state, one.number) for one in view.leads])

    @Slot()
    def _fit(self) -> None:
        obstacle = self._obstacle()
        self.share.setEnabled(not obstacle)
        self.share.setToolTip(obstacle or self.tr("Pass the chosen lead on; this is an act"))
        self.words.setText(self._about())

    def _obstacle(self) -> str:
        if self.lead is None:
            return self.tr("Choose a lead in the table first.")
        if any(
            one.passed and one.state == self.receiver.currentData() for one in self.lead.passings
        ):
            return self.tr("This state has been told already.")
        return self.tr("One moment, please.") if self._hot_seat.is_busy else ""

    def _about(self) -> str:
        if self.lead is None:
            return self.tr("Choose a lead to pass it on, or to read what was done with it.")
        told = [one.words for one in self.lead.passings]
        told = told or [self.tr("Nobody else has been told of this lead.")]
        return "\n".join((grade_words(self.lead.grade), *told))

    @Slot()
    def _pass_on(self) -> None:
        if self.lead is not None:
            self._hot_seat.acts.share(self.lead, self.receiver.currentData())
