"""Cells learn to hide: from services that press them, and by means that spread anyway."""

from __future__ import annotations

from math import exp
from typing import TYPE_CHECKING

from simulator.kernel.clock import DAYS_PER_MONTH, DAYS_PER_YEAR
from simulator.model.mechanism import Mechanism

if TYPE_CHECKING:
    from simulator.model.world import Zone


class Adaptation(Mechanism):
    """Collection loses ground to what cells learn, unless the state's means keep up.

    Operation: lesson + step × (1 - lesson)
    Month:     lessons fade at `fading`; encryption spreads to 1 - exp(-rate × years), counted
               from the scenario's start
    Search:    × (1 - pressure loss × lesson) × (1 - encryption loss × spread × concealment)
    Reads:     State.concealment: the share of what encryption hides that stays hidden
    Changes:   State.search
    """

    name = "adaptation"

    def start(self) -> None:
        self._lessons = dict.fromkeys(self.world.states.values(), 0.0)
        self.world.operated.append(self._learn)
        self.world.monthly.append(self._adapt)

    def _learn(self, zone: Zone, _: bool) -> None:
        lesson = self._lessons[zone.state]
        self._lessons[zone.state] = lesson + self.world.setting.adaptation.step * (1.0 - lesson)

    def _adapt(self) -> None:
        parameters = self.world.setting.adaptation
        kept = exp(-parameters.fading * DAYS_PER_MONTH / DAYS_PER_YEAR)
        years = max(0.0, self.world.clock.now / DAYS_PER_YEAR)
        hidden = parameters.encryption_loss * (1.0 - exp(-parameters.encryption_rate * years))
        for state, before in self._lessons.items():
            lesson = before * kept
            self._lessons[state] = lesson
            known = 1.0 - hidden * state.concealment.value
            state.search.contribute(self.name, (1.0 - parameters.pressure_loss * lesson) * known)
