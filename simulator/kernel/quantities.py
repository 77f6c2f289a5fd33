"""A number declared once: its unit, range, meaning, evidence and source.

Slider, tooltip, file check, command-line help, documentation table and sampling follow from
this one declaration.
"""

from __future__ import annotations

import dataclasses
import math
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from simulator.kernel.errors import QuantityError

if TYPE_CHECKING:
    from collections.abc import Mapping


# Most units are plural as they are declared; these stand behind single numbers as well.
PLURALS = {"level": "levels", "severity": "steps of severity"}


class Evidence(StrEnum):
    """How well a value is supported."""

    PUBLISHED = "published"
    DOCUMENT = "document"
    ASSUMED = "assumed"


@dataclass(frozen=True)
class Quantity:
    """What a value means, what it is measured in, and which values make sense.

    Attributes:
        default: The value where nobody says otherwise.
        meaning: One sentence for people.
        unit: The unit; "1" for a pure number.
        low: The smallest value allowed.
        high: The largest value allowed.
        evidence: How well the default is supported.
        source: Where the default comes from, or why it is assumed.
        integral: Whether only whole numbers make sense.
    """

    default: float
    meaning: str
    unit: str
    low: float
    high: float
    evidence: Evidence
    source: str
    integral: bool = False

    def check(self, name: str, value: object) -> None:
        """Raise `QuantityError` unless `value` is a number of the declared kind and range."""
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise QuantityError(name, value, f"a number {self.expectation}")
        # The range first: a whole number may be too large to be asked whether it is finite.
        if not self.low <= value <= self.high or not math.isfinite(value):
            raise QuantityError(name, value, f"a value {self.expectation}")
        if self.integral and value != int(value):
            raise QuantityError(name, value, f"a whole number {self.expectation}")

    @property
    def expectation(self) -> str:
        """The range and unit in words, e.g. "from 0.1 to 12 people/year"."""
        unit = "" if self.unit == "1" else f" {PLURALS.get(self.unit, self.unit)}"
        return f"from {self.low:g} to {self.high:g}{unit}"


def quantity(  # noqa: PLR0913 - a declaration names all its parts, by keyword
    default: float,
    *,
    meaning: str,
    unit: str,
    low: float,
    high: float,
    evidence: Evidence,
    source: str,
) -> Any:
    """Declare one field of a `Parameters` class; a whole-number default declares a count."""
    declared = Quantity(default, meaning, unit, low, high, evidence, source)
    if isinstance(default, int):
        declared = dataclasses.replace(declared, integral=True)
    return dataclasses.field(default=default, metadata={"quantity": declared})


# Reading a declaration out of its class is slow enough to do only once.
_DECLARED: dict[type, Mapping[str, Quantity]] = {}


@dataclass(frozen=True)
class Parameters:
    """A group of declared quantities; every value is checked on construction.

    Raises:
        QuantityError: A value is of the wrong kind or out of range.
    """

    def __post_init__(self) -> None:
        for name, declared in self.declared().items():
            declared.check(f"{type(self).__name__}.{name}", getattr(self, name))

    @classmethod
    def declared(cls) -> Mapping[str, Quantity]:
        """The declaration of every field, in order."""
        if cls not in _DECLARED:
            _DECLARED[cls] = {
                field.name: field.metadata["quantity"]
                for field in dataclasses.fields(cls)
                if "quantity" in field.metadata
            }
        return _DECLARED[cls]

    def values(self) -> dict[str, float]:
        """The value of every declared field, in order."""
        return {name: getattr(self, name) for name in self.declared()}
