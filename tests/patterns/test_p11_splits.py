"""P11: a split makes more, smaller cells and more attacks before it weakens anyone (S4-03..06)."""

from __future__ import annotations

import dataclasses
from functools import cache
from typing import TYPE_CHECKING

from simulator.model.entities import GroupSetting
from simulator.model.groups.entities import StanceSetting
from tests.patterns.neighbours import later, neighbours
from tests.patterns.pairs import effect, effect_of, seen

if TYPE_CHECKING:
    import numpy as np

    from simulator.model.setting import Setting

REPLICATIONS = 16
FIRST_HALF_YEAR, SECOND_YEAR, LATER = (0, 6), (12, 24), (24, 48)


@cache
def united() -> Setting:
    """Give the two neighbours with an old group and its smaller rival."""
    return dataclasses.replace(
        neighbours(),
        groups={"old": GroupSetting("Old", appeal=0.7), "new": GroupSetting("New", appeal=0.3)},
        stances={"old-new": StanceSetting("old", "new", alignment=-1.0)},
    )


@cache
def split() -> Setting:
    """Give the same where more than half of the old group's cells break away on the first day."""
    return later(united(), {"groups.old.split": 0.6})


def cell_size(setting: Setting, months: tuple[int, int]) -> np.ndarray:
    """Give the mean size of active cells, by replication."""
    members, cells = (
        seen(setting, outcome, (), months, REPLICATIONS) for outcome in ("members", "cells_active")
    )
    return members / cells


def test_at_first_there_are_more_cells_and_they_are_smaller() -> None:
    more = effect(
        united(), split(), "cells_active", replications=REPLICATIONS, months=FIRST_HALF_YEAR
    )
    larger = effect_of(
        cell_size(split(), FIRST_HALF_YEAR) - cell_size(united(), FIRST_HALF_YEAR),
        "members of a cell, months 1 to 6",
    )

    assert more.low > 0.0
    assert larger.high < 0.0


def test_at_first_there_are_more_attacks() -> None:
    rise = effect(united(), split(), "attacks", replications=REPLICATIONS, months=FIRST_HALF_YEAR)

    assert rise.low > 0.0


def test_after_a_year_there_are_fewer_cells_and_members() -> None:
    for outcome in ("cells_active", "members"):
        fall = effect(united(), split(), outcome, replications=REPLICATIONS, months=SECOND_YEAR)
        assert fall.high < 0.0


def test_after_two_years_there_are_fewer_attacks() -> None:
    fall = effect(united(), split(), "attacks", replications=REPLICATIONS, months=LATER)

    assert fall.high < 0.0
