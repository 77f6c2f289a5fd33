"""What the short names in a source stand for, such as "S2-08", "FIGURES 8" or "THEORY C11"."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

from simulator.scenario.catalogue import FOLDER

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

FILE = FOLDER / "sources.toml"
CLAIM = re.compile(r"\bS\d-\d\d\b")
FIGURES = re.compile(r"\bFIGURES (?:sections? )?(\d+)(?: and (\d+)\b)?")
CASE = re.compile(r"\bTHEORY (?:case )?\(?(C\d+[a-z]*)\b")


class Standing(StrEnum):
    """What was found elsewhere on a document's claim."""

    CONFIRMED = "confirmed"
    UNCONFIRMED = "unconfirmed"
    CONTRADICTED = "contradicted"


@dataclass(frozen=True)
class Source:
    """Where a number or a claim comes from.

    Attributes:
        name: How it is cited.
        text: What it says or is, in a sentence.
        place: Where that stands; empty for a publication.
        standing: Whether other sources support it; None where that was not looked for.
        confirmed: What else was found on it, in a sentence.
    """

    name: str
    text: str
    place: str = ""
    standing: Standing | None = None
    confirmed: str = ""

    @property
    def needs_care(self) -> bool:
        """Whether nothing beyond its document supports it, or something speaks against it."""
        return self.standing in {Standing.UNCONFIRMED, Standing.CONTRADICTED}

    def __str__(self) -> str:
        place = f" ({self.place})" if self.place else ""
        return " ".join(filter(None, (f"{self.name}: {self.text}{place}.", self.confirmed)))


def document_title(name: str) -> str:
    """A document's name with its title, such as "002: Maghreb states..."; or the name alone."""
    document = _data()["documents"].get(name)
    return name if document is None else f"{name}: {document['title']}"


@cache
def sources() -> Mapping[str, Source]:
    """Every source that is listed, by the name it is cited by."""
    return {source.name: source for source in _listed(_data())}


@lru_cache(maxsize=4096)
def cited(text: str) -> tuple[str, ...]:
    """The names that a text cites, in the order in which kinds are listed; none twice."""
    names = [
        *CLAIM.findall(text),
        *(f"FIGURES {number}" for both in FIGURES.findall(text) for number in both if number),
        *(f"THEORY {case}" for case in CASE.findall(text)),
        *(name for name in sources() if name in text),
    ]
    return tuple(dict.fromkeys(names))


def unexplained(text: str) -> tuple[str, ...]:
    """The names that a text cites and that are not listed."""
    return tuple(name for name in cited(text) if name not in sources())


def in_need_of_care(text: str) -> tuple[Source, ...]:
    """The claims that a text cites and that nothing beyond their documents supports."""
    found = (sources().get(name) for name in cited(text))
    return tuple(source for source in found if source is not None and source.needs_care)


def document_names() -> tuple[str, ...]:
    """The short names of the documents."""
    return tuple(_data()["documents"])


@cache
def _data() -> dict[str, Any]:
    return tomllib.loads(FILE.read_text("utf-8"))


def _listed(data: dict[str, Any]) -> Iterator[Source]:
    documents = data["documents"]
    for name, one in data["claims"].items():
        document = documents[one["document"]]["title"]
        place = f"as claimed in {document}, under {one['section']!r}"
        standing = Standing(one["standing"]) if "standing" in one else None
        yield Source(name, one["text"], place, standing, one.get("confirmed", ""))
    for number, one in data["figures"].items():
        yield Source(f"FIGURES {number}", f"{one['title']}. {one['text'].rstrip('.')}")
    for name, one in data["cases"].items():
        yield Source(f"THEORY {name}", one["text"].rstrip("."))
    for one in data["publications"].values():
        for name in one["cited_as"]:
            yield Source(name, one["text"].rstrip("."))
