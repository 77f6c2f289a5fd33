"""What partners outside the region give and offer, for those who speak for them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from simulator.model.decisions.abroad import OFFERS, offered_to

if TYPE_CHECKING:
    from simulator.exercise.views.eyes import Eyes
    from simulator.model.world import World


@dataclass(frozen=True)
class Help:
    """What a state takes of a partner's help, and what it is offered.

    Attributes:
        partner, state: Their names.
        label: What the state is called.
        kind: What help it is.
        taken: The level that the state takes.
        offered: The level up to which it may take it.
        cut: Whether the two have suspended their cooperation.
    """

    partner: str
    state: str
    label: str
    kind: str
    taken: int
    offered: int
    cut: bool


def helps_of(world: World) -> tuple[Help, ...]:
    """All that partners give and offer, state by state."""
    return tuple(
        Help(
            tie.partner,
            tie.state,
            world.states[tie.state].setting.label,
            kind,
            getattr(tie.setting, kind),
            offered_to(world, tie, kind),
            tie.ruptured,
        )
        for tie in world.ties.values()
        for kind in OFFERS
    )


def own_help(eyes: Eyes, partner: str) -> tuple[Help, ...]:
    """What one partner gives and offers; nobody reads that of another."""
    return tuple(one for one in eyes.now.helps if one.partner == partner)
