"""Training and equipment, from partners and from better staffed neighbours."""

from __future__ import annotations

from math import exp, fsum
from typing import TYPE_CHECKING

from simulator.kernel.clock import DAYS_PER_MONTH, DAYS_PER_YEAR
from simulator.model.mechanism import Mechanism
from simulator.model.politics.pillars import HIGHEST_LEVEL, Pillar
from simulator.model.politics.state import Tie

if TYPE_CHECKING:
    from simulator.model.politics.state import Bond
    from simulator.model.world import State


class Assistance(Mechanism):
    """What a state's analysts and teams can do grows with the help that it takes up.

    Partner: delivery × offered × level / 4 × (1 + relation) / 2 × means × fulfilled conditions
    State:   training_share × the other's lead in staff × delivered level / 4
    Month:   towards the sum of both with mean time build_months
    Trust:   of the public, × exp(-sovereignty_cost × dependence × month)
    Changes: State.gains, Zone.trust
    """

    name = "assistance"
    reads = frozenset({"assistance", "partners", "states", "ties"})

    def start(self) -> None:
        self._taken: dict[State, float] = {}
        self._trust_left: dict[State, float] = {}
        self.refresh()
        self.world.bond_changed.append(self._answer)
        self._helped = {state: self._offered(state) for state in self.world.states.values()}
        for state, help_received in self._helped.items():
            self._give(state, help_received)
        self.world.monthly.append(self._pass_month)

    def refresh(self) -> None:
        for state in self.world.states.values():
            self._take_up(state)

    def _answer(self, bond: Bond) -> None:
        if isinstance(bond, Tie):
            self._take_up(self.world.states[bond.state])

    def _take_up(self, state: State) -> None:
        """Work out what a state's ties with partners bring it, and cost it."""
        self._taken[state] = self._from_partners(state)
        self._trust_left[state] = self._left_of_trust(state)

    def _from_partners(self, state: State) -> float:
        """What reaches a state of all that partners with full means could give."""
        taken = fsum(taken_up(tie) * self._readiness(tie, state) for tie in state.ties)
        return self.world.setting.assistance.delivery * taken

    def _offered(self, state: State) -> tuple[float, float]:
        """The analysts' and teams' work that a state is given, in time."""
        parameters = self.world.setting.assistance
        taken = self._taken[state]
        analysts, teams = parameters.analysts * taken, parameters.teams * taken
        own = state.setting
        for relation in state.relations:
            level = relation.level(Pillar.CAPACITY_BUILDING)
            if level > 0.0:
                share = parameters.training_share * level / HIGHEST_LEVEL
                other = self.world.states[relation.other(state.name)].setting
                analysts += share * max(0, other.analysts - own.analysts)
                teams += share * max(0, other.teams - own.teams)
        return analysts, teams

    def _readiness(self, tie: Tie, state: State) -> float:
        """What a partner gives of what it could, after its conditions."""
        partner = self.world.setting.partners[tie.partner]
        if state.setting.governance >= partner.conditions:
            return partner.means
        return partner.means * state.setting.governance / partner.conditions

    def _give(self, state: State, help_received: tuple[float, float]) -> None:
        self._helped[state] = state.gains[self.name] = help_received
        state.staff()

    def _pass_month(self) -> None:
        parameters = self.world.setting.assistance
        kept = exp(-1.0 / parameters.build_months)
        for state, (analysts, teams) in self._helped.items():
            more_analysts, more_teams = self._offered(state)
            self._give(
                state,
                (
                    more_analysts + (analysts - more_analysts) * kept,
                    more_teams + (teams - more_teams) * kept,
                ),
            )
            self._lower_trust(state)

    def _left_of_trust(self, state: State) -> float:
        """What a month leaves of the public's trust in a state that depends on others."""
        independence = 1.0
        for tie in state.ties:
            independence *= 1.0 - taken_up(tie) * self.world.setting.partners[tie.partner].means
        cost = self.world.setting.assistance.sovereignty_cost * (1.0 - independence)
        return exp(-cost * DAYS_PER_MONTH / DAYS_PER_YEAR)

    def _lower_trust(self, state: State) -> None:
        left = self._trust_left[state]
        for zone in state.zones if left < 1.0 else ():
            zone.trust *= left
            for listener in self.world.trust_changed:
                listener(zone)


def taken_up(tie: Tie) -> float:
    """How much of a partner's help a state accepts, from 0 to 1."""
    return tie.setting.capacity_building / HIGHEST_LEVEL * tie.willingness
