"""A list between brackets, taken apart and put together with its comments."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from simulator.scenario.pieces import DEEPER, TOKEN

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

INDENT = "  "
LONGEST_LINE = 100


@dataclass(frozen=True)
class Element:
    """One element of a list.

    Attributes:
        text: The element as it is written.
        above: The comments on the lines before it.
        after: The comment on its own line, with the space before it.
    """

    text: str
    above: tuple[str, ...] = ()
    after: str = ""


@dataclass(frozen=True)
class Brackets:
    """A list as it is written.

    Attributes:
        elements: Its elements.
        tail: Comments after the last one.
        indent: What its lines begin with.
        is_long: Whether it is written over several lines.
    """

    elements: tuple[Element, ...] = ()
    tail: tuple[str, ...] = ()
    indent: str = INDENT
    is_long: bool = False

    @property
    def items(self) -> tuple[str, ...]:
        """The elements as they are written."""
        return tuple(element.text for element in self.elements)

    def arranged(self, order: Iterable[tuple[int | None, str]]) -> str:
        """The list with these elements; those that were in it keep their comments."""
        elements = [
            Element(text)
            if origin is None
            else Element(text, self.elements[origin].above, self.elements[origin].after)
            for origin, text in order
        ]
        has_comments = bool(self.tail) or any(one.above or one.after for one in elements)
        short = f"[{', '.join(one.text for one in elements)}]"
        is_long = self.is_long and bool(elements)
        if not (is_long or has_comments or "\n" in short or len(short) > LONGEST_LINE):
            return short
        return self._long(elements)

    def _long(self, elements: Sequence[Element]) -> str:
        lines: list[str] = []
        for one in elements:
            lines += [self.indent + comment for comment in one.above]
            lines.append(f"{self.indent}{one.text},{one.after}")
        lines += [self.indent + comment for comment in self.tail]
        return "\n".join(["[", *lines, self.indent.removesuffix(INDENT) + "]"])


def brackets(text: str) -> Brackets:
    """Take apart a list that is valid TOML, from its first bracket to its last."""
    return _Reader(text).read()


class _Reader:
    def __init__(self, text: str) -> None:
        self._text = text
        self._elements: list[Element] = []
        self._above: list[str] = []
        self._after = ""
        self._space = ""
        self._written = ""
        self._line_has_element = False

    def read(self) -> Brackets:
        depth = 0
        for token in TOKEN.finditer(self._text):
            piece = token.group()
            depth += DEEPER.get(piece, 0)
            is_inside = depth > 1 or (depth == 1 and piece in {"]", "}"})
            if is_inside:
                self._write(piece)
            elif token.start() and depth:
                self._between(piece)
        self._close()
        inner = self._text[1:-1]
        return Brackets(
            tuple(self._elements), tuple(self._above), _indent(inner), is_long="\n" in inner
        )

    def _between(self, piece: str) -> None:
        if piece == ",":
            self._close()
        elif piece == "\n":
            self._line_has_element = False
            self._space = ""
        elif piece[0] == "#":
            self._comment(piece.rstrip("\r"))
        elif piece.isspace():
            self._space = piece
        else:
            self._write(piece)

    def _write(self, piece: str) -> None:
        self._written += self._space + piece if self._written else piece
        self._space = ""
        self._line_has_element = True

    def _comment(self, comment: str) -> None:
        if not self._line_has_element:
            self._above.append(comment)
        elif self._written:  # before the comma
            self._after = self._space + comment
        else:
            last = self._elements[-1]
            self._elements[-1] = Element(last.text, last.above, self._space + comment)

    def _close(self) -> None:
        if self._written:
            self._elements.append(Element(self._written, tuple(self._above), self._after))
            self._above.clear()
        self._written = self._after = self._space = ""


def _indent(inner: str) -> str:
    """What the first line of a long list begins with."""
    for line in inner.split("\n")[1:]:
        if line.strip():
            return line[: len(line) - len(line.lstrip())]
    return INDENT
