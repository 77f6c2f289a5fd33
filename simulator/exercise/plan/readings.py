"""The levels of the living world that a trigger may look at."""

from __future__ import annotations

from dataclasses import dataclass
from math import fsum
from typing import TYPE_CHECKING

from simulator.exercise.plan import telling_words as words
from simulator.kernel.errors import UnknownNameError
from simulator.model.kinds import EventKind
from simulator.model.outcomes.watching import SAMPLED

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from simulator.model.setting import Setting
    from simulator.model.world import State, World

REGION = "region"
STATES = "states"
RELATIONS = "relations"


@dataclass(frozen=True)
class Reading:
    """A level of the world at the present moment.

    Attributes:
        name: The stable name.
        unit: Its unit; "1" for a pure number.
        places: Where it is read: "states" (and the region) or "relations".
        of: How it is read, at one place.
        is_sum: Whether the region has the sum of its states, or else their mean.
        kind: The kind of event that it counts, if it counts events.
    """

    name: str
    unit: str
    places: str
    of: Callable[[World, str], float]
    is_sum: bool = False
    kind: EventKind | None = None

    @property
    def meaning(self) -> str:
        """What it is, in a few words."""
        return words.READINGS[self.name]

    def known_places(self, setting: Setting) -> tuple[str, ...]:
        """Where it can be read in a scenario."""
        if self.places == RELATIONS:
            return tuple(setting.relations)
        return (*setting.states, REGION)

    def at(self, world: World, place: str) -> float:
        """The level now.

        Raises:
            UnknownNameError: It cannot be read there.
        """
        known = self.known_places(world.setting)
        if place not in known:
            raise UnknownNameError(f"place for {self.name!r}", place, known)
        if place != REGION:
            return self.of(world, place)
        levels = [self.of(world, name) for name in world.states]
        return fsum(levels) / (1 if self.is_sum else max(1, len(levels)))


def _sampled(name: str, unit: str, *, is_sum: bool) -> Reading:
    look = SAMPLED[name]
    return Reading(name, unit, STATES, lambda w, at: look(w.states[at]), is_sum)


def _state(
    name: str, unit: str, look: Callable[[State], float], *, is_sum: bool = False
) -> Reading:
    return Reading(name, unit, STATES, lambda w, at: look(w.states[at]), is_sum)


def _counted(name: str, kind: EventKind) -> Reading:
    """Events since the scenario's first day."""

    def count(world: World, place: str) -> float:
        number = world.states[place].number
        found = world.history.events(kind)
        return float(sum(one.place == number and one.day >= 0.0 for one in found))

    return Reading(name, "1", STATES, count, is_sum=True, kind=kind)


def _trust(state: State) -> float:
    people = state.population
    if people > 0.0:
        return fsum(zone.trust * zone.setting.population for zone in state.zones) / people
    return fsum(zone.trust for zone in state.zones) / max(1, len(state.zones))


KNOWN = (
    _counted("attacks", EventKind.CELL_ATTACKED),
    _counted("disruptions", EventKind.CELL_DISRUPTED),
    _counted("leaks", EventKind.LEAD_LEAKED),
    _counted("decisions", EventKind.DECIDED),
    _sampled("grievance", "1", is_sum=False),
    _state("public_trust", "1", _trust),
    _sampled("liberties", "1", is_sum=False),
    _sampled("leads_waiting", "leads", is_sum=True),
    _sampled("cases_waiting", "cases", is_sum=True),
    _sampled("court_queue", "trials", is_sum=True),
    _sampled("spending", "million/year", is_sum=True),
    _sampled("delivered_cooperation", "level", is_sum=False),
    _state("instability", "1", lambda state: state.setting.instability),
    _state("teams", "teams", lambda state: state.setting.teams, is_sum=True),
    _state("analysts", "analysts", lambda state: state.setting.analysts, is_sum=True),
    Reading("political_relation", "1", RELATIONS,
            lambda world, at: world.relations[at].political),
    Reading("services_trust", "1", RELATIONS,
            lambda world, at: world.relations[at].trust),
    Reading("sharing", "level", RELATIONS,
            lambda world, at: world.relations[at].setting.information_sharing),
    Reading("ties_cut", "1", RELATIONS,
            lambda world, at: float(world.relations[at].ruptured)),
)  # fmt: skip

READINGS: Mapping[str, Reading] = {one.name: one for one in KNOWN}
"""Every level that a trigger may look at, by name."""


def reading(world: World, name: str, place: str) -> float:
    """A level of the world now.

    Raises:
        UnknownNameError: There is no such level, or it cannot be read there.
    """
    if name not in READINGS:
        raise UnknownNameError("level", name, READINGS)
    return READINGS[name].at(world, place)
