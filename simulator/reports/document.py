"""A document before it is written as DOCX or PDF: blocks one under the other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

HEBREW_TO_ARABIC = ("\u0590", "\u08ff")


@dataclass(frozen=True)
class Heading:
    """A heading; level 1 begins a chapter."""

    text: str
    level: int = 1


@dataclass(frozen=True)
class Paragraph:
    """A paragraph of plain text.

    Attributes:
        text: What it says.
        is_strong: Whether it is set in bold.
        is_boxed: Whether it stands in a frame, as what is read aloud does.
    """

    text: str
    is_strong: bool = False
    is_boxed: bool = False


@dataclass(frozen=True)
class Bullets:
    """A list of points."""

    points: tuple[str, ...]


@dataclass(frozen=True)
class Table:
    """A table with a header row, and how wide its columns are relative to each other."""

    headers: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[int, ...]


@dataclass(frozen=True)
class NewPage:
    """What follows begins on a page of its own."""


Block = Heading | Paragraph | Bullets | Table | NewPage


@dataclass(frozen=True)
class Document:
    """A whole document.

    Attributes:
        name: What its file is called, without an ending.
        title: Its title.
        subtitle: What stands under the title.
        marking: What stands on every page.
        blocks: Its content.
    """

    name: str
    title: str
    subtitle: str
    marking: str
    blocks: tuple[Block, ...]


def is_right_to_left(text: str) -> bool:
    """Tell whether most letters of a text are of a script written from right to left."""
    first, last = HEBREW_TO_ARABIC
    letters = [one for one in text if one.isalpha()]
    return sum(first <= one <= last for one in letters) * 2 > len(letters)


def has_right_to_left(text: str) -> bool:
    """Tell whether a text holds anything of a script written from right to left."""
    first, last = HEBREW_TO_ARABIC
    return any(first <= one <= last for one in text)


def printable(text: str) -> str:
    """A text without the control characters that no document may hold."""
    return "".join(one if one.isprintable() else " " for one in text)


def texts_of(document: Document) -> Iterator[str]:
    """All that a document says, in order."""
    yield from (document.title, document.subtitle, document.marking)
    for block in document.blocks:
        match block:
            case Heading() | Paragraph():
                yield block.text
            case Bullets():
                yield from block.points
            case Table():
                yield from block.headers
                yield from (text for row in block.rows for text in row)
