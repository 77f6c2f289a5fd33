"""Cells broken up deter others for a while."""

from __future__ import annotations

from math import exp
from typing import TYPE_CHECKING

from simulator.kernel.clock import DAYS_PER_MONTH, DAYS_PER_YEAR
from simulator.model.kinds import (
    CELL_DISRUPTED,
    EventKind,
)
from simulator.model.mechanism import Mechanism

if TYPE_CHECKING:
    from simulator.model.cells.state import Cell


class Deterrence(Mechanism):
    """A state's memory of cells broken up lowers formation in its zones, and fades.

    Disruption: memory + step × (1 - memory)
    Month:      memory fades at `fading`; formation × (1 - effect × memory)
    Changes:    Zone.formation
    """

    name = "deterrence"

    def start(self) -> None:
        self._memory = dict.fromkeys(self.world.states.values(), 0.0)
        self.world.ended.append(self._remember)
        self.world.monthly.append(self._fade)

    def _remember(self, cell: Cell, kind: EventKind) -> None:
        if kind is CELL_DISRUPTED:
            state = cell.zone.state
            memory = self._memory[state]
            self._memory[state] = memory + self.world.setting.deterrence.step * (1.0 - memory)

    def _fade(self) -> None:
        parameters = self.world.setting.deterrence
        kept = exp(-parameters.fading * DAYS_PER_MONTH / DAYS_PER_YEAR)
        for state, memory in self._memory.items():
            self._memory[state] = memory * kept
            factor = 1.0 - parameters.effect * memory * kept
            for zone in state.zones:
                zone.formation.contribute(self.name, factor)
