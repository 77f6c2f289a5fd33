"""Factors on one quantity of one entity, to which several mechanisms contribute by name."""

from __future__ import annotations

from math import prod
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

Owner = TypeVar("Owner")


class Influence(Generic[Owner]):
    """A factor, 1 while nobody contributes: the product of what mechanisms make of it.

    A mechanism that depends on the quantity listens; one that moves it contributes. Neither
    knows the other, and a contribution that changes nothing is told to nobody.

    Args:
        owner: The state or zone whose quantity it is.

    Attributes:
        value: The product now.
    """

    __slots__ = ("_listeners", "_owner", "_parts", "value")

    def __init__(self, owner: Owner) -> None:
        self._owner = owner
        self._parts: dict[str, float] = {}
        self._listeners: list[Callable[[Owner], None]] = []
        self.value = 1.0

    def listen(self, listener: Callable[[Owner], None]) -> None:
        """Call `listener` with the owner whenever the product changes."""
        self._listeners.append(listener)

    def contribute(self, name: str, factor: float) -> None:
        """Let a mechanism's factor be this from now on."""
        if self._parts.get(name, 1.0) == factor:
            return
        self._parts[name] = factor
        # By name, so that the product never depends on who came first.
        value = prod([part for _, part in sorted(self._parts.items())])
        if value != self.value:
            self.value = value
            for listener in self._listeners:
                listener(self._owner)
