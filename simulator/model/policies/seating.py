"""Whether people or a policy decide for a state, which is no event of the world."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from simulator.model.world import World


def let_decide(world: World, state: str, policy: int) -> None:
    """Let a policy decide for a state from now on; with 0 nobody does, as people do.

    Nothing is written down: who sits at the table changes nothing in the region.
    """
    world.setting = world.setting.with_values({f"states.{state}.policy": policy})
    world.states[state].setting = world.setting.states[state]
