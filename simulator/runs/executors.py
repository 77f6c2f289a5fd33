"""Where runs are executed: here, one after the other, or in worker processes kept warm."""

from __future__ import annotations

import concurrent.futures
from concurrent.futures import BrokenExecutor, Executor, Future, ProcessPoolExecutor
from threading import RLock
from typing import TYPE_CHECKING, ParamSpec, TypeVar

from simulator.kernel.errors import TaawunError
from simulator.runs.processes import end_workers, has_dead_worker, worker_context
from simulator.runs.worker import greet, initialize

if TYPE_CHECKING:
    from collections.abc import Callable

P = ParamSpec("P")
T = TypeVar("T")

NICENESS = 10


class PoolClosedError(TaawunError):
    """Work was given to a pool that had been closed."""

    def __init__(self) -> None:
        super().__init__("the pool of workers is closed")


class SequentialExecutor(Executor):
    """Does each piece of work at once, in the caller's own thread: for debugging and tests."""

    def submit(self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        future: Future[T] = Future()
        try:
            future.set_result(fn(*args, **kwargs))
        except Exception as error:  # noqa: BLE001 - a future carries its error to whoever asks
            future.set_exception(error)
        return future


class Pool(Executor):
    """Worker processes that can be kept warm between ensembles and replaced when they die.

    Every method may be called from any thread. Workers start at the first piece of work or when
    they are warmed; nothing is left when the pool is closed.
    """

    def __init__(self, workers: int) -> None:
        self.workers = workers
        self._lock = RLock()
        self._closed = False
        self._executor: ProcessPoolExecutor | None = None

    def submit(self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """Hand a piece of work to the workers.

        Raises:
            PoolClosedError: The pool has been closed.
            BrokenExecutor: A worker has died; `replace` the workers and submit again.
        """
        with self._lock:
            return self._current().submit(fn, *args, **kwargs)

    def warm(self) -> None:
        """Start the workers and wait until they have imported what a run needs.

        Raises:
            PoolClosedError: The pool has been closed.
        """
        try:
            concurrent.futures.wait([self.submit(greet) for _ in range(self.workers)])
        except BrokenExecutor:
            self.replace()

    def has_dead_worker(self) -> bool:
        """Whether a worker has died and was not replaced."""
        with self._lock:
            return self._executor is not None and has_dead_worker(self._executor)

    def replace(self) -> None:
        """End the workers at once, lose their work, and let new ones start when needed.

        Raises:
            PoolClosedError: The pool has been closed.
        """
        with self._lock:
            if self._closed:
                raise PoolClosedError
            self._end()

    def close(self) -> None:
        """End the workers at once; closing twice is harmless."""
        with self._lock:
            self._closed = True
            self._end()

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:  # noqa: ARG002 - the signature is the base class's
        """Do what `close` does, as executors call it."""
        self.close()

    def _current(self) -> ProcessPoolExecutor:
        if self._closed:
            raise PoolClosedError
        if self._executor is None:
            self._executor = ProcessPoolExecutor(
                self.workers,
                mp_context=worker_context(),
                initializer=initialize,
                initargs=(NICENESS,),
            )
        return self._executor

    def _end(self) -> None:
        if self._executor is not None:
            end_workers(self._executor)
            self._executor = None
