"""Harsh operations make new cells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator.kernel.clock import DAYS_PER_MONTH
from simulator.model.kinds import (
    CELL_DISRUPTED,
    EventKind,
)
from simulator.model.mechanism import Mechanism
from simulator.model.society.intrusion import felt_intrusion

if TYPE_CHECKING:
    from simulator.model.cells.state import Cell, Family


class Backlash(Mechanism):
    """A broken-up cell may provoke another of its group in its zone, which counts like any other.

    The chance is `chance` × felt intrusion × (1 - precision × technology), the delay exponential.
    A chance b raises formation from α to α / (1 - b × share broken up): THEORY case C15.

    Reads:   State.liberties
    Changes: cells form, through World.form
    """

    name = "backlash"

    def start(self) -> None:
        self.world.ended.append(self._provoke)

    def _provoke(self, cell: Cell, kind: EventKind) -> None:
        if kind is not CELL_DISRUPTED:
            return
        state = cell.zone.state
        parameters = self.world.setting.backlash
        felt = felt_intrusion(state, self.world.setting.intrusion.softening)
        if felt == 0.0:
            return
        delay, luck, _ = cell.lot(self.name)
        precision = parameters.precision * state.setting.technology
        if luck < parameters.chance * felt * (1.0 - precision):
            days = delay * parameters.mean_months * DAYS_PER_MONTH
            family = self.world.families[cell.zone.name, cell.group].branch(self.name)
            cause = len(self.world.history) - 1
            state.time.wait(delay, days, self._form, (family, cause))

    def _form(self, provoked: tuple[Family, int]) -> None:
        self.world.form(*provoked)
