"""Reads the cells of an XLSX workbook without running anything in it."""

from __future__ import annotations

import io
import warnings
import zipfile
from itertools import islice
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

from openpyxl import load_workbook
from openpyxl.utils.cell import range_boundaries

from simulator.exercise.plan.msel.sheet import (
    MOST_COLUMNS,
    MOST_ROWS,
    Broken,
    Sheet,
    refusal,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST_UNPACKED = 64 << 20
MOST_TAGS = 1_500_000
MOST_PARTS = 2_000
MOST_SHEETS = 50
MOST_MERGED = 20_000
MERGE_CELL = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}mergeCell"
WITHOUT_VALUE = "a formula whose result was not saved"


def workbook_sheets(content: bytes, name: str) -> tuple[Sheet, ...]:
    """The sheets of a workbook; of formulas, the results that were saved with them.

    Raises:
        SpreadsheetError: It is no workbook, is protected, or unpacks to something huge.
    """
    _check_parts(content, name)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # about styles and extensions that nobody needs here
            return tuple(_sheets(content))
    except Exception as error:  # noqa: BLE001 - whatever a broken workbook makes the library raise
        reason = f"this workbook cannot be read ({type(error).__name__})"
        raise refusal(name, reason, "open it in a spreadsheet program and save it anew") from None


def _check_parts(content: bytes, name: str) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            parts = archive.infolist()
            is_small = len(parts) <= MOST_PARTS
            is_small &= sum(part.file_size for part in parts) <= MOST_UNPACKED
            is_small = is_small and _tags(archive) <= MOST_TAGS
    except Exception:  # noqa: BLE001 - each way of packing breaks in its own way
        raise refusal(name, "this workbook is damaged", "save it anew") from None
    if not is_small:
        raise refusal(name, "this workbook unpacks to too much", "keep only the events list")
    if not any(part.filename == "xl/workbook.xml" for part in parts):
        raise refusal(name, "this is no XLSX workbook", "save it as .xlsx or as CSV")


def _tags(archive: zipfile.ZipFile) -> int:
    """How many tags there are to read, each of which takes more room than its letters."""
    parts = [part for part in archive.infolist() if part.filename.endswith((".xml", ".rels"))]
    return sum(archive.read(part).count(b"<") for part in parts)


def _sheets(content: bytes) -> Iterator[Sheet]:
    results = load_workbook(io.BytesIO(content), read_only=True, data_only=True, keep_links=False)
    formulas = load_workbook(io.BytesIO(content), read_only=True, keep_links=False)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        for found in results.worksheets[:MOST_SHEETS]:
            if found.sheet_state == "visible":
                rows = _rows(found, formulas[found.title])
                path = found._worksheet_path  # noqa: SLF001 - the library tells it nowhere else
                yield Sheet(found.title, rows, _merged(archive, path, len(rows)))


def _rows(results: Any, formulas: Any) -> tuple[tuple[Any, ...], ...]:
    # A sheet may claim to be a million rows long; what it claims is not believed.
    for sheet in (results, formulas):
        sheet.reset_dimensions()
    limits = {"max_row": MOST_ROWS + 1, "max_col": MOST_COLUMNS}
    both = zip(results.iter_rows(**limits), formulas.iter_rows(**limits), strict=False)
    return _trimmed([_trimmed(_row(*one)) for one in islice(both, MOST_ROWS + 1)])


def _row(cells: Any, formulas: Any) -> list[Any]:
    return [_cell(cell, formula) for cell, formula in zip(cells, formulas, strict=False)]


def _trimmed(values: list[Any]) -> tuple[Any, ...]:
    """A row without the empty cells, or a sheet without the empty rows, at its end."""
    while values and (values[-1] is None or values[-1] == ()):
        values.pop()
    return tuple(values)


def _cell(cell: Any, formula: Any) -> Any:
    """The value of a cell; a formula counts by its saved result, or not at all."""
    if cell.value is None and getattr(formula, "data_type", "") == "f":
        return Broken(WITHOUT_VALUE)
    if getattr(cell, "data_type", "") == "e":
        return Broken(f"the error {cell.value}")
    return cell.value


def _merged(archive: zipfile.ZipFile, path: str, rows: int) -> dict[Any, Any]:
    """The cells that are merged into others, as far as the list reaches."""
    found: dict[tuple[int, int], tuple[int, int]] = {}
    with archive.open(path.lstrip("/")) as stream:
        for _, element in ET.iterparse(stream):  # noqa: S314 - its size is bounded above
            if element.tag == MERGE_CELL and len(found) < MOST_MERGED:
                left, top, right, bottom = range_boundaries(element.get("ref", "A1"))
                for row in range(top - 1, min(bottom, rows)):
                    for column in range(left - 1, min(right, MOST_COLUMNS)):
                        found[row, column] = (top - 1, left - 1)
            element.clear()
    return found
