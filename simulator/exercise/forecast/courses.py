"""Three ways in which the future may be conducted from the present turn on."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from simulator.model.decisions.agreements import path_of
from simulator.model.policies.seating import let_decide
from simulator.model.politics.agreements import permitted
from simulator.model.politics.pillars import Pillar

if TYPE_CHECKING:
    from collections.abc import Iterable

    from simulator.model.world import World

NOBODY_DECIDES, STATUS_QUO, PROACTIVE = 0, 1, 2


class Course(StrEnum):
    """What everybody does from now on."""

    AS_AGREED = "as agreed"
    """Who is played keeps to what there is and renews it; policies go on as they do."""
    NOBODY_ACTS = "nobody acts"
    """Nobody decides anything; what is agreed wears off and runs out."""
    ALL_COOPERATE = "all cooperate"
    """All agree at once on as much as their relations carry, and then act proactively."""


def follow(world: World, course: Course, played: Iterable[str]) -> None:
    """Let everybody take a course from now on.

    Args:
        world: The world at the present moment.
        course: Which.
        played: The states for which people decide.
    """
    if course is Course.AS_AGREED:
        for state in played:
            let_decide(world, state, STATUS_QUO)
        return
    policy = NOBODY_DECIDES if course is Course.NOBODY_ACTS else PROACTIVE
    for state in world.states:
        let_decide(world, state, policy)
    if course is Course.ALL_COOPERATE:
        world.change_values(_all_that_is_carried(world), "All cooperate")


def _all_that_is_carried(world: World) -> dict[str, float]:
    """The level of every pillar that relations carry, where it is more than what is agreed."""
    values: dict[str, float] = {}
    for relation in world.relations.values():
        if relation.ruptured:
            continue
        carried = int(permitted(world.setting.agreements, relation))
        for pillar in Pillar:
            path = path_of(relation, pillar)
            values[path] = max(carried, world.setting.value(path))
        values[f"relations.{relation.name}.commitment"] = 1.0
    return values
