"""Writes the events list of a plan as a spreadsheet, from which it reads back as it was."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Any

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter

from simulator.exercise.plan.conditions import condition_table
from simulator.exercise.plan.msel.fields import HEADERS, Field
from simulator.exercise.plan.msel.naming import Known
from simulator.scenario.writing import inline_table, plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from openpyxl.worksheet.worksheet import Worksheet

    from simulator.exercise.plan.exercise import Exercise
    from simulator.exercise.plan.injects import Effect, Inject

    Cell = str | int | float

COLUMNS = (
    Field.NUMBER, Field.TITLE, Field.TURN, Field.WHEN, Field.DAY, Field.STORYLINE, Field.TYPE,
    Field.DELIVERY, Field.METHOD, Field.SENDER, Field.TO, Field.LABEL, Field.RELEASABILITY,
    Field.TEXT, Field.EXPECTED, Field.QUESTIONS, Field.OBJECTIVES, Field.TASKS, Field.TRIGGER,
    Field.EFFECTS, Field.NOTES, Field.RESPONSIBLE, Field.PRIORITY, Field.PARENT, Field.AUTHOR,
    Field.SOURCE,
)  # fmt: skip
WIDTHS = {
    Field.NUMBER: 9, Field.TITLE: 30, Field.TURN: 7, Field.WHEN: 10, Field.DAY: 7, Field.TEXT: 60,
    Field.EXPECTED: 40, Field.QUESTIONS: 40, Field.NOTES: 40, Field.PRIORITY: 9, Field.PARENT: 9,
}  # fmt: skip
USUAL_WIDTH = 16
LINE_POINTS, MOST_LINES = 15.0, 25
PAGES_WIDE = 2
# A spreadsheet takes a text that begins so for a formula, and runs it.
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "'")
RIGHT_TO_LEFT = ("\u0590", "\u08ff")


def rows_of(exercise: Exercise) -> Iterator[list[Cell]]:
    """The headers, then a row for each inject."""
    yield [HEADERS[field][0] for field in COLUMNS]
    seats = Known("seat", [(one.name, one.title) for one in exercise.seats])
    storylines = Known("storyline", [(one.name, one.title) for one in exercise.storylines])
    for inject in exercise.injects:
        cells = _cells(inject)
        cells[Field.TO] = "; ".join(seats.label(name) for name in inject.to_seats)
        cells[Field.STORYLINE] = storylines.label(inject.storyline) if inject.storyline else ""
        yield [cells[field] for field in COLUMNS]


def _cells(one: Inject) -> dict[Field, Cell]:
    minutes = one.planned_minutes
    return {
        Field.NUMBER: one.number,
        Field.TITLE: one.title,
        Field.TURN: one.turn,
        Field.WHEN: "" if minutes is None else f"T+{plain(minutes)}",
        Field.DAY: "" if one.day is None else plain(one.day),
        Field.TYPE: one.type.value,
        Field.DELIVERY: one.delivery.value,
        Field.METHOD: one.method,
        Field.SENDER: one.sender,
        Field.LABEL: one.label,
        Field.RELEASABILITY: one.releasability.value,
        Field.TEXT: one.text,
        Field.EXPECTED: one.expected_action,
        Field.QUESTIONS: "\n".join(one.questions),
        Field.OBJECTIVES: "; ".join(one.objectives),
        Field.TASKS: "; ".join(one.tasks),
        Field.TRIGGER: inline_table(plain(condition_table(one.trigger))) if one.trigger else "",
        Field.EFFECTS: _effects(one.effects),
        Field.NOTES: one.facilitator_notes,
        Field.RESPONSIBLE: one.responsible,
        Field.PRIORITY: one.priority,
        Field.PARENT: one.parent,
        Field.AUTHOR: one.author,
        Field.SOURCE: one.source_reference,
    }


def _effects(effects: tuple[Effect, ...]) -> str:
    tables = ", ".join(inline_table(plain(_effect(one))) for one in effects)
    return f"[{tables}]" if tables else ""


def _effect(one: Effect) -> dict[str, Any]:
    days = {"days": one.days} if one.days else {}
    return {"name": one.name, "place": one.place, "amount": one.amount, **days}


def msel_csv(exercise: Exercise) -> bytes:
    """The list as CSV, with the mark by which spreadsheets know UTF-8."""
    stream = io.StringIO()
    writer = csv.writer(stream)
    for row in rows_of(exercise):
        writer.writerow([_harmless(cell) for cell in row])
    return stream.getvalue().encode("utf-8-sig")


def msel_xlsx(exercise: Exercise) -> bytes:
    """The list as a workbook; texts are texts, whatever they begin with."""
    book = Workbook()
    sheet: Worksheet = book.active
    sheet.title = "MSEL"
    for number, row in enumerate(rows_of(exercise), start=1):
        for column, cell in enumerate(row, start=1):
            _write(sheet, number, column, cell)
    _arrange(sheet, exercise)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def _harmless(cell: Cell) -> Cell:
    is_formula = isinstance(cell, str) and cell.startswith(FORMULA_STARTS)
    return f"'{cell}" if is_formula else cell


def _write(sheet: Worksheet, row: int, column: int, value: Cell) -> None:
    if value == "":
        return
    cell = sheet.cell(row, column)
    cell.value = value
    cell.alignment = Alignment(wrap_text=True, vertical="top")
    if isinstance(value, str):
        cell.data_type = "s"
        cell.quotePrefix = value.startswith(FORMULA_STARTS)
    if row == 1:
        cell.font = Font(bold=True)


def _arrange(sheet: Worksheet, exercise: Exercise) -> None:
    sheet.freeze_panes = "C2"
    sheet.auto_filter.ref = sheet.dimensions
    widths = [WIDTHS.get(field, USUAL_WIDTH) for field in COLUMNS]
    for column, width in enumerate(widths, start=1):
        sheet.column_dimensions[get_column_letter(column)].width = width
    for number, row in enumerate(sheet.iter_rows(values_only=True), start=1):
        lines = max(_lines(str(cell or ""), width) for cell, width in zip(row, widths, strict=True))
        # Not every program makes room by itself for what is broken into lines.
        sheet.row_dimensions[number].height = min(lines, MOST_LINES) * LINE_POINTS
    _set_up_paper(sheet)
    first, last = RIGHT_TO_LEFT
    titles = "".join(one.title for one in exercise.injects)
    is_arabic = sum(first <= letter <= last for letter in titles) * 2 > len(titles)
    sheet.sheet_view.rightToLeft = is_arabic


def _lines(text: str, width: int) -> int:
    """About how many lines a text takes in a column of so many letters."""
    return sum(1 + len(line) // width for line in text.split("\n"))


def _set_up_paper(sheet: Worksheet) -> None:
    """Let a print show the numbers, titles and headers on every page."""
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A3
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = PAGES_WIDE, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.print_title_rows, sheet.print_title_cols = "1:1", "A:B"
