"""What a view shows, as a plain table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt

from ui.viewmodels.tables import ExportRole, Table, plain
from ui.widgets.rows import Rows

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QTableView

    from ui.viewmodels.tables import Cell

ACROSS, DOWN = Qt.Orientation.Horizontal, Qt.Orientation.Vertical


def table_of(view: QTableView) -> Table:
    """Everything in a view, in its order, without the columns that are hidden."""
    model = view.model()
    columns = [column for column in _in_order(view) if _is_shown(view, column)]
    return _table(view.accessibleName(), model, range(model.rowCount()), columns)


def selection_of(view: QTableView) -> Table:
    """The block that is selected in a view; everything where nothing is."""
    chosen = view.selectionModel().selectedIndexes()
    if not chosen:
        return table_of(view)
    rows = sorted({index.row() for index in chosen})
    wanted = {index.column() for index in chosen}
    columns = [column for column in _in_order(view) if column in wanted]
    shown = [column for column in columns if _is_shown(view, column)]
    return _table(view.accessibleName(), view.model(), rows, shown)


def _is_shown(view: QTableView, column: int) -> bool:
    """Whether a column is seen, or would be if there were room for it."""
    is_folded = isinstance(view, Rows) and column in view.folded
    return is_folded or not view.isColumnHidden(column)


def _in_order(view: QTableView) -> list[int]:
    """The columns as they stand, should somebody have moved them."""
    header = view.horizontalHeader()
    return [header.logicalIndex(place) for place in range(view.model().columnCount())]


def _table(
    title: str, model: QAbstractItemModel, rows: Sequence[int], columns: Sequence[int]
) -> Table:
    names = [model.headerData(row, DOWN) for row in rows]
    named = any(isinstance(name, str) and name for name in names)
    headers = [name for column in columns for name in _headers(model, column)]
    cells = [
        tuple(cell for column in columns for cell in _cells(model.index(row, column)))
        for row in rows
    ]
    if named:
        headers = ["", *headers]
        cells = [(str(name), *row) for name, row in zip(names, cells, strict=True)]
    return Table(title, tuple(headers), tuple(cells))


def _headers(model: QAbstractItemModel, column: int) -> tuple[str, ...]:
    several = model.headerData(column, ACROSS, ExportRole.HEADER)
    return several or (str(model.headerData(column, ACROSS) or ""),)


def _cells(index: QModelIndex) -> tuple[Cell, ...]:
    value = index.data(ExportRole.VALUE)
    if isinstance(value, tuple):
        return tuple(plain(part) for part in value)
    if value is not None:
        return (plain(value),)
    shown = index.data()
    return (plain(shown if isinstance(shown, str | int | float) else None),)
