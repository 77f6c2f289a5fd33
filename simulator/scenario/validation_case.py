"""What a validation scenario must reproduce."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


class Error(StrEnum):
    """How the standard error of a simulated value follows from the runs."""

    POISSON = "poisson"
    BINOMIAL = "binomial"
    AVERAGE = "average"
    REPLICATIONS = "replications"


@dataclass(frozen=True)
class Expected:
    """One exact value.

    Attributes:
        measure: The name of what is measured.
        value: What theory says.
        error: How the standard error follows.
        source: Where the value comes from.
        place: The state that is meant; None for the region.
        numbers: Further numbers that the measure or its error needs, by name.
    """

    measure: str
    value: float
    error: Error
    source: str
    place: str | None = None
    numbers: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True)
class ValidationCase:
    """A published or derived special case and its exact values.

    Attributes:
        case: Its short name, such as "C4a".
        replications: How many runs the check takes at least.
        source: Where it comes from.
        text: What it shows.
        expected: The exact values.
    """

    case: str
    replications: int
    source: str
    text: str
    expected: tuple[Expected, ...]
