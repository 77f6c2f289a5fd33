"""Cells form where hardship and grievance meet a group's appeal."""

from __future__ import annotations

from bisect import bisect
from typing import TYPE_CHECKING

from simulator.kernel.clock import DAYS_PER_YEAR
from simulator.kernel.hazards import HazardClock
from simulator.model.cells.sizes import size_distribution
from simulator.model.cells.state import Cell, Family
from simulator.model.kinds import CELL_FORMED
from simulator.model.mechanism import Mechanism

if TYPE_CHECKING:
    from simulator.model.world import World, Zone


class Formation(Mechanism):
    """New cells form in each zone and group, and some come in over the outer borders.

    Hazard:  base × population × hardship^a × grievance^b × exposure × appeal
             + pressure of neighbours × length × ease × (1 - border control), in cells/year
    Reads:   Zone.grievance, which others may change
    Changes: World.families, State.cells
    Records: CELL_FORMED
    """

    name = "formation"

    def start(self) -> None:
        world = self.world
        life = world.setting.life
        self._sizes = size_distribution(life.size_mean_extra, life.size_dispersion)
        self._clocks = {}
        self._place_initial_cells()
        for family in world.families.values():
            clock = HazardClock(world.clock, self._rate(family), family.zone.state.agenda)
            self._clocks[family] = clock
            self._await_next(family)
        world.grievance_changed.append(self._update_zone)

    def refresh(self) -> None:
        for family, clock in self._clocks.items():
            clock.set_rate(self._rate(family))

    def _update_zone(self, zone: Zone) -> None:
        for group in self.world.setting.groups:
            family = self.world.families[zone.name, group]
            self._clocks[family].set_rate(self._rate(family))

    def _rate(self, family: Family) -> float:
        """Cells a day of one family, now."""
        parameters = self.world.setting.formation
        zone = family.zone
        appeal = self.world.setting.groups[family.group].appeal
        at_home: float = (
            parameters.base_rate
            * zone.setting.population
            * zone.setting.hardship**parameters.hardship_exponent
            * zone.grievance**parameters.grievance_exponent
            * zone.setting.exposure
        )
        return (at_home + inflow(self.world, zone)) * appeal / DAYS_PER_YEAR

    def _await_next(self, family: Family) -> None:
        self._clocks[family].add(family.next_luck[Family.GAP], 1.0, self._form_next, family)

    def _form_next(self, family: Family) -> None:
        self._form(family)
        self._await_next(family)

    def _form(self, family: Family) -> Cell:
        world = self.world
        extra = bisect(self._sizes, family.next_luck[Family.SIZE])
        members = world.setting.life.size_minimum + extra
        cell = Cell(family, members, world.clock.now)
        state = cell.zone.state
        state.cells[cell] = None
        cell.formed_record = world.history.record(CELL_FORMED, state.number, cell, -1, members)
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


def inflow(world: World, zone: Zone) -> float:
    """Cells a year that enter a zone over the borders with neighbours outside, for appeal 1."""
    total = 0.0
    for border in world.setting.borders.values():
        neighbour = world.setting.neighbours.get(border.second)
        if border.first == zone.name and neighbour is not None:
            ease = border.inward * (1.0 if border.open else world.setting.movement.closed_factor)
            total += neighbour.pressure * border.length / 1000.0 * ease
    return total * (1.0 - zone.state.setting.border_control)
