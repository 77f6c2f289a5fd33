"""The paired differences as a table: every outcome, place and scenario against the baseline."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Slot
from PySide6.QtGui import QColor

from simulator.analysis.findings import Answer
from simulator.runs import OUTCOMES
from ui.theme.fonts import BODY_POINTS, font
from ui.theme.tips import tip
from ui.viewmodels.finding_words import finding_verdict
from ui.viewmodels.tables import ExportRole
from ui.viewmodels.words import (
    left_to_right,
    outcome_label,
    outcome_meaning,
    outcome_named,
    place_label,
    unit_label,
)
from ui.workspaces.compare.difference_cells import FIGURES, Column, figure_text, plain_number

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from simulator.analysis.findings import Finding, Findings
    from ui.theme.wardrobe import Wardrobe
    from ui.viewmodels.choice import World
    from ui.viewmodels.study import Study

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
SORT_ROLE = int(Role.UserRole)
PLACE_ROLE = int(Role.UserRole) + 1
SCENARIO_ROLE = int(Role.UserRole) + 2
NUMERIC = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
TEXTUAL = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter


class Row(NamedTuple):
    """Which difference stands in a row: the scenario's number, the outcome and the place."""

    number: int
    outcome: str
    place: str


class DifferencesModel(QAbstractTableModel):
    """The latest findings of a `Study`; each is looked up when it is looked at."""

    def __init__(self, study: Study, wardrobe: Wardrobe, parent: QWidget) -> None:
        super().__init__(parent)
        self._study = study
        self._wardrobe = wardrobe
        self._worlds: tuple[World, ...] = ()
        self._rows: list[Row] = []
        self._found: Findings | None = None
        self._known: dict[Row, Finding] = {}
        wardrobe.changed.connect(self._redraw)

    def row(self, index: Index) -> Row:
        return self._rows[index.row()]

    def finding(self, row: Row) -> Finding:
        """What the study says now."""
        if row not in self._known and self._found is not None:
            self._known[row] = self._found.find(*row)
        return self._known[row]

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(Column)

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        row, column = self.row(index), Column(index.column())
        if role == PLACE_ROLE:
            return row.place
        if role == SCENARIO_ROLE:
            return self._worlds[row.number].key
        if role == Role.TextAlignmentRole:
            return NUMERIC if column in FIGURES else TEXTUAL
        if role in (Role.DisplayRole, Role.AccessibleTextRole):
            text = self._text(row, column)
            return left_to_right(text) if column in FIGURES else text
        return self._of_finding(row, column, role, index.row())

    def _of_finding(self, row: Row, column: Column, role: int, number_of_row: int) -> Any:
        if role == SORT_ROLE:
            return self._sorted_by(row, column, number_of_row)
        if role == ExportRole.VALUE:
            return plain_number(self.finding(row), column)
        if role == Role.ForegroundRole:
            return self._ink(row, column)
        if role == Role.FontRole and column is Column.VERDICT:
            return font(BODY_POINTS, bold=self.finding(row).answer is Answer.SURE)
        told = {Role.ToolTipRole, Role.AccessibleDescriptionRole}
        return self._hint(row) if role in told else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Role.TextAlignmentRole:
            return NUMERIC if section in FIGURES else TEXTUAL
        if role == ExportRole.HEADER and section == Column.INTERVAL:
            return self.tr("95 % interval from"), self.tr("95 % interval to")
        if role == ExportRole.HEADER and section == Column.BETTER:
            return self.tr("Share of worlds better"), self.tr("Share of worlds worse")
        if role == Role.DisplayRole:
            return self._header(Column(section))
        return self._header_hint(Column(section)) if role == Role.ToolTipRole else None

    def _header(self, column: Column) -> str:
        return {
            Column.OUTCOME: self.tr("Outcome"),
            Column.PLACE: self.tr("Place"),
            Column.SCENARIO: self.tr("Compared"),
            Column.BASELINE: self.tr("Baseline"),
            Column.OTHER: self.tr("Scenario"),
            Column.DIFFERENCE: self.tr("Difference"),
            Column.INTERVAL: self.tr("95 % interval"),
            Column.BETTER: self.tr("Better : worse"),
            Column.VERDICT: self.tr("What it says"),
            Column.MORE: self.tr("To be safe"),
        }[column]

    def _header_hint(self, column: Column) -> str:
        return {
            Column.INTERVAL: self.tr("The interval of this difference, looked at alone"),
            Column.BETTER: self.tr("Of 100 worlds with the same luck, in how many it is better"),
            Column.VERDICT: self.tr(
                "What is sure when all figures are looked at together; the surest and largest first"
            ),
            Column.MORE: self.tr("About how many more worlds a safe answer takes"),
        }.get(column, self._header(column))

    def _text(self, row: Row, column: Column) -> str:
        named = {Column.OUTCOME: outcome_with_unit, Column.PLACE: self._place_text}
        if column in named:
            return named[column](row)
        if column is Column.SCENARIO:
            return self._worlds[row.number].title
        return figure_text(self.finding(row), column)

    def _place_text(self, row: Row) -> str:
        return place_label(self._worlds[0].scenario, row.place)

    def _ink(self, row: Row, column: Column) -> QColor | None:
        if column is not Column.VERDICT:
            return None
        theme = self._wardrobe.theme
        tones = {"better": theme.better, "worse": theme.worse, "open": theme.faint}
        return QColor(tones[finding_verdict(self.finding(row)).tone])

    def _hint(self, row: Row) -> str:
        finding = self.finding(row)
        text = self.tr(
            "{meaning}.\nFrom %n pair(s) of worlds with the same luck.", "", finding.difference.n
        )
        meaning = outcome_meaning(outcome_named(row.outcome)).rstrip(".")
        lines = [f"{self._header(one)}: {self._text(row, one)}" for one in Column]
        return tip("\n".join((*lines, text.format(meaning=meaning))))

    def _sorted_by(self, row: Row, column: Column, number_of_row: int) -> float | str:
        if column is Column.OUTCOME:
            return float(number_of_row)
        if column in (Column.PLACE, Column.SCENARIO):
            return self._text(row, column)
        finding = self.finding(row)
        if column is Column.VERDICT:
            return float(finding.rank)
        value = plain_number(finding, column)
        value = value[0] if isinstance(value, tuple) else value
        return value if value is not None and math.isfinite(value) else math.inf

    def show_all(self) -> None:
        """Take the latest findings of the study."""
        picture, worlds = self._study.picture, self._study.worlds
        found = None if picture is None else picture.findings
        rows = [] if found is None else self._rows_of(found)
        same = rows == self._rows and _titles(worlds) == _titles(self._worlds)
        if not same:
            self.beginResetModel()
        self._worlds, self._rows, self._found, self._known = worlds, rows, found, {}
        if same:
            self._redraw()
        else:
            self.endResetModel()

    def _rows_of(self, found: Findings) -> list[Row]:
        shape = (len(found.comparisons), found.comparisons[0].baseline.places)
        if self._rows and self._found is not None:
            before = (len(self._found.comparisons), self._found.comparisons[0].baseline.places)
            if before == shape:
                return self._rows
        return [
            Row(number, outcome.name, place)
            for number in range(1, shape[0] + 1)
            for outcome in OUTCOMES
            for place in shape[1]
        ]

    @Slot()
    def _redraw(self) -> None:
        if self._rows:
            corner = self.index(len(self._rows) - 1, len(Column) - 1)
            self.dataChanged.emit(self.index(0, 0), corner)


def outcome_with_unit(row: Row) -> str:
    """The name of an outcome and its unit."""
    label, unit = outcome_label(row.outcome), unit_label(outcome_named(row.outcome).unit)
    return f"{label} ({unit})" if unit else label


def _titles(worlds: tuple[World, ...]) -> list[tuple[str, str]]:
    return [(world.key, world.title) for world in worlds]
