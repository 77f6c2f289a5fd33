"""Writes values into a TOML text so that what nobody touched stays as its author wrote it."""

from __future__ import annotations

import contextlib
import datetime as dt
import math
import tomllib
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Any

import tomlkit
from tomlkit.exceptions import TOMLKitError

from simulator.scenario.document import LARGEST_INTEGER
from simulator.scenario.lists import Brackets, brackets
from simulator.scenario.pieces import own_statements, statements

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from simulator.scenario.pieces import Statement

Value = str | int | float | dt.date | list[str]
ITEM = "item = "
MOST_WHOLE = 1e15


def plain(value: object) -> Any:
    """A value as TOML can hold it: whole floats as integers, no letters that have no code.

    What no file can hold becomes the nearest thing that one can, and the reader tells what is
    wrong with it.
    """
    if isinstance(value, str):
        text = value.replace("\r\n", "\n").replace("\r", "\n")
        return str(text).encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    if isinstance(value, int) and not isinstance(value, bool):
        return value if -LARGEST_INTEGER <= value < LARGEST_INTEGER else _as_float(value)
    if isinstance(value, float):
        is_whole = math.isfinite(value) and abs(value) < MOST_WHOLE and value == int(value)
        return int(value) if is_whole else float(value)
    return _plain_collection(value)


def toml(value: Any, *, may_break: bool = False) -> str:
    """A value in TOML; a text of several lines stands between three quotation marks if it may."""
    if isinstance(value, dict):
        return inline_table(value)
    if isinstance(value, list):
        texts = [(None, toml(one)) for one in value]
        return Brackets(is_long=may_break and len(value) > 1).arranged(texts)
    if isinstance(value, str) and may_break and "\n" in value:
        written = str(tomlkit.string(value, multiline=True).as_string())
        # A line end directly behind the quotation marks does not count; tomlkit knows.
        return written if value.startswith("\n") else written.replace('"""', '"""\n', 1)
    return str(tomlkit.item(value).as_string())


def inline_table(table: Mapping[str, Any]) -> str:
    """A table on one line."""
    pairs = ", ".join(f"{key} = {toml(value)}" for key, value in table.items())
    return f"{{ {pairs} }}"


def block(header: str, table: Mapping[str, Any]) -> str:
    """A table of a list, on lines of its own."""
    return f"[[{header}]]\n" + "".join(pair(key, value) for key, value in table.items())


def pair(key: str, value: Any) -> str:
    """A key with its value, on a line of its own."""
    if isinstance(value, list) and any(isinstance(one, dict) for one in value):
        tables = [(None, inline_table(one)) for one in value]
        return f"{key} = {Brackets(is_long=True).arranged(tables)}\n"
    return f"{key} = {toml(value, may_break=True)}\n"


def with_pair(text: str, key: str, value: Any, order: Sequence[str]) -> str:
    """A text with another value of one of its own keys; a new key stands where `order` says.

    Args:
        text: Statements before any table, or a table of a list with its header.
        key: The key; its value None takes it out.
        value: What it says from now on.
        order: The keys as they usually follow each other.
    """
    found = next((one for one in own_statements(text) if one.keys == (key,)), None)
    if found is None:
        return text if value is None else _with_new(text, key, value, order)
    rest = text[found.end :]
    if value is None:
        return text[: found.start] + rest
    return text[: found.start] + _rewritten(text[found.start : found.end], key, value) + rest


def with_raw(text: str, key: str, written: str) -> str:
    """A text with one of its keys, which it has, set to what is TOML already."""
    found = next(one for one in own_statements(text) if one.keys == (key,))
    statement = _replaced(text[found.start : found.end], key, tomlkit.value(written))
    return text[: found.start] + statement + text[found.end :]


def raw(text: str, key: str) -> str:
    """What stands behind one of the keys of a text, which it has, as it is written."""
    found = next(one for one in own_statements(text) if one.keys == (key,))
    return str(tomlkit.parse(text[found.start : found.end])[key].as_string())


def with_table(text: str, old: Mapping[str, Any], new: Mapping[str, Any]) -> str:
    """A table on one line with other values."""
    if list(old) != list(new):
        return inline_table(new)
    with contextlib.suppress(TOMLKitError, ValueError, TypeError):
        item: Any = tomlkit.parse(ITEM + text)
        for key in (key for key in new if new[key] != old[key]):
            item["item"][key] = tomlkit.item(new[key])
        written = tomlkit.dumps(item).removeprefix(ITEM)
        if tomllib.loads(ITEM + written)["item"] == new:
            return written
    return inline_table(new)


def _plain_collection(value: object) -> Any:
    if isinstance(value, dict):
        return {key: plain(one) for key, one in value.items() if one is not None}
    if isinstance(value, list | tuple):
        return [plain(one) for one in value]
    return value


def _as_float(value: int) -> float:
    try:
        return float(value)
    except OverflowError:
        return math.inf if value > 0 else -math.inf


def _rewritten(statement: str, key: str, value: Any) -> str:
    """A statement with another value and its comment; anew if the comment stands in the way."""
    with contextlib.suppress(TOMLKitError, ValueError, TypeError):
        if isinstance(value, list):
            item = tomlkit.value(_texts(raw(statement, key), value))
        elif isinstance(value, str):
            item = tomlkit.value(toml(value, may_break=True))
        else:
            item = tomlkit.item(value)
        written = _replaced(statement, key, item)
        if tomllib.loads(written.replace("\r\n", "\n")) == {key: value}:
            return written
    return pair(key, value)


def _replaced(statement: str, key: str, item: Any) -> str:
    document = tomlkit.parse(statement)
    document[key] = item
    written = tomlkit.dumps(document)
    return written if written.endswith("\n") else written + "\n"


def _texts(written: str, values: list[Any]) -> str:
    """A list of texts with other texts; those that stay keep their comments and spelling."""
    known = brackets(written)
    before = tomllib.loads(ITEM + written)["item"]
    return known.arranged(list(_matched(known, before, values)))


def _matched(
    known: Brackets, before: list[Any], values: list[Any]
) -> Iterator[tuple[int | None, str]]:
    """Each new text with the old one that it is, or whose place it takes."""
    matcher = SequenceMatcher(None, [repr(one) for one in before], [repr(one) for one in values])
    for kind, start, end, first, last in matcher.get_opcodes():
        for step in range(last - first):
            origin = start + step
            if kind == "equal":
                yield origin, known.items[origin]
            else:
                yield (origin if origin < end else None), toml(values[first + step])


def _with_new(text: str, key: str, value: Any, order: Sequence[str]) -> str:
    at = _place(text, key, order)
    before = text[:at]
    if before and not before.endswith("\n"):
        before += "\n"
    return before + pair(key, value) + text[at:]


def _place(text: str, key: str, order: Sequence[str]) -> int:
    """Where a new key belongs: behind the last that usually stands before it."""
    earlier = set(order[: order.index(key)]) if key in order else set(order)
    own = own_statements(text)
    known = [one for one in own if one.keys[0] in earlier]
    if known:
        return known[-1].end
    return _start(text, own)


def _start(text: str, own: Sequence[Statement]) -> int:
    found = statements(text)
    if found and found[0].is_header:
        return found[0].end
    return own[0].start if own else len(text)
