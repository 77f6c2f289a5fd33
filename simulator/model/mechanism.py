"""What every mechanism of the model has in common."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING, ClassVar

if TYPE_CHECKING:
    from collections.abc import Callable

    from simulator.model.world import World


class Mechanism(ABC):
    """One thing that happens in the world, with its own off-switch.

    A mechanism registers with the world what it wants to hear, and starts its own processes and
    hazard clocks. It never calls another mechanism.
    """

    name: ClassVar[str]
    """The off-switch's name, which is also that of its parameters."""

    reads: ClassVar[frozenset[str]] = frozenset()
    """What `refresh` takes up, or lets be looked up again: first words of paths."""

    def __init__(self, world: World) -> None:
        self.world = world

    @abstractmethod
    def start(self) -> None:
        """Begin at the start of the run, before anything has happened."""

    def refresh(self) -> None:  # noqa: B027 - most mechanisms look values up when they need them
        """Take up values that a change has just altered; called where that is one of `reads`."""

    def redraw(self, draw: Callable[[], float]) -> None:  # noqa: B027 - most have none of their own
        """Give what waits where no clock is running other luck for what is left."""
