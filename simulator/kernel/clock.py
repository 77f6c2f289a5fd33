"""Simulated time in days, over a SimPy environment."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import simpy
from simpy.events import NORMAL

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

DAYS_PER_YEAR = 365.25
DAYS_PER_MONTH = DAYS_PER_YEAR / 12


class Alarm(simpy.Event):
    """A SimPy event that is armed again and again; making a new one costs four times as much.

    It may be armed only while it is not pending.
    """

    def __init__(self, environment: simpy.Environment, action: Callable[[Any], None]) -> None:
        super().__init__(environment)
        self._ok = True
        self._value = None
        self._actions = [action]

    def arm(self, delay: float) -> None:
        """Call the action with this alarm after `delay` days."""
        self.callbacks = self._actions
        self.env.schedule(self, NORMAL, delay)


class Clock:
    """The time of one run, in days; day 0 is the scenario's start.

    Attributes:
        environment: The SimPy environment that all processes and alarms share.
        now: The present day: the environment's, kept here because it is read several times for
            every event. Who is woken by the environment sets it first.
    """

    __slots__ = ("environment", "now")

    def __init__(self, start: float = 0.0) -> None:
        self.environment = simpy.Environment(initial_time=start)
        self.now = start

    def process(self, steps: Generator[simpy.Event, Any, None]) -> None:
        """Start a SimPy process."""
        self.environment.process(self._in_time(steps))

    def wait(self, days: float) -> simpy.Event:
        """An event that a process may yield to wait for some days."""
        return self.environment.timeout(days)

    def run(self, until: float) -> None:
        """Let time pass until a day."""
        self.environment.run(until)
        self.now = self.environment.now

    def _in_time(
        self, steps: Generator[simpy.Event, Any, None]
    ) -> Generator[simpy.Event, Any, None]:
        self.now = self.environment.now
        for event in steps:
            yield event
            self.now = self.environment.now
