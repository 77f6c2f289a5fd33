"""Checks of the programmes, tools and equipment that a region file describes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator.model.prevention.entities import KINDS
from simulator.model.technology.entities import QUANTITIES
from simulator.scenario.references import names, tables, unknown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from simulator.scenario.document import Document
    from simulator.scenario.mistakes import Mistake


def provision_mistakes(document: Document) -> Iterator[Mistake]:
    """What programmes, tools and equipment refer to and is not there."""
    states = names(document, "states")
    places = (*states, *names(document, "zones"))
    for name in names(document, "programmes"):
        yield from unknown(document, ("programmes", name, "kind"), "kind of programme", KINDS)
        yield from unknown(document, ("programmes", name, "place"), "state or zone", places)
    for name in names(document, "tools"):
        yield from unknown(document, ("tools", name, "acts_on"), "quantity to act on", QUANTITIES)
    yield from _equipment(document, states)


def _equipment(document: Document, states: tuple[str, ...]) -> Iterator[Mistake]:
    tools = names(document, "tools")
    seen: dict[tuple[object, object], str] = {}
    for name, table in tables(document, "equipment"):
        yield from unknown(document, ("equipment", name, "state"), "state", states)
        yield from unknown(document, ("equipment", name, "tool"), "tool", tools)
        pair = (str(table.get("state")), str(table.get("tool")))
        if seen.setdefault(pair, name) != name:
            message = f"{seen[pair]!r} gives the same tool to the same state"
            yield document.mistake(("equipment", name), message, "delete one of the two")
