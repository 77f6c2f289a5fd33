"""Exact values worked out anew, so that no file is checked against itself.

Rates are a year. Closed forms where there are any; the terror queue by solving its chain.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import factorial

import numpy as np


@dataclass(frozen=True)
class Queue:
    """The terror queue: rates of formation, attack, detection by a team, and operation."""

    formation: float
    attack: float
    detection: float
    operation: float
    teams: int

    def stationary(self, most: int) -> np.ndarray:
        """The stationary law [cells at large, busy teams], cut off where nothing is left."""
        shape = (most + 1, self.teams + 1)
        rates = np.zeros((*shape, *shape))
        for large in range(most + 1):
            for busy in range(self.teams + 1):
                for to, rate in self._moves(large, busy):
                    if to[0] <= most:
                        rates[(large, busy, *to)] = rate
        size = shape[0] * shape[1]
        generator = rates.reshape(size, size)
        generator -= np.diag(generator.sum(axis=1))
        # One balance equation follows from the others; that the law adds up to 1 replaces it.
        generator[:, -1] = 1.0
        right = np.zeros(size)
        right[-1] = 1.0
        law: np.ndarray = np.linalg.solve(generator.T, right).reshape(shape)
        return law

    def _moves(self, large: int, busy: int) -> list[tuple[tuple[int, int], float]]:
        moves = [((large + 1, busy), self.formation)]
        if large:
            moves.append(((large - 1, busy), self.attack * large))
        if large and busy < self.teams:
            found = self.detection * large * (self.teams - busy)
            moves.append(((large - 1, busy + 1), found))
        if busy:
            moves.append(((large, busy - 1), self.operation * busy))
        return moves


def queue_values(queue: Queue, most: int = 80) -> dict[str, float]:
    """The values of the terror queue that a file may expect."""
    law = queue.stationary(most)
    large, busy = np.arange(law.shape[0]), np.arange(law.shape[1])
    mean_large, mean_busy = law.sum(axis=1) @ large, law.sum(axis=0) @ busy
    attacks = queue.attack * mean_large
    return {
        "cells_at_large": mean_large,
        "cells_under_planning": mean_busy,
        "cells_at_large_variance": law.sum(axis=1) @ large**2 - mean_large**2,
        "planning_covariance": large @ law @ busy - mean_large * mean_busy,
        "time_all_teams_busy": law[:, -1].sum(),
        "share_attacked": attacks / queue.formation,
        "attacks": attacks,
        "team_utilisation": mean_busy / queue.teams,
    }


def waiting_line(arrivals: float, services: float, servers: int) -> float:
    """Mean number who wait or are served: Erlang's formula for the chance to wait."""
    load = arrivals / services
    term = load**servers / factorial(servers) * servers / (servers - load)
    waits = term / (sum(load**n / factorial(n) for n in range(servers)) + term)
    return load + waits * load / (servers - load)


def two_states(
    formation: tuple[float, float],
    attack: tuple[float, float],
    detection: tuple[float, float],
    movement: tuple[float, float],
) -> dict[tuple[str, str | None], float]:
    """Two states between which cells move: out of the first, out of the second."""
    out = np.array(attack) + detection + movement
    leave = np.diag(out) - np.array([[0.0, movement[0]], [movement[1], 0.0]])
    means = np.linalg.solve(leave.T, formation)
    attacked = np.linalg.solve(leave, np.diag(attack))
    values: dict[tuple[str, str | None], float] = {
        ("covariance_between_states", None): 0.0,
        ("share_attacked_at_home", "first"): attacked[0, 0],
        ("share_attacked_abroad", "first"): attacked[0, 1],
    }
    for here, place in enumerate(("first", "second")):
        values["cells_at_large", place] = means[here]
        values["cells_at_large_variance", place] = means[here]
        values["attacks", place] = attack[here] * means[here]
        values["crossings", place] = movement[1 - here] * means[1 - here]
    return values


def changing_detection(
    formation: float, attack: float, detection: tuple[float, float], change: tuple[float, float]
) -> dict[str, float]:
    """Cells that are found at either of two rates, which take turns whatever the cells do.

    Args:
        formation: Cells a year.
        attack: Attacks a year of one cell.
        detection: How often a year one cell is found, in either state of affairs.
        change: How often a year the one state of affairs gives way to the other, and back.
    """
    turns = np.array([[-change[0], change[0]], [change[1], -change[1]]])
    shares = np.array([change[1], change[0]]) / sum(change)
    leave = np.diag(np.array(detection) + attack) - turns
    large = np.linalg.solve(leave.T, formation * shares).sum()
    attacks = attack * large
    return {
        "cells_at_large": large,
        "attacks": attacks,
        "share_disrupted": 1.0 - attacks / formation,
    }


def linked_pair(share: float, pace: float) -> dict[tuple[str, str | None], float]:
    """Two linked cells, one in either state: the chance that each attacks.

    Args:
        share: The chance that a lead is passed on.
        pace: How many times a year it would arrive.
    """
    rates = {"first": (0.4, 1.6), "second": (0.8, 0.5)}

    def attacks(own: tuple[float, float], other: tuple[float, float]) -> float:
        alone = own[0] / sum(own)
        warned = own[0] / (sum(own) + pace)
        first_event = own[0] + (other[0] + other[1] * (1.0 - share)) * alone
        return (first_event + other[1] * share * warned) / (sum(own) + sum(other))

    return {
        ("share_attacked", "first"): attacks(rates["first"], rates["second"]),
        ("share_attacked", "second"): attacks(rates["second"], rates["first"]),
    }
