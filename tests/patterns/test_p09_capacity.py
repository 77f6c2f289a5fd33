"""P9: few analysts gain most from capacity building, many from sharing (S0-46, S0-54)."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from simulator.model.partners.entities import PartnerSetting
from tests.patterns.neighbours import RELATION, neighbours
from tests.patterns.pairs import effect, seen

if TYPE_CHECKING:
    from simulator.model.setting import Setting

IN_TROUBLE = ("troubled",)


def staffed(analysts: int) -> Setting:
    """The neighbours without any cooperation; the troubled state has many teams."""
    values = {"states.troubled.analysts": analysts, "states.troubled.teams": 30}
    return neighbours().with_values(values | {f"{RELATION}.information_sharing": 0})


def helped(setting: Setting) -> Setting:
    """The same with training by a partner with full means."""
    trainer = PartnerSetting("Trainer", intelligence=0.0, means=1.0)
    return dataclasses.replace(setting, partners={"friend": trainer}).with_values(
        {"ties.friend-troubled.capacity_building": 4}
    )


def told(setting: Setting) -> Setting:
    """The same with sharing of a joint cell."""
    return setting.with_values({f"{RELATION}.information_sharing": 3})


def test_few_analysts_cannot_read_what_they_have() -> None:
    busy = seen(staffed(2), "analyst_utilisation", IN_TROUBLE, None, 5)
    idle = seen(staffed(20), "analyst_utilisation", IN_TROUBLE, None, 5)

    assert busy.mean() > 0.95
    assert idle.mean() < 0.5


def test_a_state_with_few_analysts_gains_most_from_capacity_building() -> None:
    few = staffed(2)

    assert effect(few, helped(few), "attacks", places=IN_TROUBLE, replications=15).high < 0.0
    better = effect(told(few), helped(few), "attacks", places=IN_TROUBLE, replications=15)
    assert better.high < 0.0


def test_a_state_with_many_analysts_gains_most_from_sharing() -> None:
    many = staffed(20)

    assert effect(many, told(many), "attacks", places=IN_TROUBLE, replications=60).high < 0.0
    better = effect(helped(many), told(many), "attacks", places=IN_TROUBLE, replications=60)
    assert better.high < 0.0
