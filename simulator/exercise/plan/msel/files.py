"""Reads spreadsheets of unknown origin: nothing in them is run, and nothing grows beyond bounds."""

from __future__ import annotations

import csv
import io
import zipfile
from typing import TYPE_CHECKING

from simulator.exercise.plan.msel.sheet import MOST_COLUMNS, MOST_ROWS, Sheet, refusal
from simulator.exercise.plan.msel.workbook import workbook_sheets

if TYPE_CHECKING:
    from pathlib import Path

LARGEST_BYTES = 16 << 20
DELIMITERS = ",;\t|"


def read_sheets(file: Path) -> tuple[Sheet, ...]:
    """The sheets of a workbook, or the one table of a CSV file.

    Raises:
        SpreadsheetError: It cannot be read.
    """
    content = _bytes(file)
    if zipfile.is_zipfile(io.BytesIO(content)):
        sheets = workbook_sheets(content, file.name)
        for sheet in sheets:
            if len(sheet.rows) > MOST_ROWS:
                raise refusal(sheet.name, f"it has more than {MOST_ROWS} rows", "split it")
        return sheets
    if content.startswith(b"\xd0\xcf\x11\xe0"):
        message = "this is a workbook of the old kind (.xls), or a protected one"
        raise refusal(file.name, message, "save it as .xlsx without a password")
    return (_table(_text(content, file.name), file.name),)


def _bytes(file: Path) -> bytes:
    try:
        if not file.is_file():
            raise refusal(file.name, "there is no such file", "check the name and the folder")
        with file.open("rb") as stream:
            content = stream.read(LARGEST_BYTES + 1)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "no file can be called so"
        raise refusal(file.name, f"it cannot be read ({reason})", "check its name") from None
    if len(content) > LARGEST_BYTES:
        raise refusal(file.name, f"it is larger than {LARGEST_BYTES >> 20} MiB", "shorten it")
    return content


def _text(content: bytes, name: str) -> str:
    encoding = "utf-16" if content[:2] in {b"\xff\xfe", b"\xfe\xff"} else "utf-8-sig"
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        message = f"line {line} is not UTF-8 text"
        raise refusal(name, message, 'save it as "CSV UTF-8", or as .xlsx') from None
    if "\0" in text:
        raise refusal(name, "this is no text", "save the list as .xlsx or as CSV")
    return text


def _table(text: str, name: str) -> Sheet:
    delimiter = _delimiter(text)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    rows: list[tuple[str, ...]] = []
    try:
        for row in reader:
            if len(rows) >= MOST_ROWS:
                raise refusal(name, f"it has more than {MOST_ROWS} rows", "split it")
            rows.append(tuple(_cell(one) for one in row[:MOST_COLUMNS]))
    except csv.Error as error:
        message = f"line {reader.line_num} cannot be read ({error})"
        raise refusal(name, message, "look for a quotation mark without its pair") from None
    return Sheet(name, tuple(rows), {})


def _cell(text: str) -> str:
    """A cell without the apostrophe that keeps it from being taken for a formula."""
    if text.startswith("'") and text[1:2] in {"=", "+", "-", "@", "'", "\t"}:
        return text[1:]
    return text


def _delimiter(text: str) -> str:
    """What the first lines are divided by most often."""
    head = "\n".join(text.splitlines()[:5])
    return max(DELIMITERS, key=head.count)
