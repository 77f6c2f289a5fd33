"""How the worlds of a scenario are spread."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from simulator.runs.quantiles import quantiles

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Numbers = NDArray[np.float64]

PROBABILITIES = (0.05, 0.25, 0.5, 0.75, 0.95)
GRID = 160
REACH = 3.0
"""How many bandwidths the curve goes on beyond the outermost world."""
SILVERMAN = 0.9
QUARTILES_OF_NORMAL = 1.349
ROUNDING = 1e-9
"""Values that differ by less, of their size, are the same but for rounding."""


@dataclass(frozen=True, eq=False)
class Distribution:
    """The values of one outcome in many worlds.

    Attributes:
        values: One a world, float64[world], without those that are undefined.
        mean: Their mean; NaN if there are none.
        low: The lower end of the 95 % interval of the mean; NaN below two worlds.
        high: Its upper end.
        quantiles: The 5, 25, 50, 75 and 95 % quantiles.
        across: Where the curve is known, float64[point]; empty if nothing varies.
        density: The share of worlds per unit there, so that the area under it is 1.
    """

    values: Numbers
    mean: float
    low: float
    high: float
    quantiles: Numbers
    across: Numbers
    density: Numbers


def distribution(values: Numbers, margin_of_mean: float = np.nan) -> Distribution:
    """What the values of many worlds look like; NaN is left out.

    Args:
        values: One a world.
        margin_of_mean: Half the width of the mean's interval.
    """
    known = values[~np.isnan(values)]
    mean = float(known.mean()) if len(known) else np.nan
    across, density = curve(known)
    return Distribution(
        known,
        mean,
        mean - margin_of_mean,
        mean + margin_of_mean,
        quantiles(known, PROBABILITIES),
        across,
        density,
    )


def curve(values: Numbers) -> tuple[Numbers, Numbers]:
    """A smooth curve of how the values lie: a normal kernel with Silverman's bandwidth.

    The values are first counted in narrow cells, so that thousands take no longer than hundreds.
    """
    width = bandwidth(values)
    if not width:
        return np.empty(0), np.empty(0)
    low, high = np.min(values) - REACH * width, np.max(values) + REACH * width
    counts, edges = np.histogram(values, GRID, (low, high))
    across = (edges[1:] + edges[:-1]) / 2
    kernel = np.exp(-0.5 * ((across[:, np.newaxis] - across) / width) ** 2)
    density = kernel @ counts
    return across, density / (density.sum() * (across[1] - across[0]))


def bandwidth(values: Numbers) -> float:
    """How far each value is smeared; 0 where nothing varies."""
    if not len(values) or np.ptp(values) <= ROUNDING * np.abs(values).max():
        return 0.0
    spread = float(values.std(ddof=1))
    low, high = quantiles(values, (0.25, 0.75))
    robust = float(high - low) / QUARTILES_OF_NORMAL
    narrow = min(spread, robust) if robust > 0 else spread
    return float(SILVERMAN * narrow * len(values) ** -0.2)
