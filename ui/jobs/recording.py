"""One world recorded in a worker process, so that the window stays free."""

from __future__ import annotations

from concurrent.futures import BrokenExecutor
from typing import TYPE_CHECKING

from simulator.runs.recorder import record

if TYPE_CHECKING:
    from simulator.runs.executors import Pool
    from simulator.runs.recording import Recording
    from simulator.scenario.scenario import Scenario
    from ui.jobs.job import Cancelled

LOOK_SECONDS = 0.05


def record_world(
    scenario: Scenario, luck: tuple[int, int], pool: Pool, cancelled: Cancelled
) -> Recording | None:
    """Have a world of a seed and number recorded; nothing comes of it once it is cancelled."""
    try:
        future = pool.submit(record, scenario, *luck)
    except BrokenExecutor:  # a worker has died since; others take its place
        pool.replace()
        future = pool.submit(record, scenario, *luck)
    while not cancelled():
        try:
            return future.result(LOOK_SECONDS)
        except TimeoutError:
            if future.done():  # the world itself ran out of time
                raise
    future.cancel()
    return None
