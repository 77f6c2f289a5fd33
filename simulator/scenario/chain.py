"""A scenario file together with the files that it extends."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from simulator.kernel.errors import UnknownNameError
from simulator.scenario.catalogue import NAME, SUFFIX, find_shipped, is_file
from simulator.scenario.document import Document, read_document
from simulator.scenario.mistakes import Mistake, ScenarioFileError

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST = 8
EXTENDS = ("extends",)


def read_chain(document: Document) -> tuple[tuple[Document, ...], tuple[Mistake, ...]]:
    """Read all that a file extends; the region comes first, the file itself last.

    Where an extended file cannot be used, the chain ends early and the mistakes say why.
    """
    documents = [document]
    try:
        documents.extend(_ancestors(documents[0]))
    except ScenarioFileError as error:
        return tuple(reversed(documents)), error.mistakes
    return tuple(reversed(documents)), ()


def _ancestors(document: Document) -> Iterator[Document]:
    seen = [document.file.resolve()]
    # A text of another kind is a mistake of structure, which is told elsewhere.
    while isinstance(document.data.get("extends"), str):
        file = _extended(document)
        if file.resolve() in seen:
            circle = " -> ".join(one.name for one in (*seen, file))
            _refuse(document, f"these files extend each other: {circle}", "extend a region file")
        if len(seen) >= LONGEST:
            _refuse(document, f"more than {LONGEST} files extend each other", "extend the first")
        document = read_document(file)
        seen.append(file.resolve())
        yield document


def _extended(document: Document) -> Path:
    """The file that a document extends: a shipped one by name, any other by its path."""
    written = document.data["extends"]
    if written.endswith(SUFFIX):
        return _by_path(document, written)
    if not NAME.fullmatch(written):
        mend = 'write a name such as "region/maghreb", or a path that ends in .toml'
        _refuse(document, "expected the name of a shipped scenario", mend)
    try:
        return find_shipped(written)
    except UnknownNameError as error:
        _refuse(document, "there is no shipped scenario of that name", error.mend)


def _by_path(document: Document, written: str) -> Path:
    if "\0" in written or Path(written).is_absolute():
        _refuse(document, "expected a path relative to this file", "leave out the leading folders")
    file = document.file.parent / written
    if not is_file(file):
        _refuse(document, f"there is no such file ({file})", "check the name and the folder")
    return file


def _refuse(document: Document, message: str, mend: str) -> NoReturn:
    raise ScenarioFileError([document.mistake(EXTENDS, message, mend)]) from None
