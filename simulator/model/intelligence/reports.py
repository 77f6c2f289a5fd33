"""What is common to all who report a cell to the services of the state where it is."""

from __future__ import annotations

from abc import abstractmethod
from typing import TYPE_CHECKING, ClassVar

from simulator.model.intelligence.visibility import visibility
from simulator.model.mechanism import Mechanism

if TYPE_CHECKING:
    from simulator.kernel.hazards import HazardClock
    from simulator.model.cells.state import Cell
    from simulator.model.intelligence.state import Lead
    from simulator.model.kinds import LeadSource
    from simulator.model.world import Zone


class Reports(Mechanism):
    """A cell is reported to the state where it is, by its visibility, until a case is open.

    Each report has luck of its own. A cell that moves keeps what it has been exposed to; a lead
    that comes to nothing, or a case that ends, lets it be reported again.
    """

    source: ClassVar[LeadSource]

    @abstractmethod
    def clock_of(self, zone: Zone) -> HazardClock:
        """The clock on which cells in a zone wait to be reported."""

    @abstractmethod
    def first_exposure(self, cell: Cell) -> float:
        """The cell's luck for its first report at home, a unit exponential."""

    def hear(self) -> None:
        """Register for all that moves a cell's reports."""
        world = self.world
        world.formed.append(self._await)
        world.advanced.append(self._reweigh)
        world.moved.append(self._follow)
        world.resumed.append(self._resume)
        world.lost.append(self._hear_again)
        world.unsettled.append(self._reweigh)

    def _await(self, cell: Cell) -> None:
        state = cell.zone.state
        heard = cell.sightings.get((self.source, state.number), 0)
        if heard == 0 and state is cell.family.zone.state:
            exposure = self.first_exposure(cell)
        else:
            exposure, _, _ = cell.lot(f"{self.name}/{state.name}/{heard}")
        cell.waiting[self.name] = self.clock_of(cell.zone).add(
            exposure, visibility(self.world.setting, cell), self._report, cell
        )

    def _reweigh(self, cell: Cell) -> None:
        cell.waiting[self.name].reweigh(visibility(self.world.setting, cell))

    def _reweigh_all(self) -> None:
        for state in self.world.states.values():
            for cell in state.cells:
                self._reweigh(cell)

    def _follow(self, cell: Cell, origin: Zone) -> None:
        threshold, clock = cell.waiting[self.name], self.clock_of(cell.zone)
        if clock is self.clock_of(origin):
            return
        if threshold.waiting:
            threshold.move(clock, threshold.weight)
        else:
            self._await(cell)

    def _resume(self, cell: Cell) -> None:
        if not cell.waiting[self.name].waiting:
            self._await(cell)

    def _hear_again(self, lead: Lead, cell: Cell) -> None:
        if lead.source is self.source and cell.active:
            self._resume(cell)

    def _report(self, cell: Cell) -> None:
        if cell.case is None:
            self.world.lead(cell, cell.zone.state, self.source, cell.formed_record)
