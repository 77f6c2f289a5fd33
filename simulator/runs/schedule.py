"""Which replications to hand out next, and how many at a time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from simulator.runs.plan import Plan

# Much more than it costs to hand out a chunk, much less than a person notices.
CHUNK_SECONDS = 0.15
LARGEST_CHUNK = 64


@dataclass(frozen=True)
class Chunk:
    """Replications of one scenario that one worker runs in a row."""

    scenario: int
    numbers: range

    def halves(self) -> tuple[Chunk, Chunk]:
        """The same replications in two chunks."""
        middle = len(self.numbers) // 2
        first, second = self.numbers[:middle], self.numbers[middle:]
        return Chunk(self.scenario, first), Chunk(self.scenario, second)


class Schedule:
    """Hands out the replications of all scenarios side by side.

    The same replications of all scenarios come early together, because a comparison needs pairs.
    Chunks are single runs until it is known how long one takes, then grow to a fixed time, and
    shrink towards the end so that all workers finish together.
    """

    def __init__(self, plan: Plan, workers: int, chunk_seconds: float = CHUNK_SECONDS) -> None:
        self._left = [plan.numbers for _ in plan.scenarios]
        self._workers = workers
        self._chunk_seconds = chunk_seconds
        self._runs = [0 for _ in plan.scenarios]
        self._seconds = [0.0 for _ in plan.scenarios]

    def next_chunk(self) -> Chunk | None:
        """The next replications to run, or None when all have been handed out."""
        scenario = max(range(len(self._left)), key=lambda index: len(self._left[index]))
        left = self._left[scenario]
        if not left:
            return None
        size = self._size(scenario)
        self._left[scenario] = left[size:]
        return Chunk(scenario, left[:size])

    def learn(self, chunk: Chunk, seconds: float) -> None:
        """Take note of how long a chunk took."""
        self._runs[chunk.scenario] += len(chunk.numbers)
        self._seconds[chunk.scenario] += seconds

    def _size(self, scenario: int) -> int:
        if not self._runs[scenario]:
            return 1
        seconds_per_run = max(self._seconds[scenario] / self._runs[scenario], 1e-9)
        fair_share = sum(map(len, self._left)) // (2 * self._workers)
        size = min(int(self._chunk_seconds / seconds_per_run), fair_share, LARGEST_CHUNK)
        return max(size, 1)
