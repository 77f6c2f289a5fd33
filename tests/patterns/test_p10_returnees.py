"""P10: people who return raise attacks unless borders screen against shared records (S4-11, S0-62).

Attacks are compared between worlds in which nobody returns and in which many do.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from tests.patterns.neighbours import RELATION, neighbours
from tests.patterns.pairs import effect_of, seen

if TYPE_CHECKING:
    import numpy as np

    from simulator.model.setting import Setting

PAIRS = 14
TROUBLED = ("troubled",)
LOOK = ("attacks", TROUBLED, None, PAIRS)
RETURN = {"states.troubled.fighters_abroad": 800, "states.troubled.return_rate": 0.2}


@cache
def bordered(*, staff: float, sharing: int) -> Setting:
    """Give the neighbours with so much border staff and an agreed level of sharing."""
    return neighbours().with_values(
        {
            "borders.between.second_staff": staff,
            f"{RELATION}.information_sharing": sharing,
        }
    )


def cost(*, staff: float, sharing: int) -> np.ndarray:
    """How many more attacks there are when many return."""
    world = bordered(staff=staff, sharing=sharing)
    return seen(world.with_values(RETURN), *LOOK) - seen(world, *LOOK)


def stopped(*, staff: float, sharing: int) -> np.ndarray:
    """How many of those who return are stopped."""
    returning = bordered(staff=staff, sharing=sharing).with_values(RETURN)
    return seen(returning, "returnees_stopped", TROUBLED, None, PAIRS)


def test_people_who_return_raise_attacks() -> None:
    told = "`attacks`, attacks/month in troubled, with returnees less without"

    assert effect_of(cost(staff=1.0, sharing=0), told).low > 0.0


def test_where_borders_screen_against_shared_records_they_raise_them_by_less() -> None:
    less = cost(staff=1.0, sharing=0) - cost(staff=5.0, sharing=4)

    assert effect_of(less, "what they add to attacks, less what they add where screened").low > 0.0


def test_it_takes_staff_and_shared_records_together_to_stop_most_of_them() -> None:
    both = stopped(staff=5.0, sharing=4)

    for staff, sharing in ((5.0, 0), (1.0, 4)):
        told = f"people stopped a month with both, less with staff {staff:g} and level {sharing}"
        assert effect_of(both - stopped(staff=staff, sharing=sharing), told).low > 0.0
