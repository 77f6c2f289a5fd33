"""Where a seat stands: the turn, its role, and its own affairs in numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QSplitter, QVBoxLayout, QWidget

from simulator.exercise.plan.prose import paragraphs
from ui.viewmodels.seat_tables import SeatTables
from ui.widgets.labels import body, heading, strong
from ui.workspaces.exercise.rows import RowsView

if TYPE_CHECKING:
    from simulator.exercise.views.seat_view import SeatView
    from ui.viewmodels.seat_opening import Opening


class NowPanel(QSplitter):
    """Words on one side, numbers on the other."""

    def __init__(self, room: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, room)
        self.setHandleWidth(16)
        self.setChildrenCollapsible(False)
        self.text = QScrollArea(self)
        self.text.setWidgetResizable(True)
        self.text.setAccessibleName(self.tr("Situation and role"))
        self.text.setWidget(self._words())
        self.numbers = QWidget(self)
        self._column = QVBoxLayout(self.numbers)
        self._column.setContentsMargins(0, 8, 0, 0)
        self._column.setSpacing(8)
        self.addWidget(self.text)
        self.addWidget(self.numbers)
        self.setSizes([500, 600])
        self._tables: dict[str, tuple[RowsView, RowsView]] = {}
        self._helps: RowsView | None = None

    def show_opening(self, opening: Opening) -> None:
        """Show another moment."""
        view = opening.view
        self._tell(view)
        tables = SeatTables(view)
        for state in view.states:
            figures, means = self._tables_of(state.name, state.label)
            figures.show_sheet(tables.figures(state))
            means.show_sheet(tables.means(state))
        if view.helps:
            self._table_of_help().show_sheet(tables.helps())
        self.numbers.setVisible(bool(view.states or view.helps))

    def _words(self) -> QWidget:
        page = QWidget(self.text.viewport())
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 8, 8, 8)
        layout.setSpacing(8)
        self._turn, self._situation = heading(""), body()
        self._your_role, self._role = heading(self.tr("Your role")), body()
        self._your_role.setContentsMargins(0, 8, 0, 0)
        for label in (self._turn, self._situation, self._your_role, self._role):
            layout.addWidget(label)
        layout.addStretch(1)
        return page

    def _tell(self, view: SeatView) -> None:
        turn = view.turn
        questions = "\n".join(f"• {question}" for question in turn.questions)
        self._turn.setText(turn.title)
        self._situation.setText("\n\n".join([*paragraphs(turn.situation), questions]).strip())
        self._role.setText("\n\n".join(paragraphs(view.role)))
        for label in (self._your_role, self._role):
            label.setVisible(bool(view.role))

    def _table_of_help(self) -> RowsView:
        if self._helps is None:
            name = self.tr("Help that you give and offer")
            self._helps = RowsView(name)
            self._column.addWidget(strong(name))
            self._column.addWidget(self._helps, 1)
        return self._helps

    def _tables_of(self, name: str, label: str) -> tuple[RowsView, RowsView]:
        if name not in self._tables:
            figures = RowsView(self.tr("Figures of {state}").format(state=label))
            means = RowsView(self.tr("Means of {state}").format(state=label))
            self._column.addWidget(strong(label))
            self._column.addWidget(figures, 3)
            self._column.addWidget(means, 2)
            self._tables[name] = (figures, means)
        return self._tables[name]
