"""Simulated time in days, over a SimPy environment."""

from __future__ import annotations

from heapq import heappush
from typing import TYPE_CHECKING, Any

import simpy
from simpy.events import NORMAL

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterator

    from simulator.kernel.agenda import Agenda

DAYS_PER_YEAR = 365.25
DAYS_PER_MONTH = DAYS_PER_YEAR / 12


class Alarm(simpy.Event):
    """A SimPy event that is armed again and again; making a new one costs four times as much.

    It may be armed only while it is not pending.
    """

    def __init__(self, environment: Days, action: Callable[[Any], None]) -> None:
        super().__init__(environment)
        self._ok = True
        self._value = None
        self._actions = [action]
        self._queue, self._numbers = environment.line()

    def arm(self, day: float) -> None:
        """Call the action with this alarm on a day that is not over."""
        self.callbacks = self._actions
        heappush(self._queue, (day, NORMAL, next(self._numbers), self))


class Days(simpy.Environment):
    """SimPy's environment, in which an alarm can be set for an exact day.

    SimPy itself takes delays. Adding a delay to the present rounds, so that the day of one thing
    would depend on when another was last looked at.
    """

    def line(self) -> tuple[list[Any], Iterator[int]]:
        """The queue of events to come, and the numbers that keep those of one day in order."""
        return self._queue, self._eid

    def cancel_all(self) -> None:
        """Let nothing happen any more."""
        self._queue.clear()


class Clock:
    """The time of one run, in days; day 0 is the scenario's start.

    Attributes:
        environment: The SimPy environment that all processes and alarms share.
        now: The present day: the environment's, kept here because it is read several times for
            every event. Who is woken by the environment sets it first.
        agendas: All agendas that run by this clock, in the order in which they were made.
    """

    __slots__ = ("_processes", "agendas", "environment", "now")

    def __init__(self, start: float = 0.0) -> None:
        self.environment = Days(initial_time=start)
        self.now = start
        self.agendas: list[Agenda] = []
        self._processes: list[Generator[simpy.Event, Any, None]] = []

    def process(self, steps: Generator[simpy.Event, Any, None]) -> None:
        """Start a SimPy process."""
        process = self._in_time(steps)
        self._processes.append(process)
        self.environment.process(process)

    def wait(self, days: float) -> simpy.Event:
        """An event that a process may yield to wait for some days."""
        return self.environment.timeout(days)

    def run(self, until: float) -> None:
        """Let time pass until a day."""
        self.environment.run(until)
        self.now = self.environment.now

    def stop(self) -> None:
        """Let go of all processes and alarms; no time passes afterwards."""
        self.environment.cancel_all()
        self.agendas.clear()
        for process in self._processes:
            process.close()

    def _in_time(
        self, steps: Generator[simpy.Event, Any, None]
    ) -> Generator[simpy.Event, Any, None]:
        self.now = self.environment.now
        for event in steps:
            yield event
            self.now = self.environment.now
