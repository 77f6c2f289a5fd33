"""Many runs of one scenario or several, over an executor given by the caller."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from simulator.runs.crew import Crew, Loss, workers_of
from simulator.runs.executors import PoolClosedError, SequentialExecutor
from simulator.runs.failures import FailedRun, Stage, reproducing_command
from simulator.runs.gathering import Gathering
from simulator.runs.plan import Plan
from simulator.runs.progress import Progress, Reporter
from simulator.runs.run import run
from simulator.runs.sample import Ensemble
from simulator.runs.schedule import CHUNK_SECONDS, Chunk, Schedule
from simulator.runs.worker import Batch, Order, pack

if TYPE_CHECKING:
    from collections.abc import Callable
    from concurrent.futures import Executor

    from simulator.runs.run import Replicate

__all__ = ["Ensemble", "Plan", "Progress", "run_ensemble"]

# How long a cancellation may go unnoticed while nothing comes back.
POLL_SECONDS = 0.02


def _ignore(progress: Progress) -> None:
    """Take no interest in how far the runs have come."""


def _never() -> bool:
    return False


def run_ensemble(
    plan: Plan,
    pool: Executor,
    on_progress: Callable[[Progress], None] = _ignore,
    cancelled: Callable[[], bool] = _never,
    replicate: Replicate = run,
) -> tuple[Ensemble, ...]:
    """Run all replications of all scenarios and give one ensemble a scenario.

    The numbers do not depend on the executor, the number of its workers or how runs are chunked.
    A run that fails and a run whose worker dies are told among the failures. Whatever ends this
    function early, also Ctrl-C, first stops the runs that are under way.

    Args:
        plan: What to run.
        pool: Where to run it: a `Pool`, whose dead workers are replaced, or any other executor.
        on_progress: Called in this thread with what has come so far, at a bounded rate.
        cancelled: Asked in this thread, often, whether to stop and give what has come so far.
        replicate: What to repeat; a worker must be able to import it by its name.
    """
    packed = [pack(scenario) for scenario in plan.scenarios]
    gatherings = [Gathering(plan, scenario) for scenario in plan.scenarios]
    reporter = Reporter(gatherings, plan.runs, on_progress)
    schedule = Schedule(plan, workers_of(pool), _chunk_seconds(pool))
    crew = Crew(pool, lambda c: Order(packed[c.scenario], plan.seed, c.numbers, replicate))
    try:
        while reporter.ended < plan.runs and not cancelled():
            while crew.has_room and (chunk := schedule.next_chunk()):
                crew.give(chunk)
            for chunk, back in crew.collect(POLL_SECONDS):
                batch = _told(plan, chunk, back) if isinstance(back, Loss) else back
                gatherings[chunk.scenario].add(batch)
                schedule.learn(chunk, batch.seconds)
            reporter.report()
    except PoolClosedError:
        pass  # whoever closed the pool meant to cancel
    finally:
        crew.dismiss()
    incomplete = reporter.ended < plan.runs
    return tuple(gathering.ensemble(cancelled=incomplete) for gathering in gatherings)


def _chunk_seconds(executor: Executor) -> float:
    """Hand runs one by one to an executor that works in this thread: one cannot cancel between."""
    return 0.0 if isinstance(executor, SequentialExecutor) else CHUNK_SECONDS


def _told(plan: Plan, chunk: Chunk, loss: Loss) -> Batch:
    """A lost chunk as failed runs."""
    scenario = plan.scenarios[chunk.scenario]
    failures = tuple(
        FailedRun(
            number,
            Stage.WORKER,
            loss.message,
            loss.traceback,
            reproducing_command(scenario, plan.seed, number),
        )
        for number in chunk.numbers
    )
    return Batch((), np.empty(0), np.empty(0), failures, 0.0)
