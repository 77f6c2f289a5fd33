"""Levels from what was watched month by month, and indices made of several of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from simulator.model.outcomes.levels import public_trust
from simulator.model.outcomes.watching import SAMPLED
from simulator.model.resources.costs import HEADINGS

if TYPE_CHECKING:
    from collections.abc import Callable

    from simulator.model.world import World

    Levels = dict[str, np.ndarray]

# What the region has is what its states have together; of all else it has the mean over people.
TOGETHER = (
    "spending",
    *(f"{heading}_cost" for heading in HEADINGS),
    "capacity_received",
    "leads_waiting",
    "cases_waiting",
    "court_queue",
    "members",
)


def watched(world: World, edges: np.ndarray) -> dict[str, np.ndarray]:
    """Every level at the end of each month, by name: [state and region, month].

    Args:
        world: A world whose time is over.
        edges: The days on which months begin and, last, the day the run ends.
    """
    trust = public_trust(world, edges)
    levels = _sampled(world, edges)
    for name, derive in DERIVED.items():
        levels[name] = derive(levels, trust[:-1])
    by_state = np.stack([*levels.values()])
    people = np.array([state.population for state in world.states.values()])
    mean = np.average(by_state, axis=1, weights=people if people.any() else None)
    together = np.array([name in TOGETHER for name in levels])[:, np.newaxis]
    region = np.where(together, by_state.sum(axis=1), mean)
    with_region = np.concatenate([by_state, region[:, np.newaxis]], axis=1)
    return {**dict(zip(levels, with_region, strict=True)), "public_trust": trust}


def _sampled(world: World, edges: np.ndarray) -> dict[str, np.ndarray]:
    """The last samples not after the end of each month, by name: [state, month]."""
    found = np.searchsorted(np.array(world.watch.days), edges[1:] + 1e-6, side="right") - 1
    by_name = np.ascontiguousarray(world.watch.samples[found].transpose(2, 1, 0))
    return dict(zip(SAMPLED, by_name, strict=True))


def _tension(levels: Levels, _: np.ndarray) -> np.ndarray:
    """1 - (1 - grievance) × liberties (S0-56)."""
    tension: np.ndarray = 1.0 - (1.0 - levels["grievance"]) * levels["liberties"]
    return tension


def _cohesion(levels: Levels, trust: np.ndarray) -> np.ndarray:
    """The geometric mean of trust, 1 - grievance and liberties: none makes up for another (S0-59).

    Good governance reaches it through trust and grievance, security through trust.
    """
    cohesion: np.ndarray = np.cbrt(trust * (1.0 - levels["social_tension"]))
    return cohesion


def _resilience(levels: Levels, _: np.ndarray) -> np.ndarray:
    """1 - (1 - cohesion) × (1 - share of the people whom prevention reaches) (S0-71)."""
    resilience: np.ndarray = 1.0 - (1.0 - levels["cohesion"]) * (1.0 - levels["prepared"])
    return resilience


DERIVED: dict[str, Callable[[Levels, np.ndarray], np.ndarray]] = {
    "social_tension": _tension,
    "cohesion": _cohesion,
    "resilience": _resilience,
}
"""How indices follow, in this order, from levels and from public trust: [state, month]."""
