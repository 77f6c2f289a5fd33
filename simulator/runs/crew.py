"""Getting every chunk back from workers that may die."""

from __future__ import annotations

import concurrent.futures
import os
import traceback
from collections import Counter
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, CancelledError, Executor, Future
from contextlib import suppress
from dataclasses import dataclass
from time import monotonic
from typing import TYPE_CHECKING

from simulator.runs.executors import Pool, PoolClosedError, SequentialExecutor
from simulator.runs.worker import Batch, Order, work

if TYPE_CHECKING:
    from collections.abc import Callable

    from simulator.runs.schedule import Chunk

# A single run that is alone with its worker when it dies this often is to blame.
MOST_LOSSES = 2
# Workers that die this often in a row while nothing at all is finished will never do better.
MOST_BREAKS = 20
# A dead worker is noticed within milliseconds, unless it died half-way through telling its result.
NOTICE_SECONDS = 1.0


@dataclass(frozen=True)
class Loss:
    """A chunk that will not come back, and why."""

    message: str
    traceback: str = ""


class Crew:
    """Hands chunks to an executor, a few at a time, and gives back each one done or lost.

    When a worker dies, a pool of processes loses all that was under way, and nobody can tell which
    chunk was at fault. The chunks under way become suspects and run again, one at a time. A chunk
    that was alone when the worker died is at fault; it is halved until a single run is left,
    which is tried again before it is given up.
    """

    def __init__(self, executor: Executor, order: Callable[[Chunk], Order]) -> None:
        self._executor = executor
        self._order = order
        # One chunk in work and one waiting for each worker; what works in this thread needs none.
        in_this_thread = isinstance(executor, SequentialExecutor)
        self._window = 1 if in_this_thread else 2 * workers_of(executor)
        self._live: dict[Future[Batch], Chunk] = {}
        self._suspects: list[Chunk] = []
        self._lost: list[tuple[Chunk, Batch | Loss]] = []
        self._losses: Counter[Chunk] = Counter()
        self._breaks = 0
        self._dead_since: float | None = None

    @property
    def has_room(self) -> bool:
        """Whether another chunk should be handed out now."""
        return not self._suspects and len(self._live) < self._window

    def give(self, chunk: Chunk) -> None:
        """Hand out a chunk.

        Raises:
            PoolClosedError: The pool has been closed.
        """
        try:
            self._live[self._executor.submit(work, self._order(chunk))] = chunk
        except BrokenExecutor:
            self._recover([chunk])

    def collect(self, seconds: float) -> list[tuple[Chunk, Batch | Loss]]:
        """What has come back; waits for the first of it, but not longer than some seconds.

        Raises:
            PoolClosedError: The pool has been closed.
        """
        if self._suspects and not self._live:
            self.give(self._suspects.pop())
        done, _ = concurrent.futures.wait(self._live, seconds, FIRST_COMPLETED)
        if not done:
            self._look_for_dead()
        back, self._lost = self._lost, []
        broken = []
        for future in done:
            chunk = self._live.pop(future)
            result = outcome_of(future)
            if result is None:
                broken.append(chunk)
            else:
                self._breaks = 0
                back.append((chunk, result))
        if broken:
            self._recover(broken)
        return back

    def dismiss(self) -> None:
        """Stop at once what is still under way."""
        idle = [future.cancel() for future in self._live]
        if not all(idle) and isinstance(self._executor, Pool):
            with suppress(PoolClosedError):
                self._executor.replace()
        self._live.clear()

    def _look_for_dead(self) -> None:
        """End the workers when one is dead and the pool still waits for the rest of its words."""
        if not isinstance(self._executor, Pool) or not self._executor.has_dead_worker():
            self._dead_since = None
        elif self._dead_since is None:
            self._dead_since = monotonic()
        elif monotonic() - self._dead_since > NOTICE_SECONDS:
            self._dead_since = None
            self._executor.replace()

    def _recover(self, broken: list[Chunk]) -> None:
        """Take fresh workers and decide who runs again."""
        chunks = [*broken, *self._live.values()]
        self._live.clear()
        self._breaks += 1
        if self._breaks > MOST_BREAKS or not isinstance(self._executor, Pool):
            self._lose([*chunks, *self._suspects], "the worker processes keep dying")
            self._suspects.clear()
            return
        self._executor.replace()
        if len(chunks) == 1:
            self._blame(chunks[0])
        else:
            self._suspects += chunks

    def _blame(self, chunk: Chunk) -> None:
        if len(chunk.numbers) > 1:
            self._suspects += chunk.halves()
            return
        self._losses[chunk] += 1
        if self._losses[chunk] < MOST_LOSSES:
            self._suspects.append(chunk)
        else:
            self._lose([chunk], "the worker process died each time this run was tried")

    def _lose(self, chunks: list[Chunk], message: str) -> None:
        self._lost += [(chunk, Loss(message)) for chunk in chunks]


def outcome_of(future: Future[Batch]) -> Batch | Loss | None:
    """What a finished future brought; None if its worker died or it never started."""
    try:
        return future.result()
    except (BrokenExecutor, CancelledError):
        return None
    except Exception as error:  # noqa: BLE001 - what a worker raised is told, not raised again
        trace = "".join(traceback.format_exception(error))
        return Loss(f"{type(error).__name__}: {error}", trace)


def workers_of(executor: Executor) -> int:
    """How many chunks an executor works on at the same time."""
    if isinstance(executor, Pool):
        return executor.workers
    return 1 if isinstance(executor, SequentialExecutor) else os.cpu_count() or 1
