"""Whether a world differs from another, asked from time to time, as most soon do."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from simulator.model.outcomes.declared import OUTCOMES
from simulator.model.outcomes.measuring import Measuring
from simulator.model.simulation import months_of
from tests.model.telling import Line, line, lines, name_of

if TYPE_CHECKING:
    from simulator.model.world import World

WITHOUT_MONEY = [outcome.unit != "million/year" for outcome in OUTCOMES]
LOOKS_A_RUN = 12


class Told:
    """All that happens in a world, and all its outcomes.

    Args:
        world: A world whose time begins.
    """

    def __init__(self, world: World) -> None:
        world.clock.run(world.setting.days)
        self.lines: list[tuple[str, Line]] = lines(world.history)
        self.series = series(world)

    def differs(self, world: World, *, money: bool) -> bool:
        """Tell whether a world whose time begins differs, with or without what it costs."""
        seen = 0
        days = np.linspace(world.clock.now, world.setting.days, LOOKS_A_RUN + 1)[1:]
        for day in days.tolist():
            world.clock.run(day)
            numbers = range(seen, len(world.history))
            for number, event in ((one, world.history.event(one)) for one in numbers):
                if self.lines[number : number + 1] != [(name_of(event), line(event))]:
                    return True
            seen = len(world.history)
            if seen < len(self.lines) and self.lines[seen][1][0] < day:
                return True
        compared = slice(None) if money else WITHOUT_MONEY
        return series(world)[compared].tobytes() != self.series[compared].tobytes()


def series(world: World) -> np.ndarray:
    """Give the series of all outcomes of a world whose time is over."""
    measured = Measuring(world, months_of(world.setting)).measure()[1]
    return np.nan_to_num(measured)
