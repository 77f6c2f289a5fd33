"""Checks of what a region file says about states' ties with partners and seats in institutions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator.scenario.references import names, tables, unknown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from simulator.scenario.document import Document
    from simulator.scenario.mistakes import Mistake

# Who stands on the other side, by the kind of what a state has with it.
OTHERS = {"ties": ("partner", "partners"), "seats": ("institution", "institutions")}


def membership_mistakes(document: Document) -> Iterator[Mistake]:
    """Ties and seats of somebody who is not there, or twice of the same two."""
    states = names(document, "states")
    for kind, (other, others) in OTHERS.items():
        seen: dict[tuple[str, str], str] = {}
        for name, table in tables(document, kind):
            yield from unknown(document, (kind, name, "state"), "state", states)
            yield from unknown(document, (kind, name, other), other, names(document, others))
            pair = (str(table.get("state")), str(table.get(other)))
            if seen.setdefault(pair, name) != name:
                message = f"{seen[pair]!r} is of the same state and {other}"
                yield document.mistake((kind, name), message, "delete one of the two")
