"""Servers serve in the order of SimPy's own resource, and keep exact books."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import numpy as np
import pytest
import simpy
from hypothesis import given
from hypothesis import strategies as st

from simulator.kernel.clock import Clock
from simulator.kernel.servers import Request, Servers

# Days apart are powers of two, so that days and server days add up without rounding.
gaps = st.sampled_from([0.25, 0.5, 1.0, 8.0])
steps = st.tuples(
    gaps,
    st.sampled_from(["request", "request", "request", "release", "withdraw"]),
    st.integers(0, 9),
)
capacities = st.integers(0, 4)
with_capacity = steps | st.tuples(gaps, st.just("capacity"), capacities)
Plan = list[tuple[float, str, int]]


@dataclass
class Served:
    """Servers, and what became of each customer, numbered in order of arrival."""

    capacity: int
    clock: Clock = field(default_factory=Clock)
    started: list[int] = field(default_factory=list)
    in_service: list[int] = field(default_factory=list)
    requests: dict[int, Request | None] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.servers = Servers(self.clock, self.capacity)

    def take(self, step: tuple[float, str, int]) -> None:
        wait, what, number = step
        self.clock.run(self.clock.now + wait)
        if what == "request":
            customer = len(self.requests)
            self.requests[customer] = None
            self.requests[customer] = self.servers.request(self._start, customer, number % 3)
        elif what == "capacity":
            self.servers.set_capacity(number)
        elif what == "release" and self.in_service:
            del self.in_service[number % len(self.in_service)]
            self.servers.release()
        elif what == "withdraw" and (waiting := self.waiting):
            request = waiting[number % len(waiting)]
            self.servers.withdraw(request)

    @property
    def waiting(self) -> list[Request]:
        return [request for request in self.requests.values() if request and request.waiting]

    def _start(self, customer: Any) -> None:
        self.started.append(customer)
        self.in_service.append(customer)


class Resource:
    """The same with SimPy's resource."""

    def __init__(self, capacity: int) -> None:
        self.environment = simpy.Environment()
        self.resource = simpy.PriorityResource(self.environment, capacity)
        self.started: list[int] = []
        self.requests: list[simpy.resources.resource.PriorityRequest] = []
        self.in_service: list[int] = []
        self.withdrawn: set[int] = set()

    def take(self, step: tuple[float, str, int]) -> None:
        wait, what, number = step
        self.environment.run(self.environment.now + wait)
        if what == "request":
            self.requests.append(self.resource.request(number % 3))
        elif what == "release" and self.in_service:
            customer = self.in_service.pop(number % len(self.in_service))
            self.resource.release(self.requests[customer])
        elif what == "withdraw" and (waiting := self._waiting()):
            customer = waiting[number % len(waiting)]
            self.withdrawn.add(customer)
            self.requests[customer].cancel()
        while self.environment.peek() == self.environment.now:
            self.environment.step()
        for customer in self._waiting():
            if self.requests[customer].triggered:
                self.started.append(customer)
                self.in_service.append(customer)

    def _waiting(self) -> list[int]:
        gone = {*self.started, *self.withdrawn}
        return [customer for customer in range(len(self.requests)) if customer not in gone]


@given(st.integers(1, 4), st.lists(steps, max_size=60))
def test_customers_are_served_in_the_order_of_simpy(capacity: int, plan: Plan) -> None:
    ours, theirs = Served(capacity), Resource(capacity)

    for step in plan:
        ours.take(step)
        theirs.take(step)
        assert ours.started == theirs.started
        assert ours.servers.busy == theirs.resource.count
        assert ours.servers.waiting == len(theirs.resource.queue)


@given(capacities, st.lists(with_capacity, max_size=60))
def test_nobody_waits_while_a_server_is_free(capacity: int, plan: Plan) -> None:
    served = Served(capacity)

    for step in plan:
        served.take(step)
        servers = served.servers
        assert servers.waiting == len(served.waiting)
        assert servers.busy == len(served.in_service)
        assert servers.free == max(0, servers.capacity - servers.busy)
        assert servers.waiting == 0 or servers.free == 0


@given(capacities, st.lists(with_capacity, max_size=60))
def test_the_books_of_server_days_are_exact(capacity: int, plan: Plan) -> None:
    served = Served(capacity)
    busy, there = [0.0], [0.0]
    days = [0.0]
    for wait, what, number in plan:
        busy.append(busy[-1] + served.servers.busy * wait)
        present = max(served.servers.capacity, served.servers.busy)  # some finish their work
        there.append(there[-1] + present * wait)
        served.take((wait, what, number))
        days.append(served.clock.now)

    assert served.servers.busy_days(np.array(days)).tolist() == busy
    assert served.servers.capacity_days(np.array(days)).tolist() == there


@given(capacities, st.lists(with_capacity, max_size=60))
def test_the_owner_always_knows_how_many_are_free(capacity: int, plan: Plan) -> None:
    served = Served(capacity)
    told = [served.servers.free]
    served.servers.on_change = lambda: told.append(served.servers.free)

    for step in plan:
        served.take(step)
        assert told[-1] == served.servers.free


def test_server_days_can_be_asked_for_at_any_day() -> None:
    served = Served(2)
    served.take((1.0, "request", 0))
    served.take((2.0, "request", 0))
    served.take((1.0, "release", 0))

    days = served.servers.busy_days(np.array([0.5, 2.0, 3.5, 6.0]))

    assert days == pytest.approx([0.0, 1.0, 3.0, 6.0])


def test_who_starts_at_once_has_nothing_to_withdraw() -> None:
    servers = Servers(Clock(), 1)

    assert servers.request(lambda _: None, "first") is None
    second = servers.request(lambda _: None, "second")
    assert second is not None
    assert second.waiting


def test_withdrawing_twice_counts_once() -> None:
    servers = Servers(Clock(), 0)
    request = servers.request(lambda _: None, "first")
    servers.request(lambda _: None, "second")
    assert request is not None

    servers.withdraw(request)
    servers.withdraw(request)

    assert servers.waiting == 1


def test_those_in_service_finish_when_the_capacity_falls() -> None:
    served = Served(3)
    for _ in range(4):
        served.take((1.0, "request", 0))
    served.take((1.0, "capacity", 1))

    assert (served.servers.busy, served.servers.free, served.servers.waiting) == (3, 0, 1)
    for _ in range(2):
        served.take((1.0, "release", 0))
    assert served.started == [0, 1, 2]
    served.take((1.0, "release", 0))
    assert served.started == [0, 1, 2, 3]


def test_a_start_may_ask_for_another_server() -> None:
    servers = Servers(Clock(), 2)
    started: list[str] = []

    def start(name: str) -> None:
        started.append(name)
        if name == "first":
            servers.request(start, "second")

    servers.request(start, "first")

    assert started == ["first", "second"]
    assert servers.busy == 2


def test_a_stopped_pool_calls_nobody_any_more() -> None:
    servers = Servers(Clock(), 1)
    called: list[str] = []
    servers.request(called.append, "first")
    servers.request(called.append, "second")
    servers.on_change = lambda: called.append("changed")

    servers.stop()
    servers.release()

    assert called == ["first"]
