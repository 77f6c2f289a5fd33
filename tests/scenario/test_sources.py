"""Every short name that is cited anywhere is explained, and nothing is explained for nobody."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING

import pytest

from simulator.model.setting import ENTITIES, GROUPS
from simulator.scenario.catalogue import FOLDER
from simulator.scenario.sources import FILE, cited, document_title, sources

if TYPE_CHECKING:
    from pathlib import Path

FILES = sorted(file for file in FOLDER.glob("*/*.toml"))
DECLARED = [
    (f"{cls.__name__}.{name}", declared.source)
    for cls in (*ENTITIES.values(), *GROUPS.values())
    for name, declared in cls.declared().items()
]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_name_that_a_shipped_file_cites_is_explained(file: Path) -> None:
    text = file.read_text("utf-8")

    assert [name for name in cited(text) if name not in sources()] == []


@pytest.mark.parametrize(("name", "source"), DECLARED, ids=[name for name, _ in DECLARED])
def test_every_name_that_a_declaration_cites_is_explained(name: str, source: str) -> None:
    assert [cited_name for cited_name in cited(source) if cited_name not in sources()] == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("S2-08 and FIGURES 8 confirm it", ("S2-08", "FIGURES 8")),
        ("Set after FIGURES sections 3 and 4", ("FIGURES 3", "FIGURES 4")),
        ("FIGURES section 1 and S0-33", ("S0-33", "FIGURES 1")),
        ("bounded form of THEORY case C13", ("THEORY C13",)),
        ("THEORY (C4a)", ("THEORY C4a",)),
        ("Kaplan 2012: mean plot duration 9 months", ("Kaplan 2012",)),
        ("No published rate found", ()),
    ],
)
def test_names_are_found_however_they_are_written(text: str, names: tuple[str, ...]) -> None:
    assert cited(text) == names


def test_a_source_reads_as_a_sentence_with_its_place() -> None:
    assert str(sources()["S2-12"]) == (
        "S2-12: The border between Algeria and Morocco has been closed since 1994; reopening it is "
        "proposed (as claimed in Maghreb states facing a growing threat from ISIS, under "
        "'Security deterioration'). Confirmed: closed since 1994."
    )


def test_a_document_is_told_with_its_title_if_it_has_one() -> None:
    assert document_title("002") == "002: Maghreb states facing a growing threat from ISIS"
    assert document_title("a book") == "a book"


def test_every_document_is_named_by_a_claim() -> None:
    data = tomllib.loads(FILE.read_text("utf-8"))
    named = {claim["document"] for claim in data["claims"].values()}

    assert named <= set(data["documents"])
    assert all(document["title"] for document in data["documents"].values())
