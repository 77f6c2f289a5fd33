"""Looks at states of affairs whenever a month ends, so that they can be measured after the run."""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator.model.resources.costs import spent

if TYPE_CHECKING:
    from collections.abc import Callable

    from simulator.model.world import State, World


def grievance(state: State) -> float:
    """Grievance over the people of a state; over its zones where nobody lives."""
    people = state.population
    if people > 0.0:
        return sum(zone.grievance * zone.setting.population for zone in state.zones) / people
    return sum(zone.grievance for zone in state.zones) / max(1, len(state.zones))


SAMPLED: dict[str, Callable[[State], float]] = {
    "grievance": grievance,
    "liberties": lambda state: state.liberties.value,
    "prepared": lambda state: state.prepared,
    "leads_waiting": lambda state: float(state.analysts.waiting),
    "cases_waiting": lambda state: float(state.teams.waiting),
    "court_queue": lambda state: float(state.courts.waiting),
    "members": lambda state: float(sum(cell.members for cell in state.cells)),
    "spending": lambda state: sum(state.costs.values()),
    "collection_cost": lambda state: spent(state.costs, "collection"),
    "analysis_cost": lambda state: spent(state.costs, "analysis"),
    "teams_cost": lambda state: spent(state.costs, "teams"),
    "borders_cost": lambda state: spent(state.costs, "borders"),
    "justice_cost": lambda state: spent(state.costs, "justice"),
    "cooperation_cost": lambda state: spent(state.costs, "cooperation"),
    "prevention_cost": lambda state: spent(state.costs, "prevention"),
    "delivered_cooperation": lambda state: (
        sum(relation.mean_level() for relation in state.relations) / max(1, len(state.relations))
    ),
    "capacity_received": lambda state: sum(map(sum, state.gains.values())),
    "technology_cost": lambda state: spent(state.costs, "technology"),
}
"""What is looked at in each state, by the name of the outcome, or of what outcomes derive from."""


class Watch:
    """What every state was like at the end of each month.

    Attributes:
        days: When was looked.
        samples: What was seen then: [look][state][name], in the order of `SAMPLED`.
    """

    def __init__(self, world: World) -> None:
        self._world = world
        self.days: list[float] = []
        self.samples: list[list[list[float]]] = []

    def look(self) -> None:
        """Remember how things are now."""
        looks = tuple(SAMPLED.values())
        self.days.append(self._world.clock.now)
        self.samples.append(
            [[look(state) for look in looks] for state in self._world.states.values()]
        )
