"""Domestic crises draw a state's attention away from its services and from its neighbours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator.kernel.clock import DAYS_PER_MONTH, DAYS_PER_YEAR
from simulator.model.kinds import (
    CRISIS_BEGAN,
    CRISIS_ENDED,
)
from simulator.model.mechanism import Mechanism

if TYPE_CHECKING:
    from simulator.kernel.hazards import Threshold
    from simulator.kernel.streams import LuckTable
    from simulator.model.world import State, World


class Crises(Mechanism):
    """Crises come the oftener the less a state is governed, and pass; a scenario may date them.

    Hazard:  rate × (1 - governance); while one lasts, 1 / mean_months
    Effect:  1 - attention_loss × instability is left of analysts, teams and cooperation, where
             the instability is depth, or the state's own value if that is larger
    Changes: State.strength, State.attention
    Records: CRISIS_BEGAN, CRISIS_ENDED
    """

    name = "crises"
    reads = frozenset({"crises", "states"})

    def start(self) -> None:
        self._calms = {state: Calm(self.world, state) for state in self.world.states.values()}
        for calm in self._calms.values():
            self._await_crisis(calm)
            self._distract(calm)

    def refresh(self) -> None:
        for calm in self._calms.values():
            calm.waiting.reweigh(self._weight(calm))
            self._distract(calm)

    def _weight(self, calm: Calm) -> float:
        """The hazard, a day, of a crisis beginning or ending."""
        parameters = self.world.setting.crises
        if calm.disturbed:
            return 1.0 / (parameters.mean_months * DAYS_PER_MONTH)
        return parameters.rate * (1.0 - calm.state.setting.governance) / DAYS_PER_YEAR

    def _await_crisis(self, calm: Calm) -> None:
        calm.waiting = calm.state.time.add(
            calm.luck.row(calm.crises)[0], self._weight(calm), self._begin, calm
        )

    def _begin(self, calm: Calm) -> None:
        luck = calm.luck.row(calm.crises)[1]
        calm.crises += 1
        calm.disturbed = True
        calm.since = self.world.clock.now
        calm.record = self.world.history.record(
            CRISIS_BEGAN,
            calm.state.number,
            calm.state.name,
            detail=self.world.setting.crises.depth,
        )
        calm.waiting = calm.state.time.add(luck, self._weight(calm), self._end, calm)
        self._distract(calm)

    def _end(self, calm: Calm) -> None:
        calm.disturbed = False
        years = (self.world.clock.now - calm.since) / DAYS_PER_YEAR
        state = calm.state
        self.world.history.record(CRISIS_ENDED, state.number, state.name, calm.record, years)
        self._await_crisis(calm)
        self._distract(calm)

    def _distract(self, calm: Calm) -> None:
        parameters = self.world.setting.crises
        instability = calm.state.setting.instability
        if calm.disturbed:
            instability = max(instability, parameters.depth)
        left = 1.0 - parameters.attention_loss * instability
        calm.state.strength.contribute(self.name, left)
        calm.state.attention.contribute(self.name, left)


class Calm:
    """How one state fares at home.

    Attributes:
        crises: How many crises have befallen it.
        disturbed: Whether one lasts now.
        since: The day on which the last one began; its record's number is kept, too.
        waiting: What will begin or end one.
    """

    waiting: Threshold
    disturbed = False
    crises = 0
    since = 0.0
    record = -1

    def __init__(self, world: World, state: State) -> None:
        self.state = state
        self.luck: LuckTable = world.streams.table("crises", state.name, exponentials=2)
