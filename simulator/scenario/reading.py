"""Reads a scenario file, and tells everything that is wrong with it at once."""

from __future__ import annotations

from functools import lru_cache
from itertools import chain, islice
from typing import TYPE_CHECKING

from simulator.scenario.building import build
from simulator.scenario.catalogue import find
from simulator.scenario.chain import read_chain
from simulator.scenario.citations import citation_mistakes
from simulator.scenario.document import REMEMBERED, document_of, read_document
from simulator.scenario.memberships import membership_mistakes
from simulator.scenario.mistakes import MOST_MISTAKES, Mistake, ScenarioFileError
from simulator.scenario.provisions import provision_mistakes
from simulator.scenario.references import extension_mistakes, region_mistakes
from simulator.scenario.sentences import structure_mistakes
from simulator.scenario.uses import Known, use_mistakes

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from simulator.scenario.document import Document
    from simulator.scenario.scenario import Scenario

__all__ = ["Mistake", "ScenarioFileError", "load_scenario", "scenario_of_text"]


def load_scenario(name_or_path: str | Path) -> Scenario:
    """Read a shipped scenario by its name, or any by its path.

    Raises:
        UnknownNameError: No shipped scenario is called so.
        ScenarioFileError: The file, or one that it extends, has mistakes.
    """
    return _checked(read_document(find(name_or_path)))


def scenario_of_text(text: str, file: Path) -> Scenario:
    """Read what a file would say if a text were saved as it.

    Args:
        text: The text, which need not stand on disk.
        file: Where it would stand: it names the scenario, and what it extends is sought from there.

    Raises:
        ScenarioFileError: The text, or a file that it extends, has mistakes.
    """
    return _checked(document_of(file, text.encode("utf-8", "surrogatepass")))


def _checked(document: Document) -> Scenario:
    documents, unreadable = read_chain(document)
    found = mistakes_of(documents, unreadable)
    if found:
        raise ScenarioFileError(found)
    return build(documents)


def mistakes_of(
    documents: Sequence[Document], unreadable: Sequence[Mistake] = ()
) -> tuple[Mistake, ...]:
    """All mistakes of a chain of files, after those that make it end early.

    Of very many the first are told, and that there are more.
    """
    every = chain(unreadable, _mistakes(documents, is_whole=not unreadable))
    found = list(islice(every, MOST_MISTAKES + 1))
    told = _told_once(found[:MOST_MISTAKES])
    if len(found) > MOST_MISTAKES:
        told.append(Mistake(told[0].file, 0, "", "", "there are more mistakes", "mend these first"))
    return tuple(told)


def _mistakes(documents: Sequence[Document], *, is_whole: bool) -> Iterator[Mistake]:
    """All mistakes of a chain; what needs the region is left out if that could not be read."""
    # The file that was asked for comes first: it is the one its author has open.
    for document in reversed(documents):
        yield from _own_mistakes(document)
        if is_whole:
            yield from use_mistakes(document, Known.of(documents))


@lru_cache(maxsize=REMEMBERED)
def _own_mistakes(document: Document) -> tuple[Mistake, ...]:
    """What is wrong with a file whatever it extends."""
    found = [*structure_mistakes(document), *citation_mistakes(document)]
    if "extends" in document.data:
        return (*found, *extension_mistakes(document))
    inside = (region_mistakes, provision_mistakes, membership_mistakes)
    return (*found, *(one for check in inside for one in check(document)))


def _told_once(mistakes: Iterable[Mistake]) -> list[Mistake]:
    """One mistake for each place, the first found, in the order of the lines of each file."""
    by_place: dict[tuple[Path, str], Mistake] = {}
    for mistake in mistakes:
        by_place.setdefault((mistake.file, mistake.path), mistake)
    files = list(dict.fromkeys(file for file, _ in by_place))
    return sorted(by_place.values(), key=lambda one: (files.index(one.file), one.line))
