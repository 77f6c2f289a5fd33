"""A scenario file as it stands on disk: its text, its parsed content, and its lines."""

from __future__ import annotations

import re
import stat
import tomllib
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Any, NoReturn

from simulator.scenario.locator import Lines, Place, locate
from simulator.scenario.mistakes import Mistake, ScenarioFileError, shown, visible

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LARGEST_BYTES = 1 << 20
REMEMBERED = 16
DEEPEST = 12
LARGEST_INTEGER = 1 << 63
BARE_KEY = re.compile(r"[A-Za-z0-9_-]+")
# tomllib takes minutes over a key of many thousand parts.
LONG_KEY = re.compile(
    r"""(?:^|[{,])[ \t]*+\[{0,2}[ \t]*+"""
    r"""(?:(?:[\w-]++|"[^"\n]*+"|'[^'\n]*+')[ \t]*+\.[ \t]*+){99}""",
    re.MULTILINE,
)
AT_LINE = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")
# What usually helps, by how the parser's complaint begins.
HINTS = {
    "Illegal character": "close the quotation mark; a text of several lines stands between three",
    "Unterminated string": "close the quotation mark",
    "Cannot overwrite": "the same key stands there twice; delete one",
    "Cannot declare": "the same table stands there twice; put both together",
    "Invalid date": "write a day that exists, as in 2021-10-01",
    "Exceeds the limit": "write a shorter number",
    "Invalid value": "put a text in quotation marks; write a number in digits, with a point",
    "Unclosed array": "close the list with ]",
}


@dataclass(frozen=True, eq=False)
class Document:
    """One file, parsed but not yet checked; each equal to itself alone."""

    file: Path
    text: str
    data: dict[str, Any]

    @cached_property
    def lines(self) -> Lines:
        """The line of every key; found only when somebody asks."""
        return locate(self.text)

    def mistake(self, place: Place, message: str, mend: str) -> Mistake:
        """A mistake at a place of this file, with its line and the value that stands there."""
        value = self.value(place)
        written = "" if value is None else shown(value)
        line = self.lines.of(place) or 1  # what is missing at the top belongs to the top
        return Mistake(self.file, line, spelled(place), written, visible(message), visible(mend))

    def value(self, place: Place) -> Any:
        """What stands at a place; None where nothing does."""
        found: Any = self.data
        for part in place:
            try:
                found = found[part]
            except (KeyError, IndexError, TypeError):
                return None
        return found


def spelled(place: Place) -> str:
    """A place as people write it; elements of lists are counted from 1."""
    text = ""
    for part in place:
        if isinstance(part, int):
            text += f"[{part + 1}]"
        else:
            text += f".{part}" if BARE_KEY.fullmatch(part) else f".{shown(part)}"
    return text.removeprefix(".")


def read_document(file: Path) -> Document:
    """Read and parse one file.

    Raises:
        ScenarioFileError: It cannot be read, or is not TOML.
    """
    return document_of(file, read_bytes(file))


@lru_cache(maxsize=REMEMBERED)  # while somebody edits, what the file extends is asked for often
def document_of(file: Path, content: bytes, largest: int = LARGEST_BYTES) -> Document:
    """Parse what a file holds, or would hold if it were saved; its data must not be changed.

    Args:
        file: The file.
        content: What it holds.
        largest: How many bytes it may hold.

    Raises:
        ScenarioFileError: It is too large, or is not TOML.
    """
    if len(content) > largest:
        message = f"it is larger than {largest >> 20} MiB"
        _refuse(file, 0, message, "it should be a few pages of text; shorten it")
    # tomllib counts lines by "\n" alone, as it turns "\r\n" into "\n" first.
    text = _decode(file, content).replace("\r\n", "\n")
    data = _parse(file, text)
    if _is_deep(data):
        _refuse(file, 0, "tables and lists stand too deep in each other", "write it flatter")
    document = Document(file, text, data)
    huge = [place for place, value in places(data) if _is_huge(value)]
    if huge:
        message, mend = "expected a number of at most 18 digits", "write a shorter number"
        raise ScenarioFileError(document.mistake(place, message, mend) for place in huge)
    return document


def read_bytes(file: Path, largest: int = LARGEST_BYTES) -> bytes:
    """What a file holds, as far as it may be long; one byte more tells that it is longer.

    Raises:
        ScenarioFileError: It cannot be read.
    """
    try:
        # Path.exists() would say of a name that is too long that nothing is called so.
        mode = file.stat().st_mode
        if stat.S_ISDIR(mode):
            _refuse(file, 0, "this is a folder, expected a file", "name a file that ends in .toml")
        if not stat.S_ISREG(mode):
            _refuse(file, 0, "this is no ordinary file", "name a file that ends in .toml")
        with file.open("rb") as stream:
            return stream.read(largest + 1)
    except (FileNotFoundError, NotADirectoryError, ValueError):
        _refuse(file, 0, "there is no such file", "check the name and the folder")
    except OSError as error:
        _refuse(file, 0, f"it cannot be read ({error.strerror})", "check its name and who may read")


def _decode(file: Path, content: bytes) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        _refuse(file, line, "this is not UTF-8 text", "save the file with the encoding UTF-8")


def _parse(file: Path, text: str) -> dict[str, Any]:
    long = LONG_KEY.search(text)
    if long:
        line = text.count("\n", 0, long.start()) + 1
        _refuse(file, line, "tables and lists stand too deep in each other", "write it flatter")
    try:
        return tomllib.loads(text)
    except RecursionError:
        _refuse(file, 0, "tables and lists stand too deep in each other", "write it flatter")
    except ValueError as error:  # TOMLDecodeError, and Python's own for numbers of many digits
        found = AT_LINE.search(str(error))
        line = int(found[1] or text.count("\n") + 1) if found else 0
        what = AT_LINE.sub("", str(error)).partition(":")[0]
        _refuse(file, line, f"this is not valid TOML ({what})", _hint(what))


def _hint(what: str) -> str:
    for begin, hint in HINTS.items():
        if what.startswith(begin):
            return hint
    return "look at this line and the one before it"


def _refuse(file: Path, line: int, message: str, mend: str) -> NoReturn:
    raise ScenarioFileError([Mistake(file, line, "", "", message, mend)]) from None


def _is_deep(data: dict[str, Any]) -> bool:
    """Tell whether anything stands deeper than any scenario needs, without recursion."""
    level: list[Any] = [data]
    for _ in range(DEEPEST):
        level = [
            inner
            for outer in level
            for inner in (outer.values() if isinstance(outer, dict) else outer)
            if isinstance(inner, dict | list)
        ]
    return bool(level)


def _is_huge(value: object) -> bool:
    """Tell whether a number is beyond the 64 bits of the TOML standard, which tomllib ignores."""
    return isinstance(value, int) and not -LARGEST_INTEGER <= value < LARGEST_INTEGER


def places(value: Any, place: Place = ()) -> Iterator[tuple[Place, Any]]:
    """Every place of a document that is not too deep, with what stands there."""
    inner = value.items() if isinstance(value, dict) else enumerate(value)
    for part, found in inner:
        yield (*place, part), found
        if isinstance(found, dict | list):
            yield from places(found, (*place, part))
