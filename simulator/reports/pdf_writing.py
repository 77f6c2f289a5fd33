"""Writes a document as PDF, with the fonts that the program brings."""

from __future__ import annotations

import datetime as dt
import io
from functools import singledispatch
from typing import cast

from fpdf import FPDF, XPos, YPos
from fpdf.enums import Align, MethodReturnValue, TextEmphasis
from fpdf.fonts import FontFace, TTFFont
from fpdf.util import Padding

from simulator.reports.document import (
    Block,
    Bullets,
    Document,
    Heading,
    NewPage,
    Paragraph,
    Table,
    has_right_to_left,
    is_right_to_left,
    printable,
    texts_of,
)
from simulator.scenario.catalogue import FOLDER

FONTS = FOLDER.parent / "assets" / "fonts"
LATIN, ARABIC = "NotoSans", "NotoSansArabic"
BODY, SMALL, TITLE = 10.0, 9.0, 20.0
HEADINGS = {1: 15.0, 2: 12.0, 3: 10.5}
LINE, SPACE, PADDING = 5.2, 2.0, 1.0
MARGIN = 20.0
BOX, NO_BOX = Padding(SPACE, SPACE, SPACE, SPACE), Padding(0, 0, 0, 0)
PALE, WHITE, GREY = (235, 239, 243), (255, 255, 255), (90, 90, 90)
# The same plan gives the same file, on whatever day it is written.
WRITTEN = dt.datetime(2000, 1, 1, tzinfo=dt.UTC)


class _Paper(FPDF):
    """A4 with the marking above and the number of the page below."""

    def __init__(self, marking: str, *, is_arabic: bool) -> None:
        super().__init__(format="A4")
        self._marking = printable(marking)
        for name in (LATIN, ARABIC) if is_arabic else (LATIN,):
            self.add_font(name, "", FONTS / f"{name}_400Regular.ttf")
            self.add_font(name, "B", FONTS / f"{name}_700Bold.ttf")
        if is_arabic:
            self.set_fallback_fonts([ARABIC], exact_match=True)
        self.set_margin(MARGIN)
        self.set_auto_page_break(True, MARGIN)

    def close_fonts(self) -> None:
        """Let go of the files of the fonts, which the library keeps open."""
        for font in self.fonts.values():
            if isinstance(font, TTFFont):
                font.ttfont.close()

    def shape(self, *texts: str) -> None:
        """Join letters where the script asks for it; it takes ten times as long."""
        self.set_text_shaping(any(has_right_to_left(text) for text in texts))

    def make_room(self, height: float) -> None:
        """Begin a page where this no longer holds so much; what fits on none is broken anyway."""
        if height < self.eph and self.will_page_break(height):
            self.add_page()

    def header(self) -> None:
        self._margin_line(10.0, self._marking)
        self.set_y(MARGIN)

    def footer(self) -> None:
        self._margin_line(-12.0, str(self.page_no()))

    def _margin_line(self, y: float, text: str) -> None:
        self.set_y(y)
        self.shape(text)
        self.set_font(LATIN, "", SMALL)
        self.set_text_color(*GREY)
        self.cell(0, LINE, text, align=Align.C)
        self.set_text_color(0)


def pdf_of(document: Document) -> bytes:
    """The document as the bytes of a PDF file."""
    is_arabic = any(has_right_to_left(text) for text in texts_of(document))
    paper = _Paper(document.marking, is_arabic=is_arabic)
    try:
        return _written(paper, document)
    finally:
        paper.close_fonts()


def _written(paper: _Paper, document: Document) -> bytes:
    paper.set_title(printable(document.title))
    paper.set_creator("Taawun")
    paper.set_creation_date(WRITTEN)
    paper.add_page()
    _text(paper, document.title, TITLE, is_strong=True)
    _text(paper, document.subtitle, HEADINGS[2])
    blocks = document.blocks
    for block, following in zip(blocks, (*blocks[1:], None), strict=True):
        if isinstance(block, Heading) and isinstance(following, Table):
            _keep_with_heading(paper, following)
        _write(block, paper)
    stream = io.BytesIO()
    paper.output(stream)
    return stream.getvalue()


