"""Every deliberate error and its sentence."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


# More names than these are no help to anybody who looks for one.
MOST_NAMES = 60


class TaawunError(Exception):
    """The base of every error that the program raises on purpose."""


class UnknownNameError(TaawunError):
    """A name that nobody declared, answered with the nearest known one."""

    def __init__(self, kind: str, name: str, known: Iterable[str]) -> None:
        self.kind = kind
        self.name = name
        self.known = tuple(sorted(known))
        super().__init__(f"there is no {kind} {name!r}; {self.mend}")

    @property
    def mend(self) -> str:
        """What to write instead."""
        near = get_close_matches(self.name, self.known, n=1, cutoff=0.6)
        if near:
            return f"did you mean {near[0]!r}?"
        if len(self.known) <= MOST_NAMES:
            return f"known: {', '.join(self.known) or 'none'}"
        beginnings = sorted({name.partition(".")[0] for name in self.known})
        if len(beginnings) <= MOST_NAMES:
            return f"it begins with one of: {', '.join(beginnings)}"
        return f"known are {len(self.known)}, as {', '.join(self.known[:MOST_NAMES])}"


class QuantityError(TaawunError):
    """A value that its declaration does not allow."""

    def __init__(self, name: str, value: object, expected: str) -> None:
        self.name = name
        self.value = value
        self.expected = expected
        super().__init__(f"{name} = {value!r}: expected {expected}")


class CrowdedError(TaawunError):
    """So much happens in a run that it would not end in any useful time."""
