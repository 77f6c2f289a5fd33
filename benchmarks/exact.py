"""The exact answers of the problem: expected counts and time integrals from empty to the horizon.

One state is a Markov chain of undetected cells and busy teams (case C4a). Its transient law is
found by uniformisation: `_FASTEST` jumps a year are offered, of which most change nothing, and the
time integral weighs the laws after each with Poisson tails. Nothing is sampled or linearised.
"""

from functools import cache
from math import lgamma

import numpy as np

from benchmarks.peers.problem import (
    ATTACK,
    DETECTION,
    FORMATION,
    INTERDICTION,
    STATES,
    TEAMS,
    YEARS,
)

_MOST_CELLS = 70
"""The chain is cut here; the stationary chance of as many undetected cells is below 1e-40."""

_FASTEST = FORMATION + ATTACK * _MOST_CELLS + DETECTION * _MOST_CELLS * TEAMS + INTERDICTION * TEAMS


@cache
def expected(years: float = YEARS) -> dict[str, float]:
    """The expected outputs of one state: counts, and cell-years and team-years, from empty."""
    cells, teams = np.arange(_MOST_CELLS + 1)[:, None], np.arange(TEAMS + 1)[None, :]
    time = _time_spent(years)
    cell_years = float((time * cells).sum())
    team_years = float((time * teams).sum())
    return {
        "formed": FORMATION * years,
        "attacked": ATTACK * cell_years,
        "detected": DETECTION * float((time * cells * (TEAMS - teams)).sum()),
        "disrupted": INTERDICTION * team_years,
        "cell_years": cell_years,
        "team_years": team_years,
    }


def expected_cells() -> float:
    """Cells formed in all states in one replication."""
    return STATES * FORMATION * YEARS


def _time_spent(years: float) -> np.ndarray:
    """Expected years spent with so many undetected cells (rows) and busy teams (columns)."""
    law = np.zeros((_MOST_CELLS + 1, TEAMS + 1))
    law[0, 0] = 1.0
    time = np.zeros_like(law)
    for tail in _poisson_tails(_FASTEST * years):
        time += law * (tail / _FASTEST)
        law = _jump(law)
    return time


def _jump(law: np.ndarray) -> np.ndarray:
    """The law after one offered jump, most of which change nothing."""
    cells, teams = np.arange(_MOST_CELLS + 1)[:, None], np.arange(TEAMS + 1)[None, :]
    forms = law * (FORMATION / _FASTEST) * (cells < _MOST_CELLS)
    attacks = law * (ATTACK * cells / _FASTEST)
    detections = law * (DETECTION * cells * (TEAMS - teams) / _FASTEST)
    disruptions = law * (INTERDICTION * teams / _FASTEST)
    after = law - forms - attacks - detections - disruptions
    after[1:] += forms[:-1]
    after[:-1] += attacks[1:]
    after[:-1, 1:] += detections[1:, :-1]
    after[:, :-1] += disruptions[:, 1:]
    return after


def _poisson_tails(mean: float) -> np.ndarray:
    """The chance of more than 0, 1, 2 … events, until it is beyond notice."""
    counts = np.arange(int(mean + 12 * mean**0.5 + 30))
    logs = counts * np.log(mean) - mean - np.array([lgamma(k + 1) for k in counts])
    return np.clip(1.0 - np.cumsum(np.exp(logs)), 0.0, None)
