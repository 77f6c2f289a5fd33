"""Published figures that a shipped scenario is held against."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from typing import Any

from simulator.kernel.quantities import Evidence
from simulator.scenario.catalogue import FOLDER

FILE = FOLDER / "published.toml"


@dataclass(frozen=True)
class Figure:
    """One published figure.

    Attributes:
        outcome: The outcome that it is a figure of.
        place: The state, or "region".
        value: The figure, in the unit of the outcome's total.
        low, high: The range within which a model of that time and place should lie.
        evidence: How well it is supported.
        source: By what.
        note: What to bear in mind, or nothing.
    """

    outcome: str
    place: str
    value: float
    low: float
    high: float
    evidence: Evidence
    source: str
    note: str = ""


@dataclass(frozen=True)
class Unmatched:
    """Something published that the model cannot be held against, and why."""

    what: str
    why: str


def scenario_name() -> str:
    """The scenario that the figures describe."""
    name: str = _data()["scenario"]
    return name


def figures() -> tuple[Figure, ...]:
    """All figures, in the order of the file."""
    return tuple(
        Figure(**{**one, "evidence": Evidence(one["evidence"])}) for one in _data()["figures"]
    )


def unmatched() -> tuple[Unmatched, ...]:
    """What cannot be matched."""
    return tuple(Unmatched(**one) for one in _data()["unmatched"])


@cache
def _data() -> dict[str, Any]:
    return tomllib.loads(FILE.read_text("utf-8"))
