"""The hazard clock: hazards that change with the world, without drawing luck again.

All entities under one clock share a hazard H(t) a day, each in proportion to its own weight w.
An entity with a latent unit exponential E is due when the accumulated hazard has grown by E / w
since it came under the clock. When H changes, no threshold moves; when w changes, only the rest
of that entity's threshold is rescaled. This is exact for every piecewise constant hazard.
"""

from __future__ import annotations

from heapq import heappop, heappush
from math import inf
from typing import TYPE_CHECKING, Any

from simulator.kernel.clock import Alarm

if TYPE_CHECKING:
    from collections.abc import Callable

    from simulator.kernel.clock import Clock

# An alarm is set by adding a delay to the present, which rounds: a threshold that is due within
# this many days of the alarm is the one it was set for.
ROUNDING_DAYS = 1e-9


class Threshold:
    """One entity's place under a hazard clock.

    Attributes:
        clock: The hazard clock it waits under.
        weight: The entity's share of the common hazard.
        level: The accumulated hazard at which it is due; the exposure still owed while parked.
        ticket: Which entry of the heap is valid; 0 when none is. The clock sets both.
    """

    __slots__ = ("action", "clock", "item", "level", "ticket", "weight")

    level: float
    ticket: int

    def __init__(
        self, clock: HazardClock, weight: float, action: Callable[[Any], None], item: Any
    ) -> None:
        self.clock = clock
        self.weight = weight
        self.action = action
        self.item = item

    @property
    def waiting(self) -> bool:
        """Whether the action is still to come."""
        return self.ticket != 0

    @property
    def remaining(self) -> float:
        """The exposure still owed, in units of the latent exponential."""
        if self.weight == 0.0:
            return self.level
        return max(0.0, (self.level - self.clock.level) * self.weight)

    def cancel(self) -> None:
        """Never call the action."""
        self.ticket = 0

    def reweigh(self, weight: float) -> None:
        """Change the weight from now on, if it still waits."""
        if weight != self.weight and self.ticket:
            self.move(self.clock, weight)

    def move(self, clock: HazardClock, weight: float) -> None:
        """Wait for the rest of the exposure under a clock, perhaps another, with a weight."""
        exposure = self.remaining
        if clock is not self.clock:
            clock.skip(self.ticket)
            self.clock = clock
        self.weight = weight
        clock.place(self, exposure)


class HazardClock:
    """A common hazard and the thresholds that wait under it, with one scheduled SimPy event.

    Args:
        clock: The time of the run.
        rate: The common hazard at first, a day.
    """

    __slots__ = (
        "_alarm",
        "_alarm_at",
        "_clock",
        "_heap",
        "_level",
        "_rate",
        "_since",
        "_tickets",
    )

    def __init__(self, clock: Clock, rate: float = 0.0) -> None:
        self._clock = clock
        self._rate = rate
        self._level = 0.0
        self._since = clock.now
        self._heap: list[tuple[float, int, Threshold]] = []
        self._tickets = 0
        self._alarm = Alarm(clock.environment, self._wake)
        self._alarm_at = inf

    @property
    def rate(self) -> float:
        """The common hazard now, a day."""
        return self._rate

    @property
    def level(self) -> float:
        """The hazard accumulated so far."""
        # Not stored here: rounding must depend on changes of the rate alone, never on how often
        # somebody looked.
        return self._level + self._rate * (self._clock.now - self._since)

    def set_rate(self, rate: float) -> None:
        """Change the common hazard from now on."""
        before = self._rate
        if rate == before:
            return
        now = self._clock.now
        self._level += before * (now - self._since)
        self._since = now
        self._rate = rate
        # A falling hazard only makes the pending alarm early, which it can be.
        if rate > before and self._heap:
            self._arm()

    def add(
        self, exposure: float, weight: float, action: Callable[[Any], None], item: Any = None
    ) -> Threshold:
        """Call `action(item)` when `weight` times the hazard from now on reaches `exposure`."""
        threshold = Threshold(self, weight, action, item)
        self.place(threshold, exposure)
        return threshold

    def place(self, threshold: Threshold, exposure: float) -> None:
        """Let a threshold wait here until it has had `exposure`; its weight says how fast."""
        self._tickets = ticket = self._tickets + 1
        threshold.ticket = ticket
        weight = threshold.weight
        if weight == 0.0:
            threshold.level = exposure
            return
        level = self._level + self._rate * (self._clock.now - self._since) + exposure / weight
        threshold.level = level
        entry = (level, ticket, threshold)
        heap = self._heap
        heappush(heap, entry)
        if heap[0] is entry:
            self._arm()

    def skip(self, ticket: int) -> None:
        """Give out only tickets beyond this one from now on.

        What moves here has left an entry behind, in the heap of another clock, which would be
        valid again if it got the same ticket twice.
        """
        self._tickets = max(self._tickets, ticket)

    def _arm(self) -> None:
        """Make sure that an alarm comes no later than the first threshold is due.

        An alarm that comes too early is left alone: it finds nothing due and arms itself again.
        So a falling hazard costs nothing, and stale alarms are left behind only when something
        becomes due earlier than all that waited.
        """
        heap = self._heap
        while heap[0][2].ticket != heap[0][1]:
            heappop(heap)
            if not heap:
                return
        rate = self._rate
        if rate == 0.0:
            return
        clock = self._clock
        due = self._since + (heap[0][0] - self._level) / rate
        if due < self._alarm_at:
            if self._alarm_at != inf:
                self._alarm = Alarm(clock.environment, self._wake)
            self._alarm_at = due
            now = clock.now
            self._alarm.arm(due - now if due > now else 0.0)

    def _wake(self, alarm: Alarm) -> None:
        if alarm is not self._alarm:
            return
        clock = self._clock
        clock.now = now = clock.environment.now
        due = self._level + self._rate * (now - self._since + ROUNDING_DAYS)
        heap = self._heap
        self._alarm_at = -inf  # Whatever the actions add, one alarm is armed when all are done.
        while heap:
            level, ticket, threshold = heap[0]
            if threshold.ticket == ticket:
                if level > due:
                    break
                heappop(heap)
                threshold.ticket = 0
                threshold.action(threshold.item)
            else:
                heappop(heap)
        self._alarm_at = inf
        if heap:
            self._arm()
