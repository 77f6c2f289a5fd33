"""The table of what differs between the scenarios before anything runs."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Slot,
)
from PySide6.QtWidgets import QStackedLayout, QTableView, QWidget

from ui.theme.fonts import scaled
from ui.theme.tips import tip
from ui.viewmodels.input_lines import InputLine, input_lines
from ui.viewmodels.words import left_to_right
from ui.widgets.labels import faint
from ui.widgets.rows import Rows

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from ui.viewmodels.choice import World
    from ui.viewmodels.study import Study

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
WIDEST = 280
"""The most pixels of a column of texts, at the usual size of text, where there is no more room."""


class Column(IntEnum):
    """What stands where."""

    SCENARIO = 0
    WHEN = 1
    MEANING = 2
    BEFORE = 3
    AFTER = 4
    PATH = 5
    EVIDENCE = 6


FIGURES = (Column.BEFORE, Column.AFTER)
LONG = (Column.MEANING, Column.PATH)


class InputsModel(QAbstractTableModel):
    """The lines of what differs."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._lines: tuple[InputLine, ...] = ()

    def show_lines(self, lines: tuple[InputLine, ...]) -> None:
        """Show other lines."""
        if lines != self._lines:
            self.beginResetModel()
            self._lines = lines
            self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(Column)

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        line, column = self._lines[index.row()], Column(index.column())
        if role in (Role.DisplayRole, Role.AccessibleTextRole):
            text = _text(line, column)
            return left_to_right(text) if column in FIGURES and text else text
        if role == Role.ToolTipRole:
            return tip("\n".join(filter(None, [line.meaning, line.path, line.evidence])))
        return _alignment(column) if role == Role.TextAlignmentRole else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Role.TextAlignmentRole:
            return _alignment(Column(section))
        if role not in (Role.DisplayRole, Role.ToolTipRole):
            return None
        return {
            Column.SCENARIO: self.tr("Scenario"),
            Column.WHEN: self.tr("When"),
            Column.MEANING: self.tr("What it is"),
            Column.PATH: self.tr("Where"),
            Column.BEFORE: self.tr("Baseline"),
            Column.AFTER: self.tr("Scenario's"),
            Column.EVIDENCE: self.tr("Grounds"),
        }[Column(section)]


class InputsTable(QWidget):
    """Shows in what the scenarios of a `Study` differ; says so if it is nothing."""

    def __init__(self, study: Study, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._study = study
        self._worlds: tuple[World, ...] = ()
        self._wanted: dict[Column, int] = {}
        self.model = InputsModel(self)
        self.view = self._make_view()
        self._empty = faint()
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self.view)
        self.show_all()

    @Slot()
    def show_all(self) -> None:
        """Show the scenarios of the latest comparison."""
        if self._study.worlds == self._worlds and self._worlds:
            return
        self._worlds = self._study.worlds
        lines = input_lines(self._worlds) if self._worlds else ()
        self.model.show_lines(lines)
        self._stack.setCurrentIndex(1 if lines else 0)
        self._empty.setText(
            self.tr("The scenarios have the same values at every time.")
            if len(self._worlds) > 1
            else self.tr("Choose a second scenario, or change a value of this one at the side.")
        )
        self.view.setColumnHidden(Column.SCENARIO, len(self._worlds) < 3)  # noqa: PLR2004 - one other
        self._measure()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            # What is inside hears of it after this.
            QTimer.singleShot(0, self, self._measure)

    @Slot()
    def _measure(self) -> None:
        """Look how wide every column wants to be."""
        header = self.view.horizontalHeader()
        self._wanted = {
            column: max(self.view.sizeHintForColumn(column), header.sectionSizeHint(column)) + 1
            for column in Column
            if not self.view.isColumnHidden(column)
        }
        self._fit()

    def _fit(self) -> None:
        """Give every column what it wants, or the longest texts less where there is no room."""
        is_narrow = sum(self._wanted.values()) > self.view.viewport().width()
        for column, width in self._wanted.items():
            is_cut = is_narrow and column in LONG
            self.view.setColumnWidth(column, min(width, scaled(WIDEST)) if is_cut else width)

    def _make_view(self) -> QTableView:
        view = Rows(self.tr("What differs between the scenarios"))
        view.setObjectName("inputs")
        view.setModel(self.model)
        view.horizontalHeader().setStretchLastSection(True)
        return view


def _alignment(column: Column) -> Qt.AlignmentFlag:
    across = Qt.AlignmentFlag.AlignTrailing if column in FIGURES else Qt.AlignmentFlag.AlignLeading
    return across | Qt.AlignmentFlag.AlignVCenter


def _text(line: InputLine, column: Column) -> str:
    return {
        Column.SCENARIO: line.scenario,
        Column.WHEN: line.when,
        Column.MEANING: line.meaning,
        Column.PATH: line.path,
        Column.BEFORE: line.before,
        Column.AFTER: line.after,
        Column.EVIDENCE: line.evidence,
    }[column]
