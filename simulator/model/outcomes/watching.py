"""Looks at states of affairs whenever a month ends, so that they can be measured after the run."""

from __future__ import annotations

from array import array
from functools import partial
from itertools import chain
from math import fsum
from typing import TYPE_CHECKING

import numpy as np

from simulator.model.resources.costs import HEADINGS, spent

if TYPE_CHECKING:
    from collections.abc import Callable

    from simulator.model.world import State, World


def _spent_on(heading: str, state: State) -> float:
    return spent(state.costs, heading)


LEVELS: dict[str, Callable[[State], float]] = {
    "grievance": lambda state: state.over_people([zone.grievance for zone in state.zones]),
    "liberties": lambda state: state.liberties.value,
    "prepared": lambda state: state.prepared,
    "leads_waiting": lambda state: state.analysts.waiting,
    "cases_waiting": lambda state: state.teams.waiting,
    "court_queue": lambda state: state.courts.waiting,
    "members": lambda state: sum([cell.members for cell in state.cells]),
    "delivered_cooperation": lambda state: (
        fsum([relation.mean_level() for relation in state.relations]) / max(1, len(state.relations))
    ),
    "capacity_received": lambda state: fsum(chain.from_iterable(state.gains.values())),
}
"""What is looked at in each state, by the name of the outcome, or of what outcomes derive from."""

SPENDING: dict[str, Callable[[State], float]] = {
    "spending": lambda state: fsum(state.costs.values()),
    **{f"{heading}_cost": partial(_spent_on, heading) for heading in HEADINGS},
}
"""What is looked at in the same way, and moves only with what measures cost."""

LOOKS = tuple(LEVELS.values())

SAMPLED = {**LEVELS, **SPENDING}


class Watch:
    """What every state was like at the end of each month.

    Attributes:
        days: When was looked.
    """

    def __init__(self, world: World) -> None:
        self._world = world
        self._seen = array("d")
        self._costs: dict[State, dict[str, float]] = {}
        self._spending: dict[State, list[float]] = {}
        self.days: list[float] = []

    @property
    def samples(self) -> np.ndarray:
        """What was seen so far: [look, state, name], in the order of `SAMPLED`."""
        return np.array(self._seen).reshape(len(self.days), -1, len(SAMPLED))

    def look(self) -> None:
        """Remember how things are now."""
        self.days.append(self._world.clock.now)
        for state in self._world.states.values():
            self._seen.extend([look(state) for look in LOOKS])
            # Costs stay the same for months, and where nothing costs anything, for good.
            if self._costs.get(state) != state.costs:
                self._costs[state] = {**state.costs}
                self._spending[state] = [look(state) for look in SPENDING.values()]
            self._seen.extend(self._spending[state])
