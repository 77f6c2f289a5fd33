"""A scenario file while somebody edits it."""

from __future__ import annotations

import dataclasses
import os
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Any

from simulator.kernel.errors import UnknownNameError
from simulator.kernel.quantities import Evidence
from simulator.scenario import overlaps
from simulator.scenario.arranging import arranged, tables, with_item_text
from simulator.scenario.catalogue import SUFFIX
from simulator.scenario.changes import SET_BY_USER
from simulator.scenario.inheritance import Inheritance
from simulator.scenario.listing import listing, parsed
from simulator.scenario.mistakes import Mistake, ScenarioFileError
from simulator.scenario.pieces import statements
from simulator.scenario.reading import scenario_of_text
from simulator.scenario.switches import SWITCHES
from simulator.scenario.writing import plain, with_pair

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Sequence

    from simulator.scenario.overlaps import Planned
    from simulator.scenario.pieces import Keys
    from simulator.scenario.scenario import Scenario

Table = dict[str, Any]

UNTITLED = Path("untitled.toml")
CHANGES, EVENTS, CELLS = ("changes",), ("events",), ("initial_cells",)
OF_AN_EVENT = ("events", "changes")
BYTE_ORDER_MARK = "\ufeff"
# The keys that can be edited, in the order in which they usually stand.
EDITABLE = (
    "title",
    "summary",
    "briefing",
    "documents",
    "claims",
    "assumptions",
    "questions",
    "outcomes",
    "compare_with",
    "date",
    "years",
    "warm_up_years",
    "off",
    "only",
)
ORDER = ("format", "title", "summary", "extends", *EDITABLE[2:])


@dataclass(frozen=True)
class Stated:
    """On what grounds a value is set; without any, the user set it."""

    evidence: Evidence = Evidence.ASSUMED
    source: str = SET_BY_USER
    note: str = ""

    @property
    def table(self) -> Table:
        """The keys that say so in a change."""
        said = {"evidence": self.evidence.value, "source": self.source}
        return {**said, "note": self.note} if self.note else said


BY_USER = Stated()


