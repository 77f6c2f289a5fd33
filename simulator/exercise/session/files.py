"""The files of a scenario as texts, so that a journal needs nothing beside it."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from simulator.exercise.plan.reading import scenario_of
from simulator.scenario.building import build
from simulator.scenario.chain import read_chain
from simulator.scenario.document import document_of, read_document
from simulator.scenario.mistakes import ScenarioFileError
from simulator.scenario.reading import mistakes_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from simulator.exercise.plan.exercise import Exercise
    from simulator.scenario.scenario import Scenario


FOR_READERS = re.compile(r"^(compare_with|documents|outcomes)\b|source$")


def texts_of(scenario: Scenario) -> list[list[str]]:
    """The name and text of each file that a scenario is made of, the region first."""
    if scenario.file is None:
        return []
    documents, _ = read_chain(read_document(scenario.file))
    return [[one.file.name, one.text] for one in documents]


def scenario_from(exercise: Exercise, texts: Sequence[Sequence[str]]) -> Scenario:
    """The scenario of a journal, from the texts that it holds.

    Raises:
        ScenarioFileError: This program cannot use them.
    """
    if not texts:
        return scenario_of(exercise)
    documents = tuple(document_of(Path(name), text.encode("utf-8")) for name, text in texts)
    # What a text says for readers may name what a later program no longer ships.
    mistakes = [one for one in mistakes_of(documents) if not FOR_READERS.search(one.path)]
    if mistakes:
        raise ScenarioFileError(mistakes)
    return build(documents)
