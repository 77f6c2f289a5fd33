"""Spreadsheets of unknown origin do no harm and never end in a traceback."""

from __future__ import annotations

import io
import pickle
import zipfile
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from simulator.exercise.plan.msel.files import LARGEST_BYTES, read_sheets
from simulator.exercise.plan.msel.importing import import_msel
from simulator.exercise.plan.msel.sheet import MOST_ROWS, SpreadsheetError
from simulator.exercise.plan.reading import load_exercise
from tests.exercise.spreadsheets import as_csv, plain, saved

if TYPE_CHECKING:
    from pathlib import Path

PLAN = load_exercise("first-steps")


def refusal(content: bytes, folder: Path, name: str = "list.xlsx") -> str:
    file = folder / name
    file.write_bytes(content)
    with pytest.raises(SpreadsheetError) as caught:
        read_sheets(file)
    return str(caught.value)


def packed(**parts: bytes) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name.replace("__", "/") + ".xml", content)
    return stream.getvalue()


def test_what_is_no_workbook_is_refused(tmp_path: Path) -> None:
    assert "this is no XLSX workbook" in refusal(packed(other=b"<x/>"), tmp_path)
    assert "cannot be read" in refusal(packed(xl__workbook=b"<x/>"), tmp_path)
    assert "of the old kind" in refusal(b"\xd0\xcf\x11\xe0\xa1\xb1", tmp_path, "list.xls")


def test_what_unpacks_to_too_much_is_refused(tmp_path: Path) -> None:
    bomb = packed(xl__workbook=b"<x/>", big=b"0" * (65 << 20))
    many = packed(xl__workbook=b"<c/>" * 1_600_000)

    assert "unpacks to too much" in refusal(bomb, tmp_path)
    assert "unpacks to too much" in refusal(many, tmp_path)


def test_a_merge_of_the_whole_sheet_is_no_burden(tmp_path: Path) -> None:
    sheet = Workbook().active
    sheet.append(["Title", "Text"])
    sheet.append(["A", "One."])
    file = tmp_path / "list.xlsx"
    sheet.parent.save(file)
    content = io.BytesIO()
    with zipfile.ZipFile(file) as old, zipfile.ZipFile(content, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            if name.endswith("sheet1.xml"):
                merged = b'<mergeCells><mergeCell ref="A3:XFD1048576"/></mergeCells></worksheet>'
                part = part.replace(b"</worksheet>", merged)
            new.writestr(name, part)
    file.write_bytes(content.getvalue())

    assert len(import_msel(file, PLAN).exercise.injects) == 1


def test_more_rows_than_anybody_reads_are_refused(tmp_path: Path) -> None:
    rows = [("Title",), *[(f"Row {n}",) for n in range(MOST_ROWS + 5)]]

    assert f"more than {MOST_ROWS} rows" in refusal(as_csv(rows), tmp_path, "list.csv")


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"Title,Text\nCaf\xe9,x\n", "line 2 is not UTF-8 text"),
        (b"Title\0,Text\n", "this is no text"),
        (b'Title,Text\n"' + b"x" * 200_000, "cannot be read"),
        (b"x" * (LARGEST_BYTES + 1), "larger than 16 MiB"),
    ],
)
def test_a_text_that_cannot_be_read_is_refused(
    content: bytes, expected: str, tmp_path: Path
) -> None:
    assert expected in refusal(content, tmp_path, "list.csv")


def test_a_file_that_may_not_be_read_or_cannot_be_called_so_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SpreadsheetError, match=r"no such file|cannot be read"):
        read_sheets(tmp_path / ("x" * 300))
    with pytest.raises(SpreadsheetError, match=r"cannot be read|no such file"):
        read_sheets(tmp_path / "a\0b.xlsx")


def test_a_workbook_with_too_many_rows_or_no_shown_sheet_is_refused(tmp_path: Path) -> None:
    long, hidden = Workbook().active, Workbook().active
    for n in range(MOST_ROWS + 2):
        long.append([n])
    hidden.parent.create_sheet("Shown", 0)
    hidden.sheet_state = "hidden"
    for name, sheet in (("long", long), ("hidden", hidden)):
        sheet.parent.save(tmp_path / f"{name}.xlsx")

    with pytest.raises(SpreadsheetError, match="more than 5000 rows"):
        read_sheets(tmp_path / "long.xlsx")
    with pytest.raises(SpreadsheetError, match="no row with the names"):
        import_msel(tmp_path / "hidden.xlsx", PLAN)


def test_what_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SpreadsheetError, match="no such file"):
        read_sheets(tmp_path / "nothing.xlsx")
    with pytest.raises(SpreadsheetError, match="no such file"):
        read_sheets(tmp_path)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_the_usual_encodings_of_csv_are_read(encoding: str, tmp_path: Path) -> None:
    file = tmp_path / "list.csv"
    file.write_bytes(as_csv([("العنوان", "النص"), ("خبر", "نص")], "\t", encoding))

    assert import_msel(file, PLAN).exercise.injects[0].title == "خبر"


def test_a_refusal_comes_back_from_another_process(tmp_path: Path) -> None:
    with pytest.raises(SpreadsheetError) as caught:
        import_msel(saved("no_header", tmp_path), PLAN)

    assert pickle.loads(pickle.dumps(caught.value)).mistakes == caught.value.mistakes  # noqa: S301 - our own


def test_terminals_are_not_told_what_to_do(tmp_path: Path) -> None:
    file = tmp_path / "list.csv"
    file.write_bytes(as_csv([("Title", "To"), ("A", "\x1b[31mred")]))

    with pytest.raises(SpreadsheetError) as caught:
        import_msel(file, PLAN)

    assert "\x1b" not in str(caught.value)


SOUND = io.BytesIO()
plain().parent.save(SOUND)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(at=st.integers(0, len(SOUND.getvalue()) - 1), byte=st.integers(0, 255))
def test_a_damaged_workbook_is_read_or_refused(at: int, byte: int, tmp_path: Path) -> None:
    content = bytearray(SOUND.getvalue())
    content[at] = byte
    file = tmp_path / "list.xlsx"
    file.write_bytes(content)

    try:
        found = len(import_msel(file, PLAN).exercise.injects)
    except SpreadsheetError as error:
        found = len(error.mistakes)

    assert found


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(content=st.binary(max_size=300) | st.text(max_size=300).map(str.encode))
def test_any_bytes_are_read_or_refused(content: bytes, tmp_path: Path) -> None:
    file = tmp_path / "list.csv"
    file.write_bytes(content)

    with pytest.raises(SpreadsheetError):
        import_msel(file, PLAN)
