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

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setHandleWidth(16)
        self.setChildrenCollapsible(False)
        self.text = QScrollArea()
        self.text.setWidgetResizable(True)
        self.text.setAccessibleName(self.tr("Situation and role"))
        self.numbers = QWidget()
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
        self.text.setWidget(self._words(view))
        tables = SeatTables(view)
        for state in view.states:
            figures, means = self._tables_of(state.name, state.label)
            figures.show_sheet(tables.figures(state))
            means.show_sheet(tables.means(state))
        if view.helps:
            self._table_of_help().show_sheet(tables.helps())
        self.numbers.setVisible(bool(view.states or view.helps))

    def _words(self, view: SeatView) -> QWidget:
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 8, 8, 8)
        layout.setSpacing(8)
        turn = view.turn
        layout.addWidget(heading(turn.title))
        for paragraph in paragraphs(turn.situation):
            layout.addWidget(body(paragraph))
        for question in turn.questions:
            layout.addWidget(body(f"• {question}"))
        if view.role:
            layout.addSpacing(8)
            layout.addWidget(heading(self.tr("Your role")))
            for paragraph in paragraphs(view.role):
                layout.addWidget(body(paragraph))
        layout.addStretch(1)
        return page

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
