"""Turns the cells of one row into values, and notes what cannot be understood."""

from __future__ import annotations

import datetime as dt
import tomllib
import unicodedata
from typing import TYPE_CHECKING, Any, TypeVar

from simulator.exercise.plan.msel.fields import Field, folded
from simulator.exercise.plan.msel.sheet import Broken, CellMistake, mistake
from simulator.exercise.plan.msel.times import NotATimeError, When, when
from simulator.exercise.plan.words import Delivery, InjectType, Releasability
from simulator.kernel.errors import TaawunError, UnknownNameError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from enum import StrEnum

    from simulator.exercise.plan.msel.layout import Row

    Word = TypeVar("Word", bound=StrEnum)

HIGHEST_WHOLE = 1e15
LONGEST_LINE = 2_000
LONGEST_TEXT = 20_000
LONGEST_NUMBER = 20
JOINERS = {"\u200c", "\u200d", "\u200e", "\u200f"}
TIME_MEND = 'write one as in "T+10", "H+1", "D+3", "09:30" or 2021-10-01'
# What other lists call our words.
TYPES: Mapping[str, InjectType] = {
    **{folded(one.value): one for one in InjectType},
    "info": InjectType.INFORMATION,
    "informational": InjectType.INFORMATION,
    "contingency inject": InjectType.CONTINGENCY,
    "contingent": InjectType.CONTINGENCY,
    "admin": InjectType.FACILITATION,
    "administrative": InjectType.FACILITATION,
    "control": InjectType.FACILITATION,
    "expected player action": InjectType.EXPECTED_ACTION,
    "epa": InjectType.EXPECTED_ACTION,
}
PRIORITIES = {"high": 1, "critical": 1, "medium": 3, "normal": 3, "low": 5}


class Reader:
    """Reads rows and gathers the mistakes in them."""

    def __init__(self) -> None:
        self.mistakes: list[CellMistake] = []

    def wrong(self, row: Row, field: Field, message: str, mend: str) -> None:
        """Note that a cell cannot be understood."""
        value = row.value(field)
        shown = value.why if isinstance(value, Broken) else value
        self.mistakes.append(mistake(row.place(field), shown, message, mend))

    def text(self, row: Row, field: Field, longest: int = LONGEST_LINE) -> str:
        """The text of a cell, without characters that no text may have."""
        value = row.value(field)
        if isinstance(value, Broken):
            self.wrong(row, field, "this cell has no value", "write the value itself")
            return ""
        text = _written(value)
        if len(text) > longest:
            self.wrong(row, field, f"expected at most {longest:,} characters", "shorten it")
        return text[:longest]

    def prose(self, row: Row, field: Field) -> str:
        """A text of several paragraphs."""
        return self.text(row, field, LONGEST_TEXT)

    def lines(self, row: Row, field: Field) -> tuple[str, ...]:
        """A cell with an entry on each line."""
        lines = self.prose(row, field).splitlines()
        return tuple(" ".join(line.split()) for line in lines if line.strip())

    def word(self, row: Row, field: Field, words: type[Word], default: Word) -> Word:
        """One of our own words."""
        known = {folded(one.value): one for one in words}
        text = self.text(row, field)
        found = known.get(folded(text), default)
        if text and folded(text) not in known:
            names = ", ".join(repr(one.value) for one in words)
            self.wrong(row, field, f"expected one of {names}", "write one of these words")
        return found

    def type(self, row: Row) -> InjectType:
        """What an inject is for; lists of others have many words for plain injects."""
        return TYPES.get(folded(self.text(row, Field.TYPE)), InjectType.INJECT)

    def delivery(self, row: Row, default: Delivery) -> Delivery:
        """What makes an inject come."""
        return self.word(row, Field.DELIVERY, Delivery, default)

    def releasability(self, row: Row) -> Releasability:
        """Who may be told."""
        return self.word(row, Field.RELEASABILITY, Releasability, Releasability.RECIPIENTS)

    def priority(self, row: Row) -> int:
        """From 1 to 5."""
        text = self.text(row, Field.PRIORITY)
        found = PRIORITIES.get(folded(text)) or _whole(text)
        if text and found not in range(1, 6):
            self.wrong(row, Field.PRIORITY, "expected a number from 1 to 5", "write 1 to 5")
            return 3
        return found or 3

    def when(self, row: Row, field: Field) -> When:
        """What a cell says about time."""
        value = row.value(field)
        if value is None or value == "" or isinstance(value, Broken):
            self.text(row, field)
            return When()
        try:
            return when(value, row.header(field))
        except NotATimeError:
            self.wrong(row, field, "expected a time after the beginning", TIME_MEND)
            return When()

    def names(
        self, row: Row, field: Field, find: Callable[[str], tuple[str, ...]]
    ) -> tuple[str, ...]:
        """The names in a cell, or a mistake."""
        text = self.prose(row, field)
        try:
            return find(text) if text else ()
        except UnknownNameError as error:
            self.wrong(row, field, f"there is no {error.kind} {error.name!r}", error.mend)
            return ()

    def table(self, row: Row, field: Field) -> Any:
        """A cell that holds a value of TOML, as our own export writes it."""
        text = self.prose(row, field)
        if not text:
            return None
        try:
            return tomllib.loads(f"value = {text}\n")["value"]
        except (ValueError, RecursionError):
            example = '{ level = "attacks", place = "region", above = 20 }'
            mend = f"write one as in {example}, or leave the column out"
            self.wrong(row, field, "this is not how conditions and effects are written", mend)
            return None

    def built(self, row: Row, field: Field, build: Callable[[Any], Any]) -> Any:
        """What is built from such a cell; nothing where it is wrong."""
        table = self.table(row, field)
        try:
            return None if table is None else build(table)
        except (TaawunError, StopIteration, LookupError, TypeError, ValueError) as error:
            reason = str(error) if isinstance(error, TaawunError) else "a part is missing or wrong"
            self.wrong(row, field, reason, "compare it with docs/exercise.md")
            return None


def _written(value: object) -> str:
    """A value as people see it in the cell."""
    if value is None:
        return ""
    if isinstance(value, float) and abs(value) < HIGHEST_WHOLE and value == int(value):
        return str(int(value))
    if isinstance(value, dt.datetime | dt.date | dt.time):
        return value.isoformat()
    text = str(value).replace("\r\n", "\n").replace("\r", "\n").replace("_x000D_", "")
    return "".join(one for one in text if _may_stand(one)).strip()


def _may_stand(one: str) -> bool:
    return one in "\n\t" or one in JOINERS or unicodedata.category(one) not in {"Cc", "Cf", "Cs"}


def _whole(text: str) -> int | None:
    return int(text) if text.isdecimal() and len(text) < LONGEST_NUMBER else None
