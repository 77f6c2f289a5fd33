"""The hazard clock: hazards that change with the world, without drawing luck again.

All entities under one clock share a hazard H(t) a day, each in proportion to its own weight w.
An entity with a latent unit exponential E is due when the accumulated hazard has grown by E / w
since it came under the clock. When H changes, no threshold moves; when w changes, only the rest
of that entity's threshold is rescaled. This is exact for every piecewise constant hazard.
"""

from __future__ import annotations

from heapq import heapify, heappop, heappush
from math import inf
from typing import TYPE_CHECKING, Any

from simulator.kernel.agenda import Agenda
from simulator.kernel.varying import left_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from simulator.kernel.clock import Clock


class Threshold:
    """One entity's place under a hazard clock, which fills it in: a constructor costs as much.

    Attributes:
        clock: The hazard clock it waits under.
        weight: The entity's share of the common hazard.
        action, item: What is called, and with what, when it is due. The item is let go of then,
            as it may hold this threshold in turn.
        level: The accumulated hazard at which it is due; the exposure still owed while parked.
        ticket: Which entry of the heap is valid; 0 when none is.
        mean: How much exposure one unit of luck is worth: 1 unless said otherwise; 0 where the
            wait was fixed beforehand.
        spread: The variation of a wait that is not exponential, and its whole exposure in means.
    """

    __slots__ = ("action", "clock", "item", "level", "mean", "spread", "ticket", "weight")

    action: Callable[[Any], None]
    clock: HazardClock
    item: Any
    level: float
    mean: float
    spread: tuple[float, float]
    ticket: int
    weight: float

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
        if self.ticket:
            self.ticket = 0
            self.item = None
            heap = self.clock.heap
            if heap and heap[0][2] is self:
                self.clock.settle()

    def reweigh(self, weight: float) -> None:
        """Change the weight from now on, if it still waits."""
        if weight != self.weight and self.ticket:
            self.clock.reweigh(self, weight)

    def redraw(self, draw: Callable[[], float]) -> None:
        """Give what is left of the wait other luck; its owner may `renew` what goes with it."""
        # Most thresholds are waits for a unit exponential, and nothing is set for them.
        mean = getattr(self, "mean", 1.0)
        if mean:
            exposure = draw()
            if hasattr(self, "spread"):
                variation, whole = self.spread
                exposure = left_of(exposure, variation, whole - self.remaining / mean)
            exposure *= mean
            self.level = self.clock.level + exposure / self.weight if self.weight else exposure
        renew = getattr(getattr(self.action, "__self__", None), "renew", None)
        if renew is not None:
            self.item = renew(self.item)

    def move(self, clock: HazardClock, weight: float) -> None:
        """Wait for the rest of the exposure under a clock, perhaps another, with a weight."""
        before = self.clock
        if clock is before:
            self.reweigh(weight)
            return
        exposure = self.remaining
        clock.skip(self.ticket)
        self.clock = clock
        self.weight = weight
        clock.place(self, exposure)
        before.settle()


