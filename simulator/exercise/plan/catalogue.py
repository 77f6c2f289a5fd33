"""Which exercises are shipped, and where a named one stands."""

from __future__ import annotations

from pathlib import Path

from simulator.exercise.plan.building import FILE_NAME
from simulator.kernel.errors import UnknownNameError
from simulator.scenario.catalogue import FOLDER, SUFFIX, is_file

EXERCISES = FOLDER / "exercises"


def exercises() -> tuple[str, ...]:
    """The names of the shipped exercises, by alphabet."""
    return tuple(sorted(file.parent.name for file in EXERCISES.glob(f"*/{FILE_NAME}")))


def find(name_or_path: str | Path) -> Path:
    """The file of a shipped exercise, or of a path; a path need not exist.

    A folder stands for the plan in it.

    Raises:
        UnknownNameError: It is no path, and no shipped exercise is called so.
    """
    text, path = str(name_or_path), Path(name_or_path)
    if is_file(path / FILE_NAME):
        return path / FILE_NAME
    is_path = isinstance(name_or_path, Path) or text.endswith(SUFFIX) or is_file(path)
    if is_path or "/" in text or "\\" in text:
        return path
    known = exercises()
    if text not in known:
        raise UnknownNameError("exercise", text, known)
    return EXERCISES / text / FILE_NAME
