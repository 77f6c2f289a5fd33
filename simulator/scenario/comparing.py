"""What two drafts of a file say differently."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from simulator.scenario.arranging import is_same
from simulator.scenario.draft import EDITABLE

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from simulator.scenario.draft import Draft

LISTED = ("events", "initial_cells")


@dataclass(frozen=True)
class Differing:
    """Something that two drafts say differently.

    Attributes:
        place: A key, the path of a change, or one of a list such as "events[2]".
        before: What the first says, None where it says nothing.
        after: What the second says.
    """

    place: str
    before: Any
    after: Any


def differing(before: Draft, after: Draft) -> tuple[Differing, ...]:
    """Everything that a draft says otherwise than another, in the order of a file."""
    first, second = _said(before), _said(after)
    places = dict.fromkeys([*first, *second])
    return tuple(
        Differing(place, first.get(place), second.get(place))
        for place in places
        if not is_same(first.get(place), second.get(place))
    )


def touched(before: Draft, after: Draft) -> frozenset[str]:
    """The keys of the file whose content differs."""
    keys = (*EDITABLE, "extends")
    found = {key for key in keys if not is_same(before.head.get(key), after.head.get(key))}
    lists = {
        "changes": (before.changes, after.changes),
        "events": (before.events, after.events),
        "initial_cells": (before.cells, after.cells),
    }
    found.update(key for key, both in lists.items() if not is_same(*both))
    return frozenset(found)


def _said(draft: Draft) -> Mapping[str, Any]:
    keys = {key: draft.head[key] for key in (*EDITABLE, "extends") if key in draft.head}
    return {**keys, **dict(_values(draft)), **dict(_listed(draft))}


def _values(draft: Draft) -> Iterator[tuple[str, Any]]:
    for change in draft.changes:
        if isinstance(change, dict) and isinstance(change.get("path"), str):
            said = {key: one for key, one in change.items() if key != "path"}
            for path in sorted(draft.inherited.matching(change["path"])):
                yield path, said


def _listed(draft: Draft) -> Iterator[tuple[str, Any]]:
    for key, tables in zip(LISTED, (draft.events, draft.cells), strict=True):
        yield from ((f"{key}[{number}]", table) for number, table in enumerate(tables, start=1))