class HazardClock:
    """A common hazard and the thresholds that wait under it.

    The first of its heap is always one that waits, and the agenda knows its day.

    Args:
        clock: The time of the run.
        rate: The common hazard at first, a day.
        agenda: Which alarms to share; without one, it has its own.

    Attributes:
        heap: Levels, tickets and thresholds, the next that is due first; some have left.
    """

    __slots__ = (
        "_agenda",
        "_clock",
        "_days",
        "_index",
        "_level",
        "_rate",
        "_since",
        "_tickets",
        "heap",
    )

    def __init__(self, clock: Clock, rate: float = 0.0, agenda: Agenda | None = None) -> None:
        self._clock = clock
        self._rate = rate
        self._level = 0.0
        self._since = clock.now
        self.heap: list[tuple[float, int, Threshold]] = []
        self._tickets = 0
        self._agenda = agenda or Agenda(clock)
        self._days = self._agenda.days
        self._index = self._agenda.join(self)

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
        if self.heap:
            self._expect()

    def add(
        self, exposure: float, weight: float, action: Callable[[Any], None], item: Any = None
    ) -> Threshold:
        """Call `action(item)` when `weight` times the hazard from now on reaches `exposure`."""
        # The lines of `place` once more: most thresholds are never placed again.
        self._tickets = ticket = self._tickets + 1
        threshold = Threshold()
        threshold.clock = self
        threshold.weight = weight
        threshold.action = action
        threshold.item = item
        threshold.ticket = ticket
        if weight == 0.0:
            threshold.level = exposure
            return threshold
        threshold.level = level = (
            self._level + self._rate * (self._clock.now - self._since) + exposure / weight
        )
        heap = self.heap
        heappush(heap, (level, ticket, threshold))
        if heap[0][1] == ticket:
            self._expect()
        return threshold

    def wait(
        self, luck: float, days: float, action: Callable[[Any], None], item: Any = None
    ) -> Threshold:
        """Call `action(item)` when the hazard has grown by some days, which luck has said.

        Args:
            luck: The unit exponential that the days are a multiple of; 0 if they are fixed.
            days: How long, on a clock that runs with time.
            action: What is called.
            item: With what.
        """
        threshold = self.add(days, 1.0, action, item)
        threshold.mean = days / luck if luck else 0.0
        return threshold

    def redraw(self, draw: Callable[[], float]) -> None:
        """Give all that wait other luck for what is left; exact, as exponentials forget."""
        waiting = [entry for entry in self.heap if entry[2].ticket == entry[1]]
        for _, _, threshold in waiting:
            threshold.redraw(draw)
        # Changed in place, as `jump` holds it.
        self.heap[:] = [(one.level, ticket, one) for _, ticket, one in waiting]
        heapify(self.heap)
        if self.heap:
            self._expect()

    def place(self, threshold: Threshold, exposure: float) -> None:
        """Let a threshold wait here until it has had `exposure`; its weight says how fast."""
        self._tickets = threshold.ticket = ticket = self._tickets + 1
        weight = threshold.weight
        if weight == 0.0:
            threshold.level = exposure
            return
        threshold.level = level = (
            self._level + self._rate * (self._clock.now - self._since) + exposure / weight
        )
        heap = self.heap
        heappush(heap, (level, ticket, threshold))
        if heap[0][1] == ticket:
            self._expect()

    def jump(self, hazard: float) -> None:
        """Let the hazard accumulate at once, and call those who become due, in their order."""
        self._level += hazard
        heap = self.heap
        while heap and heap[0][0] <= self.level:
            threshold = heappop(heap)[2]
            threshold.ticket = 0
            self.settle()
            item, threshold.item = threshold.item, None
            threshold.action(item)
        if heap:
            self._expect()

    def skip(self, ticket: int) -> None:
        """Give out only tickets beyond this one from now on.

        What moves here has left an entry behind, in the heap of another clock, which would be
        valid again if it got the same ticket twice.
        """
        self._tickets = max(self._tickets, ticket)

    def reweigh(self, threshold: Threshold, weight: float) -> None:
        """Let a threshold that waits here go on with another weight."""
        exposure = threshold.level
        if threshold.weight:
            level = self._level + self._rate * (self._clock.now - self._since)
            exposure = (exposure - level) * threshold.weight
        threshold.weight = weight
        self.place(threshold, max(0.0, exposure))
        if self.heap and self.heap[0][2] is threshold:
            self.settle()

    def ring(self) -> None:
        """Call the action of the first that waits, who is due."""
        heap = self.heap
        threshold = heappop(heap)[2]
        threshold.ticket = 0
        while heap and heap[0][2].ticket != heap[0][1]:
            heappop(heap)
        self._days[self._index] = (
            self._since + (heap[0][0] - self._level) / self._rate if heap else inf
        )
        item, threshold.item = threshold.item, None
        action = threshold.action  # Called as a method, it would be looked for in the class first.
        action(item)

    def forget(self) -> None:
        """Let go of all that wait, when time is over."""
        self.heap.clear()

    def settle(self) -> None:
        """Drop those who left from the top of the heap, and expect who is there then."""
        heap = self.heap
        while heap:
            _, ticket, threshold = heap[0]
            if threshold.ticket == ticket:
                self._expect()
                return
            heappop(heap)
        self._days[self._index] = inf

    def _expect(self) -> None:
        """Tell the agenda when the first of the heap is due."""
        rate = self._rate
        day = self._since + (self.heap[0][0] - self._level) / rate if rate else inf
        self._days[self._index] = day
        pending = self._agenda.pending
        if day < pending[-1]:
            self._agenda.arm(day)
