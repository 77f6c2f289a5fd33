"""P16: with default parameters the baseline lies inside the published ranges (FIGURES 3, 4, 9)."""

from __future__ import annotations

from functools import cache

import numpy as np
import pytest

from simulator.model.outcomes.declared import OUTCOMES
from simulator.model.simulation import simulate
from simulator.scenario.published import Figure, figures, scenario_name
from simulator.scenario.reading import load_scenario
from tests.patterns.pairs import SEED, effect_of

REPLICATIONS = 24
NAMES = [outcome.name for outcome in OUTCOMES]


@cache
def totals() -> np.ndarray:
    """What the region gives as it stands: [replication, outcome, place]."""
    setting = load_scenario(scenario_name()).setting
    return np.array([simulate(setting, SEED, number).totals for number in range(REPLICATIONS)])


@pytest.mark.parametrize("figure", figures(), ids=lambda one: f"{one.outcome} of {one.place}")
def test_the_baseline_is_in_the_published_range(figure: Figure) -> None:
    places = [*load_scenario(scenario_name()).setting.states, "region"]
    values = totals()[:, NAMES.index(figure.outcome), places.index(figure.place)]
    off = effect_of(
        values - figure.value,
        f"`{figure.outcome}` of {figure.place} less the published {figure.value:g}",
    )

    assert figure.low <= figure.value + off.mean <= figure.high
