"""The first record of a journal: the plan and the scenario with which everything began."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from simulator.exercise.journal.errors import JournalError
from simulator.exercise.journal.file import Journal
from simulator.exercise.plan.building import FILE_NAME, build
from simulator.exercise.plan.schema import LARGEST_BYTES
from simulator.exercise.plan.structure import structure_mistakes
from simulator.exercise.session.files import scenario_from
from simulator.scenario.document import document_of
from simulator.scenario.mistakes import ScenarioFileError

if TYPE_CHECKING:
    from simulator.exercise.journal.records import Record
    from simulator.exercise.plan.exercise import Exercise
    from simulator.scenario.scenario import Scenario


def beginning_of(journal: Journal) -> tuple[Exercise, Scenario]:
    """The plan and the scenario that a journal holds.

    Raises:
        JournalError: There are none in it.
        ScenarioFileError: This program cannot use them.
    """
    if not journal.records or journal.records[0].kind != "began":
        mend = "nothing was recorded in it; begin again in another file"
        raise JournalError(journal.file, "the exercise in it never began", mend)
    said = journal.records[0].payload
    exercise = _exercise(said["name"], said["plan"])
    return exercise, scenario_from(exercise, said["scenario"])


def contents(file: Path) -> tuple[tuple[Record, ...], Exercise, Scenario]:
    """All records of a file with its plan and its scenario; nothing is written into it.

    Raises:
        JournalError: It is no journal, or is damaged, or open elsewhere.
        ScenarioFileError: This program cannot use the plan or the scenario.
    """
    journal = Journal.open(file)
    try:
        return (tuple(journal.records), *beginning_of(journal))
    finally:
        journal.close()


def _exercise(name: str, text: str) -> Exercise:
    """The plan; what it refers to was checked when it began."""
    file = Path(name) / FILE_NAME
    document = document_of(file, text.encode("utf-8", "surrogatepass"), LARGEST_BYTES)
    mistakes = structure_mistakes(document)
    if mistakes:
        raise ScenarioFileError(mistakes)
    return build(document)
