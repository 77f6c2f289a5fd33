"""Events lists in the layouts in which people keep them."""

from __future__ import annotations

import csv
import datetime as dt
import io
from typing import TYPE_CHECKING, Any

from openpyxl import Workbook

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from openpyxl.worksheet.worksheet import Worksheet

MANY = 2_000


def sheet_of(rows: Sequence[Sequence[Any]]) -> Worksheet:
    """A workbook's first sheet with these rows."""
    sheet = Workbook().active
    sheet.title = "Sheet1"
    for row in rows:
        sheet.append(list(row))
    return sheet


def plain() -> Worksheet:
    """The plainest list: a header and a row for each inject, times after the start of play."""
    return sheet_of(
        [
            ("No.", "Time", "To", "From", "Subject", "Description", "Expected Action"),
            (1, "T+0", "Algeria", "Press", "First news", "Papers write.", "Read it."),
            (2, "T+15", "Tunisia, Libya", "A mayor", "A letter", "A mayor writes.", "Answer it."),
            (3, "T+1:10", "All", "Press", "Late news", "Papers write again.", "Read it again."),
        ]
    )


def merged_titles() -> Worksheet:
    """A title over everything, a header of two rows, and moves as wide headings."""
    sheet = sheet_of(
        [
            ("MASTER SCENARIO EVENTS LIST – EXERCISE",),
            (),
            ("#", "Planned", "Send", "", "Subject/Title", "Description/Script"),
            ("", "", "From", "To", "", ""),
            ("MOVE 1 – AUTUMN",),
            (1, "T+5", "Press", "Algeria", "First", "Papers write."),
            ("MOVE 2 – WINTER",),
            (2, "T+5", "Press", "Libya", "Second", "Papers write on."),
        ]
    )
    for area in ("A1:F1", "C3:D3", "A5:F5", "A7:F7", "A3:A4", "B3:B4", "E3:E4", "F3:F4"):
        sheet.merge_cells(area)
    return sheet


def dates_as_text() -> Worksheet:
    """Scenario dates as people type them, each in another way."""
    return sheet_of(
        [
            ("Event Number", "Date", "Title", "Recipient", "Message"),
            ("1", "2021-10-11", "Day ten", "Algeria", "One."),
            ("2", "12/10/2021", "Day eleven", "Algeria", "Two."),
            ("3", "13 October 2021", "Day twelve", "Algeria", "Three."),
            ("4", "14-Oct-21", "Day thirteen", "Algeria", "Four."),
            ("5", "151430ZOCT21", "Day fourteen", "Algeria", "Five."),
            ("6", "Jan 20, 2022", "In the second turn", "Algeria", "Six."),
        ]
    )


def dates_as_dates() -> Worksheet:
    """Real dates and times of the day of play, in columns of their own."""
    day = dt.date(2026, 5, 4)
    return sheet_of(
        [
            ("MSEL Number", "Date", "Time", "Inject Mode", "Send From", "Send To", "Event"),
            (1, day, dt.time(9, 0), "E-mail", "SimCell", "Algeria", "At nine"),
            (2, day, dt.time(9, 12), "Phone", "SimCell", "Tunisia", "Twelve past"),
            (3, day, dt.time(9, 30), "Phone", "SimCell", "Tunisia", "Half past"),
        ]
    )


def relative_days() -> Worksheet:
    """Days and hours after the start, as staffs write them."""
    return sheet_of(
        [
            ("Serial", "Inject DTG", "Title", "To", "Text"),
            ("1", "D+0", "First day", "Algeria", "One."),
            ("2", "D+1 0900", "Next day", "Algeria", "Two."),
            ("3", "D+100", "In the second turn", "Algeria", "Three."),
            ("4", "H+1", "An hour in", "Libya", "Four."),
            ("5", "M+15", "A quarter in", "Libya", "Five."),
        ]
    )


def missing_columns() -> Worksheet:
    """No numbers, no times, no recipients: only what happens."""
    return sheet_of(
        [
            ("Title", "Notes/Remarks"),
            ("A letter comes", "Read it aloud."),
            ("A telephone rings", ""),
        ]
    )


def formulas() -> Worksheet:
    """Formulas instead of values; no program has worked them out."""
    sheet = plain()
    sheet["A3"] = "=A2+1"
    sheet["E4"] = '=HYPERLINK("http://example.org","click")'
    return sheet


def arabic() -> Worksheet:
    """A list in Arabic, from right to left."""
    sheet = sheet_of(
        [
            ("الرقم", "المرحلة", "العنوان", "من", "إلى", "النص", "الإجراء المتوقع"),
            ("١", "١", "خبر الصباح", "الصحافة", "الجزائر", "كتبت الصحف عن التعاون.", "قراءة الخبر"),
            ("٢", "٢", "رسالة", "البلدية", "تونس", "وصلت رسالة من البلدية.", "الرد"),
        ]
    )
    sheet.sheet_view.rightToLeft = True
    return sheet


def many_rows() -> Worksheet:
    """Two thousand rows."""
    header = ("Inject Number", "Phase", "Title", "To", "Description", "Objectives")
    rows = [
        (f"{n}", n % 3 + 1, f"Inject {n}", "Algeria; Libya", f"Text of inject {n}.", "see")
        for n in range(1, MANY + 1)
    ]
    return sheet_of([header, *rows])


def unknown_recipient() -> Worksheet:
    """A recipient who does not sit at the table, and a priority of nobody's."""
    return sheet_of(
        [
            ("Number", "Turn", "To", "Title", "Description", "Priority"),
            (1, 1, "Algeria", "First", "One.", 1),
            (2, 1, "Tunisa", "Second", "Two.", "urgent"),
            (3, 9, "Libya", "Third", "Three.", 2),
        ]
    )


def second_sheet() -> Worksheet:
    """A cover sheet first, the list behind it, with empty rows and repeated headers."""
    sheet = sheet_of([("Exercise",), ("Version 3",)])
    sheet.title = "Cover"
    events = sheet.parent.create_sheet("Events")
    header = ("Seq No", "Originator", "Recipient", "Delivery Method", "Description")
    for row in (
        header,
        (1, "Press", "Algeria", "Paper", "Papers write."),
        (),
        header,
        (2, "Press", "Libya", "Paper", "Papers write on."),
    ):
        events.append(list(row))
    return sheet


def no_header() -> Worksheet:
    """Rows without any names of columns."""
    return sheet_of([(1, "A letter comes", "Read"), (2, "A telephone rings", "Answer")])


WORKBOOKS: dict[str, Callable[[], Worksheet]] = {
    made.__name__: made
    for made in (
        plain, merged_titles, dates_as_text, dates_as_dates, relative_days, missing_columns,
        formulas, arabic, many_rows, unknown_recipient, second_sheet, no_header,
    )
}  # fmt: skip
"""Every layout, by name."""


def saved(name: str, folder: Path) -> Path:
    """A layout as a workbook."""
    file = folder / f"{name}.xlsx"
    WORKBOOKS[name]().parent.save(file)
    return file


def as_csv(rows: Sequence[Sequence[Any]], delimiter: str = ",", encoding: str = "utf-8") -> bytes:
    """Rows as a CSV file."""
    stream = io.StringIO()
    csv.writer(stream, delimiter=delimiter).writerows(rows)
    return stream.getvalue().encode(encoding)
