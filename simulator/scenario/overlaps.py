"""Which changes of a list a new one alters, ends or leaves, where paths with `*` overlap.

The last change of a path holds. So a change of a value takes the place of what it makes void, and
comes last where something after it would void it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

Table = dict[str, Any]
Matching = Callable[[str], frozenset[str]]
# An old change by its number, or none for a new one, and what it says.
Planned = tuple[int | None, Table]


def with_change(tables: Sequence[Any], change: Table, matching: Matching) -> list[Planned]:
    """The changes with another one, which holds for all that its path means."""
    meant = matching(change["path"])
    reach = [_reach(table, matching) for table in tables]
    voided = {number for number, paths in enumerate(reach) if paths and paths <= meant}
    target = max((number for number in voided if reach[number] == meant), default=None)
    if target is None:
        kept = [(number, one) for number, one in enumerate(tables) if number not in voided]
        return [*kept, (None, change)]
    later = range(target + 1, len(tables))
    altered = (target, {**change, "path": tables[target]["path"]})
    if any(reach[number] & meant for number in later if number not in voided):
        kept = [(number, one) for number, one in enumerate(tables) if number not in voided]
        return [*kept, altered]
    return [
        altered if number == target else (number, one)
        for number, one in enumerate(tables)
        if number == target or number not in voided
    ]


def without_change(tables: Sequence[Any], path: str, matching: Matching) -> list[Planned]:
    """The changes without any that holds for what a path means.

    A change that also holds for other values is written out for those.
    """
    meant = matching(path)
    return [
        one for number, table in enumerate(tables) for one in _less(number, table, meant, matching)
    ]


def holding(tables: Sequence[Any], path: str, matching: Matching) -> Table | None:
    """The change that holds for all that a path means, if one does."""
    meant = matching(path)
    for table in reversed(tables):
        reach = _reach(table, matching)
        if reach >= meant:
            found: Table = table
            return found
        if reach & meant:
            return None
    return None


def _less(number: int, table: Any, meant: frozenset[str], matching: Matching) -> Iterator[Planned]:
    reach = _reach(table, matching)
    if not reach & meant:
        yield number, table
        return
    origin: int | None = number
    for path in sorted(reach - meant):
        yield origin, {**table, "path": path}
        origin = None


def _reach(table: Any, matching: Matching) -> frozenset[str]:
    """The values that a change is about; none if that cannot be read."""
    path = table.get("path") if isinstance(table, dict) else None
    return matching(path) if isinstance(path, str) else frozenset()
