"""Plays a plan through in many worlds: which injects come, how often and when."""

from __future__ import annotations

import concurrent.futures
import pickle
from collections import Counter
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, CancelledError, Future
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from simulator.exercise.plan.conditions import parts_of
from simulator.exercise.plan.rehearsal import Rehearsed, rehearse
from simulator.exercise.plan.triggers import Unanswered
from simulator.exercise.plan.words import Delivery
from simulator.kernel.errors import TaawunError
from simulator.runs.executors import Pool, SequentialExecutor

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from concurrent.futures import Executor

    from simulator.exercise.plan.exercise import Exercise
    from simulator.exercise.plan.injects import Inject
    from simulator.scenario.scenario import Scenario

WORLDS = 100
CHUNK = 2
POLL_SECONDS = 0.02
RARE = 0.1
OFTEN = 0.9


class DryRunError(TaawunError):
    """A dry run in which no world could be played."""


@dataclass(frozen=True)
class InjectShare:
    """How often an inject came.

    Attributes:
        number: The inject.
        fired: In how many worlds it came.
        worlds: Of how many.
        turns: In how many worlds it came in each turn, by turn.
        is_left_to_people: Whether it waits for silence, which policies do not keep.
    """

    number: str
    fired: int
    worlds: int
    turns: tuple[tuple[int, int], ...]
    is_left_to_people: bool = False

    @property
    def share(self) -> float:
        """In which share of the worlds it came."""
        return self.fired / self.worlds if self.worlds else 0.0

    def sentence(self) -> str:
        """What to know about it."""
        if self.is_left_to_people:
            return f"Inject {self.number} depends on whether people answer; policies do not tell."
        percent = f"{self.share:.0%}".replace("%", " %")
        told = f"Inject {self.number} fires in {percent} of worlds"
        if not self.turns:
            return f"{told}."
        usual = max(self.turns, key=lambda pair: pair[1])[0]
        return f"{told}, most often in turn {usual}."


@dataclass(frozen=True)
class DryRun:
    """What came of a plan in many worlds, with policies in the seats.

    Attributes:
        worlds: How many worlds were played to the end.
        failed: Why others were not.
        is_whole: Whether all that were asked for were played or failed.
        injects: How often each inject came, in the order of the plan, without the tray.
        decisions: Mean number of decisions a seat's policy takes, by turn and seat.
        attacks: The least, median and most attacks in the region, by turn.
    """

    worlds: int
    failed: tuple[str, ...]
    is_whole: bool
    injects: tuple[InjectShare, ...]
    decisions: dict[tuple[int, str], float]
    attacks: tuple[tuple[int, int, int], ...]

    def remarkable(self, exercise: Exercise) -> tuple[str, ...]:
        """Sentences on conditional injects that hardly ever, or nearly always, come."""
        conditional = {
            one.number for one in exercise.injects if one.delivery is Delivery.CONDITIONAL
        }
        return tuple(
            one.sentence()
            for one in self.injects
            if one.number in conditional
            and (one.is_left_to_people or not RARE <= one.share <= OFTEN)
        )


