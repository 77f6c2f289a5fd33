"""How worker processes are born and how they are ended."""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager
from multiprocessing import context
from multiprocessing.connection import wait
from types import ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from concurrent.futures import ProcessPoolExecutor
    from threading import Thread

# What a worker needs to import for a run, loaded once into the server that forks the workers.
WORKER_MODULE = "simulator.runs.worker"

GRACE_SECONDS = 2.0

if sys.platform == "win32":
    _Context = context.SpawnContext
    _Process = context.SpawnProcess
else:
    _Context = context.ForkServerContext
    _Process = context.ForkServerProcess


class WorkerProcess(_Process):
    """A process that starts without the program's main module, which may import Qt."""

    def start(self) -> None:
        with _light_birth():
            super().start()


class WorkerContext(_Context):
    """Where the workers come from: a small server process that forks them, or fresh ones."""

    Process = WorkerProcess


def worker_context() -> WorkerContext:
    """The way to start workers on this platform."""
    fresh = WorkerContext()
    if sys.platform != "win32":
        fresh.set_forkserver_preload([WORKER_MODULE])
    return fresh


@contextmanager
def _light_birth() -> Iterator[None]:
    """Hide the main module and set the environment while a process is started.

    A new process imports its parent's main module, and everything that one imports. The server
    that forks the workers is told where to look for modules by the environment alone.
    """
    environment = {
        "OMP_NUM_THREADS": "1",
        "PYTHONPATH": os.pathsep.join(filter(None, sys.path)),
        "PYTHONSAFEPATH": "1",
    }
    main = sys.modules["__main__"]
    before = {name: os.environ.get(name) for name in environment}
    sys.modules["__main__"] = ModuleType("__main__")
    os.environ.update(environment)
    try:
        yield
    finally:
        sys.modules["__main__"] = main
        for name, value in before.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value


def has_dead_worker(executor: ProcessPoolExecutor) -> bool:
    """Whether a worker of an executor has died, noticed or not."""
    processes = (executor._processes or {}).values()  # noqa: SLF001 - it has no public way to ask
    return bool(wait([process.sentinel for process in processes], 0.0))


def end_workers(executor: ProcessPoolExecutor) -> None:
    """End the workers of an executor at once, whatever they are doing.

    Before Python 3.14 an executor has no public way to do this.
    """
    processes = list((executor._processes or {}).values())  # noqa: SLF001 - see above
    manager: Thread | None = vars(executor)["_executor_manager_thread"]
    results = vars(executor)["_result_queue"]
    executor.shutdown(wait=False, cancel_futures=True)
    for process in processes:
        process.terminate()
    for process in processes:
        process.join(GRACE_SECONDS)
        if process.is_alive():
            process.kill()
            process.join(GRACE_SECONDS)
    # A worker ended half-way through telling its result leaves the manager waiting for the rest,
    # and the program waiting for the manager. When nobody can write, it finds the end instead.
    if results is not None:
        results._writer.close()  # noqa: SLF001 - see above
    if manager is not None:
        manager.join(GRACE_SECONDS)
