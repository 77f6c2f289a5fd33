"""Looks at the world at the end of each month and changes nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from simulator.kernel.clock import DAYS_PER_MONTH

if TYPE_CHECKING:
    from collections.abc import Generator

    import simpy

    from simulator.kernel.servers import Servers
    from simulator.model.world import State, World


class Monitor:
    """Samples of the levels, one row a month: arrays of shape [month, state].

    Args:
        world: The world to look at.
        months: How many months the measured time covers.
        days: The measured time; the last month is cut short to end with it.

    Attributes:
        days: How long each month lasted.
        population: People of each state, in millions, for regional means.
    """

    def __init__(self, world: World, months: int, days: float) -> None:
        self._world = world
        states = list(world.states.values())
        shape = (months, len(states))
        self.population = np.array(
            [sum(zone.setting.population for zone in state.zones) for state in states]
        )
        self.cells_active = np.zeros(shape)
        self.public_trust = np.zeros(shape)
        self.team_days = np.zeros(shape)
        self.teams = np.zeros(shape)
        self.analyst_days = np.zeros(shape)
        self.analysts = np.zeros(shape)
        self.days = np.full((months, 1), DAYS_PER_MONTH)
        self.days[-1] = days - (months - 1) * DAYS_PER_MONTH
        world.clock.process(self._watch(months))

    def _watch(self, months: int) -> Generator[simpy.Event, Any, None]:
        clock = self._world.clock
        states = list(self._world.states.values())
        yield clock.wait(-clock.now)
        teams = [_Gauge(state.teams) for state in states]
        analysts = [_Gauge(state.analysts) for state in states]
        for month in range(months):
            yield clock.wait(self.days[month, 0])
            self.cells_active[month] = [len(state.cells) for state in states]
            self.public_trust[month] = [_trust(state) for state in states]
            self.team_days[month] = [gauge.read() for gauge in teams]
            self.teams[month] = [state.teams.capacity for state in states]
            self.analyst_days[month] = [gauge.read() for gauge in analysts]
            self.analysts[month] = [state.analysts.capacity for state in states]


class _Gauge:
    """Server days used since the last reading."""

    def __init__(self, servers: Servers) -> None:
        self._servers = servers
        self._last = servers.busy_days

    def read(self) -> float:
        """The days used since the last reading."""
        total = self._servers.busy_days
        used, self._last = total - self._last, total
        return used


def _trust(state: State) -> float:
    """Trust over the state's people; over its zones where nobody lives."""
    people = sum(zone.setting.population for zone in state.zones)
    if people == 0.0:
        return sum(zone.trust for zone in state.zones) / max(1, len(state.zones))
    return sum(zone.trust * zone.setting.population for zone in state.zones) / people
