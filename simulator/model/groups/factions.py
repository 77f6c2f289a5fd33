"""What money, interventions, rivals and allies make of a group."""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator.model.mechanism import Mechanism

if TYPE_CHECKING:
    from simulator.model.groups.state import Group


class Factions(Mechanism):
    """Finance keeps a group's cells alive and lets them grow; intervention moves appeal to rivals.

    Dissolution: × (1 - survival_gain × finance)
    Recruitment: × (1 + growth_gain × finance)
    Appeal:      × (1 - loss × intervention) × product over rivals of
                 (1 + rival_gain × rivalry × loss × the rival's intervention)
    Allies:      a new cell may be linked to cells of an ally, by chance the alliance
    Changes:     Group.dissolution, Group.recruitment, Group.appeal, Group.allies
    """

    name = "factions"
    reads = frozenset({"factions", "groups", "stances"})

    def start(self) -> None:
        self.refresh()

    def refresh(self) -> None:
        parameters = self.world.setting.factions
        for group in self.world.groups.values():
            finance = group.setting.finance
            group.dissolution.contribute(self.name, 1.0 - parameters.survival_gain * finance)
            group.recruitment.contribute(self.name, 1.0 + parameters.growth_gain * finance)
            group.appeal.contribute(self.name, self._appeal(group))
            group.allies = {
                name: closeness for name, closeness in self._stances(group) if closeness > 0.0
            }

    def _stances(self, group: Group) -> list[tuple[str, float]]:
        """The groups to which a group has a stance, and how close they are."""
        stances = self.world.setting.stances.values()
        return [
            (other, stance.alignment)
            for stance in stances
            for one, other in ((stance.first, stance.second), (stance.second, stance.first))
            if one == group.name
        ]

    def _appeal(self, group: Group) -> float:
        parameters = self.world.setting.factions
        loss = parameters.intervention_loss
        appeal = 1.0 - loss * group.setting.intervention
        for name, closeness in self._stances(group):
            left = loss * self.world.groups[name].setting.intervention
            appeal *= 1.0 + parameters.rival_gain * max(0.0, -closeness) * left
        return appeal
