"""What border services have at hand about those who cross."""

from __future__ import annotations

from math import fsum
from typing import TYPE_CHECKING

from simulator.model.borders.ways import passed
from simulator.model.partners.tables import common_work
from simulator.model.politics.pillars import HIGHEST_LEVEL, Pillar

if TYPE_CHECKING:
    from simulator.model.politics.state import Relation
    from simulator.model.world import State, World


class Records:
    """Records of those who cross: a state's own, and what others let it see of theirs.

    Args:
        world: The world, whose setting is looked at now and whenever `refresh` is called.
    """

    def __init__(self, world: World) -> None:
        self._world = world
        self.refresh()

    def refresh(self) -> None:
        """Take up values that a dated change has just altered."""
        world = self._world
        self._own = world.setting.screening.own_records
        self._work = {
            relation: max(common_work(world, relation.sides()).values(), default=0.0)
            for relation in world.relations.values()
        }

    def known_from(self, state: State, other: State) -> float:
        """The share of those who come from another state that are on a record at hand."""
        relation = self._world.relation(state, other)
        return self._with_own(0.0 if relation is None else self._shared(relation))

    def known_from_abroad(self, state: State) -> float:
        """The same for those who come from afar, whom any state may have on record."""
        shared = fsum(map(self._shared, state.relations)) / max(1, len(state.relations))
        return self._with_own(shared)

    def _shared(self, relation: Relation) -> float:
        """The share of each other's records that two states look into.

        By what is delivered of information sharing, or in the institution that works best.
        """
        level = relation.level(Pillar.INFORMATION_SHARING) / HIGHEST_LEVEL
        return 1.0 - (1.0 - level) * (1.0 - self._work[relation])

    def _with_own(self, shared: float) -> float:
        return self._own + (1.0 - self._own) * shared


def looked_at(state: State, staff: float) -> float:
    """The share of those who cross whom border services with their means look at."""
    return 1.0 - passed(state, staff)


def mean_staff(world: World, state: State) -> float:
    """A state's border staff over the length of its borders, relative to today's."""
    length = staffed = 0.0
    for border in world.setting.borders.values():
        for end, staff in (
            (border.first, border.first_staff),
            (border.second, border.second_staff),
        ):
            zone = world.zones.get(end)
            if zone is not None and zone.state is state:
                length += border.length
                staffed += border.length * staff
    return staffed / length if length else 1.0