def dry_run(
    exercise: Exercise,
    scenario: Scenario,
    pool: Executor,
    worlds: int = WORLDS,
    progress: Callable[[int, int], None] = lambda _done, _of: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> DryRun:
    """Play a plan through in many worlds; the same worlds give the same answer on any executor.

    Args:
        exercise: The plan.
        scenario: Its scenario.
        pool: Where to run.
        worlds: How many worlds.
        progress: Told how many worlds are done, of how many.
        cancelled: Asked often whether to stop and give what has come so far.

    Raises:
        DryRunError: Every world failed.
    """
    packed = pickle.dumps((exercise, scenario), protocol=pickle.HIGHEST_PROTOCOL)
    gathered = _Gathered(packed, pool, worlds)
    while not gathered.is_over and not cancelled():
        gathered.step()
        progress(gathered.ended, worlds)
    gathered.stop()
    if not gathered.done and gathered.failed:
        raise DryRunError(gathered.failed[0])
    return _summed(exercise, gathered, worlds)


class _Gathered:
    """Hands out worlds, a few at a time, and gathers what comes back."""

    def __init__(self, packed: bytes, pool: Executor, worlds: int) -> None:
        self._packed = packed
        self._pool = pool
        self._left = [range(at, min(at + CHUNK, worlds)) for at in range(0, worlds, CHUNK)][::-1]
        self._live: dict[Future[tuple[Rehearsed, ...]], range] = {}
        in_this_thread = isinstance(pool, SequentialExecutor)
        self._window = 1 if in_this_thread else 2 * getattr(pool, "workers", 2)
        self._lost: Counter[range] = Counter()
        self.done: list[Rehearsed] = []
        self.failed: list[str] = []

    @property
    def ended(self) -> int:
        """How many worlds are done or have failed."""
        return len(self.done) + len(self.failed)

    @property
    def is_over(self) -> bool:
        """Whether nothing is left to do."""
        return not self._left and not self._live

    def step(self) -> None:
        """Hand out what there is room for, and take in what has come back."""
        while self._left and len(self._live) < self._window:
            chunk = self._left.pop()
            try:
                self._live[self._pool.submit(_rehearse, self._packed, chunk)] = chunk
            except BrokenExecutor:
                self._lose([chunk])
        back, _ = concurrent.futures.wait(self._live, POLL_SECONDS, FIRST_COMPLETED)
        lost = []
        for future in back:
            chunk = self._live.pop(future)
            try:
                self.done += future.result()
            except (BrokenExecutor, CancelledError):
                lost.append(chunk)
            except Exception as error:  # noqa: BLE001 - a world that fails is told, not raised
                self.failed += [f"{type(error).__name__}: {error}"] * len(chunk)
        if lost:
            self._lose(lost)

    def stop(self) -> None:
        """End what is still under way."""
        idle = [future.cancel() for future in self._live]
        if not all(idle) and isinstance(self._pool, Pool):
            self._pool.replace()
        self._live.clear()

    def _lose(self, chunks: list[range]) -> None:
        """Try worlds once more whose worker has died."""
        chunks += self._live.values()
        self._live.clear()
        if isinstance(self._pool, Pool):
            self._pool.replace()
        for chunk in chunks:
            self._lost[chunk] += 1
            if self._lost[chunk] > 1:
                self.failed += ["the worker process died twice"] * len(chunk)
            else:
                self._left.append(chunk)


def _rehearse(packed: bytes, numbers: range) -> tuple[Rehearsed, ...]:
    exercise, scenario = _unpacked(packed)
    return tuple(rehearse(exercise, scenario, number) for number in numbers)


@lru_cache(maxsize=4)
def _unpacked(packed: bytes) -> tuple[Exercise, Scenario]:
    pair: tuple[Exercise, Scenario] = pickle.loads(packed)  # noqa: S301 - packed by the parent
    return pair


def _summed(exercise: Exercise, gathered: _Gathered, worlds: int) -> DryRun:
    done = sorted(gathered.done, key=lambda one: one.replication)
    injects = [
        _share(inject, done) for inject in exercise.injects if inject.delivery is not Delivery.TRAY
    ]
    decisions: Counter[tuple[int, str]] = Counter()
    for one in done:
        decisions.update(one.decisions)
    means = {key: count / max(1, len(done)) for key, count in sorted(decisions.items())}
    by_turn = zip(*(one.attacks for one in done), strict=True)
    attacks = tuple(_spread(sorted(column)) for column in by_turn)
    is_whole = gathered.ended >= worlds
    failed = tuple(dict.fromkeys(gathered.failed))
    return DryRun(len(done), failed, is_whole, tuple(injects), means, attacks)


def _share(inject: Inject, done: Sequence[Rehearsed]) -> InjectShare:
    number = inject.number
    turns = Counter(one.fired[number] for one in done if number in one.fired)
    is_left = any(isinstance(part, Unanswered) for part in parts_of(inject.trigger))
    return InjectShare(number, turns.total(), len(done), tuple(sorted(turns.items())), is_left)


def _spread(column: Sequence[int]) -> tuple[int, int, int]:
    return column[0], column[len(column) // 2], column[-1]
