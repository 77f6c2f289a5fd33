"""Checks of what one part of a region file says about another: zones, borders, relations."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from simulator.kernel.errors import UnknownNameError
from simulator.model.setting import ENTITIES, GROUPS, relation_name

if TYPE_CHECKING:
    from simulator.scenario.document import Document
    from simulator.scenario.mistakes import Mistake

REQUIRED = {
    "states": "a region needs at least one",
    "zones": "a region needs at least one",
    "groups": "a region needs at least one",
    "date": "a region says when it starts",
    "years": "a region says how long it is measured",
}
# The name under which results for all states together are reported.
RESERVED = "region"

Found = Iterator["Mistake"]


def names(document: Document, kind: str) -> tuple[str, ...]:
    """The names of the entities of a kind, as far as they can be read."""
    return tuple(name for name, _ in tables(document, kind))


def region_mistakes(document: Document) -> Found:
    """What is wrong between the parts of a file that extends nothing."""
    yield from _absent(document)
    yield from _states(document)
    yield from _zones(document)
    yield from _borders(document)
    yield from _relations(document)
    yield from _stances(document)


def extension_mistakes(document: Document) -> Found:
    """Parts that only a region file may have."""
    for kind in (*ENTITIES, *GROUPS):
        if kind in document.data:
            message = "a file that extends another changes values, it does not describe them"
            yield document.mistake((kind,), message, f'write [[changes]] with path = "{kind}...."')


def pairs(document: Document) -> dict[str, tuple[str, str]]:
    """The two states of each relation, as far as they can be read."""
    return {
        name: (table["first"], table["second"])
        for name, table in tables(document, "relations")
        if isinstance(table.get("first"), str) and isinstance(table.get("second"), str)
    }


def unknown(
    document: Document, place: tuple[str | int, ...], kind: str, known: tuple[str, ...]
) -> Found:
    """A mistake if the name at a place is not known; values of other types are told elsewhere."""
    name = document.value(place)
    if isinstance(name, str) and name not in known:
        mend = UnknownNameError(kind, name, known).mend
        yield document.mistake(place, f"there is no {kind} of that name", mend)


def tables(document: Document, kind: str) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """The names and tables of the entities of a kind, as far as they can be read."""
    tables = document.data.get(kind)
    for name, table in tables.items() if isinstance(tables, dict) else ():
        if isinstance(table, dict):
            yield name, table


def _absent(document: Document) -> Found:
    for key, reason in REQUIRED.items():
        if not document.data.get(key):
            mend = f"add [{key}.<name>]" if key in ENTITIES else f"add {key} = ..."
            mend += ', or extends = "region/maghreb"'
            yield document.mistake((key,), f"this is missing: {reason}", mend)


def _states(document: Document) -> Found:
    codes: dict[object, str] = {}
    for name, table in tables(document, "states"):
        if name == RESERVED:
            message = "this name is kept for results of all states together"
            yield document.mistake(("states", name), message, "choose another name")
        code = str(table.get("code"))
        if codes.setdefault(code, name) != name:
            message = f"{codes[code]} has the same code"
            yield document.mistake(("states", name, "code"), message, "choose another code")


def _zones(document: Document) -> Found:
    states = names(document, "states")
    for name in names(document, "zones"):
        yield from unknown(document, ("zones", name, "state"), "state", states)
        if name in names(document, "neighbours"):
            message = "a zone and a neighbour have the same name"
            yield document.mistake(("zones", name), message, "rename one of them")


def _borders(document: Document) -> Found:
    zones, neighbours = names(document, "zones"), names(document, "neighbours")
    for name, table in tables(document, "borders"):
        for side in ("first", "second"):
            place = ("borders", name, side)
            yield from unknown(document, place, "zone or neighbour", zones + neighbours)
        sides = [table.get("first"), table.get("second")]
        if sides[0] == sides[1] and sides[0] is not None:
            message = "both sides of this border are the same"
            yield document.mistake(("borders", name, "second"), message, "name two sides")
        elif all(side in neighbours for side in sides):
            message = "expected a zone on at least one side of a border"
            mend = f"write a zone, such as {zones[0]!r}" if zones else "add a zone"
            yield document.mistake(("borders", name, "first"), message, mend)


def _relations(document: Document) -> Found:
    states = names(document, "states")
    seen: dict[str, str] = {}
    for name, (first, second) in pairs(document).items():
        for side in ("first", "second"):
            yield from unknown(document, ("relations", name, side), "state", states)
        expected = relation_name(first, second)
        if first == second:
            message = "a relation is between two different states"
            yield document.mistake(("relations", name, "second"), message, "name another state")
        elif expected in seen:
            message = f"{first} and {second} have a relation already, {seen[expected]!r}"
            yield document.mistake(("relations", name), message, "delete one of the two")
        elif name != expected:
            message = f"expected the names of its states in alphabetical order, {expected!r}"
            mend = f"begin the table with [relations.{expected}]"
            yield document.mistake(("relations", name), message, mend)
        seen.setdefault(expected, name)


def _stances(document: Document) -> Found:
    groups = names(document, "groups")
    for name, table in tables(document, "stances"):
        for side in ("first", "second"):
            yield from unknown(document, ("stances", name, side), "group", groups)
        if table.get("first") == table.get("second"):
            message = "a stance is between two different groups"
            yield document.mistake(("stances", name, "second"), message, "name another group")
