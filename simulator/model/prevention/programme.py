"""One programme in a run: how much of its effect is there."""

from __future__ import annotations

from math import exp
from typing import TYPE_CHECKING

from simulator.kernel.clock import DAYS_PER_MONTH
from simulator.model.society.opinion import share_in

if TYPE_CHECKING:
    from simulator.model.prevention.entities import ProgrammeSetting
    from simulator.model.setting import Setting
    from simulator.model.world import State, World, Zone

# Below this share of the people, nothing of a programme is left.
NOTHING = 1e-4


def zones_of(world: World, place: str) -> tuple[Zone, ...]:
    """The zones of a state, or the zone, of that name."""
    if place in world.states:
        return tuple(world.states[place].zones)
    return (world.zones[place],)


class Programme:
    """A programme's level: the share of the people in whom it has its effect.

    Attributes:
        zones: Where it works.
        level: The level now.
        target: The level that its funding leads to.
    """

    __slots__ = ("_built", "_kept", "level", "name", "setting", "target", "zones")

    setting: ProgrammeSetting

    def __init__(self, world: World, name: str) -> None:
        self.name = name
        self.zones = zones_of(world, world.setting.programmes[name].place)
        self.update(world.setting)
        self.level = self.target  # What is funded from the start is established.

    @property
    def state(self) -> State:
        """The state in which it works."""
        return self.zones[0].state

    def update(self, setting: Setting) -> None:
        """Take up new values."""
        self.setting = setting.programmes[self.name]
        parameters = setting.prevention
        months: float = getattr(parameters, f"{self.setting.kind}_months")
        self.target = self.setting.intensity * self.setting.reach
        self._built = share_in(1.0 / (months * DAYS_PER_MONTH), DAYS_PER_MONTH)
        self._kept = exp(-1.0 / parameters.decay_months)

    def step(self) -> bool:
        """Let a month pass and tell whether the level moved."""
        before = self.level
        if before < self.target:
            self.level += self._built * (self.target - before)
        elif before > self.target:
            level = self.target + self._kept * (before - self.target)
            self.level = level if level > NOTHING else 0.0
        return self.level != before