@dataclass(frozen=True)
class Draft:
    """A scenario file being edited: its text, and what may be done to it.

    Nothing is changed in place: every operation gives another draft. What is not touched keeps
    its comments, order and spacing. A draft may have mistakes.

    Attributes:
        content: The text with plain line ends.
        file: Where it stands on disk; None if it was never saved.
        line_end: How its lines end on disk.
        mark: The byte order mark, where the file begins with one.
        inherited: What holds where it says nothing.
    """

    content: str
    file: Path | None = None
    line_end: str = "\n"
    mark: str = ""
    inherited: Inheritance = field(default_factory=Inheritance, compare=False, repr=False)

    @classmethod
    def of_text(cls, text: str, file: Path | None = None) -> Draft:
        """The draft of a text as it stands on disk.

        Raises:
            ScenarioFileError: It is not TOML.
        """
        mark = BYTE_ORDER_MARK if text.startswith(BYTE_ORDER_MARK) else ""
        content, line_end = text.removeprefix(mark), "\n"
        if "\r\n" in content and content.count("\r\n") == content.count("\n"):
            content, line_end = content.replace("\r\n", "\n"), "\r\n"
        inherited = Inheritance.of(content, file or UNTITLED)
        return cls(content, file, line_end, mark, inherited)

    def text(self) -> str:
        """The whole file, to the byte as it was read where nothing was edited."""
        return self.mark + self.content.replace("\n", self.line_end)

    def scenario(self) -> Scenario:
        """The checked scenario.

        Raises:
            ScenarioFileError: It has mistakes, or a file that it extends has.
        """
        return scenario_of_text(self.text(), self.file or UNTITLED)

    def mistakes(self) -> tuple[Mistake, ...]:
        """All mistakes, with the lines of the text as it is now."""
        try:
            self.scenario()
        except ScenarioFileError as error:
            return error.mistakes
        return ()

    def at(self, file: Path) -> Draft:
        """The same draft in another place; what it extends by a path is followed from there."""
        moved = dataclasses.replace(self, file=file)
        extended = self.head.get("extends")
        if self.file is None or self.file.parent == file.parent:
            return moved
        if not isinstance(extended, str) or not extended.endswith(SUFFIX):
            return moved
        try:
            way = os.path.relpath(self.file.parent / extended, file.parent)
        except ValueError:  # another drive
            return moved
        return moved.with_pair("extends", PurePath(way).as_posix())

    @cached_property
    def head(self) -> Table:
        """What stands before any table: the keys of the whole file."""
        first = next((one.start for one in statements(self.content) if one.is_header), None)
        said: Table = parsed(self.content[:first])
        return said

    @cached_property
    def changes(self) -> tuple[Any, ...]:
        """This file's own changes from the start, as they are written."""
        return tables(self.content, CHANGES)

    @cached_property
    def events(self) -> tuple[Any, ...]:
        """This file's own events, as they are written."""
        return tables(self.content, EVENTS)

    @cached_property
    def cells(self) -> tuple[Any, ...]:
        """This file's own cells at the start, as they are written."""
        return tables(self.content, CELLS)

    def with_key(self, key: str, value: str | float | dt.date | Sequence[str] | None) -> Draft:
        """With another title, date, list of questions and the like; None takes the key out.

        `off` and `only` end each other.

        Raises:
            UnknownNameError: This key cannot be edited.
        """
        if key not in EDITABLE:
            raise UnknownNameError("key", key, EDITABLE)
        draft = self
        if value is not None and key in SWITCHES:
            (other,) = set(SWITCHES) - {key}
            draft = draft.with_pair(other, None)
        return draft.with_pair(key, value)

    def with_pair(self, key: str, value: Any) -> Draft:
        """With a key of the whole file set to something, whichever key it is."""
        return self._with(with_pair(self.content, key, plain(value), ORDER))

    def with_change(
        self, path: str, value: float, stated: Stated = BY_USER, event: int | None = None
    ) -> Draft:
        """With another value at a path, from the start or from one of this file's events on.

        Args:
            path: Where; with `*`, every value that it means.
            value: The new value.
            stated: On what grounds.
            event: The number of one of this file's events; None for the start.

        Raises:
            CannotEditError: The list of changes cannot be edited.
        """
        change: Table = {"path": path, "value": value, **stated.table}
        matching = self.inherited.matching
        return self._with_changes(
            event, lambda all_: overlaps.with_change(all_, plain(change), matching)
        )

    def without_change(self, path: str, event: int | None = None) -> Draft:
        """Without what is changed at a path; what it extends then says what holds.

        Where a change with `*` also holds for other values, these keep it.

        Raises:
            CannotEditError: The list of changes cannot be edited.
        """
        matching = self.inherited.matching
        return self._with_changes(event, lambda all_: overlaps.without_change(all_, path, matching))

    def change_at(self, path: str, event: int | None = None) -> Table | None:
        """The change of this file that holds for all that a path means, if one does."""
        changes: Sequence[Any] = self.changes
        if event is not None:
            changes = tables(listing(self.content, EVENTS).items[event], OF_AN_EVENT)
        return overlaps.holding(changes, path, self.inherited.matching)

    def with_item(self, header: Keys, table: Table, at: int | None = None) -> Draft:
        """With one more table in a list: at the end, or before the one with a number.

        Raises:
            CannotEditError: The list cannot be edited.
        """
        planned: list[Planned] = list(enumerate(tables(self.content, header)))
        planned.insert(len(planned) if at is None else at, (None, table))
        return self._with(arranged(self.content, header, plain(planned)))

    def with_item_altered(self, header: Keys, number: int, table: Table) -> Draft:
        """With a table of a list that says something else.

        Raises:
            CannotEditError: The list cannot be edited.
        """
        planned: list[Planned] = list(enumerate(tables(self.content, header)))
        planned[number] = (number, plain(table))
        return self._with(arranged(self.content, header, planned))

    def without_item(self, header: Keys, number: int) -> Draft:
        """Without a table of a list.

        Raises:
            CannotEditError: The list cannot be edited.
        """
        planned: list[Planned] = list(enumerate(tables(self.content, header)))
        del planned[number]
        return self._with(arranged(self.content, header, planned))

    def with_item_moved(self, header: Keys, number: int, to: int) -> Draft:
        """With a table of a list in another place of it.

        Raises:
            CannotEditError: The list cannot be edited.
        """
        planned: list[Planned] = list(enumerate(tables(self.content, header)))
        planned.insert(to, planned.pop(number))
        return self._with(arranged(self.content, header, planned))

    def _with_changes(
        self, event: int | None, plan: Callable[[Sequence[Any]], list[Planned]]
    ) -> Draft:
        if event is None:
            return self._with(arranged(self.content, CHANGES, plan(self.changes)))
        item = listing(self.content, EVENTS).items[event]
        item = arranged(item, OF_AN_EVENT, plan(tables(item, OF_AN_EVENT)))
        return self._with(with_item_text(self.content, EVENTS, event, item))

    def _with(self, content: str) -> Draft:
        return dataclasses.replace(self, content=content)
