"""A process that finds the present moment once and lets a copy of itself live each future.

A living world can be neither copied nor sent, but a process can be forked: the copy shares the
world's memory until it changes it. Where processes cannot be forked, the present is found anew for
each future.
"""

from __future__ import annotations

import gc
import os
import signal
from typing import TYPE_CHECKING

from simulator.exercise.forecast.future import future, present

if TYPE_CHECKING:
    from collections.abc import Iterable
    from multiprocessing.connection import Connection

    from simulator.exercise.forecast.courses import Course
    from simulator.exercise.forecast.order import ForecastOrder
    from simulator.model.world import World

    Job = tuple[Course, int]

CAN_FORK = hasattr(os, "fork")
NICENESS = 5
"""The console comes first, even where there are as many workers as processors."""


def serve(order: ForecastOrder, jobs: tuple[Job, ...], answers: Connection) -> None:
    """Live each future of some jobs, and send what it was, or what went wrong."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if CAN_FORK:
        os.nice(NICENESS)
    gc.disable()
    try:
        _serve(order, jobs, answers)
    except (BrokenPipeError, ConnectionResetError):
        return  # nobody wants to know any more
    finally:
        answers.close()


def _serve(order: ForecastOrder, jobs: Iterable[Job], answers: Connection) -> None:
    if not CAN_FORK:
        for job in jobs:
            _live(order, present(order).world, job, answers)
        return
    os.setpgid(0, 0)  # so that who ends this process ends its copies, too
    world = present(order).world
    gc.freeze()
    for job in jobs:
        child = os.fork()
        if child == 0:
            code = 1
            try:
                _live(order, world, job, answers)
                code = 0
            finally:
                # A copy must not do what its original will do when it ends.
                os._exit(code)
        _, status = os.waitpid(child, 0)
        if status:
            answers.send((job, None, f"a future ended early (status {status})"))


def _live(order: ForecastOrder, world: World, job: Job, answers: Connection) -> None:
    course, number = job
    try:
        series = future(order, world, course, number)
    except Exception as error:  # noqa: BLE001 - one that fails must not end the others
        answers.send((job, None, f"{type(error).__name__}: {error}"))
    else:
        answers.send((job, series, ""))
