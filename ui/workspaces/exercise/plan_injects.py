"""The events list: as a table or as lanes, and the editor of the inject that is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QPushButton,
    QScrollArea,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from simulator.exercise.plan.editing import INJECTS
from ui.theme.tips import caption, tip
from ui.viewmodels.planning.plan_rows import DISPENSABLE, Card, inject_rows, lanes_of
from ui.widgets.labels import strong
from ui.workspaces.exercise.keyed_rows import LAST_SHARE, KeyedRows
from ui.workspaces.exercise.plan_parts import PartsPanel

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.viewmodels.planning.plan_edits import PlanEdits
    from ui.viewmodels.planning.plan_rows import Lanes
    from ui.viewmodels.planning.planner import Planner

SIZES = [490, 550]
CARD_WIDTH = 190
WIDEST = 15
"""So many letters of a longer text are enough in the table."""


class LanesView(QScrollArea):
    """Storylines below each other, turns side by side, injects where they meet.

    Signals:
        pointed: An inject was chosen; its number.
    """

    pointed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Events list as lanes"))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.buttons: dict[str, QPushButton] = {}
        self._lanes: Lanes | None = None

    def show_lanes(self, lanes: Lanes, chosen: str) -> None:
        """Show the events list, one inject marked."""
        if lanes != self._lanes:
            is_same_shape = self._lanes is not None and _shape(lanes) == _shape(self._lanes)
            self._lanes = lanes
            if is_same_shape:
                self._retitle(lanes)
            else:
                self._build(lanes)
        for number, button in self.buttons.items():
            button.setChecked(number == chosen)

    def _retitle(self, lanes: Lanes) -> None:
        """Write other texts on the cards; making thousands of them anew would be felt."""
        for card in (card for cards in lanes.cards.values() for card in cards):
            self._dress(self.buttons[card.number], card)

    def _build(self, lanes: Lanes) -> None:
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setSpacing(8)
        self.buttons = {}
        for column, title in enumerate(lanes.turns, start=1):
            grid.addWidget(strong(title), 0, column)
            grid.setColumnMinimumWidth(column, CARD_WIDTH)
        grid.setColumnMinimumWidth(0, CARD_WIDTH // 2)
        for row, title in enumerate(lanes.lanes, start=1):
            grid.addWidget(strong(title), row, 0)
        for (row, column), cards in lanes.cards.items():
            cell = QVBoxLayout()
            cell.setSpacing(4)
            for card in cards:
                cell.addWidget(self._made_button(card))
            cell.addStretch(1)
            grid.addLayout(cell, row + 1, column + 1)
        grid.setRowStretch(len(lanes.lanes) + 1, 1)
        self.setWidget(holder)

    def _made_button(self, card: Card) -> QPushButton:
        made = QPushButton()
        made.setCheckable(True)
        self._dress(made, card)
        made.setMaximumWidth(2 * CARD_WIDTH)
        made.clicked.connect(self._teller(card.number))
        self.buttons[card.number] = made
        return made

    def _dress(self, button: QPushButton, card: Card) -> None:
        button.setText(caption(card.text))
        button.setFlat(not card.is_timed)
        button.setToolTip(tip(card.tip))
        button.setAccessibleName(card.text)
        button.setAccessibleDescription(card.tip)

    def _teller(self, number: str) -> Callable[[], None]:
        def tell() -> None:
            self.pointed.emit(number)

        return tell


def _shape(lanes: Lanes) -> object:
    """All but the texts on the cards."""
    numbers = {place: [card.number for card in cards] for place, cards in lanes.cards.items()}
    return lanes.turns, lanes.lanes, numbers


class EventsTable(KeyedRows):
    """The events list as a table; where it is narrow, what the form beside it shows is left out."""

    def _fit(self) -> None:
        header = self.horizontalHeader()
        for column in range(header.count()):
            self.setColumnHidden(column, False)
        room = self.viewport().width() * (100 - LAST_SHARE) // 100
        most = WIDEST * self.fontMetrics().averageCharWidth()
        for column in DISPENSABLE if header.count() else ():
            shown = (place for place in range(header.count() - 1) if not self.isColumnHidden(place))
            if sum(min(self._width(place), most) for place in shown) > room:
                self.setColumnHidden(column, True)
        super()._fit()


class InjectsPanel(PartsPanel):
    """The parts panel of injects, whose list is a table or lanes."""

    def __init__(self, planner: Planner, edits: PlanEdits, parent: QWidget) -> None:
        super().__init__(INJECTS, "", planner, edits, parent)
        self.splitter.setSizes(SIZES)

    def _made_chooser(self, _: str) -> QWidget:
        self.table = EventsTable(self.tr("Events list"))
        self.table.pointed.connect(self._follow)
        self.lanes = LanesView()
        self.lanes.pointed.connect(self._follow)
        self.ways = QTabWidget()
        self.ways.setAccessibleName(self.tr("Ways to see the events list"))
        self.ways.addTab(self.table, self.tr("Table"))
        self.ways.addTab(self.lanes, self.tr("Lanes"))
        self.ways.currentChanged.connect(self.renew)
        return self.ways

    def _fill_chooser(self, _parts: tuple[Any, ...], _keys: list[str]) -> None:
        plan = self._planner.plan
        self.table.pointed.disconnect(self._follow)
        self.table.show_rows(*inject_rows(plan))
        self.table.point(self.key)
        self.table.pointed.connect(self._follow)
        if self.ways.currentWidget() is self.lanes:
            self.lanes.show_lanes(lanes_of(plan), self.key)

    @Slot(str)
    def _follow(self, key: str) -> None:
        if key and key != self.key:
            self.point(key)
