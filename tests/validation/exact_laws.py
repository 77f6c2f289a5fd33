"""More exact values: transients, shared teams, loss, growth, trust, and sums of random numbers.

Rates are a year, times in years.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import exp, factorial

import numpy as np

Values = dict[tuple[str, str | None], float]


def started_empty(formation: float, leave: float, years: float) -> float:
    """The mean number of years that all cells together spend in a world that starts empty."""
    return formation / leave * (years - (1.0 - exp(-leave * years)) / leave)


def stepped(formation: float, leave: tuple[float, float], years: tuple[float, float]) -> float:
    """The same from the stationary law on, where cells leave faster after some years."""
    before, after = formation / leave[0], formation / leave[1]
    settling = (before - after) * (1.0 - exp(-leave[1] * years[1])) / leave[1]
    return before * years[0] + after * years[1] + settling


@dataclass(frozen=True)
class SharedTeams:
    """A terror queue whose teams also work on false alarms, which wait for one.

    Attributes:
        formation, attack, detection, operation: As in the terror queue.
        alarms: False alarms a year.
        teams: How many teams there are.
    """

    formation: float
    attack: float
    detection: float
    operation: float
    alarms: float
    teams: int

    def stationary(self, cells: int = 50, cases: int = 30) -> np.ndarray:
        """The stationary law [cells at large, cases in work or waiting], by power of the chain."""
        large, work = np.meshgrid(np.arange(cells), np.arange(cases), indexing="ij")
        free = np.maximum(0, self.teams - work)
        moves = {
            (1, 0): np.where(large < cells - 1, self.formation, 0.0),
            (-1, 0): self.attack * large,
            (-1, 1): np.where(work < cases - 1, self.detection * large * free, 0.0),
            (0, 1): np.where(work < cases - 1, self.alarms, 0.0),
            (0, -1): self.operation * np.minimum(work, self.teams),
        }
        size = cells * cases
        generator = np.zeros((size, size))
        for (more, busier), rates in moves.items():
            start = np.flatnonzero(rates)
            generator[start, start + more * cases + busier] = rates.ravel()[start]
        generator -= np.diag(generator.sum(axis=1))
        generator[:, -1] = 1.0
        law: np.ndarray = np.linalg.solve(generator.T, np.eye(size)[-1]).reshape(cells, cases)
        return law

    def values(self) -> dict[str, float]:
        """What a file may expect."""
        law = self.stationary()
        large, work = np.arange(law.shape[0]), np.arange(law.shape[1])
        mean = law.sum(axis=1) @ large
        busy = law.sum(axis=0) @ np.minimum(work, self.teams)
        return {
            "cells_at_large": mean,
            "cells_at_large_variance": law.sum(axis=1) @ large**2 - mean**2,
            "cells_under_planning": (self.formation - self.attack * mean) / self.operation,
            "share_attacked": self.attack * mean / self.formation,
            "team_utilisation": busy / self.teams,
        }


def lost_share(load: float, servers: int) -> float:
    """Erlang's loss formula: the share of customers who find no server free."""
    terms = [load**count / factorial(count) for count in range(servers + 1)]
    return terms[-1] / sum(terms)


def impatient_queue(arrivals: float, services: float, patience: float, servers: int) -> np.ndarray:
    """The stationary law of Erlang-A: customers leave at `patience` each while they wait."""
    weights = [1.0]
    for count in range(1, 300):
        leave = services * min(count, servers) + patience * max(0, count - servers)
        weights.append(weights[-1] * arrivals / leave)
    return np.array(weights) / sum(weights)


def growing(immigration: float, birth: float, death: float) -> dict[str, float]:
    """A linear birth and death process with immigration: negative binomial numbers."""
    mean = immigration / (death - birth)
    return {
        "cells_at_large": mean,
        "cells_at_large_variance": mean * death / (death - birth),
        "time_without_cells": (1.0 - birth / death) ** (immigration / birth),
        "attacks": death * mean,
        "cells_formed": immigration + birth * mean,
        "life_years": 1.0 / death,
    }


def places(
    formation: np.ndarray, attack: np.ndarray, detection: np.ndarray, movement: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """Cells that move by a matrix of rates: mean numbers, and chances to attack [origin, place]."""
    leave = np.diag(attack + detection + movement.sum(axis=1)) - movement
    return np.linalg.solve(leave.T, formation), np.linalg.solve(leave, np.diag(attack))


@dataclass(frozen=True)
class Trust:
    """Trust that attacks lower by a share, and successes raise by a share of what lacks.

    Attributes:
        attacks, loss: How many a year, and the share.
        successes, gain: Likewise.
        relaxation, baseline: How fast trust returns, and to what.
    """

    attacks: float
    loss: float
    successes: float
    gain: float
    relaxation: float
    baseline: float

    def in_months(self) -> tuple[float, float]:
        """Mean and variance at the ends of months, when it returns at once for the whole month."""
        kept = exp(-self.relaxation / 12.0)
        to = self.baseline * (1.0 - kept)
        returns = np.array([[1.0, 0.0, 0.0], [to, kept, 0.0], [to**2, 2 * to * kept, kept**2]])
        month = np.linalg.matrix_power(np.eye(3) + self._generator() / 12.0 / 2**20, 2**20)
        return self._moments((returns @ month)[1:] - np.eye(3)[1:])

    def all_the_time(self) -> tuple[float, float]:
        """Mean and variance where it returns all the time, as in THEORY C13."""
        pull = self.relaxation * self.baseline
        returns = np.array([[0, 0, 0], [pull, -self.relaxation, 0], [0, 2 * pull, 0]], dtype=float)
        returns[2, 2] = -2.0 * self.relaxation
        return self._moments((self._generator() + returns)[1:])

    def _generator(self) -> np.ndarray:
        """How 1, the mean and the mean square change by events, a year."""
        left, missed = 1.0 - self.loss, 1.0 - self.gain
        rows = np.zeros((3, 3))
        rows[1] = [self.successes * self.gain, -self.successes * self.gain, 0.0]
        rows[1, 1] -= self.attacks * self.loss
        rows[2, :2] = self.successes * self.gain * np.array([self.gain, 2.0 * missed])
        rows[2, 2] = self.attacks * (left**2 - 1.0) + self.successes * (missed**2 - 1.0)
        return rows

    @staticmethod
    def _moments(change: np.ndarray) -> tuple[float, float]:
        """Mean and variance that do not change any more."""
        mean, square = np.linalg.solve(change[:, 1:], -change[:, 0])
        return float(mean), float(square - mean**2)


def compound(rate: float, shares: dict[int, float], kept: float = 1.0) -> tuple[float, float]:
    """Mean and variance a year of a sum over events, each unit of a size kept with a chance."""
    mean = sum(share * size * kept for size, share in shares.items())
    square = sum(
        share * (size * kept * (1.0 - kept) + (size * kept) ** 2) for size, share in shares.items()
    )
    return rate * mean, rate * square


def two_halves(years: float, half: float) -> float:
    """The chance that two exponential halves of a life end within some years."""
    passed = years / half
    return 1.0 - (1.0 + passed) * exp(-passed)
