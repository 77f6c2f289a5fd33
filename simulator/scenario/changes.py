"""What a scenario changes in the region, when, and on what grounds."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from typing import TYPE_CHECKING

from simulator.kernel.quantities import Evidence

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable

    from simulator.scenario.paths import Paths

SET_BY_USER = "set by the user"


@dataclass(frozen=True)
class Change:
    """Another value at a path, such as "relations.algeria-morocco.trust", and why.

    Attributes:
        path: Where; `*` stands for every name of a kind.
        value: The new value, in the unit of the declaration.
        evidence: How well the new value is supported.
        source: Where it comes from, or why it is assumed.
        note: What else should be known about it.
    """

    path: str
    value: float
    evidence: Evidence
    source: str
    note: str = ""

    @classmethod
    def by_user(cls, path: str, value: float) -> Change:
        """A change made at the command line or in the window."""
        return cls(path, value, Evidence.ASSUMED, SET_BY_USER)


@dataclass(frozen=True)
class DatedEvent:
    """Something that happens on a day of the scenario and changes values from then on."""

    date: dt.date
    title: str
    changes: tuple[Change, ...]


@dataclass(frozen=True)
class Difference:
    """A value that a scenario has other than its region, and on what grounds."""

    path: str
    meaning: str
    unit: str
    before: float
    after: float
    evidence: Evidence
    source: str
    note: str


def expanded(changes: Iterable[Change], paths: Paths) -> tuple[Change, ...]:
    """The changes with every path written out and every value checked.

    Raises:
        UnknownNameError: Nothing stands at one of the paths.
        QuantityError: A value is of the wrong kind or out of range.
    """
    return tuple(
        dataclasses.replace(change, path=path, value=paths.number(path, change.value))
        for change in changes
        for path in paths.matching(change.path)
    )


def latest(changes: Iterable[Change]) -> tuple[Change, ...]:
    """The change that holds for each path: the last one, in the order of the paths' last change."""
    by_path: dict[str, Change] = {}
    for change in changes:
        by_path.pop(change.path, None)
        by_path[change.path] = change
    return tuple(by_path.values())
