"""P1: sharing between neighbours lowers attacks and shortens the time to action, ever less so.

Rows S0-29 and S2-02. The two neighbours are allied here, so that what is agreed is what counts, and
the one sees much of what the other, who has few means of its own, needs to know.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import numpy as np

from simulator.model.kinds import EventKind
from simulator.model.simulation import simulate
from tests.patterns.neighbours import RELATION, neighbours
from tests.patterns.pairs import SEED, effect_of, seen

if TYPE_CHECKING:
    from simulator.model.setting import Setting

PAIRS = 32
FEW = 10
HORIZON = 365.0
"""Who is not acted against within a year of the first lead counts as a year."""


@cache
def at_level(level: int) -> Setting:
    """Give the neighbours with an agreed level of sharing."""
    return neighbours().with_values(
        {
            f"{RELATION}.relation": 1.0,
            f"{RELATION}.trust": 1.0,
            "states.seeing.governance": 1.0,
            "states.seeing.teams": 150,
            "states.seeing.analysts": 80,
            "states.troubled.teams": 12,
            "states.troubled.technology": 0.1,
            f"{RELATION}.information_sharing": level,
        }
    )


@cache
def attacks(level: int) -> np.ndarray:
    return seen(at_level(level), "attacks", ("troubled",), None, PAIRS)


@cache
def days_to_action(level: int) -> np.ndarray:
    """The mean time from what the neighbour learns of a cell to an operation, by anybody."""
    return np.array([mean_days(at_level(level), number) for number in range(FEW)])


def mean_days(setting: Setting, replication: int) -> float:
    history = simulate(setting, SEED, replication).history
    seen_first: dict[str, float] = {}
    acted: dict[str, float] = {}
    for event in history.events(EventKind.LEAD_RECEIVED):
        cell = event.subject.cell
        if cell is not None and event.place == 0 and cell.family.zone.name == "there":
            seen_first.setdefault(cell.name, event.day)
    for event in history.events(EventKind.OPERATION_DONE):
        acted.setdefault(event.subject.name, event.day)
    days = [
        min(max(0.0, acted.get(name, day + HORIZON) - day), HORIZON)
        for name, day in seen_first.items()
        if 0.0 < day < setting.days - HORIZON
    ]
    return float(np.mean(days))


def test_sharing_lowers_attacks_and_more_of_it_lowers_them_further() -> None:
    for less, more in ((0, 2), (2, 4)):
        told = f"`attacks`, attacks/month in troubled, level {more} less level {less}"
        assert effect_of(attacks(more) - attacks(less), told).high < 0.0


def test_the_first_two_levels_gain_more_than_the_last_two() -> None:
    first, last = attacks(0) - attacks(2), attacks(2) - attacks(4)

    told = "attacks spared by levels 1 and 2 less those spared by levels 3 and 4, a month"
    assert effect_of(first - last, told).low > 0.0


def test_operations_follow_sooner_on_what_the_neighbour_learns() -> None:
    for less, more in ((0, 2), (2, 4)):
        told = f"days from the neighbour's first lead to an operation, level {more} less {less}"
        assert effect_of(days_to_action(more) - days_to_action(less), told).high < 0.0
