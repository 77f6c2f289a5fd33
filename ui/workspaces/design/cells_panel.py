"""The cells that exist at the start, a row for each line of the file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ui.viewmodels.starting_cells import NO_ZONE
from ui.widgets.labels import body, faint, heading
from ui.widgets.number_field import NumberField
from ui.widgets.showing import showing
from ui.widgets.waiting import Waiting

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from ui.viewmodels.starting_cells import Standing, StartingCells

SHORTEST = 8


class CellsRow(QFrame):
    """One line: zone, group, how many, and where each has a linked twin."""

    def __init__(self, cells: StartingCells, number: int) -> None:
        super().__init__()
        self.setProperty("card", True)
        self._cells = cells
        self._number = number
        self.zone = self._box("zone", self.tr("Zone"), cells.zones)
        self.group = self._box("group", self.tr("Group"), cells.groups)
        twins = {NO_ZONE: self.tr("not linked"), **cells.zones}
        self.linked = self._box("linked_zone", self.tr("Each linked to one in"), twins)
        self.count = NumberField(cells.objection)
        self.count.setAccessibleName(self.tr("How many cells"))
        self.count.setToolTip(self.count.accessibleName())
        self.count.accepted.connect(lambda text: cells.alter(self._number, "count", text))
        self.message = body()
        self.message.setProperty("tone", "worse")
        self.message.hide()
        self.count.objected.connect(self._object)
        self.up = self._button("↑", self.tr("Move up"), lambda: cells.move(number, -1))
        self.down = self._button("↓", self.tr("Move down"), lambda: cells.move(number, 1))
        self.away = self._button("×", self.tr("Remove"), lambda: cells.remove(number))
        self._arrange()

    def _box(self, key: str, name: str, choices: Mapping[str, str]) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(name)
        box.setToolTip(name)
        box.setMinimumContentsLength(SHORTEST)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        for choice, label in choices.items():
            box.addItem(label, choice)
        box.activated.connect(lambda: self._cells.alter(self._number, key, box.currentData()))
        return box

    def _button(self, text: str, name: str, action: Callable[[], None]) -> QPushButton:
        button = QPushButton(text)
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.clicked.connect(action)
        return button

    def _arrange(self) -> None:
        first = QHBoxLayout()
        first.setSpacing(8)
        first.addWidget(self.count)
        first.addWidget(self.group, 1)
        last = QHBoxLayout()
        last.setSpacing(4)
        last.addWidget(self.linked, 1)
        for button in (self.up, self.down, self.away):
            last.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.setSpacing(6)
        layout.addLayout(first)
        layout.addWidget(self.zone)
        layout.addLayout(last)
        layout.addWidget(self.message)

    def show_line(self, line: Standing, lines: int) -> None:
        """Show what the line says; a name that nobody knows is shown as it is."""
        said = ((self.zone, line.zone), (self.group, line.group), (self.linked, line.linked_zone))
        for box, name in said:
            with showing(box):
                if box.findData(name) < 0:
                    box.addItem(name, name)
                box.setCurrentIndex(box.findData(name))
        self.count.show_text(line.count)
        self.up.setEnabled(self._number > 0)
        self.down.setEnabled(self._number < lines - 1)

    @Slot(str)
    def _object(self, objection: str) -> None:
        self.message.setText(objection)
        self.message.setVisible(bool(objection))


class CellsPanel(Waiting):
    """Shows `StartingCells`; rows are made only for those who look."""

    def __init__(self, cells: StartingCells, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cells = cells
        self.rows: list[CellsRow] = []
        self.add = QPushButton(self.tr("Add cells"))
        self.add.setToolTip(self.tr("Add cells that exist when the run starts"))
        self.add.clicked.connect(cells.add)
        self._inherited = faint()
        self._hint = faint()
        top = QHBoxLayout()
        top.addWidget(heading(self.tr("Cells at the start")), 1)
        top.addWidget(self.add)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(8)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(top)
        layout.addWidget(self._inherited)
        layout.addLayout(self._rows)
        layout.addWidget(self._hint)
        layout.addStretch(1)
        cells.changed.connect(self._follow)

    def _show(self) -> None:
        lines = self._cells.own
        self._make_rows(len(lines))
        for row, line in zip(self.rows, lines, strict=True):
            row.show_line(line, len(lines))
        inherited = self._cells.inherited
        text = self.tr("From what it builds on: {cells}.").format(cells="; ".join(inherited))
        self._inherited.setText(text)
        self._inherited.setVisible(bool(inherited))
        self._hint.setText(
            self.tr("Cells listed here exist when the run starts, beside those that form later.")
            if lines
            else self.tr("This scenario adds no cells at the start; cells form as the run goes on.")
        )

    def _make_rows(self, wanted: int) -> None:
        """Have so many rows; those that there are keep the keyboard."""
        if self.rows and self.rows[0].zone.count() < len(self._cells.zones):
            self._drop_rows(0)
        self._drop_rows(wanted)
        while len(self.rows) < wanted:
            row = CellsRow(self._cells, len(self.rows))
            self.rows.append(row)
            self._rows.addWidget(row)

    def _drop_rows(self, wanted: int) -> None:
        for row in self.rows[wanted:]:
            self._rows.removeWidget(row)
            row.hide()
            row.deleteLater()
        del self.rows[wanted:]
