"""What forecasts say: how outcomes may go on, world by world, under each course."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from simulator.kernel.errors import UnknownNameError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from simulator.exercise.forecast.courses import Course

BANDS = (0.05, 0.25, 0.5, 0.75, 0.95)


@dataclass(frozen=True, eq=False)
class Forecast:
    """Futures of one present, under the same luck for each course.

    Attributes:
        outcomes: The names of what was looked at.
        places: The names of the states; the region comes last.
        edges: The days on which months end; the last month may be incomplete.
        now: The present day: what lies before it has happened.
        series: For each course the numbers: [world, outcome, place, month].
        numbers: Which worlds these are, for each course; worlds of one number share their luck.
        wanted: How many worlds were asked for.
        failed: How many could not be run.
    """

    outcomes: tuple[str, ...]
    places: tuple[str, ...]
    edges: NDArray[np.float64]
    now: float
    series: Mapping[Course, NDArray[np.float32]]
    numbers: Mapping[Course, tuple[int, ...]]
    wanted: int
    failed: int = 0

    @property
    def worlds(self) -> int:
        """How many futures there are under each course."""
        return min((len(one) for one in self.series.values()), default=0)

    @property
    def is_complete(self) -> bool:
        """Whether there are as many futures as were asked for."""
        return self.worlds == self.wanted

    @property
    def first_future_month(self) -> int:
        """The number of the first month that is not over yet."""
        return int(np.searchsorted(self.edges, self.now + 1e-6, side="right"))

    def values(self, course: Course, outcome: str, place: str = "region") -> NDArray[np.float32]:
        """The numbers of one outcome at one place: [world, month].

        Raises:
            UnknownNameError: It was not looked at.
        """
        number = _number("outcome", outcome, self.outcomes)
        found: NDArray[np.float32] = self.series[course][
            :, number, _number("place", place, self.places)
        ]
        return found

    def bands(
        self,
        course: Course,
        outcome: str,
        place: str = "region",
        shares: Sequence[float] = BANDS,
    ) -> NDArray[np.float64]:
        """Below which numbers some shares of the futures stay, month by month: [share, month]."""
        values = self.values(course, outcome, place).astype(np.float64)
        return np.nanquantile(values, shares, axis=0)

    def sums(self, course: Course, outcome: str, place: str = "region") -> NDArray[np.float64]:
        """What each future holds of a count from now on: [world]."""
        values = self.values(course, outcome, place)[:, self.first_future_month :]
        total: NDArray[np.float64] = values.sum(axis=1, dtype=np.float64)
        return total


def _number(kind: str, name: str, known: tuple[str, ...]) -> int:
    if name not in known:
        raise UnknownNameError(kind, name, known)
    return known.index(name)
