"""Checks that what a scenario file cites by a short name, such as "S2-08", is listed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from simulator.scenario.document import places
from simulator.scenario.sources import FILE, document_names, unexplained

if TYPE_CHECKING:
    from collections.abc import Iterator

    from simulator.scenario.document import Document
    from simulator.scenario.locator import Place
    from simulator.scenario.mistakes import Mistake

# The keys, also of lists, whose texts may cite.
CITING = {"source", "note", "claims", "assumptions"}
NUMBERED = re.compile(r"\d{3}")
MEND = "name one that is listed there, or say in words where it comes from"


def citation_mistakes(document: Document) -> Iterator[Mistake]:
    """Short names of claims, figures, cases and documents that nobody listed."""
    for place, text in places(document.data):
        if isinstance(text, str) and _cites(place):
            for name in unexplained(text):
                message = f"{name!r} is not among the sources of scenarios/{FILE.name}"
                yield document.mistake(place, message, MEND)
        elif place[0] == "documents" and _is_unlisted(text):
            yield document.mistake(
                place, f"scenarios/{FILE.name} lists no document of that number", MEND
            )


def _is_unlisted(name: object) -> bool:
    """Tell whether it means one of the numbered documents; others are named in words."""
    is_numbered = isinstance(name, str) and NUMBERED.fullmatch(name) is not None
    return is_numbered and name not in document_names()


def _cites(place: Place) -> bool:
    return any(key in CITING for key in place[-2:])
