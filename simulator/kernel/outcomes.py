"""What a run is judged by: each outcome declared once."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Better(StrEnum):
    """Which way an outcome should move."""

    LOWER = "lower"
    HIGHER = "higher"
    NEITHER = "neither"


class Kind(StrEnum):
    """How an outcome adds up over time."""

    COUNT = "count"
    """Events: the series holds the events of each month, the total is their number a year."""
    LEVEL = "level"
    """A state of affairs: the series holds each month's end, the total is the time average."""
    MEAN = "mean"
    """A mean over events: sum over count; undefined (NaN) where nothing happened."""


@dataclass(frozen=True)
class Outcome:
    """One thing that is measured, per state and for the region.

    Attributes:
        name: The stable key, e.g. "attacks".
        meaning: One sentence for people.
        unit: The unit of the total, e.g. "attacks/year".
        series_unit: The unit of the monthly series, e.g. "attacks/month".
        better: The better direction.
        kind: How it adds up.
    """

    name: str
    meaning: str
    unit: str
    series_unit: str
    better: Better
    kind: Kind
