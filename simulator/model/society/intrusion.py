"""Intrusive measures find more at once, and cost trust and liberties that are slow to return."""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator.kernel.clock import DAYS_PER_MONTH, DAYS_PER_YEAR
from simulator.model.mechanism import Mechanism
from simulator.model.society.opinion import move_grievance, move_trust, share_in

if TYPE_CHECKING:
    from simulator.model.world import State, Zone


class Intrusion(Mechanism):
    """A state that intrudes collects more; its people trust it less and resent it more.

    Collection: × (1 + collection gain × intrusiveness)
    Liberties:  × (1 - liberty loss × intrusiveness)
    Felt:       (1 - liberties) × (1 - softening × transparency)
    Month:      trust falls at trust loss × felt, grievance rises at grievance gain × felt
    Operation:  trust × (1 - operation loss × felt)
    Reads:      State.liberties, which others lower too
    Changes:    State.search, State.liberties, Zone.trust, Zone.grievance
    """

    name = "intrusion"
    reads = frozenset({"intrusion", "states"})

    def start(self) -> None:
        self.world.monthly.append(self._weigh_on_people)
        self.world.operated.append(self._answer_operation)
        self.refresh()

    def refresh(self) -> None:
        parameters = self.world.setting.intrusion
        for state in self.world.states.values():
            intrusiveness = state.setting.intrusiveness
            state.search.contribute(self.name, 1.0 + parameters.collection_gain * intrusiveness)
            state.liberties.contribute(self.name, 1.0 - parameters.liberty_loss * intrusiveness)

    def _felt(self, state: State) -> float:
        return felt_intrusion(state, self.world.setting.intrusion.softening)

    def _weigh_on_people(self) -> None:
        parameters = self.world.setting.intrusion
        for state in self.world.states.values():
            felt = self._felt(state) / DAYS_PER_YEAR
            if felt > 0.0:
                distrust = share_in(parameters.trust_loss * felt, DAYS_PER_MONTH)
                resentment = share_in(parameters.grievance_gain * felt, DAYS_PER_MONTH)
                for zone in state.zones:
                    move_trust(self.world, zone, distrust, 0.0)
                    move_grievance(self.world, zone, resentment, 1.0)

    def _answer_operation(self, zone: Zone, _: bool) -> None:
        felt = self._felt(zone.state)
        if felt > 0.0:
            move_trust(self.world, zone, self.world.setting.intrusion.operation_loss * felt, 0.0)


def felt_intrusion(state: State, softening: float) -> float:
    """The liberties lost in a state, as its people feel it: less where it explains itself."""
    return (1.0 - state.liberties.value) * (1.0 - softening * state.setting.transparency)
