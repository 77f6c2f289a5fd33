"""What services share may get out, and then the cell knows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator.kernel.clock import DAYS_PER_YEAR
from simulator.model.kinds import (
    LEAD_LEAKED,
)
from simulator.model.mechanism import Mechanism
from simulator.model.politics.pillars import Pillar

if TYPE_CHECKING:
    from simulator.model.cells.state import Cell
    from simulator.model.world import State


class Leaks(Mechanism):
    """Each lead that is passed on makes a leak about its cell more likely, until it happens.

    Hazard:  rate × sum over leads passed on of (1 + level_gain × level of information sharing)
    Leak:    trust of the two services that shared last × (1 - trust_loss); the cell is alerted
             and only `caution` as visible from then on
    Changes: Relation.trust, Cell.caution
    Records: LEAD_LEAKED
    """

    name = "leaks"

    def start(self) -> None:
        self.world.shared.append(self._spread)

    def _spread(self, cell: Cell, holder: State, receiver: State, record: int) -> None:
        if not cell.active:
            return
        parameters = self.world.setting.leaks
        level = self.world.delivered(holder, receiver, Pillar.INFORMATION_SHARING)
        known = 1.0 + parameters.level_gain * level
        weight = parameters.rate / DAYS_PER_YEAR * known
        threshold = cell.waiting.get(self.name)
        if threshold is None:
            exposure = cell.lot(self.name)[0]
        elif threshold.waiting:
            exposure = threshold.remaining
            weight += threshold.weight
            threshold.cancel()
        else:
            return
        # On the receiver's clock: from now on it is one of those who may let it out.
        shared = (cell, holder, receiver, record)
        cell.waiting[self.name] = receiver.time.add(exposure, weight, self._leak, shared)

    def _leak(self, shared: tuple[Cell, State, State, int]) -> None:
        cell, holder, receiver, cause = shared
        world = self.world
        parameters = world.setting.leaks
        record = world.history.record(LEAD_LEAKED, holder.number, cell, cause, receiver.number)
        relation = world.relation(holder, receiver)
        if relation is not None:
            relation.trust *= 1.0 - parameters.trust_loss
        cell.contribute(self.name, caution=parameters.caution)
        world.unsettle(cell)
        for listener in world.alerted:
            listener(cell, record)
