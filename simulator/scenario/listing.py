"""Lists of tables in a scenario file, such as its changes, in whichever way they are written.

A list stands either as tables with `[[headers]]` or between brackets. Both are taken apart into
items, of which each is kept, written again or added, and put together in a new order.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Protocol

import tomlkit
from tomlkit.exceptions import TOMLKitError

from simulator.kernel.errors import TaawunError
from simulator.scenario.lists import Brackets, brackets
from simulator.scenario.pieces import Keys, own_statements, split, statements, with_comments
from simulator.scenario.writing import (
    ITEM,
    block,
    inline_table,
    raw,
    with_pair,
    with_raw,
    with_table,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

Table = dict[str, Any]
Placed = tuple[int | None, str]
# The lists of a file in the order in which they usually stand.
LISTS = ("changes", "initial_cells", "events", "validation")


class CannotEditError(TaawunError):
    """Something stands in the file where it cannot be edited without losing what it says."""

    def __init__(self, key: str) -> None:
        super().__init__(
            f"{key} stands in this file in a way that cannot be edited here; nothing was changed. "
            "Save the file, and mend that place in a text editor"
        )


class Listing(Protocol):
    """A list of tables inside a text."""

    @property
    def items(self) -> tuple[str, ...]:
        """The tables as they are written."""

    def table(self, item: str) -> Any:
        """What an item says."""

    def fresh(self, table: Mapping[str, Any]) -> str:
        """A new item."""

    def altered(self, item: str, table: Table) -> str:
        """An item that says something else."""

    def arranged(self, order: Sequence[Placed]) -> str:
        """The text with these items: old ones by their number, new ones without."""


def listing(text: str, header: Keys) -> Listing:
    """The list that stands in a text under a header such as ("events", "changes")."""
    key = header[-1]
    if text.startswith("{"):
        return InTable(text, key)
    is_pair = any(one.keys == (key,) for one in own_statements(text))
    if is_pair or (len(header) > 1 and not split(text, header).items):
        return Inline(text, key)
    return Blocks(text, header)


@dataclass(frozen=True)
class Blocks:
    """Tables that begin with a `[[header]]` each."""

    text: str
    header: Keys

    @property
    def items(self) -> tuple[str, ...]:
        """The tables as they are written, each with the comments directly above it."""
        return split(self.text, self.header).items

    def table(self, item: str) -> Any:
        """What a table says."""
        said: Any = parsed(item)
        for key in self.header:
            said = said[0][key] if isinstance(said, list) else said[key]
        return said[0]

    def fresh(self, table: Mapping[str, Any]) -> str:
        """A new table."""
        return block(".".join(self.header), table)

    def altered(self, item: str, table: Table) -> str:
        """A table that says something else, with its comments."""
        before = self.table(item)
        written = item
        for key in [*before, *table]:
            if before.get(key) != table.get(key):
                written = with_pair(written, key, table.get(key), list(table))
        return written if _says(self, written, table) else self.fresh(table)

    def arranged(self, order: Sequence[Placed]) -> str:
        """The text with these tables; those that stay keep their places if they keep their order.

        A new one stands behind the one before it.
        """
        cut = split(self.text, self.header)
        if not cut.items:
            return self._begun([text for _, text in order])
        origins = [origin for origin, _ in order if origin is not None]
        if any(first >= second for first, second in pairwise(origins)):
            count = len(cut.items)
            order = [(n if n < count else None, text) for n, (_, text) in enumerate(order)]
        return _joined(cut.between, _grouped(order, len(cut.items)))

    def _begun(self, items: Sequence[str]) -> str:
        """The text with the first tables of their kind, where they usually stand."""
        if not items:
            return self.text
        later = LISTS[LISTS.index(self.header[0]) + 1 :]
        headers = (one for one in statements(self.text) if one.is_header and one.keys[0] in later)
        first = next(headers, None)
        at = len(self.text) if first is None else with_comments(self.text, first.start)
        before, after = self.text[:at].rstrip("\r\n"), self.text[at:]
        written = "\n".join(items)
        return (before + "\n\n" if before else "") + written + ("\n" + after if after else "")


@dataclass(frozen=True)
class Inline:
    """Tables between brackets, behind a key of a text."""

    text: str
    key: str

    @property
    def items(self) -> tuple[str, ...]:
        """The tables as they are written."""
        return self._known.items

    @property
    def _known(self) -> Brackets:
        written = self._raw()
        if written is None:
            return Brackets(is_long=True)
        if not written.startswith("["):
            raise CannotEditError(self.key)
        return brackets(written)

    def table(self, item: str) -> Any:
        """What a table says."""
        return parsed(ITEM + item)["item"]

    def fresh(self, table: Mapping[str, Any]) -> str:
        """A new table on one line."""
        return inline_table(table)

    def altered(self, item: str, table: Table) -> str:
        """A table that says something else, in its spacing."""
        return with_table(item, self.table(item), table)

    def arranged(self, order: Sequence[Placed]) -> str:
        """The text with these tables; comments beside those that stay, stay."""
        known = self._known
        texts = [text for _, text in order]
        if [origin for origin, _ in order] == list(range(len(known.items))):
            written = _replaced(self._raw() or "[]", known.items, texts)
            # A comment may hold the same letters as an element.
            if list(brackets(written).items) == texts:
                return self._with(written)
        return self._with(known.arranged(order))

    def _raw(self) -> str | None:
        is_there = any(one.keys == (self.key,) for one in own_statements(self.text))
        return raw(self.text, self.key) if is_there else None

    def _with(self, written: str) -> str:
        if self._raw() is None:
            text = with_pair(self.text, self.key, [], ())
            return with_raw(text, self.key, written)
        return with_raw(self.text, self.key, written)


@dataclass(frozen=True)
class InTable(Inline):
    """Tables between brackets, inside a table on one line."""

    def _raw(self) -> str | None:
        table: Any = tomlkit.parse(ITEM + self.text)["item"]
        return str(table[self.key].as_string()) if self.key in table else None

    def _with(self, written: str) -> str:
        try:
            document: Any = tomlkit.parse(ITEM + self.text)
            document["item"][self.key] = tomlkit.value(written)
            return tomlkit.dumps(document).removeprefix(ITEM)
        except TOMLKitError:
            raise CannotEditError(self.key) from None


@lru_cache(maxsize=1024)
def parsed(text: str) -> Any:
    """What a small text says; not to be changed."""
    return tomllib.loads(text.replace("\r\n", "\n"))


def _says(where: Blocks, written: str, table: Table) -> bool:
    try:
        return bool(where.table(written) == table)
    except (ValueError, LookupError, TypeError):
        return False


def _replaced(written: str, items: Sequence[str], texts: Sequence[str]) -> str:
    """A list in which items give way to others and all between them stays."""
    at = 0
    for item, text in zip(items, texts, strict=True):
        at = written.index(item, at)
        written = written[:at] + text + written[at + len(item) :]
        at += len(text)
    return written


def _grouped(order: Iterable[Placed], count: int) -> dict[int, list[str]]:
    """The items by the old one that they are or follow; those that follow none are at -1."""
    groups: dict[int, list[str]] = {-1: []}
    last = -1
    for origin, text in order:
        last = last if origin is None else origin
        groups.setdefault(last, []).append(text)
    return {number: groups.get(number, []) for number in range(-1, count)}


def _joined(between: Sequence[str], groups: Mapping[int, list[str]]) -> str:
    written = between[0] + "".join(_ended(text) + "\n" for text in groups[-1])
    for number, after in enumerate(between[1:]):
        texts = groups[number]
        if not texts:
            written = _closed(written, after)
            continue
        joined = "\n".join(_ended(text) for text in texts[:-1]) + ("\n" if texts[1:] else "")
        written += joined + (_ended(texts[-1]) if after else texts[-1]) + after
    return written


def _ended(text: str) -> str:
    return text if text.endswith("\n") else text + "\n"


def _closed(before: str, after: str) -> str:
    """What stood around an item that is gone, without the blank line too many."""
    if not after.strip("\r\n"):
        return before.rstrip("\r\n") + "\n" if before.strip("\r\n") and not after else before
    is_apart = not before or before.endswith(("\n\n", "\n\r\n"))
    return before + (after.lstrip("\r\n") if is_apart else after)
