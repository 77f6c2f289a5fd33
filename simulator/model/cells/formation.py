"""Cells form where hardship and grievance meet a group's appeal."""

from __future__ import annotations

from bisect import bisect
from typing import TYPE_CHECKING, NamedTuple

from simulator.kernel.clock import DAYS_PER_YEAR
from simulator.kernel.hazards import HazardClock
from simulator.kernel.history import NO_CAUSE
from simulator.model.borders.ways import passed
from simulator.model.cells.sizes import size_distribution
from simulator.model.cells.state import Cell, Family
from simulator.model.kinds import CELL_FORMED
from simulator.model.mechanism import Mechanism

if TYPE_CHECKING:
    from simulator.model.groups.state import Group
    from simulator.model.world import State, World, Zone


class Formation(Mechanism):
    """New cells form in each zone and group, and some come in over the outer borders.

    Hazard:  (base × population × hardship^a × grievance^b × exposure × influence
             + pressure of neighbours × length × ease × (1 - border control)) × appeal, cells/year
    Reads:   Zone.grievance, which others may change
    Changes: World.families, State.cells
    Records: CELL_FORMED
    """

    name = "formation"
    reads = frozenset({"borders", "formation", "groups", "neighbours", "states", "zones"})

    def start(self) -> None:
        world = self.world
        life = world.setting.life
        self._sizes = size_distribution(life.size_mean_extra, life.size_dispersion)
        self._place_initial_cells()
        self._clocks = {
            family: HazardClock(world.clock, agenda=family.zone.state.agenda)
            for family in world.families.values()
        }
        self._hazards = {
            zone: tuple(
                (self._clocks[world.families[zone.name, group]], group) for group in world.groups
            )
            for zone in world.zones.values()
        }
        self.refresh()
        for family, clock in self._clocks.items():
            clock.add(family.next_luck[Family.GAP], 1.0, self._form_next, family)
        world.grievance_changed.append(self._update)
        world.form = self._form
        for zone in world.zones.values():
            zone.formation.listen(self._update)
            zone.hardship.listen(self._take_up)
        for state in world.states.values():
            state.leak.listen(self._take_up_state)
        for group in world.groups.values():
            group.appeal.listen(self._take_up_group)

    def refresh(self) -> None:
        self._exponent = self.world.setting.formation.grievance_exponent
        self._take_up_appeals()
        self._sources = {zone: self._source(zone) for zone in self.world.zones.values()}
        for zone in self._sources:
            self._update(zone)

    def _take_up(self, zone: Zone) -> None:
        """Work out again what a zone's hazards are made of."""
        self._sources[zone] = self._source(zone)
        self._update(zone)

    def _take_up_state(self, state: State) -> None:
        for zone in state.zones:
            self._take_up(zone)

    def _take_up_group(self, _: Group) -> None:
        self._take_up_appeals()
        for zone in self._sources:
            self._update(zone)

    def _take_up_appeals(self) -> None:
        """Work out what each group's appeal makes of a hazard a year, a day."""
        self._appeals = {
            name: group.setting.appeal * group.appeal.value / DAYS_PER_YEAR
            for name, group in self.world.groups.items()
        }

    def _source(self, zone: Zone) -> Source:
        setting = self.world.setting
        parameters = setting.formation
        hardship = zone.setting.hardship * zone.hardship.value
        conditions: float = hardship**parameters.hardship_exponent
        return Source(
            parameters.base_rate * zone.setting.population * conditions * zone.setting.exposure,
            inflow(self.world, zone),
        )

    def _update(self, zone: Zone) -> None:
        """Let the hazards follow a zone's grievance."""
        source = self._sources[zone]
        at_home = source.at_home * zone.grievance**self._exponent * zone.formation.value
        yearly = at_home + source.from_outside
        for clock, group in self._hazards[zone]:
            clock.set_rate(yearly * self._appeals[group])

    def _form_next(self, family: Family) -> None:
        self._form(family)
        self._clocks[family].add(family.next_luck[Family.GAP], 1.0, self._form_next, family)

    def _form(self, family: Family, cause: int = NO_CAUSE, members: int | None = None) -> Cell:
        world = self.world
        if members is None:
            extra = bisect(self._sizes, family.next_luck[Family.SIZE])
            beyond = world.groups[family.group].setting.extra_members
            members = world.setting.life.size_minimum + beyond + extra
        cell = Cell(family, members, world.clock.now)
        state = cell.zone.state
        state.cells[cell] = None
        cell.formed_record = world.history.record(CELL_FORMED, state.number, cell, cause, members)
        for listener in world.formed:
            listener(cell)
        return cell

    def _place_initial_cells(self) -> None:
        families = self.world.families
        for initial in self.world.setting.initial_cells:
            for _ in range(initial.count):
                cell = self._form(families[initial.zone, initial.group])
                if initial.linked_zone is not None:
                    twin = self._form(families[initial.linked_zone, initial.group])
                    cell.links, twin.links = (twin,), (cell,)


class Source(NamedTuple):
    """What the formation hazards of a zone are made of, but for its grievance, which moves."""

    at_home: float
    """Cells a year for complete grievance and appeal 1."""
    from_outside: float
    """Cells a year for appeal 1, whatever the grievance."""


def inflow(world: World, zone: Zone) -> float:
    """Cells a year that enter a zone over the borders with neighbours outside, for appeal 1."""
    total = 0.0
    for border in world.setting.borders.values():
        neighbour = world.setting.neighbours.get(border.second)
        if border.first == zone.name and neighbour is not None:
            ease = border.inward * (1.0 if border.open else world.setting.movement.closed_factor)
            let_in = passed(zone.state, border.first_staff)
            total += neighbour.pressure * border.length / 1000.0 * ease * let_in
    return total
