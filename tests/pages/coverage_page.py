"""The page that tells what carries each claim of the documents in the model."""

from __future__ import annotations

import tomllib
from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING

from simulator.__main__ import COMMANDS
from simulator.model.kinds import EventKind
from simulator.model.mechanisms import MECHANISMS
from simulator.model.outcomes.declared import OUTCOMES
from simulator.model.setting import ENTITIES, GROUPS
from simulator.scenario.catalogue import catalogue
from simulator.scenario.reading import load_scenario
from simulator.scenario.sources import document_names, document_title, sources
from tests.architecture.sources import ROOT
from tests.pages.markdown import table

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

FILE = ROOT / "docs" / "coverage.toml"
HEAD = ("claim", "what it says", "carried by", "how")
INTRODUCTION = """\
# Coverage

What in the model carries each claim of the five documents. This page is made from
`docs/coverage.toml` and `scenarios/sources.toml` (`python -m tests.pages --write`); a test refuses
a carrier that does not exist. That the model carries a claim does not make it true: it makes it
something one can try."""


class Extent(StrEnum):
    """How far a claim is carried."""

    CARRIED = "carried"
    IN_PART = "carried in part"
    LEFT_OUT = "left out"


@dataclass(frozen=True)
class Row:
    """A claim with what carries it.

    Attributes:
        claim: The claim's short name.
        by: What carries it.
        how: In which way, or why nothing does.
    """

    claim: str
    by: tuple[str, ...]
    how: str

    @property
    def extent(self) -> Extent:
        """How far it is carried."""
        if not self.by:
            return Extent.LEFT_OUT
        return Extent.IN_PART if self.how.startswith("In part: ") else Extent.CARRIED


@cache
def rows() -> tuple[Row, ...]:
    """Every claim with its carriers, in the order of the documents."""
    data = tomllib.loads(FILE.read_text("utf-8"))
    return tuple(Row(claim, tuple(one["by"]), one["how"]) for claim, one in data.items())


def exists(carrier: str) -> bool:
    """Whether there is such a value, entity, mechanism, event, outcome, scenario or command."""
    word, _, name = carrier.partition(" ")
    if name:
        return name in _names()[word]
    parts = carrier.split(".")
    kind = ENTITIES.get(parts[0])
    if kind is None:
        return len(parts) == 2 and parts[1] in GROUPS[parts[0]].declared()
    if parts[1] != "*" and not any(_is_named(parts[1], name) for name in _entities(parts[0])):
        return False
    return len(parts) == 2 or parts[2] in kind.declared()


def _is_named(written: str, name: str) -> bool:
    begin, _, end = written.partition("*")
    return name == written or ("*" in written and name.startswith(begin) and name.endswith(end))


@cache
def _entities(kind: str) -> tuple[str, ...]:
    return tuple(getattr(load_scenario("region/maghreb").setting, kind))


@cache
def _names() -> Mapping[str, set[str]]:
    return {
        "command": set(COMMANDS),
        "entities": set(ENTITIES),
        "event": {kind.name for kind in EventKind},
        "mechanism": {mechanism.name for mechanism in MECHANISMS},
        "outcome": {outcome.name for outcome in OUTCOMES},
        "scenario": set(catalogue()),
    }


def lines() -> Iterator[str]:
    """The lines of the page."""
    counted = Counter(row.extent for row in rows())
    yield from INTRODUCTION.splitlines()
    yield ""
    yield f"{len(rows())} claims: {', '.join(f'{counted[one]} {one.value}' for one in Extent)}."
    for document in document_names():
        own = (row for row in rows() if sources()[row.claim].name[1] == document[-1])
        yield from ("", f"## {document_title(document)}", "")
        yield from table(HEAD, map(_cells, own))


def _cells(row: Row) -> tuple[str, ...]:
    carriers = ", ".join(_shown(carrier) for carrier in row.by)
    return (row.claim, sources()[row.claim].text, carriers, row.how)


def _shown(carrier: str) -> str:
    word, _, name = carrier.partition(" ")
    return f"{word} `{name}`" if name else f"`{carrier}`"
