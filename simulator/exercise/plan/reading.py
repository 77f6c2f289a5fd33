"""Reads the plan of an exercise, and tells everything that is wrong with it at once."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from simulator.exercise.plan.building import FILE_NAME, build
from simulator.exercise.plan.catalogue import find
from simulator.exercise.plan.references import reference_mistakes
from simulator.exercise.plan.schema import LARGEST_BYTES
from simulator.exercise.plan.structure import structure_mistakes
from simulator.kernel.errors import TaawunError, UnknownNameError
from simulator.scenario.catalogue import SUFFIX
from simulator.scenario.document import document_of, read_bytes
from simulator.scenario.mistakes import MOST_MISTAKES, Mistake, ScenarioFileError
from simulator.scenario.reading import load_scenario

if TYPE_CHECKING:
    from simulator.exercise.plan.exercise import Exercise
    from simulator.scenario.document import Document
    from simulator.scenario.scenario import Scenario

__all__ = [
    "FILE_NAME",
    "Mistake",
    "ScenarioFileError",
    "exercise_of_text",
    "load_exercise",
    "scenario_of",
]

SCENARIO = ("scenario",)


def load_exercise(name_or_path: str | Path) -> Exercise:
    """Read a shipped exercise by its name, or any by the path of its file or folder.

    Raises:
        UnknownNameError: No shipped exercise is called so.
        ScenarioFileError: The file has mistakes.
    """
    file = find(name_or_path)
    return _checked(document_of(file, read_bytes(file, LARGEST_BYTES), LARGEST_BYTES))


def exercise_of_text(text: str, file: Path) -> Exercise:
    """Read what a file would say if a text were saved as it.

    Args:
        text: The text, which need not stand on disk.
        file: Where it would stand: it names the plan, and its scenario is sought from there.

    Raises:
        ScenarioFileError: The text has mistakes.
    """
    content = text.encode("utf-8", "surrogatepass")
    return _checked(document_of(file, content, LARGEST_BYTES))


def scenario_of(exercise: Exercise) -> Scenario:
    """The scenario that a plan is played on.

    Raises:
        UnknownNameError: No shipped scenario is called so.
        ScenarioFileError: The scenario's file has mistakes.
    """
    return load_scenario(_place(exercise.scenario, exercise.file))


def _place(scenario: str, file: Path | None) -> str | Path:
    if scenario.endswith(SUFFIX) and file is not None:
        return file.parent / scenario
    return Path(scenario) if scenario.endswith(SUFFIX) else scenario


def _checked(document: Document) -> Exercise:
    found = structure_mistakes(document)
    if not found:
        scenario, found = _scenario(document)
        setting = scenario.setting if scenario else None
        found += reference_mistakes(document, setting)
    if found:
        raise ScenarioFileError(_first(found))
    return build(document)


def _first(found: list[Mistake]) -> list[Mistake]:
    """Mistakes in the order of their lines; of very many the first, and that there are more."""
    told = sorted(found[:MOST_MISTAKES], key=lambda one: one.line)
    if len(found) > MOST_MISTAKES:
        told.append(Mistake(told[0].file, 0, "", "", "there are more mistakes", "mend these first"))
    return told


def _scenario(document: Document) -> tuple[Scenario | None, list[Mistake]]:
    """The scenario of a file, or why there is none."""
    try:
        return load_scenario(_place(document.data["scenario"], document.file)), []
    except UnknownNameError as error:
        return None, [document.mistake(SCENARIO, "no scenario is called so", error.mend)]
    except TaawunError as error:
        first = str(error).partition("\n")[0]
        message = f"the scenario cannot be used ({first})"
        return None, [document.mistake(SCENARIO, message, "mend it, or name another")]
