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


def watched(world: World, name: str, edges: np.ndarray) -> np.ndarray:
    """A level at the end of each month: [state and region, month].

    Args:
        world: A world whose time is over.
        name: A name of `SAMPLED` or `DERIVED`.
        edges: The days on which months begin and, last, the day the run ends.
    """
    derive = DERIVED.get(name)
    by_state = derive(world, edges) if derive else _sampled(world, name, edges)
    people = np.array([state.population for state in world.states.values()])
    if name in TOGETHER:
        region = by_state.sum(axis=0)
    else:
        region = np.average(by_state, axis=0, weights=people if people.any() else None)
    return np.vstack([by_state, region])


def _sampled(world: World, name: str, edges: np.ndarray) -> np.ndarray:
    """The last sample not after the end of each month: [state, month]."""
    found = np.searchsorted(np.array(world.watch.days), edges[1:] + 1e-6, side="right") - 1
    column = list(SAMPLED).index(name)
    samples: np.ndarray = np.array(world.watch.samples)[found, :, column].T
    return samples


def _tension(world: World, edges: np.ndarray) -> np.ndarray:
    """1 - (1 - grievance) × liberties (S0-56)."""
    tension: np.ndarray = 1.0 - (1.0 - _sampled(world, "grievance", edges)) * _sampled(
        world, "liberties", edges
    )
    return tension


def _cohesion(world: World, edges: np.ndarray) -> np.ndarray:
    """The geometric mean of trust, 1 - grievance and liberties: none makes up for another (S0-59).

    Good governance reaches it through trust and grievance, security through trust.
    """
    trust = public_trust(world, edges)[:-1]
    cohesion: np.ndarray = np.cbrt(trust * (1.0 - _tension(world, edges)))
    return cohesion


def _resilience(world: World, edges: np.ndarray) -> np.ndarray:
    """1 - (1 - cohesion) × (1 - share of the people whom prevention reaches) (S0-71)."""
    prepared = _sampled(world, "prepared", edges)
    resilience: np.ndarray = 1.0 - (1.0 - _cohesion(world, edges)) * (1.0 - prepared)
    return resilience


DERIVED: dict[str, Callable[[World, np.ndarray], np.ndarray]] = {
    "social_tension": _tension,
    "cohesion": _cohesion,
    "resilience": _resilience,
}
"""How indices follow from what was watched: [state, month]."""
