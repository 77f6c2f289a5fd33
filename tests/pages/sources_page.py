"""The page of all sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator.scenario.sources import document_names, document_title, sources
from tests.pages.markdown import table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from simulator.scenario.sources import Source

INTRODUCTION = """\
# Sources

What the short names in a scenario's `source` stand for. This page is made from
`scenarios/sources.toml` (`python -m tests.pages --write`).

A claim is a document's, in other words; it is not the view of this program, and it is evidence
for what the document says, not for its being so. Where something else was looked for, the last
column tells what was found."""
PARTS = {
    "Published figures": "FIGURES",
    "Special cases with exact answers": "THEORY C",
}


def lines() -> Iterator[str]:
    """The lines of the page."""
    yield from INTRODUCTION.splitlines()
    listed = list(sources().values())
    for document in document_names():
        yield from ("", f"## {document_title(document)}", "")
        claims = [one for one in listed if one.name.startswith(f"S{document[-1]}-")]
        yield from table(("claim", "what it says", "found elsewhere"), map(_claim, claims))
    rest = [one for one in listed if not one.place]
    for heading, start in PARTS.items():
        chosen = [one for one in rest if one.name.startswith(start)]
        rest = [one for one in rest if one not in chosen]
        yield from _part(heading, chosen)
    yield from _part("Publications", rest)


def _part(heading: str, chosen: list[Source]) -> Iterator[str]:
    yield from ("", f"## {heading}", "")
    yield from table(("name", "what it is"), ((one.name, f"{one.text}.") for one in chosen))


def _claim(one: Source) -> tuple[str, ...]:
    standing = f"**{one.standing}** " if one.standing else ""
    return (one.name, one.text, standing + one.confirmed)
