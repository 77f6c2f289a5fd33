"""Reads a scenario file, and tells everything that is wrong with it at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator.scenario.building import build
from simulator.scenario.catalogue import find
from simulator.scenario.chain import read_chain
from simulator.scenario.citations import citation_mistakes
from simulator.scenario.memberships import membership_mistakes
from simulator.scenario.mistakes import Mistake, ScenarioFileError
from simulator.scenario.provisions import provision_mistakes
from simulator.scenario.references import extension_mistakes, region_mistakes
from simulator.scenario.sentences import structure_mistakes
from simulator.scenario.uses import Known, use_mistakes

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from simulator.scenario.document import Document
    from simulator.scenario.scenario import Scenario

__all__ = ["Mistake", "ScenarioFileError", "load_scenario"]


def load_scenario(name_or_path: str | Path) -> Scenario:
    """Read a shipped scenario by its name, or any by its path.

    Raises:
        UnknownNameError: No shipped scenario is called so.
        ScenarioFileError: The file, or one that it extends, has mistakes.
    """
    documents, unreadable = read_chain(find(name_or_path))
    is_whole = not unreadable
    found = [*unreadable, *_mistakes(documents, is_whole=is_whole)]
    if found:
        raise ScenarioFileError(_told_once(found))
    return build(documents)


def _mistakes(documents: Sequence[Document], *, is_whole: bool) -> Iterator[Mistake]:
    """All mistakes of a chain; what needs the region is left out if that could not be read."""
    # The file that was asked for comes first: it is the one its author has open.
    for document in reversed(documents):
        yield from structure_mistakes(document)
        yield from citation_mistakes(document)
        if "extends" in document.data:
            yield from extension_mistakes(document)
        else:
            yield from region_mistakes(document)
            yield from provision_mistakes(document)
            yield from membership_mistakes(document)
        if is_whole:
            yield from use_mistakes(document, Known.of(documents))


def _told_once(mistakes: Iterable[Mistake]) -> list[Mistake]:
    """One mistake for each place, the first found, in the order of the lines of each file."""
    by_place: dict[tuple[Path, str], Mistake] = {}
    for mistake in mistakes:
        by_place.setdefault((mistake.file, mistake.path), mistake)
    files = list(dict.fromkeys(file for file, _ in by_place))
    return sorted(by_place.values(), key=lambda one: (files.index(one.file), one.line))
