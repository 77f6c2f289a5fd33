"""What happens inside a worker process.

A worker imports SimPy and NumPy and nothing heavier, so that it answers soon after it is born.
"""

from __future__ import annotations

import gc
import multiprocessing
import os
import pickle
import signal
import time
import zlib
from dataclasses import dataclass
from functools import lru_cache
from multiprocessing.connection import wait
from threading import Thread
from typing import TYPE_CHECKING

import numpy as np

from simulator.kernel.garbage import without_garbage_collection
from simulator.runs.failures import FailedRun
from simulator.runs.run import RunResult

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from simulator.runs.run import Replicate
    from simulator.scenario.scenario import Scenario

# Long enough that a worker busy with it cannot take its neighbour's share too.
GREETING_SECONDS = 0.01


@dataclass(frozen=True)
class Order:
    """Some replications of one scenario, to be run one after the other in one worker."""

    scenario: bytes
    seed: int
    numbers: range
    replicate: Replicate


@dataclass(frozen=True, eq=False)
class Batch:
    """What came of an order: rows of numbers, failures, and the time it took in seconds.

    Attributes:
        numbers: The replications that gave numbers, in order.
        totals: By replication, outcome and place.
        series: By replication, outcome, place and month.
    """

    numbers: tuple[int, ...]
    totals: NDArray[np.float64]
    series: NDArray[np.float64]
    failures: tuple[FailedRun, ...]
    seconds: float


def initialize(niceness: int) -> None:
    """Make this process a worker: polite, deaf to Ctrl-C, and gone when its parent is gone."""
    gc.freeze()  # what the imports left behind is nobody's garbage, and need not be looked at
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if hasattr(os, "nice"):
        os.nice(niceness)
    Thread(target=_end_with_parent, name="parent watch", daemon=True).start()


def _end_with_parent() -> None:
    """End this process when its parent ends, however suddenly; a pool alone does not see to it."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)


def greet() -> int:
    """Answer with the process number, once everything that a run needs has been imported."""
    time.sleep(GREETING_SECONDS)
    return os.getpid()


def pack(scenario: Scenario) -> bytes:
    """A scenario as bytes; small, so that an order never fills the pipe to the workers."""
    return zlib.compress(pickle.dumps(scenario, protocol=pickle.HIGHEST_PROTOCOL), level=1)


@lru_cache(maxsize=16)
def _unpack(packed: bytes) -> Scenario:
    scenario: Scenario = pickle.loads(zlib.decompress(packed))  # noqa: S301 - packed by the parent
    return scenario


def work(order: Order) -> Batch:
    """Run every replication of an order."""
    start = time.perf_counter()
    scenario = _unpack(order.scenario)
    # Coming back after each run, the collector would look at all that the run has left.
    with without_garbage_collection():
        runs = [order.replicate(scenario, order.seed, number) for number in order.numbers]
    results = [run for run in runs if isinstance(run, RunResult)]
    return Batch(
        tuple(result.replication for result in results),
        np.array([result.totals for result in results]),
        np.array([result.series for result in results]),
        tuple(run for run in runs if isinstance(run, FailedRun)),
        time.perf_counter() - start,
    )
