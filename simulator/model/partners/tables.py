"""Who sits at which table: institutions in which two states work, partners whom both have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator.model.politics.pillars import HIGHEST_LEVEL

if TYPE_CHECKING:
    from simulator.model.politics.state import Tie
    from simulator.model.world import World

Sides = tuple[str, str]


def common_work(world: World, sides: Sides) -> dict[str, float]:
    """How far each institution in which two states sit really works for them, from 0 to 1."""
    taken: dict[str, list[float]] = {}
    for seat in world.setting.seats.values():
        if seat.state in sides:
            taken.setdefault(seat.institution, []).append(seat.participation)
    institutions = world.setting.institutions
    return {
        name: institutions[name].activation * parts[0] * parts[1]
        for name, parts in taken.items()
        if len(parts) == len(sides)
    }


def common_partners(world: World, sides: Sides) -> dict[str, float]:
    """How far each partner of two states can pass on what one tells it, from 0 to 1."""
    first, second = (world.states[name].ties for name in sides)
    theirs = {tie.partner: exchange(tie) for tie in second}
    return {
        tie.partner: exchange(tie) * theirs[tie.partner] for tie in first if tie.partner in theirs
    }


def exchange(tie: Tie) -> float:
    """How much a state and a partner tell each other, from 0 to 1."""
    return tie.setting.information_sharing / HIGHEST_LEVEL * tie.willingness
