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
    """A name that nobody declared, answered with the nearest known one.

    Args:
        kind: What it was to be the name of.
        name: The name.
        known: The names that there are.
        listed: What is named where none of them is near; all, if not said.
    """

    def __init__(
        self, kind: str, name: str, known: Iterable[str], listed: Iterable[str] | None = None
    ) -> None:
        self.kind = kind
        self.name = name
        self.known = tuple(sorted(known))
        self._listed = self.known if listed is None else tuple(sorted(listed))
        super().__init__(f"there is no {kind} {name!r}; {self.mend}")

    @property
    def mend(self) -> str:
        """What to write instead."""
        near = get_close_matches(self.name, self.known, n=1, cutoff=0.6)
        if near:
            return f"did you mean {near[0]!r}?"
        if len(self._listed) <= MOST_NAMES:
            return f"known: {', '.join(self._listed) or 'none'}"
        beginnings = sorted({name.partition(".")[0] for name in self._listed})
        if len(beginnings) <= MOST_NAMES:
            return f"it begins with one of: {', '.join(beginnings)}"
        return f"known are {len(self._listed)}, as {', '.join(self._listed[:MOST_NAMES])}"


class QuantityError(TaawunError):
    """A value that its declaration does not allow."""

    def __init__(self, name: str, value: object, expected: str) -> None:
        self.name = name
        self.value = value
        self.expected = expected
        super().__init__(f"{name} = {value!r}: expected {expected}")


class CrowdedError(TaawunError):
    """So much happens in a run that it would not end in any useful time."""
