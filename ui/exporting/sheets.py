"""Tables as bytes of a file."""

from __future__ import annotations

import csv
import io
import re
from typing import TYPE_CHECKING

from ui.viewmodels.tables import harmless, plain

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

    from ui.viewmodels.tables import Cell, Table

LONGEST_NAME = 31
LONGEST_CELL = 32_767
NARROWEST, WIDEST = 8, 60
NOT_IN_A_NAME = re.compile(r"[\[\]:*?/\\']")
NOT_IN_A_CELL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def as_csv(table: Table) -> bytes:
    """Comma-separated; begins with the mark by which spreadsheets know UTF-8."""
    stream = io.StringIO()
    writer = csv.writer(stream)
    writer.writerow([harmless(name) for name in table.headers])
    for row in table.rows:
        writer.writerow([harmless(plain(cell)) for cell in row])
    return stream.getvalue().encode("utf-8-sig")


def as_xlsx(table: Table) -> bytes:
    """A workbook of one sheet; texts are texts, whatever they begin with."""
    from openpyxl import Workbook  # noqa: PLC0415 - heavy, and seldom wanted

    book = Workbook()
    sheet = book.active
    sheet.title = NOT_IN_A_NAME.sub(" ", table.title)[:LONGEST_NAME].strip() or "Taawun"
    for number, row in enumerate((table.headers, *table.rows), start=1):
        for column, cell in enumerate(row, start=1):
            _write(sheet, number, column, plain(cell))
    _arrange(sheet)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def _arrange(sheet: Worksheet) -> None:
    """Let the headers stay in view, and columns be as wide as what is in them."""
    from openpyxl.styles import Font  # noqa: PLC0415 - heavy, and seldom wanted

    sheet.freeze_panes = "A2"
    for cell in sheet[1]:
        cell.font = Font(bold=True)
    for column in sheet.columns:
        longest = max(len(_shown(cell.value)) for cell in column)
        width = sheet.column_dimensions[column[0].column_letter]
        width.width = min(max(longest + 2, NARROWEST), WIDEST)


def _shown(value: object) -> str:
    """About what a spreadsheet shows of a value: of a number some ten digits."""
    return f"{value:.10g}" if isinstance(value, float) else str(value or "")


def _write(sheet: Worksheet, row: int, column: int, value: Cell) -> None:
    if not isinstance(value, str):
        sheet.cell(row, column, value)
        return
    cell = sheet.cell(row, column)
    cell.value = NOT_IN_A_CELL.sub("", value)[:LONGEST_CELL]
    cell.data_type = "s"
    if harmless(value) != value:
        # As if it had been typed after an apostrophe: it stays a text when somebody edits it.
        cell.quotePrefix = True
