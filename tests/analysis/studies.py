"""Made-up ensembles whose truth is known."""

from __future__ import annotations

import numpy as np

from simulator.model.simulation import months_of
from simulator.runs import OUTCOMES
from simulator.runs.sample import Ensemble
from tests.runs.fakes import small_scenario

SCENARIO = small_scenario()
PLACES = 3
SHAPE = (len(OUTCOMES), PLACES)
ROWS = {outcome.name: row for row, outcome in enumerate(OUTCOMES)}


def ensemble(totals: np.ndarray, seed: int = 1) -> Ensemble:
    """Make an ensemble of given totals [world, outcome, place]."""
    worlds = len(totals)
    series = np.zeros((worlds, *SHAPE, months_of(SCENARIO.setting)))
    return Ensemble(SCENARIO, seed, worlds, np.arange(worlds), totals, series)


def nothing(worlds: int) -> np.ndarray:
    """Make totals of worlds in which nothing happens."""
    return np.zeros((worlds, *SHAPE))


def with_outcome(worlds: np.ndarray, outcome: str = "attacks") -> Ensemble:
    """Make an ensemble in which only one outcome of the region happens."""
    totals = nothing(len(worlds))
    totals[:, ROWS[outcome], -1] = worlds
    return ensemble(totals)
