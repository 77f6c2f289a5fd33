"""States of affairs at the end of each month, worked out after the run."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from simulator.kernel.servers import Servers
    from simulator.model.world import State, World


def public_trust(world: World, edges: np.ndarray) -> np.ndarray:
    """Trust at the end of each month, over people: [state and region, month].

    Args:
        world: A world whose time is over.
        edges: The days on which months begin and, last, the day the run ends.
    """
    states = list(world.states.values())
    by_state = np.array([_trust(state, edges[1:]) for state in states])
    people = np.array([state.population for state in states])
    region = np.average(by_state, axis=0, weights=people if people.any() else None)
    return np.vstack([by_state, region])


def _trust(state: State, days: np.ndarray) -> np.ndarray:
    """The last sample not after each day; samples are taken monthly from the start on."""
    taken = np.array(state.trust_days)
    found = np.searchsorted(taken, days + 1e-6, side="right") - 1
    return np.array(state.trust_samples)[found]


def utilisation(pools: list[Servers], edges: np.ndarray) -> np.ndarray:
    """Share of server time used in each month: [pool and all together, month].

    Undefined where there are no servers.
    """
    used = np.array([pool.busy_days(edges) for pool in pools])
    there = np.array([pool.capacity_days(edges) for pool in pools])
    used, there = np.diff(with_region(used)), np.diff(with_region(there))
    return ratio(np.clip(used, 0.0, there), there)  # differences of large sums round


def with_region(by_state: np.ndarray) -> np.ndarray:
    """The rows of the states and, below them, their sum, in arrays [..., state, month]."""
    return np.concatenate([by_state, by_state.sum(axis=-2, keepdims=True)], axis=-2)


def ratio(above: np.ndarray, below: np.ndarray) -> np.ndarray:
    """One array over another, undefined where there is nothing below."""
    result: np.ndarray = np.divide(above, below, out=np.full_like(above, np.nan), where=below > 0)
    return result
