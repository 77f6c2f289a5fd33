"""Runs a forecast in processes of its own; whoever waits for it does nothing meanwhile."""

from __future__ import annotations

import os
import signal
import time
from collections import Counter
from contextlib import suppress
from multiprocessing.connection import wait
from typing import TYPE_CHECKING, Any

import numpy as np

from simulator.exercise.forecast.fan import Forecast
from simulator.exercise.forecast.worker import serve
from simulator.kernel.clock import DAYS_PER_MONTH
from simulator.runs.processes import worker_context

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from multiprocessing.connection import Connection
    from typing import Self

    from numpy.typing import NDArray

    from simulator.exercise.forecast.courses import Course
    from simulator.exercise.forecast.order import ForecastOrder

    Found = dict[tuple[Course, int], NDArray[np.float32]]
    Answer = tuple[tuple[Course, int], NDArray[np.float32] | None, str]

LOOK_SECONDS = 0.05
GRACE_SECONDS = 5.0
NEWS_SECONDS = 0.5
FEWEST = 10
"""A course of fewer futures is no picture yet."""


def forecast(
    order: ForecastOrder,
    progress: Callable[[int, int], None] = lambda _done, _all: None,
    cancelled: Callable[[], bool] = lambda: False,
    workers: int = 0,
    arrived: Callable[[Forecast], None] = lambda _: None,
) -> Forecast:
    """How things may go on from the present turn, under each course.

    It may run in any thread and needs nothing of the session.

    Args:
        order: What to look at, as the session gives it.
        progress: Told how many runs are done, and of how many.
        cancelled: Whether nobody wants it any more; what there is until then is given back.
        workers: How many processes; as many as there are processors if 0.
        arrived: Given the forecast as far as it goes whenever a course is complete, the first one
            first, and now and then on the way there.
    """
    found: Found = {}
    failed: set[tuple[Course, int]] = set()
    left = Counter(dict.fromkeys(order.courses, order.worlds))
    due = time.monotonic() + NEWS_SECONDS
    count = min(order.worlds, workers or _processors())
    with _Crew(order, count) as crew:
        for job, series, _ in crew.answers(cancelled):
            if series is None:
                failed.add(job)
            else:
                found[job] = series
            progress(len(found) + len(failed), order.runs)
            left[job[0]] -= 1
            is_news = time.monotonic() >= due and order.worlds - left[job[0]] >= FEWEST
            if is_news or not left[job[0]]:
                arrived(gathered(order, found, len(failed)))
                due = time.monotonic() + NEWS_SECONDS
    return gathered(order, found, len(failed))


class _Crew:
    """The processes that work on one forecast; at the end of the block none is left."""

    def __init__(self, order: ForecastOrder, count: int) -> None:
        context = worker_context()
        self._processes = []
        self._pipes: list[Connection] = []
        for worker in range(count):
            # One course after the other, so that the first can be shown while the others run.
            jobs = tuple(
                (course, number)
                for course in order.courses
                for number in range(worker, order.worlds, count)
            )
            receiver, sender = context.Pipe(duplex=False)
            process = context.Process(target=serve, args=(order, jobs, sender), daemon=True)
            process.start()
            sender.close()
            self._processes.append(process)
            self._pipes.append(receiver)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        for pipe in self._pipes:
            pipe.close()
        for process in self._processes:
            _end(process)

    def answers(self, cancelled: Callable[[], bool]) -> Iterator[Answer]:
        """What comes of the jobs, as it comes, until all are done or nobody wants it."""
        open_pipes: list[Any] = list(self._pipes)
        while open_pipes and not cancelled():
            for pipe in wait(open_pipes, LOOK_SECONDS):
                # All are connections, and each says when it has no more.
                connection: Any = pipe
                try:
                    yield connection.recv()
                except EOFError:
                    open_pipes.remove(connection)


def _end(process: Any) -> None:
    """End a process and the copies it has made of itself."""
    if process.is_alive():
        with suppress(OSError, AttributeError):
            os.killpg(process.pid, signal.SIGKILL)
        process.kill()
    process.join(GRACE_SECONDS)


def gathered(order: ForecastOrder, found: Found, failed: int) -> Forecast:
    """The worlds that are there, in their order."""
    numbers = {
        course: tuple(one for one in range(order.worlds) if (course, one) in found)
        for course in order.courses
    }
    places = (*order.scenario.setting.states, "region")
    months = max(1, int(np.ceil(order.until / DAYS_PER_MONTH - 1e-9)))
    shape = (0, len(order.outcomes), len(places), months)
    series = {
        course: np.stack([found[course, one] for one in there])
        if there
        else np.zeros(shape, np.float32)
        for course, there in numbers.items()
    }
    edges = np.append(np.arange(1, months) * DAYS_PER_MONTH, order.until)
    return Forecast(order.outcomes, places, edges, order.day, series, numbers, order.worlds, failed)


def _processors() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
