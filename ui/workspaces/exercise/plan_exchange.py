"""Events lists from and to spreadsheets, with the meaning of columns; and the papers."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QFormLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from simulator.exercise.plan.msel.fields import Field
from ui.viewmodels.planning.plan_papers import FIELD_WORDS, FORMATS, PAPERS
from ui.viewmodels.planning.plan_rows import mistake_rows
from ui.viewmodels.planning.plan_words import said
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import body, faint, heading
from ui.workspaces.exercise.keyed_rows import KeyedRows
from ui.workspaces.exercise.plan_inputs import ChoiceInput

if TYPE_CHECKING:
    from simulator.exercise.plan.msel.layout import Layout
    from simulator.exercise.plan.msel.sheet import CellMistake
    from ui.viewmodels.planning.exchange import PlanExchange

NOTHING = "nothing"
LOWEST = 180


class ExchangePanel(QScrollArea):
    """Take a list, write a list, write the papers."""

    def __init__(self, exchange: PlanExchange) -> None:
        super().__init__()
        self._exchange = exchange
        self._file: Path | None = None
        self._layout: Layout | None = None
        self.columns: dict[str, ChoiceInput] = {}
        self.take = QPushButton(self.tr("Take an events list from a spreadsheet…"))
        self.take.clicked.connect(self.ask_for_list)
        self.give = QPushButton(self.tr("Write the events list as a spreadsheet…"))
        self.give.clicked.connect(self.ask_where_to_export)
        self.said = body()
        self.seats = QCheckBox(self.tr("Recipients who have no seat get one"))
        self.confirm = QPushButton(self.tr("Take this list in place of the present one"))
        self.confirm.setProperty("primary", True)
        self.confirm.clicked.connect(self.take_list)
        self.mistakes = KeyedRows(self.tr("Cells that cannot be understood"))
        self.papers = {name: QCheckBox(said(text)) for name, text in PAPERS.items()}
        self.formats = {name: QCheckBox(text) for name, text in FORMATS.items()}
        self.print = QPushButton(self.tr("Write the papers into a folder…"))
        self.print.clicked.connect(self.ask_where_to_print)
        self._arrange()
        exchange.looked.connect(self.show_layout)
        exchange.taken.connect(self._show_taken)
        exchange.mistaken.connect(self._show_mistakes)
        exchange.refused.connect(self.said.clear)
        exchange.written.connect(self._show_written)
        self._show_mapping(None)

    def _arrange(self) -> None:
        holder = QWidget()
        self.setWidget(holder)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.mistakes.setMinimumHeight(LOWEST)
        layout = QVBoxLayout(holder)
        layout.setContentsMargins(0, 8, 12, 8)
        layout.setSpacing(10)
        layout.addWidget(heading(self.tr("Events list and spreadsheets")))
        layout.addLayout(_line(self.take, self.give))
        layout.addWidget(self.said)
        self.mapping = QWidget()
        inner = QVBoxLayout(self.mapping)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addWidget(
            faint(
                self.tr("What each column means has been guessed; change it where that is wrong.")
            )
        )
        self._form = QFormLayout()
        self._form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        inner.addLayout(self._form)
        inner.addWidget(self.seats)
        inner.addLayout(_line(self.confirm))
        layout.addWidget(self.mapping)
        layout.addWidget(self.mistakes, 1)
        layout.addWidget(heading(self.tr("Papers")))
        layout.addLayout(_line(*self.papers.values()))
        layout.addLayout(_line(*self.formats.values()))
        layout.addLayout(_line(self.print))
        layout.addStretch(1)
        for box in (*self.papers.values(), *self.formats.values()):
            box.setChecked(True)

    @Slot()
    def ask_for_list(self) -> None:
        """Ask for a spreadsheet and find out what its columns mean."""
        kinds = self.tr("Spreadsheets (*.xlsx *.csv)")
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Take an events list"), "", kinds)
        if name:
            self.look(Path(name))

    def look(self, file: Path) -> None:
        """Find out what the columns of a spreadsheet mean."""
        self._file = file
        self._show_mapping(None)
        self._exchange.look(file)

    @Slot()
    def take_list(self) -> None:
        """Take the list with the meaning of columns as it stands there."""
        if self._file is None or self._layout is None:
            return
        chosen = {header: box.value for header, box in self.columns.items()}
        columns = {
            header: None if name in {None, NOTHING} else Field(name)
            for header, name in chosen.items()
        }
        sheet = self._layout.sheet.name if self._file.suffix.lower() != ".csv" else ""
        add_seats = self.seats.isChecked()
        self._exchange.take(self._file, columns, sheet, add_seats=add_seats)

    @Slot()
    def ask_where_to_export(self) -> None:
        """Ask for a name and write the list."""
        kinds = self.tr("Workbook (*.xlsx);;Comma-separated (*.csv)")
        name, _ = QFileDialog.getSaveFileName(self, self.tr("Write the events list"), "", kinds)
        if name:
            file = Path(name)
            is_known = file.suffix.lower() in {".xlsx", ".csv"}
            self._exchange.export(file if is_known else file.with_name(f"{file.name}.xlsx"))

    @Slot()
    def ask_where_to_print(self) -> None:
        """Ask for a folder and write the papers."""
        title = self.tr("Write the papers into a folder")
        folder = QFileDialog.getExistingDirectory(self, title)
        if folder:
            self.write_papers(Path(folder))

    def write_papers(self, folder: Path) -> None:
        """Write the chosen papers in the chosen formats."""
        names = tuple(name for name, box in self.papers.items() if box.isChecked())
        endings = tuple(name for name, box in self.formats.items() if box.isChecked())
        if names and endings:
            self.said.setText(self.tr("The papers are being written…"))
            self._exchange.write_papers(folder, names, endings)
        else:
            self.said.setText(self.tr("Choose at least one paper and one format."))

    @Slot(object)
    def show_layout(self, layout: Layout) -> None:
        """Show what the columns of a spreadsheet mean."""
        self._show_mapping(layout)
        first = layout.sheet.place(layout.header, 0)
        self.said.setText(self.tr("The list begins below {cell}.").format(cell=first))

    def _show_mapping(self, layout: Layout | None) -> None:
        self._layout = layout
        self.mapping.setVisible(layout is not None)
        self.mistakes.hide()
        while self._form.rowCount():
            self._form.removeRow(0)
        self.columns = {}
        if layout is None:
            return
        choices = [(NOTHING, self.tr("not read"))]
        choices += [(field.value, said(text)) for field, text in FIELD_WORDS.items()]
        for at, header in enumerate(layout.headers):
            if header and header not in self.columns:
                box = ChoiceInput()
                box.setAccessibleName(self.tr("Meaning of {column}").format(column=header))
                box.offer(choices)
                box.show_value(layout.fields[at].value if at in layout.fields else NOTHING)
                self.columns[header] = box
                self._form.addRow(_plain_label(header), box)

    @Slot(object)
    def _show_taken(self, notes: tuple[str, ...]) -> None:
        self._show_mapping(None)
        self.said.setText(" ".join((self.tr("The list is in the plan."), *notes)))

    @Slot(object)
    def _show_mistakes(self, found: tuple[CellMistake, ...]) -> None:
        self.mistakes.show_rows(*mistake_rows(found))
        self.mistakes.show()
        text = self.tr("%n cell(s) cannot be understood; nothing was taken.", "", len(found))
        self.said.setText(text)

    @Slot(object)
    def _show_written(self, files: tuple[Path, ...]) -> None:
        names = ", ".join(file.name for file in files)
        self.said.setText(self.tr("Written: {files}").format(files=names))


def _line(*widgets: QWidget) -> FlowLayout:
    line = FlowLayout()
    for widget in widgets:
        line.addWidget(widget)
    return line


def _plain_label(text: str) -> QLabel:
    label = body(text)
    label.setMinimumWidth(160)
    return label
