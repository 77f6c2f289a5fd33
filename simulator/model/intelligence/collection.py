"""Free teams look for cells, at home and a little way beyond the border."""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator.kernel.clock import DAYS_PER_YEAR
from simulator.kernel.hazards import HazardClock
from simulator.model.cells.state import Family
from simulator.model.kinds import LeadSource
from simulator.model.mechanism import Mechanism

if TYPE_CHECKING:
    from simulator.kernel.clock import Clock
    from simulator.model.cells.state import Cell
    from simulator.model.intelligence.state import Lead
    from simulator.model.world import State, World, Zone


SOURCES = AT_HOME, ABROAD = LeadSource.COLLECTION, LeadSource.ABROAD


class Collection(Mechanism):
    """The free teams of a state find cells; busy ones do not search.

    Hazard:  rate per team × free teams × (1 + gain × technology) × influence, for a fully
             visible cell
    Weight:  visibility of the phase × the cell's caution × (1 - loss × cover)
             × (1 - loss × tradecraft), × foreign reach for a cell beyond a land border
    Reads:   State.teams
    Records: LEAD_RECEIVED
    """

    name = "collection"
    reads = frozenset({"collection", "groups", "life", "states", "zones"})

    def start(self) -> None:
        world = self.world
        self._searches = {state: Search(state, world.clock) for state in world.states.values()}
        self._observers = {zone: observers(world, zone) for zone in world.zones.values()}
        world.formed.append(self._watch)
        world.advanced.append(self._reweigh)
        world.moved.append(self._follow)
        world.resumed.append(self._resume)
        world.lost.append(self._watch_again)
        world.unsettled.append(self._reweigh)
        for state in world.states.values():
            state.search.listen(self._set_pace)
            state.cover.listen(self._look_anew)
            state.reach.listen(self._look_anew)
        self.refresh()

    def _look_anew(self, _: State) -> None:
        self.refresh()

    def _set_pace(self, state: State) -> None:
        parameters = self.world.setting.collection
        technology = 1.0 + parameters.technology_gain * state.setting.technology
        search = self._searches[state]
        search.per_team = parameters.rate_per_team * technology * state.search.value / DAYS_PER_YEAR
        search.update()

    def refresh(self) -> None:
        setting = self.world.setting
        parameters = setting.collection
        self._last_phase = setting.life.phases - 1
        self._early = parameters.early_visibility
        self._factors = {
            (zone, group, observer): self._factor(zone, group, observer)
            for zone, states in self._observers.items()
            for group in setting.groups
            for observer in states
        }
        for state in self._searches:
            self._set_pace(state)
            for cell in state.cells:
                self._reweigh(cell)

    def _factor(self, zone: Zone, group: str, observer: State) -> float:
        """How visible a cell of a group in a zone is to a state, in the cell's last phase."""
        parameters = self.world.setting.collection
        tradecraft = self.world.setting.groups[group].tradecraft
        cover = zone.setting.cover * observer.cover.value
        factor = (1.0 - parameters.cover_loss * cover) * (
            1.0 - parameters.tradecraft_loss * tradecraft
        )
        if observer is zone.state:
            return factor
        return factor * parameters.foreign_reach * observer.reach.value

    def _weight(self, cell: Cell, observer: State) -> float:
        factor = self._factors[cell.zone, cell.group, observer] * cell.caution
        return factor if cell.phase >= self._last_phase else factor * self._early

    def _watch(self, cell: Cell) -> None:
        """Begin to look for a new cell."""
        home = cell.zone.state
        self._look(cell, home, cell.luck[Family.SIGHTING])
        for neighbour in self._observers[cell.zone][1:]:
            self._look(cell, neighbour, cell.lot(f"collection/{neighbour.name}/0")[0])

    def _await(self, cell: Cell, observer: State) -> None:
        """Look for a cell that was known or moved, with luck of its own for each sighting."""
        seen = sum(cell.sightings.get((source, observer.number), 0) for source in SOURCES)
        if seen == 0 and observer is cell.family.zone.state:
            exposure = cell.luck[Family.SIGHTING]
        else:
            exposure, _, _ = cell.lot(f"collection/{observer.name}/{seen}")
        self._look(cell, observer, exposure)

    def _look(self, cell: Cell, observer: State, exposure: float) -> None:
        cell.waiting[observer] = self._searches[observer].clock.add(
            exposure, self._weight(cell, observer), self._find, (cell, observer)
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

    def _watch_again(self, lead: Lead, cell: Cell) -> None:
        observer = lead.holder
        if lead.source not in SOURCES or not cell.active:
            return
        if observer in self._observers[cell.zone] and not cell.waiting[observer].waiting:
            self._await(cell, observer)

    def _find(self, sighting: tuple[Cell, State]) -> None:
        cell, observer = sighting
        at_home = observer is cell.zone.state
        if at_home and cell.case is not None:
            return  # Nothing new for those who work on it already.
        source = AT_HOME if at_home else ABROAD
        self.world.lead(cell, observer, source, cell.formed_record)


class Search:
    """One state's search: the hazard that its free teams spread."""

    __slots__ = ("_teams", "clock", "per_team")

    def __init__(self, state: State, clock: Clock) -> None:
        self._teams = state.teams
        self._teams.on_change = self.update
        self.clock = HazardClock(clock, agenda=state.agenda)
        self.per_team = 0.0

    def update(self) -> None:
        """Let the hazard follow the number of free teams."""
        free = self._teams.capacity - self._teams.busy
        self.clock.set_rate(self.per_team * free if free > 0 else 0.0)


def observers(world: World, zone: Zone) -> tuple[State, ...]:
    """The state that a zone belongs to, first, and those that border on the zone."""
    found = {zone.state: None}
    for border in world.setting.borders.values():
        for here, beyond in ((border.first, border.second), (border.second, border.first)):
            if here == zone.name and beyond in world.zones:
                found[world.zones[beyond].state] = None
    return tuple(found)
