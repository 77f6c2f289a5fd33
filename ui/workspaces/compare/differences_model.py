"""The paired differences as a table: every outcome, place and scenario against the baseline."""

from __future__ import annotations

import math
from enum import IntEnum
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Slot
from PySide6.QtGui import QColor

from ui.viewmodels.tables import ExportRole
from ui.viewmodels.words import (
    NOTHING,
    left_to_right,
    number,
    outcome_label,
    outcome_meaning,
    outcome_named,
    place_label,
    places_for,
    signed,
    unit_label,
    verdict,
)

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from simulator.analysis.comparison import PairedDifference
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


class Column(IntEnum):
    """What stands where."""

    OUTCOME = 0
    PLACE = 1
    SCENARIO = 2
    BASELINE = 3
    OTHER = 4
    DIFFERENCE = 5
    INTERVAL = 6
    VERDICT = 7


FIGURES = (Column.BASELINE, Column.OTHER, Column.DIFFERENCE, Column.INTERVAL)


class Row(NamedTuple):
    """One paired difference and the scenarios it belongs to."""

    baseline: World
    other: World
    difference: PairedDifference


class DifferencesModel(QAbstractTableModel):
    """The latest comparison of a `Study`."""

    def __init__(self, study: Study, wardrobe: Wardrobe, parent: QWidget) -> None:
        super().__init__(parent)
        self._study = study
        self._wardrobe = wardrobe
        self._rows: list[Row] = []
        wardrobe.changed.connect(self._redraw)

    def row(self, index: Index) -> Row:
        return self._rows[index.row()]

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(Column)

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        row, column = self.row(index), Column(index.column())
        if role in (Role.DisplayRole, Role.AccessibleTextRole):
            text = self._text(row, column)
            return left_to_right(text) if column in FIGURES else text
        if role == Role.TextAlignmentRole:
            return NUMERIC if column in FIGURES else TEXTUAL
        if role == SORT_ROLE:
            return self._sorted_by(row, column, index.row())
        if role == ExportRole.VALUE:
            return _plain_number(row.difference, column)
        return self._of_row(row, column, role)

    def _of_row(self, row: Row, column: Column, role: int) -> Any:
        if role == Role.ForegroundRole:
            return self._ink(row, column)
        if role == Role.ToolTipRole:
            return self._hint(row)
        return {PLACE_ROLE: row.difference.place, SCENARIO_ROLE: row.other.key}.get(role)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Role.TextAlignmentRole:
            return NUMERIC if section in FIGURES else TEXTUAL
        if role == ExportRole.HEADER and section == Column.INTERVAL:
            return self.tr("95 % interval from"), self.tr("95 % interval to")
        return (
            self._header(Column(section)) if role in (Role.DisplayRole, Role.ToolTipRole) else None
        )

    def _header(self, column: Column) -> str:
        return {
            Column.OUTCOME: self.tr("Outcome"),
            Column.PLACE: self.tr("Place"),
            Column.SCENARIO: self.tr("Compared"),
            Column.BASELINE: self.tr("Baseline"),
            Column.OTHER: self.tr("Scenario"),
            Column.DIFFERENCE: self.tr("Difference"),
            Column.INTERVAL: self.tr("95 % interval"),
            Column.VERDICT: self.tr("What it says"),
        }[column]

    def _text(self, row: Row, column: Column) -> str:
        difference = row.difference
        unit = unit_label(outcome_named(difference.outcome).unit)
        label = outcome_label(difference.outcome)
        said = verdict(difference, outcome_named(difference.outcome).better)
        return {
            Column.OUTCOME: f"{label} ({unit})" if unit else label,
            Column.PLACE: place_label(row.baseline.scenario, difference.place),
            Column.SCENARIO: row.other.title,
            Column.BASELINE: number(difference.baseline_mean),
            Column.OTHER: number(difference.other_mean),
            Column.DIFFERENCE: signed(difference.difference, places_of(difference)),
            Column.INTERVAL: interval_text(difference),
            Column.VERDICT: f"{said.arrow} {said.word}".strip(),
        }[column]

    def _ink(self, row: Row, column: Column) -> QColor | None:
        if column is not Column.VERDICT:
            return None
        theme = self._wardrobe.theme
        tone = verdict(row.difference, outcome_named(row.difference.outcome).better).tone
        tones = {"better": theme.better, "worse": theme.worse, "open": theme.faint}
        return QColor(tones[tone])

    def _hint(self, row: Row) -> str:
        text = self.tr("{meaning}.\nFrom %n pair(s) of worlds with the same luck.", "", row[2].n)
        meaning = outcome_meaning(outcome_named(row.difference.outcome)).rstrip(".")
        return text.format(meaning=meaning)

    def _sorted_by(self, row: Row, column: Column, number_of_row: int) -> float | str:
        difference = row.difference
        values = {
            Column.OUTCOME: float(number_of_row),
            Column.BASELINE: difference.baseline_mean,
            Column.OTHER: difference.other_mean,
            Column.DIFFERENCE: difference.difference,
            Column.INTERVAL: difference.low,
            Column.VERDICT: self._strength(difference),
        }
        if column not in values:
            return self._text(row, column)
        value = values[column]
        return value if math.isfinite(value) else math.inf

    @staticmethod
    def _strength(difference: PairedDifference) -> float:
        """How many standard errors the difference is from nothing; the surest first."""
        if not difference.standard_error or not math.isfinite(difference.standard_error):
            return 0.0
        return -abs(difference.difference) / difference.standard_error

    def show_all(self) -> None:
        """Take the latest comparison of the study."""
        rows = _rows_of(self._study)
        if [_identity(row) for row in rows] != [_identity(row) for row in self._rows]:
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()
        else:
            self._rows = rows
            self._redraw()

    @Slot()
    def _redraw(self) -> None:
        if self._rows:
            corner = self.index(len(self._rows) - 1, len(Column) - 1)
            self.dataChanged.emit(self.index(0, 0), corner)


def _plain_number(
    difference: PairedDifference, column: Column
) -> float | tuple[float, float] | None:
    """A figure as a file wants it: not rounded."""
    return {
        Column.BASELINE: difference.baseline_mean,
        Column.OTHER: difference.other_mean,
        Column.DIFFERENCE: difference.difference,
        Column.INTERVAL: (difference.low, difference.high),
    }.get(column)


def places_of(difference: PairedDifference) -> int:
    """How many decimal places a difference deserves."""
    return places_for((difference.high - difference.low) / 2)


def interval_text(difference: PairedDifference) -> str:
    """The interval from its lower to its upper end."""
    if not (math.isfinite(difference.low) and math.isfinite(difference.high)):
        return NOTHING
    places = places_of(difference)
    return f"{signed(difference.low, places)} … {signed(difference.high, places)}"


def _identity(row: Row) -> tuple[str, str, str, str]:
    return (row.baseline.key, row.other.key, row.difference.outcome, row.difference.place)


def _rows_of(study: Study) -> list[Row]:
    if study.picture is None or not study.worlds:
        return []
    baseline, *others = study.worlds
    return [
        Row(baseline, other, difference)
        for other, comparison in zip(others, study.picture.comparisons, strict=True)
        for difference in comparison.differences
    ]
