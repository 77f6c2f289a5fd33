"""People who inform are punished by those whom they informed on, and others fall silent."""

from __future__ import annotations

from math import exp
from typing import TYPE_CHECKING

from simulator.kernel.clock import DAYS_PER_MONTH, DAYS_PER_YEAR
from simulator.model.cells.state import Family
from simulator.model.kinds import (
    REPRISAL,
    LeadSource,
)
from simulator.model.mechanism import Mechanism

if TYPE_CHECKING:
    from simulator.model.cells.state import Cell
    from simulator.model.operations.state import Case
    from simulator.model.world import Zone

PUBLIC = LeadSource.PUBLIC


class Reprisals(Mechanism):
    """After a cell was broken up on a tip there may be reprisals; fear in the zone silences tips.

    Chance:   chance × (1 - informant protection of the state)
    Reprisal: fear + step × (1 - fear); fear fades at `fading`
    Tips:     × (1 - tip_loss × fear)
    Changes:  Zone.tips
    Records:  REPRISAL
    """

    name = "reprisals"

    def start(self) -> None:
        self._fear = dict.fromkeys(self.world.zones.values(), 0.0)
        self.world.arrested.append(self._strike_back)
        self.world.monthly.append(self._fade)

    def _strike_back(self, cell: Cell, case: Case, _: int) -> None:
        if case.lead.source is not PUBLIC:
            return
        parameters = self.world.setting.reprisals
        zone = cell.zone
        exposed = 1.0 - zone.state.setting.informant_protection
        if cell.later[Family.REPRISAL] < parameters.chance * exposed:
            self.world.history.record(REPRISAL, zone.state.number, cell, case.record)
            fear = self._fear[zone]
            self._set_fear(zone, fear + parameters.step * (1.0 - fear))

    def _set_fear(self, zone: Zone, fear: float) -> None:
        self._fear[zone] = fear
        zone.tips.contribute(self.name, 1.0 - self.world.setting.reprisals.tip_loss * fear)

    def _fade(self) -> None:
        kept = exp(-self.world.setting.reprisals.fading * DAYS_PER_MONTH / DAYS_PER_YEAR)
        for zone, fear in self._fear.items():
            if fear:
                self._set_fear(zone, fear * kept)
