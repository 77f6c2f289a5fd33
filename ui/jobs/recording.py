"""One world recorded in a worker process, so that the window stays free."""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator.runs.recorder import record

if TYPE_CHECKING:
    from concurrent.futures import Executor

    from simulator.runs.recording import Recording
    from simulator.scenario.scenario import Scenario
    from ui.jobs.job import Cancelled

LOOK_SECONDS = 0.05


def record_world(
    scenario: Scenario, luck: tuple[int, int], pool: Executor, cancelled: Cancelled
) -> Recording | None:
    """Have a world of a seed and number recorded; nothing comes of it once it is cancelled."""
    future = pool.submit(record, scenario, *luck)
    while not cancelled():
        try:
            return future.result(LOOK_SECONDS)
        except TimeoutError:
            if future.done():  # the world itself ran out of time
                raise
    future.cancel()
    return None
