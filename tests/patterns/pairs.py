"""Paired differences between two worlds that share their luck, for tests of patterns."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from simulator.analysis.student import t_quantile
from simulator.model.outcomes.declared import OUTCOMES
from simulator.model.simulation import simulate
from simulator.scenario.digest import setting_digest

if TYPE_CHECKING:
    from collections.abc import Iterable

    from simulator.model.setting import Setting

SEED = 2021
CONFIDENCE = 0.95
Months = tuple[int, int]
"""The first month and the first that is left out."""

_SERIES: dict[tuple[str, int], np.ndarray] = {}
_NAMES = [outcome.name for outcome in OUTCOMES]


@dataclass(frozen=True)
class Effect:
    """The mean of paired differences, and half the width of its 95 % interval."""

    mean: float
    half_width: float

    @property
    def low(self) -> float:
        """The lower end of the interval."""
        return self.mean - self.half_width

    @property
    def high(self) -> float:
        """The upper end of the interval."""
        return self.mean + self.half_width


def effect(
    before: Setting,
    after: Setting,
    outcome: str,
    *,
    replications: int,
    places: Iterable[str] = (),
    months: Months | None = None,
) -> Effect:
    """How much an outcome rises from one world to the other, as a mean over months.

    Args:
        before: The one world.
        after: The other, which shares its luck.
        outcome: The outcome's name.
        replications: How many pairs of worlds.
        places: States whose values are added up; the region's value if there are none.
        months: Which months to look at; all of them if none are named.
    """
    look = (outcome, tuple(places), months, replications)
    return effect_of(seen(after, *look) - seen(before, *look))


def effect_of(differences: np.ndarray, what: str = "") -> Effect:
    """The effect that paired differences show; `what` tells on the page what they are."""
    error = float(differences.std(ddof=1)) / len(differences) ** 0.5
    t = t_quantile(CONFIDENCE, len(differences) - 1)
    return Effect(float(differences.mean()), t * error)


def seen(
    setting: Setting,
    outcome: str,
    places: tuple[str, ...],
    months: Months | None,
    replications: int,
) -> np.ndarray:
    """An outcome's mean over months in each replication, added up over states."""
    names = list(setting.states)
    rows = [names.index(place) for place in places] or [len(names)]
    column = _NAMES.index(outcome)
    found = [
        series(setting, number)[column][rows, slice(*(months or (None,)))].sum(axis=0).mean()
        for number in range(replications)
    ]
    return np.array(found)


def series(setting: Setting, replication: int) -> np.ndarray:
    """All series of one world [outcome, place, month], run once in a session."""
    key = (setting_digest(setting), replication)
    if key not in _SERIES:
        _SERIES[key] = simulate(setting, SEED, replication).series
    return _SERIES[key]
