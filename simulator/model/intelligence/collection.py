"""Free teams look for cells, at home and a little way beyond the border."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from simulator.kernel.clock import DAYS_PER_YEAR
from simulator.kernel.hazards import HazardClock
from simulator.model.intelligence.visibility import visibility
from simulator.model.kinds import LeadSource
from simulator.model.mechanism import Mechanism

if TYPE_CHECKING:
    from simulator.model.cells.state import Cell
    from simulator.model.intelligence.state import Lead
    from simulator.model.world import State, World, Zone


SOURCES = (LeadSource.COLLECTION, LeadSource.ABROAD)


class Collection(Mechanism):
    """The free teams of a state find cells; busy ones do not search.

    Hazard:  rate per team × free teams × (1 + gain × technology), for a fully visible cell
    Weight:  visibility of the phase × (1 - loss × cover) × (1 - loss × tradecraft),
             × foreign reach for a cell beyond a land border
    Reads:   State.teams
    Records: LEAD_RECEIVED
    """

    name = "collection"

    def start(self) -> None:
        world = self.world
        self._clocks = {state: HazardClock(world.clock) for state in world.states.values()}
        self._observers = {zone: observers(world, zone) for zone in world.zones.values()}
        for state in self._clocks:
            state.teams.on_change = partial(self._set_rate, state)
        world.formed.append(self._watch)
        world.advanced.append(self._reweigh)
        world.moved.append(self._follow)
        world.resumed.append(self._resume)
        world.lost.append(self._watch_again)
        self.refresh()

    def refresh(self) -> None:
        parameters = self.world.setting.collection
        self._per_team = {
            state: parameters.rate_per_team
            * (1.0 + parameters.technology_gain * state.setting.technology)
            / DAYS_PER_YEAR
            for state in self._clocks
        }
        for state in self._clocks:
            self._set_rate(state)
            for cell in state.cells:
                self._reweigh(cell)

    def _set_rate(self, state: State) -> None:
        self._clocks[state].set_rate(self._per_team[state] * state.teams.free)

    def _weight(self, cell: Cell, observer: State) -> float:
        setting = self.world.setting
        parameters = setting.collection
        weight = (
            visibility(setting, cell)
            * (1.0 - parameters.cover_loss * cell.zone.setting.cover)
            * (1.0 - parameters.tradecraft_loss * setting.groups[cell.family.group].tradecraft)
        )
        return weight if observer is cell.zone.state else weight * parameters.foreign_reach

    def _watch(self, cell: Cell) -> None:
        for observer in self._observers[cell.zone]:
            self._await(cell, observer)

    def _await(self, cell: Cell, observer: State) -> None:
        seen = sum(cell.sightings.get((source, observer.number), 0) for source in SOURCES)
        luck = cell.family.table("collection", observer.name, str(seen), exponentials=1)
        cell.waiting[observer] = self._clocks[observer].add(
            luck.row(cell.number)[0], self._weight(cell, observer), self._find, (cell, observer)
        )

    def _reweigh(self, cell: Cell) -> None:
        for observer in self._observers[cell.zone]:
            cell.waiting[observer].reweigh(self._weight(cell, observer))

    def _follow(self, cell: Cell, origin: Zone) -> None:
        """Keep watching where the reach allows it; the exposure already had is not lost."""
        reach = self._observers[cell.zone]
        for observer in self._observers[origin]:
            if observer not in reach:
                cell.waiting[observer].cancel()
        for observer in reach:
            threshold = cell.waiting.get(observer)
            if threshold is not None and threshold.waiting:
                threshold.reweigh(self._weight(cell, observer))
            elif threshold is None or observer is cell.zone.state:
                self._await(cell, observer)

    def _resume(self, cell: Cell) -> None:
        if not cell.waiting[cell.zone.state].waiting:
            self._await(cell, cell.zone.state)

    def _watch_again(self, lead: Lead) -> None:
        cell, observer = lead.cell, lead.holder
        if lead.source not in SOURCES or cell is None or not cell.active:
            return
        if observer in self._observers[cell.zone] and not cell.waiting[observer].waiting:
            self._await(cell, observer)

    def _find(self, sighting: tuple[Cell, State]) -> None:
        cell, observer = sighting
        at_home = observer is cell.zone.state
        if at_home and cell.case is not None:
            return  # Nothing new for those who work on it already.
        source = LeadSource.COLLECTION if at_home else LeadSource.ABROAD
        self.world.lead(cell, observer, source, cell.formed_record)


def observers(world: World, zone: Zone) -> tuple[State, ...]:
    """The state that a zone belongs to, and those that border on the zone."""
    found = {zone.state: None}
    for border in world.setting.borders.values():
        for here, beyond in ((border.first, border.second), (border.second, border.first)):
            if here == zone.name and beyond in world.zones:
                found[world.zones[beyond].state] = None
    return tuple(found)
