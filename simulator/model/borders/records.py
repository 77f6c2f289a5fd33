"""What border services have at hand about those who cross."""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator.model.borders.ways import passed
from simulator.model.partners.tables import common_work
from simulator.model.politics.pillars import HIGHEST_LEVEL, Pillar

if TYPE_CHECKING:
    from simulator.model.politics.state import Relation
    from simulator.model.world import State, World


def shared_records(world: World, relation: Relation) -> float:
    """The share of each other's records that two states look into.

    By what is delivered of information sharing, or in the institution that works best for both.
    """
    level = relation.level(Pillar.INFORMATION_SHARING) / HIGHEST_LEVEL
    work = max(common_work(world, relation.sides()).values(), default=0.0)
    return 1.0 - (1.0 - level) * (1.0 - work)


def known_from(world: World, state: State, other: State) -> float:
    """The share of those who come from another state that are on a record which is at hand."""
    relation = world.relation(state, other)
    return on_record(world, 0.0 if relation is None else shared_records(world, relation))


def known_from_abroad(world: World, state: State) -> float:
    """The same for those who come from afar, whom any of the region's states may have on record."""
    shares = [shared_records(world, relation) for relation in state.relations]
    return on_record(world, sum(shares) / len(shares) if shares else 0.0)


def on_record(world: World, shared: float) -> float:
    """Own records, and of what is missing in them the share that others let one see."""
    own = world.setting.screening.own_records
    return own + (1.0 - own) * shared


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
