"""What a scenario file starts from: the values and names of all that it extends."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from simulator.kernel.errors import UnknownNameError
from simulator.scenario.building import build
from simulator.scenario.chain import read_chain
from simulator.scenario.document import Document, document_of
from simulator.scenario.reading import mistakes_of
from simulator.scenario.uses import Known

if TYPE_CHECKING:
    from pathlib import Path

    from simulator.scenario.paths import Paths
    from simulator.scenario.scenario import Scenario

OWN = ("changes", "events", "initial_cells")


@dataclass(frozen=True)
class Inheritance:
    """What holds where a file says nothing.

    Attributes:
        scenario: The scenario without the file's own changes, events and cells; None where that
            cannot be read.
        paths: The values that may be changed; None likewise.
    """

    scenario: Scenario | None = None
    paths: Paths | None = None

    @classmethod
    def of(cls, text: str, file: Path) -> Inheritance:
        """Read it for a text that is valid TOML, from its place."""
        document = document_of(file, text.encode("utf-8", "surrogatepass"))
        bare = Document(file, text, {k: v for k, v in document.data.items() if k not in OWN})
        documents, unreadable = read_chain(bare)
        if unreadable:
            return cls()
        paths = Known.of(documents).paths
        # What the file itself says of other things need not be right yet.
        told = documents if len(documents) == 1 else documents[:-1]
        return cls(None if mistakes_of(told) else build(told), paths)

    def matching(self, path: str) -> frozenset[str]:
        """The exact paths that a written one means; itself where that is not known."""
        if self.paths is None:
            return frozenset({path})
        try:
            return frozenset(self.paths.matching(path))
        except UnknownNameError:
            return frozenset({path})

    def value(self, path: str) -> float | None:
        """The value at an exact path; None where it is not known."""
        if self.scenario is None:
            return None
        try:
            return self.scenario.setting.value(path)
        except UnknownNameError:
            return None
