"""A failed run is a result: where it failed, what was said, and how to see it again."""

from __future__ import annotations

import shlex
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from simulator.scenario.catalogue import FOLDER
from simulator.scenario.changes import SET_BY_USER

if TYPE_CHECKING:
    from simulator.scenario.scenario import Scenario


class Stage(StrEnum):
    """Where a run failed."""

    SIMULATION = "simulation"
    """The model raised an error."""
    RESULTS = "results"
    """The model ended, but what it measured makes no sense."""
    WORKER = "worker"
    """The process that ran it died or could not start."""


@dataclass(frozen=True)
class FailedRun:
    """One replication that gave no numbers.

    Attributes:
        replication: Its number within the ensemble.
        message: What went wrong, in a sentence.
        traceback: Where in the program, for a developer; empty if nobody knows.
        command: The command line that runs this replication alone.
    """

    replication: int
    stage: Stage
    message: str
    traceback: str
    command: str


def reproducing_command(scenario: Scenario, seed: int, replication: int) -> str:
    """The command line that runs one replication of a scenario alone."""
    words = ["taawun", "run", _written(scenario), "--seed", str(seed), "--first", str(replication)]
    words += ["--replications", "1", "--years", repr(scenario.years).removesuffix(".0")]
    for change in scenario.changes:
        if change.source == SET_BY_USER:
            words += ["--set", f"{change.path}={change.value!r}"]
    return shlex.join(words)


def _written(scenario: Scenario) -> str:
    """What to call the scenario at the command line: a shipped one by name, others by file."""
    if scenario.file is None:
        return scenario.name
    if FOLDER in scenario.file.resolve().parents:
        return scenario.file.stem  # a changed copy may be called otherwise
    return str(scenario.file)
