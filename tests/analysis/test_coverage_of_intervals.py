"""95 % intervals hold what is true in 93 to 97 of 100 cases."""

from __future__ import annotations

import dataclasses
import math
from typing import TYPE_CHECKING

import numpy as np
import pytest

from simulator.analysis.pairs import Pairs
from simulator.model.outcomes.declared import OUTCOMES
from simulator.model.simulation import simulate
from simulator.scenario.reading import load_scenario

if TYPE_CHECKING:
    from simulator.model.setting import Setting

TRIALS = 20_000
STATES, WORLDS, CHUNKS = 20, 12, 10
SLOW, FAST = 2.0, 3.0
CELLS_FORMED = [outcome.name for outcome in OUTCOMES].index("cells_formed")


def share_that_holds(first: np.ndarray, second: np.ndarray, truth: float) -> float:
    """The share of intervals over the first axis that hold a difference."""
    pairs = Pairs.of(first, second)
    return float(np.mean(np.abs(pairs.difference - truth) <= pairs.margin(0.95)))


@pytest.mark.parametrize("worlds", [20, 100])
@pytest.mark.parametrize("kind", ["normal", "counts", "thinned"])
def test_of_paired_numbers(worlds: int, kind: str) -> None:
    luck = np.random.default_rng(worlds)
    shape = (worlds, TRIALS)
    shared = luck.poisson(8.0, shape).astype(float)
    second, truth = {
        "normal": lambda: (shared + luck.normal(1.0, 2.0, shape), 1.0),
        "counts": lambda: (shared + luck.poisson(6.0, shape), 6.0),
        # A lever that prevents each event with the same chance, as under common luck.
        "thinned": lambda: (luck.binomial(shared.astype(int), 0.7).astype(float), -2.4),
    }[kind]()

    assert 0.93 <= share_that_holds(shared, second, truth) <= 0.97


def separate_states(rate: float) -> Setting:
    """Many states that know nothing of each other, each as in case C1 but with its own rate."""
    case = load_scenario("scenarios/validation/c1.toml").setting
    state, zone = case.states["one"], case.zones["all"]
    numbers = range(STATES)
    return dataclasses.replace(
        case,
        states={f"s{n}": dataclasses.replace(state, label=f"S{n}", code=f"S{n}") for n in numbers},
        zones={f"z{n}": dataclasses.replace(zone, label=f"Z{n}", state=f"s{n}") for n in numbers},
        days=365.25,
        warm_up_days=0.0,
    ).with_values({"formation.base_rate": rate})


def cells_formed(setting: Setting) -> np.ndarray:
    """How many cells form in each world and state in the year."""
    worlds = range(WORLDS * CHUNKS)
    return np.array([simulate(setting, 4, n).totals[CELLS_FORMED, :-1] for n in worlds])


def test_through_the_model_where_cells_form_at_known_rates() -> None:
    slow, fast = cells_formed(separate_states(SLOW)), cells_formed(separate_states(FAST))
    intervals = CHUNKS * STATES
    held = np.mean(
        [
            share_that_holds(slow[part], fast[part], FAST - SLOW)
            for part in np.split(np.arange(WORLDS * CHUNKS), CHUNKS)
        ]
    )
    # Under common luck a year has so many more cells as a Poisson variable: few and skewed, so
    # that the share to expect is worked out with numbers of that law.
    extra = np.random.default_rng(1).poisson(FAST - SLOW, (WORLDS, TRIALS)).astype(float)
    expected = share_that_holds(np.zeros_like(extra), extra, FAST - SLOW)

    assert held == pytest.approx(expected, abs=4 * math.sqrt(0.05 * 0.95 / intervals))
