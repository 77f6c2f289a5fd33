"""Time passes in days, for processes and alarms alike."""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING, Any

from simulator.kernel.clock import DAYS_PER_MONTH, DAYS_PER_YEAR, Alarm, Clock

if TYPE_CHECKING:
    from collections.abc import Generator


def test_a_year_has_twelve_months() -> None:
    assert DAYS_PER_MONTH * 12 == DAYS_PER_YEAR


def test_time_begins_where_it_is_told_to_and_ends_where_it_is_run_to() -> None:
    clock = Clock(-30.0)

    assert clock.now == -30.0
    clock.run(12.5)
    assert clock.now == 12.5


def test_a_process_wakes_after_the_days_it_waits_for() -> None:
    clock = Clock()
    seen = []

    def steps() -> Generator[Any, Any, None]:
        seen.append(clock.now)
        yield clock.wait(3.0)
        seen.append(clock.now)
        yield clock.wait(0.5)
        seen.append(clock.now)

    clock.process(steps())
    clock.run(10.0)

    assert seen == [0.0, 3.0, 3.5]


def test_processes_take_turns_on_one_clock() -> None:
    clock = Clock()
    seen = []

    def steps(name: str, days: float) -> Generator[Any, Any, None]:
        for _ in range(2):
            yield clock.wait(days)
            seen.append((name, clock.now))

    clock.process(steps("slow", 3.0))
    clock.process(steps("fast", 2.0))
    clock.run(10.0)

    assert seen == [("fast", 2.0), ("slow", 3.0), ("fast", 4.0), ("slow", 6.0)]


def test_an_alarm_can_be_armed_again_once_it_has_gone_off() -> None:
    clock = Clock()
    seen = []

    def ring(alarm: Alarm) -> None:
        seen.append(clock.environment.now)
        if len(seen) < 3:
            alarm.arm(clock.environment.now + 2.0)

    Alarm(clock.environment, ring).arm(1.0)
    clock.run(20.0)

    assert seen == [1.0, 3.0, 5.0]


def test_nothing_happens_after_the_clock_has_stopped() -> None:
    clock = Clock()
    seen = []

    def steps() -> Generator[Any, Any, None]:
        try:
            yield clock.wait(3.0)
            seen.append("woken")
        finally:
            seen.append("let go")

    clock.process(steps())
    Alarm(clock.environment, seen.append).arm(5.0)
    clock.run(1.0)
    clock.stop()

    assert seen == ["let go"]
    assert clock.environment.peek() == inf