def _keep_with_heading(paper: _Paper, table: Table) -> None:
    """Begin a page where a list of facts would not fit under its heading any more."""
    if not any(table.headers):
        paper.make_room(4 * LINE + _height(paper, table))


def _height(paper: _Paper, table: Table) -> float:
    """How much room the rows of a table take."""
    paper.set_font(LATIN, "", SMALL)
    inside = [paper.epw * width / sum(table.widths) - 2 * PADDING for width in table.widths]
    rows = [
        max(_height_of_text(paper, text, width) for text, width in zip(row, inside, strict=True))
        for row in table.rows
    ]
    return sum(rows) + len(rows) * 2 * PADDING


def _height_of_text(paper: _Paper, text: str, width: float) -> float:
    paper.shape(text)
    height = paper.multi_cell(
        width, LINE, printable(text), dry_run=True, output=MethodReturnValue.HEIGHT
    )
    return max(LINE, cast("float", height))


@singledispatch
def _write(block: Block, paper: _Paper) -> None:
    raise TypeError(block, paper)


@_write.register
def _(block: Heading, paper: _Paper) -> None:
    # A heading does not stay alone at the foot of a page.
    paper.make_room(5 * LINE)
    paper.ln(SPACE * 2)
    paper.start_section(printable(block.text), level=block.level - 1, strict=False)
    _text(paper, block.text, HEADINGS[block.level], is_strong=True)


@_write.register
def _(block: Paragraph, paper: _Paper) -> None:
    if block.is_boxed:
        paper.set_font(LATIN, "B" if block.is_strong else "", BODY)
        paper.make_room(_height_of_text(paper, block.text, paper.epw - 2 * SPACE) + 2 * SPACE)
    _text(paper, block.text, BODY, is_strong=block.is_strong, is_filled=block.is_boxed)


@_write.register
def _(block: Bullets, paper: _Paper) -> None:
    for point in block.points:
        _text(paper, f"•  {point}", BODY)


@_write.register
def _(block: Table, paper: _Paper) -> None:
    has_header = any(block.headers)
    paper.shape(*block.headers, *(text for row in block.rows for text in row))
    paper.set_font(LATIN, "", SMALL)
    paper.set_draw_color(*GREY)
    strong = FontFace(emphasis=TextEmphasis.B, fill_color=PALE)
    plain = FontFace(fill_color=WHITE)
    rows = (block.headers, *block.rows) if has_header else block.rows
    with paper.table(
        col_widths=block.widths,
        first_row_as_headings=has_header,
        headings_style=strong,
        line_height=LINE,
        padding=PADDING,
    ) as table:
        for texts in rows:
            row = table.row()
            for column, text in enumerate(texts):
                is_name = (not has_header and column == 0) or (
                    has_header and texts is block.headers
                )
                align = Align.R if is_right_to_left(text) else Align.L
                row.cell(printable(text), align=align, style=strong if is_name else plain)
    paper.ln(SPACE)


@_write.register
def _(_: NewPage, paper: _Paper) -> None:
    paper.add_page()


def _text(
    paper: _Paper, text: str, points: float, *, is_strong: bool = False, is_filled: bool = False
) -> None:
    if not text:
        return
    paper.shape(text)
    paper.set_font(LATIN, "B" if is_strong else "", points)
    paper.set_fill_color(*PALE)
    paper.multi_cell(
        0,
        LINE * points / BODY,
        printable(text),
        align=Align.R if is_right_to_left(text) else Align.L,
        fill=is_filled,
        padding=BOX if is_filled else NO_BOX,
        new_x=XPos.LMARGIN,
        new_y=YPos.NEXT,
    )
    paper.ln(SPACE)
