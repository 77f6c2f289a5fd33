"""An agenda: when each of several hazard clocks is due next, with one SimPy event for all."""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING

from simulator.kernel.clock import Alarm

if TYPE_CHECKING:
    from collections.abc import Callable

    from simulator.kernel.clock import Clock
    from simulator.kernel.hazards import HazardClock


class Agenda:
    """The next day of each hazard clock that keeps it, and alarms for the earliest of them.

    What happens in one place mostly changes clocks of that place; on one agenda, all their
    changes together cost one alarm. An alarm that has become too early is left alone: it finds
    nothing due and arms itself again.

    Attributes:
        days: The day on which each clock is due; infinite while nothing is.
        pending: The days of the alarms under way, earliest last; the first is never reached.
    """

    __slots__ = ("_clock", "_clocks", "_spare", "days", "pending")

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._clocks: list[HazardClock] = []
        self._spare: list[Alarm] = []
        self.days: list[float] = []
        self.pending = [inf]
        clock.agendas.append(self)

    def join(self, clock: HazardClock) -> int:
        """Take a clock in and return its place in `days`."""
        self._clocks.append(clock)
        self.days.append(inf)
        return len(self.days) - 1

    def arm(self, day: float) -> None:
        """Set an alarm for a day, earlier than those under way."""
        clock = self._clock
        day = max(day, clock.now)
        self.pending.append(day)
        alarm = self._spare.pop() if self._spare else Alarm(clock.environment, self._wake)
        alarm.arm(day)

    def redraw(self, draw: Callable[[], float]) -> None:
        """Give all that waits other luck for what is left of its wait."""
        for clock in self._clocks:
            clock.redraw(draw)

    def close(self) -> None:
        """Forget all clocks and what waits under them, when time is over."""
        for clock in self._clocks:
            clock.forget()
        self._clocks.clear()

    def _wake(self, alarm: Alarm) -> None:
        pending, days = self.pending, self.days
        self._clock.now = now = pending[-1]
        pending[-1] = -inf  # Whatever the actions change, at most one alarm is set after them all.
        try:
            index = days.index(now)
        except ValueError:
            pass  # Whoever the alarm was set for has left.
        else:
            self._clocks[index].ring()
        day = min(days)
        while day <= now:
            self._clocks[days.index(day)].ring()
            day = min(days)
        if day < pending[-2]:
            pending[-1] = day
            alarm.arm(day)
        else:
            del pending[-1]
            self._spare.append(alarm)
