"""On which line of a TOML text each key and each element of a list stands.

The text has been parsed without error before, so this only follows what moves positions: keys,
strings, comments and brackets. `tomllib` itself tells no lines of what it accepts.
"""

from __future__ import annotations

import re
import tomllib
from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

Place = tuple[str | int, ...]

BLANK = re.compile(r"(?:[ \t\r\n]|#[^\n]*)*")
STRING = re.compile(
    r'"""(?:\\.|[^\\])*?"{3,5}'
    r"|'''.*?'{3,5}"
    r'|"(?:\\.|[^"\\\n])*"'
    r"|'[^'\n]*'",
    re.DOTALL,
)
KEY = re.compile(r"""[A-Za-z0-9_-]+|"(?:\\.|[^"\\\n])*"|'[^'\n]*'""")
DOT = re.compile(r"[ \t]*\.[ \t]*")
SCALAR = re.compile(r"[^,\]}#\n]+")


@dataclass(frozen=True)
class Lines:
    """The line of every place in a text, such as ("states", "algeria", "analysts")."""

    found: Mapping[Place, int]

    def of(self, place: Sequence[str | int]) -> int:
        """The line of a place, or of the nearest thing around it; 0 where nothing is known."""
        for length in range(len(place), 0, -1):
            line = self.found.get(tuple(place[:length]))
            if line is not None:
                return line
        return 0


def locate(text: str) -> Lines:
    """Find the line of every key and list element of a valid TOML text."""
    return Lines(_Scanner(text).scan())


class _Scanner:
    """Walks through the text once; one method for each piece of the grammar."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._position = 0
        self._breaks = [at for at, character in enumerate(text) if character == "\n"]
        self._found: dict[Place, int] = {}
        self._elements: dict[Place, int] = {}

    def scan(self) -> dict[Place, int]:
        table: Place = ()
        while self._next():
            if self._next() == "[":
                table = self._header()
            else:
                self._pair(table)
        return self._found

    def _next(self) -> str:
        """The next character that is neither space nor comment; empty at the end."""
        self._take(BLANK)
        return self._text[self._position : self._position + 1]

    def _take(self, pattern: re.Pattern[str]) -> str:
        match = pattern.match(self._text, self._position)
        if match is None:
            return ""
        self._position = match.end()
        return match.group()

    def _note(self, place: Place, position: int) -> None:
        self._found.setdefault(place, bisect_right(self._breaks, position - 1) + 1)

    def _header(self) -> Place:
        start = self._position
        is_element = self._text.startswith("[[", start)
        self._position += 2 if is_element else 1
        self._next()
        keys = self._keys()
        self._next()
        self._position += 2 if is_element else 1
        place = self._resolve(keys[:-1], start)
        return (
            self._element(place, keys[-1], start) if is_element else self._table(place, keys, start)
        )

    def _table(self, place: Place, keys: list[str], start: int) -> Place:
        place = (*place, keys[-1])
        self._note(place, start)
        return place

    def _element(self, place: Place, key: str, start: int) -> Place:
        listed = (*place, key)
        number = self._elements.get(listed, 0)
        self._elements[listed] = number + 1
        self._note(listed, start)
        self._note((*listed, number), start)
        return (*listed, number)

    def _resolve(self, keys: list[str], start: int) -> Place:
        """Follow keys from the top; a list of tables stands for its newest element."""
        place: Place = ()
        for key in keys:
            place = (*place, key)
            self._note(place, start)
            if place in self._elements:
                place = (*place, self._elements[place] - 1)
        return place

    def _pair(self, table: Place) -> None:
        start = self._position
        place = table
        for key in self._keys():
            place = (*place, key)
            self._note(place, start)
        self._next()
        self._position += 1  # the equals sign
        self._value(place)

    def _keys(self) -> list[str]:
        keys = [self._key()]
        while self._take(DOT):
            keys.append(self._key())
        return keys

    def _key(self) -> str:
        token = self._take(KEY)
        if token[:1] in {'"', "'"}:
            unquoted: str = tomllib.loads(f"key = {token}")["key"]
            return unquoted
        return token

    def _value(self, place: Place) -> None:
        character = self._next()
        if character == "{":
            self._inline_table(place)
        elif character == "[":
            self._list(place)
        elif not self._take(STRING):
            self._take(SCALAR)

    def _inline_table(self, place: Place) -> None:
        self._position += 1
        while self._next() != "}":
            self._pair(place)
            self._skip_comma()
        self._position += 1

    def _list(self, place: Place) -> None:
        self._position += 1
        number = 0
        while self._next() != "]":
            self._note((*place, number), self._position)
            self._value((*place, number))
            self._skip_comma()
            number += 1
        self._position += 1

    def _skip_comma(self) -> None:
        if self._next() == ",":
            self._position += 1
