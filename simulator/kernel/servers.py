"""A pool of identical servers with a queue by priority, and how busy it was.

It serves in the order of `simpy.PriorityResource` (a test compares the two), at a third of the
cost, and tells an owner who must know at once how many servers are free.
"""

from __future__ import annotations

from heapq import heappop, heappush
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

    from simulator.kernel.clock import Clock


class Request:
    """One customer's wish for a server.

    Attributes:
        item: What the customer brought.
        waiting: Whether it still waits.
    """

    __slots__ = ("item", "start", "waiting")

    def __init__(self, start: Callable[[Any], None], item: Any) -> None:
        self.start = start
        self.item = item
        self.waiting = True


class Servers:
    """Identical servers; who waits is served by priority, then in order of arrival.

    Args:
        clock: The time of the run.
        capacity: How many servers there are.
        on_change: Called with nothing whenever the number of free servers changes.
    """

    def __init__(
        self, clock: Clock, capacity: int, on_change: Callable[[], None] | None = None
    ) -> None:
        self._environment = clock.environment
        self._queue: list[tuple[float, int, Request]] = []
        self._arrivals = 0
        self._since = clock.now
        self._busy_days = 0.0
        self.capacity = capacity
        self.busy = 0
        self.waiting = 0
        self.on_change = on_change

    @property
    def free(self) -> int:
        """Servers that nobody uses; never negative, even after the capacity fell."""
        return max(0, self.capacity - self.busy)

    @property
    def busy_days(self) -> float:
        """Server days used so far."""
        return self._busy_days + self.busy * (self._environment.now - self._since)

    def request(self, start: Callable[[Any], None], item: Any, priority: float = 0.0) -> Request:
        """Call `start(item)` as soon as a server is free, at once if one is."""
        request = Request(start, item)
        if self.busy < self.capacity:
            self._seize(request)
        else:
            self._arrivals += 1
            self.waiting += 1
            heappush(self._queue, (priority, self._arrivals, request))
        return request

    def withdraw(self, request: Request) -> None:
        """Give up waiting."""
        if request.waiting:
            request.waiting = False
            self.waiting -= 1

    def release(self) -> None:
        """Give a server back; whoever waits longest with the best priority gets it."""
        self._count(-1)
        self._serve()
        if self.on_change is not None:
            self.on_change()

    def set_capacity(self, capacity: int) -> None:
        """Change the number of servers; those in use finish their work first."""
        self.capacity = capacity
        self._serve()
        if self.on_change is not None:
            self.on_change()

    def _serve(self) -> None:
        while self.waiting and self.busy < self.capacity:
            _, _, request = heappop(self._queue)
            if request.waiting:
                self.waiting -= 1
                self._seize(request)

    def _seize(self, request: Request) -> None:
        request.waiting = False
        self._count(1)
        if self.on_change is not None:
            self.on_change()
        request.start(request.item)

    def _count(self, change: int) -> None:
        now = self._environment.now
        self._busy_days += self.busy * (now - self._since)
        self._since = now
        self.busy += change
