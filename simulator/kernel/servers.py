"""A pool of identical servers with a queue by priority, and how busy it was.

It serves in the order of `simpy.PriorityResource` (a test compares the two), at a third of the
cost, and tells an owner who must know at once how many servers are free.
"""

from __future__ import annotations

from array import array
from heapq import heappop, heappush
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Callable

    from simulator.kernel.clock import Clock


class Request:
    """One customer who waits for a server.

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

    Attributes:
        busy: Servers in use.
        waiting: Customers who wait.
        on_change: Called with nothing whenever the number of free servers may have changed, if
            anybody wants to know.
    """

    def __init__(self, clock: Clock, capacity: int) -> None:
        self._clock = clock
        self._queue: list[tuple[float, int, Request]] = []
        self._arrivals = 0
        self._seized = array("d")
        self._released = array("d")
        self._present = capacity
        self._changes = [(clock.now, capacity)]
        self.capacity = capacity
        self.busy = 0
        self.waiting = 0
        self.on_change: Callable[[], None] | None = None

    @property
    def free(self) -> int:
        """Servers that nobody uses; never negative, even after the capacity fell."""
        free = self.capacity - self.busy
        return free if free > 0 else 0  # noqa: FURB136 - a call to max costs three times as much

    def request(
        self, start: Callable[[Any], None], item: Any, priority: float = 0.0
    ) -> Request | None:
        """Call `start(item)` as soon as a server is free; nothing is returned if one is now."""
        if self.busy < self.capacity:
            self.busy += 1
            self._seized.append(self._clock.now)
            if self.on_change is not None:
                self.on_change()
            start(item)
            return None
        request = Request(start, item)
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
        """Give a server back; whoever waits with the best priority gets it."""
        self.busy -= 1
        self._released.append(self._clock.now)
        if self._present > self.capacity:
            self._set_present(self._present - 1)
        if self.waiting:
            self._serve()
        if self.on_change is not None:
            self.on_change()

    def set_capacity(self, capacity: int) -> None:
        """Change the number of servers; those in use finish their work first."""
        if capacity != self.capacity:
            self.capacity = capacity
            self._set_present(max(capacity, self.busy))
            self._serve()
            if self.on_change is not None:
                self.on_change()

    def busy_days(self, days: np.ndarray) -> np.ndarray:
        """Server days used up to each of some days."""
        result: np.ndarray = since(self._seized, days) - since(self._released, days)
        return result

    def capacity_days(self, days: np.ndarray) -> np.ndarray:
        """Server days there were up to each of some days, with those who had work to finish."""
        result = np.zeros_like(days, dtype=float)
        for day, change in self._changes:
            result += change * np.maximum(0.0, days - day)
        return result

    def stop(self) -> None:
        """Let go of all who wait and of whoever wants to know, when time is over."""
        self._queue.clear()
        self.waiting = 0
        self.on_change = None

    def _set_present(self, present: int) -> None:
        """Remember how many servers there are, those included who only finish their work."""
        self._changes.append((self._clock.now, present - self._present))
        self._present = present

    def _serve(self) -> None:
        while self.waiting and self.busy < self.capacity:
            _, _, request = heappop(self._queue)
            if request.waiting:
                request.waiting = False
                self.waiting -= 1
                self.busy += 1
                self._seized.append(self._clock.now)
                request.start(request.item)


def since(starts: array[float], days: np.ndarray) -> np.ndarray:
    """The time that has passed since all of some starts together, on each of some days."""
    if not starts:
        return np.zeros_like(days)
    gone = np.frombuffer(starts)
    before = gone.searchsorted(days, side="right")
    result: np.ndarray = before * days - np.append(0.0, np.cumsum(gone))[before]
    return result
