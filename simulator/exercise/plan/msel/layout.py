"""Where in a sheet the list begins, what its columns mean, and which of its rows are injects."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from simulator.exercise.plan.msel.fields import Field, folded, mapped
from simulator.exercise.plan.msel.sheet import refusal

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from simulator.exercise.plan.msel.sheet import Broken, Sheet, Value

SEARCHED_ROWS = 40
FEWEST_COLUMNS = 2
SECTION = re.compile(r"\b(?:turn|move|module|phase|tour|مرحلة|المرحلة)\s*(\d+)\b", re.IGNORECASE)
MEND = "name the columns in its first row, as in Number, Title, Turn, To, Text"


@dataclass(frozen=True)
class Layout:
    """A sheet with the place and the meaning of its columns.

    Attributes:
        sheet: The sheet.
        header: The row of the headers, counted from 0.
        headers: The headers.
        fields: What the columns mean, by their place.
    """

    sheet: Sheet
    header: int
    headers: tuple[str, ...]
    fields: Mapping[int, Field]

    def column(self, field: Field) -> int | None:
        """The column of a field, if there is one."""
        return next((at for at, one in self.fields.items() if one is field), None)

    @property
    def ignored(self) -> tuple[str, ...]:
        """The headers that nobody knows what to do with."""
        named = enumerate(self.headers)
        return tuple(name for at, name in named if name and at not in self.fields)


@dataclass(frozen=True)
class Row:
    """One row of a list.

    Attributes:
        layout: The list it stands in.
        number: Its place in the sheet, counted from 0.
        turn: The turn that a heading above it names, if any does.
    """

    layout: Layout
    number: int
    turn: int | None

    def value(self, field: Field) -> Value | Broken:
        """What stands in the column of a field; nothing where there is no such column."""
        column = self.layout.column(field)
        return None if column is None else self.layout.sheet.value(self.number, column)

    def place(self, field: Field) -> str:
        """The name of the cell of a field."""
        return self.layout.sheet.place(self.number, self.layout.column(field) or 0)

    def header(self, field: Field) -> str:
        """The header over a field."""
        column = self.layout.column(field)
        return "" if column is None else self.layout.headers[column]


def layout_of(sheet: Sheet, own: Mapping[str, Field | None]) -> Layout:
    """Find the headers of a sheet.

    Raises:
        SpreadsheetError: There are none.
    """
    found = max(_candidates(sheet, own), key=lambda one: len(one.fields), default=None)
    if found is None or len(found.fields) < FEWEST_COLUMNS:
        raise refusal(f"{sheet.name}!A1", "no row with the names of columns was found", MEND)
    if not {Field.TITLE, Field.TEXT} & set(found.fields.values()):
        place = sheet.place(found.header, 0)
        raise refusal(place, "no column holds a title or a text", "say which one does")
    return found


def _candidates(sheet: Sheet, own: Mapping[str, Field | None]) -> Iterator[Layout]:
    width = max((len(row) for row in sheet.rows[:SEARCHED_ROWS]), default=0)
    above = [""] * width
    for number in range(min(len(sheet.rows), SEARCHED_ROWS)):
        plain = [_header(sheet.value(number, column)) for column in range(width)]
        both = [_joined(*pair) for pair in zip(above, plain, strict=True)]
        for headers in (plain, both):
            yield Layout(sheet, number, tuple(headers), mapped(headers, own))
        above = plain


def _header(value: object) -> str:
    return " ".join(value.split()) if isinstance(value, str) else ""


def _joined(above: str, below: str) -> str:
    """A header of two rows, such as "Send" over "From"."""
    return above if above == below else f"{above} {below}".strip()


def rows_of(layout: Layout) -> Iterator[Row]:
    """The rows that hold an inject: no empty ones, no headings, no repeated headers."""
    turn = None
    for number in range(layout.header + 1, len(layout.sheet.rows)):
        texts = _texts(layout, number)
        if not texts or _is_header(layout, number):
            continue
        if len(set(texts.values())) == 1 and _is_heading(layout, texts):
            found = SECTION.search(next(iter(texts.values())))
            turn = int(found[1]) if found else turn
            continue
        yield Row(layout, number, turn)


def _texts(layout: Layout, number: int) -> dict[int, str]:
    values = ((at, layout.sheet.value(number, at)) for at in range(len(layout.headers)))
    return {at: str(value).strip() for at, value in values if value not in {None, ""}}


def _is_header(layout: Layout, number: int) -> bool:
    return all(
        folded(str(layout.sheet.value(number, at) or "")) == folded(layout.headers[at])
        for at in layout.fields
    )


def _is_heading(layout: Layout, texts: Mapping[int, str]) -> bool:
    """Tell whether a row with one text only is a heading over those below it."""
    at, text = next(iter(texts.items()))
    is_wide = len(texts) > 1
    is_sentence = layout.fields.get(at) not in {Field.TITLE, Field.TEXT} and " " in text
    return is_wide or is_sentence or SECTION.search(text) is not None
