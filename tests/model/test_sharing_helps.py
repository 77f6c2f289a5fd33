"""The answer to the first question: sharing more lowers attacks, world by world."""

from __future__ import annotations

from math import sqrt
from statistics import mean, stdev
from typing import TYPE_CHECKING

from simulator.analysis.student import t_quantile
from simulator.model.simulation import simulate
from simulator.runs import OUTCOMES
from simulator.scenario.reading import load_scenario

if TYPE_CHECKING:
    from simulator.model.setting import Setting

WORLDS = 10
ATTACKS = next(place for place, outcome in enumerate(OUTCOMES) if outcome.name == "attacks")


def attacks(setting: Setting, world: int) -> float:
    """Give the attacks a year in the whole region."""
    return float(simulate(setting, 1, world).totals[ATTACKS, -1])


def test_joint_cells_among_all_lower_attacks_after_the_ties_are_broken() -> None:
    broken = load_scenario("broken-ties").setting
    levels = [path for path in broken.paths() if path.endswith("information_sharing")]
    joint = broken.with_values({path: max(3, broken.value(path)) for path in levels})

    changes = [attacks(joint, world) - attacks(broken, world) for world in range(WORLDS)]

    half_width = t_quantile(0.95, WORLDS - 1) * stdev(changes) / sqrt(WORLDS)
    assert mean(changes) + half_width < 0.0
