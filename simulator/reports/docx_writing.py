"""Writes a document as DOCX."""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from functools import singledispatch
from typing import Any

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from simulator.reports.document import (
    Block,
    Bullets,
    Document,
    Heading,
    NewPage,
    Paragraph,
    Table,
    is_right_to_left,
    printable,
)

FONT = "Noto Sans"
BODY_POINTS = 10
MARGIN = 20
# The same plan gives the same file, on whatever day it is written.
WRITTEN = dt.datetime(2000, 1, 1, tzinfo=dt.UTC)


def docx_of(document: Document) -> bytes:
    """The document as the bytes of a DOCX file."""
    made = docx.Document()
    _set_up(made, document)
    made.add_heading(printable(document.title), 0)
    _write(Paragraph(document.subtitle), made)
    for before, block in zip((None, *document.blocks), document.blocks, strict=False):
        if isinstance(before, NewPage):
            _begin_page(made, block)
        else:
            _write(block, made)
    stream = io.BytesIO()
    made.save(stream)
    return _dated(stream)


def _begin_page(made: Any, block: Block) -> None:
    """Write a block at the top of a page; one that is no single paragraph stands below a line."""
    is_paragraph = isinstance(block, Heading | Paragraph)
    if is_paragraph:
        _write(block, made)
    else:
        made.add_paragraph()
    made.paragraphs[-1].paragraph_format.page_break_before = True
    if not is_paragraph:
        _write(block, made)


def _dated(stream: io.BytesIO) -> bytes:
    """The same archive with the same date on every part."""
    dated = io.BytesIO()
    with zipfile.ZipFile(stream) as old, zipfile.ZipFile(dated, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.namelist():
            info = zipfile.ZipInfo(part, WRITTEN.timetuple()[:6])
            new.writestr(info, old.read(part), zipfile.ZIP_DEFLATED)
    return dated.getvalue()


def _set_up(made: Any, document: Document) -> None:
    page = made.sections[0]
    page.page_width, page.page_height = Mm(210), Mm(297)
    page.left_margin = page.right_margin = Mm(MARGIN)
    made.styles["Normal"].font.name = FONT
    made.styles["Normal"].font.size = Pt(BODY_POINTS)
    properties = made.core_properties
    properties.title, properties.author = printable(document.title), "Taawun"
    properties.comments = ""
    properties.created = properties.modified = WRITTEN
    header = page.header.paragraphs[0]
    _add_run(header, document.marking)
    footer = page.footer.paragraphs[0]
    footer.alignment = WD_ALIGN_PARAGRAPH.CENTER
    _add_page_number(footer)


@singledispatch
def _write(block: Block, made: Any) -> None:
    raise TypeError(block, made)


@_write.register
def _(block: Heading, made: Any) -> None:
    heading = made.add_heading(level=block.level)
    _add_run(heading, block.text)


@_write.register
def _(block: Paragraph, made: Any) -> None:
    paragraph = made.add_paragraph(style="Intense Quote" if block.is_boxed else None)
    _add_run(paragraph, block.text, is_strong=block.is_strong)


@_write.register
def _(block: Bullets, made: Any) -> None:
    for point in block.points:
        _add_run(made.add_paragraph(style="List Bullet"), point)


@_write.register
def _(block: Table, made: Any) -> None:
    has_header = any(block.headers)
    rows = (block.headers, *block.rows) if has_header else block.rows
    table = made.add_table(len(rows), len(block.widths), style="Table Grid")
    _set_widths(made, table, block.widths)
    # Asked for one by one, cells take long.
    cells = table._cells  # noqa: SLF001 - the library offers no other way in one go
    for number, row in enumerate(rows):
        for column, text in enumerate(row):
            is_strong = (has_header and number == 0) or (not has_header and column == 0)
            paragraph = cells[number * len(block.widths) + column].paragraphs[0]
            _add_run(paragraph, text, is_strong=is_strong)
            # A list of facts stays on one page with its heading, and a head with the first row.
            is_bound = number == 0 if has_header else number < len(rows) - 1
            paragraph.paragraph_format.keep_with_next = is_bound or None
    for row in table.rows:
        _mark(row, "w:cantSplit")
    if has_header:
        _mark(table.rows[0], "w:tblHeader")
    made.add_paragraph()


@_write.register
def _(_: NewPage, made: Any) -> None:
    """Nothing stands where a page ends; what comes next begins one."""


def _add_run(paragraph: Any, text: str, *, is_strong: bool = False) -> None:
    run = paragraph.add_run(printable(text))
    run.bold = is_strong or None
    if is_right_to_left(text):
        paragraph.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.LEFT  # of the reading direction
        paragraph._p.get_or_add_pPr().append(OxmlElement("w:bidi"))  # noqa: SLF001 - no other way
        run.font.rtl = True


def _set_widths(made: Any, table: Any, widths: tuple[int, ...]) -> None:
    section = made.sections[0]
    whole = section.page_width - section.left_margin - section.right_margin
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = whole * width // sum(widths)


def _mark(row: Any, name: str) -> None:
    """Let a row be what the library knows no words for: unbroken, or repeated on every page."""
    row._tr.get_or_add_trPr().append(OxmlElement(name))  # noqa: SLF001 - no other way


def _add_page_number(paragraph: Any) -> None:
    for kind, text in (("begin", ""), ("", "PAGE"), ("end", "")):
        element = OxmlElement("w:fldChar" if kind else "w:instrText")
        if kind:
            element.set(qn("w:fldCharType"), kind)
        else:
            element.text = text
        paragraph.add_run()._r.append(element)  # noqa: SLF001 - the library knows no fields
