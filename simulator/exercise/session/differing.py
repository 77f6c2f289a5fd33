"""What a replay differs in from what was played, and why it may."""

from __future__ import annotations

import platform
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from simulator.kernel.version import VERSION

if TYPE_CHECKING:
    from collections.abc import Mapping

    from simulator.exercise.journal.records import Record
    from simulator.scenario.scenario import Scenario


@dataclass(frozen=True)
class Difference:
    """A turn whose replay is not what was played.

    Attributes:
        turn: Which turn.
        says: What differs, and why it may, in a sentence.
        recorded, found: The digests of the world at its end.
    """

    turn: int
    says: str
    recorded: str
    found: str


def program() -> dict[str, str]:
    """Which program on which platform writes."""
    system = f"{platform.system()} {platform.machine()}, Python {platform.python_version()}"
    return {"program": VERSION, "platform": f"{system}, NumPy {np.__version__}"}


def difference(record: Record, found: str, says: str) -> Difference:
    """A turn whose world at its end has another digest than was recorded."""
    whole = f"the world at the end of turn {record.turn} is not the one that was played: {says}"
    return Difference(record.turn, whole, record.payload["digest"], found)


def why(scenario: Scenario, began: Mapping[str, Any], written: Mapping[str, Any]) -> str:
    """Why a replay may differ from what was played."""
    here = program()
    with_what = f"Taawun {written.get('program', '?')} on {written.get('platform', '?')}"
    if began.get("scenario_digest") != scenario.digest:
        return f"values of the model have changed since; it was played with {with_what}"
    if any(written.get(name) != here[name] for name in here):
        by_now = f"Taawun {here['program']} on {here['platform']}"
        return f"it was played with {with_what}, and this is {by_now}"
    return f"rules of the model have changed since; it was played with {with_what}, as this is"
