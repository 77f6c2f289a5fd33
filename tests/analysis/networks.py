"""Many separate copies of a validation case in one world, and exactly what each must show.

Cells form, move and end at constant rates, from an empty world on: an open network of stations
with as many servers as there are cells, of which the means are known at any time. Copies in one
world know nothing of each other, and share what a world costs.
"""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any

import numpy as np

from simulator.kernel.clock import DAYS_PER_YEAR
from simulator.model.outcomes.declared import OUTCOMES
from simulator.model.simulation import simulate
from simulator.scenario.reading import load_scenario

if TYPE_CHECKING:
    from simulator.model.setting import Setting

COPIED = ("states", "zones", "borders")
REFERENCES = ("state", "first", "second")
WRITTEN = ("label", "code")
NAMES = [outcome.name for outcome in OUTCOMES]
YEARS = 2.0
SEED = 4


@dataclasses.dataclass(frozen=True)
class Network:
    """Rates a year by station: the only zone of each state.

    Attributes:
        formation: Cells that form.
        attack: How often each attacks, and ends by it.
        detection: How often each is found, and broken up at once.
        dissolution: How often each gives up.
        movement: How often each moves from one station to another [from, to].
    """

    formation: np.ndarray
    attack: np.ndarray
    detection: np.ndarray
    dissolution: np.ndarray
    movement: np.ndarray

    @classmethod
    def of(
        cls,
        formation: tuple[float, ...],
        attack: tuple[float, ...],
        detection: tuple[float, ...] = (0.0,),
        dissolution: tuple[float, ...] = (0.0,),
        movement: tuple[tuple[float, ...], ...] = ((0.0,),),
    ) -> Network:
        """Make one of rates, station by station."""
        return cls(*map(np.array, (formation, attack, detection, dissolution, movement)))

    def values(self, years: float) -> dict[str, np.ndarray]:
        """The exact means of a world that starts empty, over its first years: [station]."""
        ends = self.attack + self.detection + self.dissolution
        leave = np.diag(ends + self.movement.sum(axis=1)) - self.movement
        rates, vectors = np.linalg.eig(leave)
        still = (vectors * np.exp(-rates * years)) @ np.linalg.inv(vectors)
        way_there = np.linalg.solve(leave.T, self.formation)
        last = way_there @ (np.eye(len(rates)) - still)
        large = np.linalg.solve(leave.T, self.formation - last / years)
        return {
            "cells_formed": self.formation,
            "attacks": self.attack * large,
            "cells_disrupted": self.detection * large,
            "cells_dissolved": self.dissolution * large,
        }


def copied(name: str, values: dict[str, float], copies: int) -> Setting:
    """Many copies of a validation case with some values, in one world that starts empty."""
    case = load_scenario(f"validation/{name}").setting.with_values(values)
    entities: dict[str, Any] = {
        kind: {
            f"{entity}{number}": _renamed(one, number)
            for number in range(copies)
            for entity, one in getattr(case, kind).items()
        }
        for kind in COPIED
    }
    return dataclasses.replace(case, **entities, days=YEARS * DAYS_PER_YEAR, warm_up_days=0.0)


def _renamed(entity: Any, number: int) -> Any:
    names = {
        name: f"{getattr(entity, name)}{number}"
        for name in (*REFERENCES, *WRITTEN)
        if hasattr(entity, name)
    }
    return dataclasses.replace(entity, **names)


def observed(setting: Setting, outcomes: tuple[str, ...], worlds: int) -> np.ndarray:
    """What worlds show: [world, outcome, state]."""
    rows = [NAMES.index(outcome) for outcome in outcomes]
    return np.array([simulate(setting, SEED, n).totals[rows, :-1] for n in range(worlds)])


@dataclasses.dataclass(frozen=True, eq=False)
class Case:
    """A validation case beside the same with one lever moved.

    Attributes:
        name: The validation case.
        values: What both have in common that the file has otherwise.
        lever: What differs: a path and its two values.
        networks: The two as networks, of which the means are known.
        copies: How many copies there are in one world.
        outcomes: What is looked at.
    """

    name: str
    values: dict[str, float]
    lever: tuple[str, float, float]
    networks: tuple[Network, Network]
    copies: int
    outcomes: tuple[str, ...]

    @property
    def stations(self) -> int:
        """How many states one copy has."""
        return len(self.networks[0].formation)

    def truth(self) -> np.ndarray:
        """By how much the second differs from the first: [outcome, state]."""
        first, second = (network.values(YEARS) for network in self.networks)
        return np.array([np.tile(second[o] - first[o], self.copies) for o in self.outcomes])

    def observed(self, worlds: int) -> tuple[np.ndarray, np.ndarray]:
        """What worlds of both show, with common luck: [world, outcome, state] of each."""
        path, *settings = self.lever
        first, second = (
            observed(
                copied(self.name, {**self.values, path: one}, self.copies), self.outcomes, worlds
            )
            for one in settings
        )
        return first, second


def _c1(formation: float) -> Network:
    return Network.of((formation,), (4 / 3,))


def _c2(detection: float) -> Network:
    return Network.of((12.0,), (0.5,), (detection,), (0.5,))


def _c8(detection: float) -> Network:
    movement = ((0.0, 0.5), (0.1, 0.0))
    return Network.of((9.0, 3.0), (0.4, 0.8), (detection, 0.5), (0.0, 0.0), movement)


CASES = (
    Case(
        "c1",
        {},
        ("formation.base_rate", 4.0, 6.0),
        (_c1(4.0), _c1(6.0)),
        20,
        ("cells_formed", "attacks"),
    ),
    Case(
        "c2",
        {"life.dissolution_rate": 0.5},
        ("collection.rate_per_team", 1.3, 2.6),
        (_c2(1.3), _c2(2.6)),
        20,
        ("attacks", "cells_disrupted", "cells_dissolved"),
    ),
    Case(
        "c8",
        {},
        ("states.first.teams", 16, 40),
        (_c8(1.6), _c8(4.0)),
        10,
        ("attacks", "cells_disrupted"),
    ),
)
