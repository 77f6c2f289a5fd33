"""What was tried in every field of every page: what is written, and what the page says to it.

A row whose answer is empty may be taken, as any text may; then it must be kept letter for letter
or be taken back whole. `FILES` is what every dialog, drop and list of files was given.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

LONG = "x" * 100_000
MARKUP = '<b>bold</b><img src="x.png">'
FORMULA = "=HYPERLINK(1)"
ODD = (LONG, MARKUP, FORMULA, "\u202eleft", "تعاون", '\'"""\\', "]]\n[[changes]]", "{title} %1")
NO_NUMBERS = ("", " ", "abc", "1/2", "1 2", "0x10", FORMULA, MARKUP, "\u202e1")
OUTSIDE_NUMBERS = ("nan", "1e999", "inf", "-1e9", "9" * 400)
NOT_NUMBERS = NO_NUMBERS + OUTSIDE_NUMBERS
NOT_DAYS = ("", "soon", "2022-13-01", "2022-02-30", "99999-01-01", "31/12/2021", MARKUP, LONG)
NOT_LEVELS = ("", "<b>3</b>", "=1+1", "7", "-1", "1.5", "nan", "3\t9", LONG, "\x00")
OUTSIDE_DAYS = ("0001-01-01", "9999-12-31")


@dataclass(frozen=True)
class Field:
    """Every field of one kind, and what it was given.

    Attributes:
        place: The class of the field and of what holds it, by which the tests find them all.
        page: The page where one stands: an attribute of the window.
        rejected: What it does not take.
        says: What is said then, in place.
        taken: What it may take.
    """

    place: str
    page: str
    rejected: tuple[str, ...] = ()
    says: str = ""
    taken: tuple[str, ...] = ()


NUMBER, DAY, RANGE = "Write a", "Write a day as year-month-day", "expected a"
WHOLE = "Write a whole number from"
LETTERS = ("abc", "=", ".", MARKUP)
FIELDS = (
    Field("WholeBox in RunPanel", "compare", LETTERS, WHOLE),
    Field("WholeBox in QWidget", "watch", LETTERS, WHOLE),
    Field("WholeBox in Choices", "settings", LETTERS, WHOLE),
    Field("NumberField in LeverRow", "compare", NO_NUMBERS, NUMBER),
    Field("NumberField in LeverRow", "compare", OUTSIDE_NUMBERS, RANGE),
    Field("QLineEdit in LeversPanel", "compare", taken=ODD),
    Field("QLineEdit in OutcomePicker", "compare", taken=("", "zzzz", MARKUP, LONG)),
    Field("QLineEdit in FeedPanel", "watch", taken=ODD),
    Field("SearchBox in Toolbar", "design", ("zzzz", MARKUP, LONG), "Nothing is called so"),
    Field("NumberField in ValueRow", "design", NOT_NUMBERS, NUMBER),
    Field("NumberField in WrittenRow", "design", ("nan", "abc", "-3", MARKUP), NUMBER),
    Field("NumberField in CellsRow", "design", ("abc", "-1", "1.5", "nan", MARKUP), NUMBER),
    Field("WordsField in WrittenRow", "design", taken=ODD),
    Field("NumberField in QWidget", "design", NOT_DAYS, DAY),
    Field("QLineEdit in QWidget", "design", ("", " "), "An event needs a title", ODD),
)
WITHIN = NOT_NUMBERS[2:]
"""Where a number may be missing as well."""
EXERCISE_FIELDS = (
    Field("LineInput in QWidget", "exercise", taken=ODD),
    Field("ProseInput in QWidget", "exercise", taken=ODD),
    Field("NumberInput in QWidget", "exercise", WITHIN, NUMBER),
    Field("NumberInput in ConditionPart", "exercise", NOT_NUMBERS, NUMBER),
    Field("NumberInput in NamedNumber", "exercise", NOT_NUMBERS, NUMBER),
    Field("WholeBox in BranchesPanel", "exercise", LETTERS, WHOLE),
    Field("WholeBox in ForecastPanel", "exercise", LETTERS, WHOLE),
    Field("NumberField in AskingBar", "exercise", NOT_NUMBERS, "Expected a number from"),
    Field("QLineEdit in AskingBar", "exercise", ("", " "), "Please write it down", ODD),
    Field("QLineEdit in QComboBox", "exercise", taken=ODD),
    Field("QLineEdit in ConsoleObserving", "exercise", taken=ODD),
    Field("QPlainTextEdit in QWidget", "exercise", taken=ODD),
    Field("QPlainTextEdit in ProposalForm", "exercise", taken=ODD),
    Field("WholeBox in ProposalForm", "exercise", LETTERS, WHOLE),
    Field("QPlainTextEdit in GroundsForm", "exercise", taken=ODD),
    Field("WholeBox in GroundsForm", "exercise", LETTERS, WHOLE),
)
"""The fields of a plan, of the console and of a seat."""


def nothing_there(folder: Path) -> Path:
    return folder / "gone.toml"


def folder_there(folder: Path) -> Path:
    (folder / "folder.toml").mkdir()
    return folder / "folder.toml"


def with_content(content: bytes) -> Callable[[Path], Path]:
    def make(folder: Path) -> Path:
        file = folder / "bad.toml"
        file.write_bytes(content)
        return file

    return make


