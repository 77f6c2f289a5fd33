"""In how many of the worlds something is so, and how surely."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

NORMAL_95 = 1.959963984540054


@dataclass(frozen=True)
class Share:
    """A share of worlds, between the ends of its 95 % interval; NaN if there are no worlds."""

    value: float
    low: float
    high: float


@dataclass(frozen=True, eq=False)
class Shares:
    """Many shares in arrays of one shape, with Wilson's intervals.

    Attributes:
        value: The shares.
        low: The lower ends; never below 0.
        high: The upper ends; never above 1.
    """

    value: NDArray[np.float64]
    low: NDArray[np.float64]
    high: NDArray[np.float64]

    @classmethod
    def of(cls, counts: NDArray[np.float64], n: NDArray[np.int_]) -> Shares:
        """So many of so many worlds; worlds that tie may count by halves."""
        some = np.maximum(n, 1)
        value = counts / some
        squared = NORMAL_95**2
        middle = (counts + squared / 2) / (some + squared)
        width = np.sqrt(value * (1 - value) / some + squared / (4 * some**2))
        margin = NORMAL_95 * width * some / (some + squared)
        nothing = np.where(n > 0, 0.0, np.nan)
        low = np.clip(middle - margin, 0.0, 1.0) + nothing
        return cls(value + nothing, low, np.clip(middle + margin, 0.0, 1.0) + nothing)

    def at(self, *place: int) -> Share:
        """One of them."""
        return Share(float(self.value[place]), float(self.low[place]), float(self.high[place]))
