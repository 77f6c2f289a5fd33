"""Plays actions on given days, and writes down on which day something happens."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from simulator.kernel.clock import Clock

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable


class Timeline:
    """A clock, actions on its days, and a log of what was due when."""

    def __init__(self, start: float = 0.0) -> None:
        self.clock = Clock(start)
        self.log: dict[Any, float] = {}

    def note(self, item: Any) -> None:
        """Write down that something is due now; twice is an error."""
        assert item not in self.log, f"{item} was due twice"
        self.log[item] = self.clock.now

    def on(self, day: float, action: Callable[[], object]) -> None:
        """Do something on a day."""
        self.play([(day, action)])

    def play(self, steps: Iterable[tuple[float, Callable[[], object]]]) -> None:
        """Do things on days that never go back."""
        self.clock.process(self._play(steps))

    def _play(
        self, steps: Iterable[tuple[float, Callable[[], object]]]
    ) -> Generator[Any, Any, None]:
        for day, action in steps:
            yield self.clock.wait(day - self.clock.now)
            action()

    def run(self, until: float) -> dict[Any, float]:
        """Let time pass and give the log."""
        self.clock.run(until)
        return self.log