def pipe(folder: Path) -> Path:
    os.mkfifo(folder / "pipe.toml")
    return folder / "pipe.toml"


def huge(folder: Path) -> Path:
    file = folder / "huge.toml"
    with file.open("wb") as stream:
        stream.truncate(50 << 20)
    return file


def too_long(folder: Path) -> Path:
    return folder / f"{'x' * 5000}.toml"


HEAD = 'format = 1\ntitle = "A"\nsummary = "B"\n'
FILES: dict[str, tuple[Callable[[Path], Path], str]] = {
    "missing": (nothing_there, "there is no such file"),
    "a folder": (folder_there, "this is a folder"),
    "a named pipe": (pipe, "no ordinary file"),
    "50 MB": (huge, "larger than 1 MiB"),
    "a name of 5000 letters": (too_long, "name too long"),
    "empty": (with_content(b""), "missing"),
    "not UTF-8": (with_content(b'title = "caf\xe9"'), "UTF-8"),
    "a picture": (with_content(b"\x89PNG\r\n\x1a\n\x00\xff\xfe"), "UTF-8"),
    "no TOML": (with_content(b"= 3"), "TOML"),
    "a deep list": (with_content(b"a = " + b"[" * 200_000), ""),
    "a deep table": (with_content(b"[" + b"a." * 200_000 + b"a]"), ""),
    "many keys": (with_content(b"".join(b"k%d = 1\n" % n for n in range(60_000))), ""),
    "a number of a million digits": (with_content(b"years = 1" + b"0" * 900_000), ""),
    "itself": (with_content(HEAD.encode() + b'extends = "bad.toml"'), "extends"),
    "markup for a name": (with_content(HEAD.encode() + b'"<b>' + b"x" * 20 + b'" = 1'), "<b>"),
}
"""How each is made in a folder, and what is said of it; "" for any sentence."""

READABLE_AS_DRAFT = ("empty", "many keys", "itself", "markup for a name")
"""What is TOML can be opened in Design, to be mended there."""
SETTINGS: dict[str, bytes] = {
    "empty": b"",
    "binary": b"\x00\xff\xfe" * 1000,
    "not UTF-8": b"[General]\nlanguage=caf\xe9\n",
    "wrong types": b"[General]\ntext=wide\ncontrast=maybe\nworkers=-1\ngeometry=3\ntheme=@R(1)\n",
    "a lie about its types": b"[General]\nrecent=@Variant(\\0\\0\\0\\xff)\ngeometry=@ByteArray()\n",
    "other sections": b"[recent]\na=1\n[layout]\ncompare-columns=7\n",
    "a line of a megabyte": b"[General]\nlanguage=" + b"x" * 1_000_000,
    "files that cannot be": b'[General]\nrecent="", "\\0", "/dev/zero", 7\nlast_place=999\n',
}
UNSAVED: dict[str, bytes] = {
    "empty": b"",
    "binary": b"\x00\xff\xfe",
    "a list": b"[1, 2]",
    "no text": b'{"title": "A", "file": null, "saved": "now"}',
    "wrong types": b'{"title": [], "file": 7, "saved": {}, "text": null}',
    "deep": b"[" * 200_000,
    "no TOML": b'{"title": "A", "file": null, "saved": "now", "text": "= 3"}',
    "a file that cannot be": b'{"title": "A", "file": "\\u0000", "saved": "x", "text": "= 3"}',
}
NO_LISTS: dict[str, str] = {
    "a number": "7",
    "a point": "@Point(3 4)",
    "bytes": "@ByteArray(abc)",
    "nothing": "@Invalid()",
    "a lie about its type": "@Variant(\\0\\0\\0\\xff)",
    "an empty line": "",
    "empty lines": '"", "", ""',
    "lines of nothing": '"\\t\\t", "<b>", "a\\t1\\t1\\tnan inf -1 soon 1e999"',
}
"""What may stand in the file of preferences where a list of names belongs."""
BANDS = "[[0, 1], [0, 1], [0, 1], [0, 1], [0, 1]]"


def thumbnail(bands: str = BANDS, replications: str = "9", outcome: str = "attacks") -> str:
    """The file of a small picture, with something in it that does not belong there."""
    head = f'{{"digest": "D", "outcome": "{outcome}", "replications": {replications}'
    return f'{head}, "bands": {bands}}}'


THUMBNAILS: dict[str, str] = {
    "empty": "",
    "a list": "[]",
    "deep": "[" * 200_000,
    "no bands": thumbnail("null"),
    "too few bands": thumbnail("[[0, 1]]"),
    "one value a band": thumbnail(BANDS.replace(", 1", "")),
    "bands of other lengths": thumbnail(BANDS.replace("1]]", "1, 2]]")),
    "no number in a band": thumbnail(BANDS.replace("1", "NaN")),
    "endless bands": thumbnail(BANDS.replace("1", "1e999")),
    "an enormous number": thumbnail(BANDS.replace("1", "1" + "0" * 400)),
    "worlds without end": thumbnail(replications="Infinity"),
    "no worlds": thumbnail(replications="0"),
    "too many worlds": thumbnail(replications="9999999999"),
    "an unknown outcome": thumbnail(outcome="<b>"),
}
