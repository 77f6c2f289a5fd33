"""The pieces of a TOML text: its statements, its tables that stand in lists, and what is between.

The text has been parsed without error before, so this only follows what moves positions: strings,
comments, brackets and line ends. Put together again, the pieces are the text, to the byte.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

Keys = tuple[str, ...]

TOKEN = re.compile(
    r'"""(?:\\.|[^\\])*?"{3,5}'
    r"|'''.*?'{3,5}"
    r'|"(?:\\.|[^"\\\n])*"'
    r"|'[^'\n]*'"
    r"|#[^\n]*"
    r"|[\[\]{}\n,]"
    r"|[ \t\r]+"
    r"|[^\"'#\[\]{}\n, \t\r]+",
    re.DOTALL,
)
DEEPER = {"[": 1, "{": 1, "]": -1, "}": -1}
REMEMBERED = 64


@dataclass(frozen=True)
class Statement:
    """A key with its value, or the header of a table, over whole lines.

    Attributes:
        start, end: Where it stands in the text, its last line end included.
        is_header: Whether it begins a table.
        keys: The key that it sets, or the keys of the table.
        is_listed: Whether it begins one table of a list.
    """

    start: int
    end: int
    is_header: bool
    keys: Keys
    is_listed: bool = False


@dataclass(frozen=True)
class Split:
    """A text cut into the tables of one list and what stands between them.

    Attributes:
        between: What stands before, between and after the tables; one more than there are tables.
        items: The tables, each with the comment lines directly above its header.
    """

    between: tuple[str, ...]
    items: tuple[str, ...]


@lru_cache(maxsize=REMEMBERED)
def statements(text: str) -> tuple[Statement, ...]:
    """Every statement of a valid TOML text, in order."""
    return tuple(_statement(text, start, end) for start, end in _spans(text))


def split(text: str, header: Keys) -> Split:
    """Cut a text at the tables that begin with `[[header]]`; inner tables stay with them."""
    spans = list(_items(text, header))
    cuts = [0, *(at for span in spans for at in span), len(text)]
    pieces = [text[start:end] for start, end in pairwise(cuts)]
    return Split(tuple(pieces[::2]), tuple(pieces[1::2]))


def own_statements(text: str) -> tuple[Statement, ...]:
    """The keys of a text before any table, or of the table that its first statement begins."""
    found = statements(text)
    first = 1 if found and found[0].is_header else 0
    inner = next((n for n in range(first, len(found)) if found[n].is_header), len(found))
    return found[first:inner]


def with_comments(text: str, start: int) -> int:
    """Where the comment lines directly above a position begin."""
    while start:
        line = text.rfind("\n", 0, start - 1) + 1
        if not text[line:start].lstrip().startswith("#"):
            return start
        start = line
    return start


def _spans(text: str) -> Iterator[tuple[int, int]]:
    line = depth = 0
    is_filled = False
    for token in TOKEN.finditer(text):
        piece = token.group()
        depth += DEEPER.get(piece, 0)
        if piece == "\n" and not depth:
            if is_filled:
                yield line, token.end()
            line, is_filled = token.end(), False
        elif piece[0] not in " \t\r\n#":
            is_filled = True
    if is_filled:
        yield line, len(text)


def _statement(text: str, start: int, end: int) -> Statement:
    return Statement(start, end, *_said(text[start:end]))


@lru_cache(maxsize=64 * REMEMBERED)  # after an edit, nearly all statements are as before
def _said(written: str) -> tuple[bool, Keys, bool]:
    """Whether a statement is a header, its keys, and whether it begins one table of a list."""
    data = tomllib.loads(written.replace("\r\n", "\n"))
    if not written.lstrip().startswith("["):
        return False, tuple(data), False
    return True, *_header(data)


def _header(data: object) -> tuple[Keys, bool]:
    """The keys of a header that was parsed alone: each table holds the next, the last nothing."""
    keys: list[str] = []
    while isinstance(data, dict) and data:
        ((key, data),) = data.items()
        keys.append(key)
    return tuple(keys), isinstance(data, list)


def _items(text: str, header: Keys) -> Iterator[tuple[int, int]]:
    """Where each table of a list stands: from its comments to its last statement."""
    start = end = -1
    for one in statements(text):
        begins = one.is_header and one.is_listed and one.keys == header
        if start >= 0 and one.is_header and (begins or one.keys[: len(header)] != header):
            yield start, end
            start = -1
        if begins:
            start = with_comments(text, one.start)
        end = one.end
    if start >= 0:
        yield start, end
