"""Every short name that is cited anywhere is explained, and nothing is explained for nobody."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING

import pytest

from simulator.model.setting import ENTITIES, GROUPS
from simulator.scenario.catalogue import FOLDER
from simulator.scenario.sources import (
    FILE,
    Standing,
    cited,
    document_title,
    in_need_of_care,
    sources,
    unexplained,
)

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

    assert unexplained(text) == ()


@pytest.mark.parametrize(("name", "source"), DECLARED, ids=[name for name, _ in DECLARED])
def test_every_name_that_a_declaration_cites_is_explained(name: str, source: str) -> None:
    assert unexplained(source) == ()


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


def test_every_row_of_the_five_documents_is_a_claim() -> None:
    rows = {"000": 74, "001": 35, "002": 12, "003": 31, "004": 15}
    claims = tomllib.loads(FILE.read_text("utf-8"))["claims"]

    for number, count in rows.items():
        expected = {f"S{number[-1]}-{row:02}" for row in range(1, count + 1)}
        assert {name for name, one in claims.items() if one["document"] == number} == expected


def test_a_claim_that_nothing_else_supports_is_known_as_such() -> None:
    assert [source.name for source in in_need_of_care("S0-38, S2-08 and S0-30")] == [
        "S0-38",
        "S0-30",
    ]
    assert sources()["S0-38"].standing is Standing.UNCONFIRMED
    assert sources()["S0-30"].standing is Standing.CONTRADICTED
    assert sources()["S2-08"].standing is Standing.CONFIRMED


def test_a_standing_is_explained_in_a_sentence() -> None:
    silent = [name for name, one in sources().items() if one.standing and not one.confirmed]

    assert silent == []


def test_names_that_are_not_listed_are_found() -> None:
    assert unexplained("S0-99, S2-08, FIGURES 30 and THEORY case C99") == (
        "S0-99",
        "FIGURES 30",
        "THEORY C99",
    )
