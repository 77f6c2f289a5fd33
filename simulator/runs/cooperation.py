"""What pairs of states have agreed, and what politics and services make of it, at the start."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from simulator.model.politics.agreements import Agreements, permitted
from simulator.model.politics.pillars import HIGHEST_LEVEL, Pillar
from simulator.model.simulation import build

if TYPE_CHECKING:
    from collections.abc import Mapping

    from simulator.model.politics.state import Relation
    from simulator.model.setting import Setting
    from simulator.model.world import World

PILLARS = tuple(pillar.name.lower() for pillar in Pillar)
"""The pillars, each by its field in the relation's setting."""


@dataclass(frozen=True)
class Cooperation:
    """One pair of states before anything has happened.

    Attributes:
        agreed: The agreed level of each pillar, from 0 to 4, in the order of `PILLARS`.
        delivered: The level that reaches the services, likewise.
        permitted: The level that the political relation permits, for all pillars.
    """

    agreed: tuple[float, ...]
    delivered: tuple[float, ...]
    permitted: float


def cooperation_at_start(setting: Setting) -> Mapping[str, Cooperation]:
    """The cooperation of every pair at the start of a run, by the name of the relation.

    Luck does not matter: nothing has happened yet.
    """
    world = build(setting, seed=0)
    found = {
        name: Cooperation(
            tuple(float(level) for level in relation.agreed()),
            tuple(relation.level(pillar) for pillar in Pillar),
            permitted_level(world, relation),
        )
        for name, relation in world.relations.items()
    }
    world.dismantle()
    return found


def permitted_level(world: World, relation: Relation) -> float:
    """The level that politics permits a pair now; the highest where agreements are switched off."""
    if Agreements.name in world.setting.off:
        return float(HIGHEST_LEVEL)
    return permitted(world.setting.agreements, relation)
