"""P7: partners who talk to both sides make up for part of a rupture, never all (S0-24, S1-27)."""

from __future__ import annotations

import dataclasses
from functools import cache
from typing import TYPE_CHECKING

from tests.patterns.neighbours import RELATION, later, neighbours
from tests.patterns.pairs import effect, effect_of, seen

if TYPE_CHECKING:
    from simulator.model.setting import Setting

PAIRS = 50


@cache
def befriended(friends: int) -> Setting:
    """The neighbours with a number of partners who talk to both."""
    setting = neighbours()
    return dataclasses.replace(
        setting,
        partners={f"friend{number}": setting.partners["friend"] for number in range(friends)},
        ties={
            f"friend{number}-{tie.state}": dataclasses.replace(tie, partner=f"friend{number}")
            for number in range(friends)
            for tie in setting.ties.values()
        },
    )


def torn(setting: Setting) -> Setting:
    """The same neighbours, who cut their ties."""
    return later(setting, {f"{RELATION}.ruptured": 1})


def test_one_partner_carries_some_of_the_leads_that_are_no_longer_shared() -> None:
    with_one = befriended(1)
    lost = effect(with_one, torn(with_one), "leads_shared", replications=10)
    carried = effect(with_one, torn(with_one), "leads_bridged", replications=10)

    assert carried.low > 0.0
    assert carried.high < -lost.high


def test_partners_of_both_lower_what_a_rupture_costs_but_not_to_nothing() -> None:
    alone, among_friends = befriended(0), befriended(4)
    cost, less = (
        seen(torn(setting), "attacks", (), None, PAIRS) - seen(setting, "attacks", (), None, PAIRS)
        for setting in (alone, among_friends)
    )

    assert effect_of(cost - less, "what is left of the cost of a rupture with partners").low > 0.0
    assert effect_of(less, "what partners make up for").low > 0.0
