"""What is agreed takes time, politics and effort until it is delivered."""

from __future__ import annotations

from math import exp
from typing import TYPE_CHECKING

from simulator.kernel.clock import DAYS_PER_MONTH, DAYS_PER_YEAR
from simulator.model.mechanism import Mechanism
from simulator.model.politics.pillars import HIGHEST_LEVEL, Pillar
from simulator.model.politics.state import Relation

if TYPE_CHECKING:
    from collections.abc import Mapping

    from simulator.model.politics.parameters import AgreementParameters
    from simulator.model.politics.state import Bond
    from simulator.model.world import State, World


class Agreements(Mechanism):
    """The delivered level of each pillar follows the agreed one with delay, and only in part.

    In force: a higher level after signature_days (on law ratification_days), a lower one at once
    Cap:     cap_neutral + cap_slope × relation, from 0 to 4; 0 while ties are cut
    Reached: up to the cap with mean time ramp_days, down at once
    Effort:  least will × (1 - capacity_weight × (1 - least governance)) × commitment × scope ×
             least attention of the two states
    Month:   commitment towards commitment_floor at decay_rate, unless it is lower
    Changes: Relation.delivered = reached × effort, Relation.commitment
    """

    name = "agreements"
    reads = frozenset({"agreements", "relations", "states"})

    def start(self) -> None:
        world = self.world
        self._deals = {relation: Deal(world, relation) for relation in world.relations.values()}
        world.monthly.append(self._pass_month)
        world.bond_changed.append(self._answer_bond)
        for state in world.states.values():
            state.attention.listen(self._answer_state)
        self._deliver()

    def coming(self, relation: Relation) -> Mapping[Pillar, tuple[float, float]]:
        """What two states have signed and is not in force: on which day it will be, which level."""
        return self._deals[relation].coming

    def refresh(self) -> None:
        for deal in self._deals.values():
            deal.take_up(self.world.setting.agreements, self.world.clock.now)
        self._deliver()

    def _answer_bond(self, bond: Bond) -> None:
        if isinstance(bond, Relation):
            self._deals[bond].deliver(self.world.setting.agreements, grown=0.0)

    def _answer_state(self, state: State) -> None:
        parameters = self.world.setting.agreements
        for deal in self._deals.values():
            if state in deal.sides:
                deal.deliver(parameters, grown=0.0)

    def _deliver(self) -> None:
        for deal in self._deals.values():
            deal.deliver(self.world.setting.agreements, grown=0.0)

    def _pass_month(self) -> None:
        parameters = self.world.setting.agreements
        ramp = parameters.ramp_days
        grown = 1.0 - exp(-DAYS_PER_MONTH / ramp) if ramp > 0.0 else 1.0
        kept = exp(-parameters.decay_rate * DAYS_PER_MONTH / DAYS_PER_YEAR)
        floor = parameters.commitment_floor
        for relation, deal in self._deals.items():
            if relation.commitment > floor:
                relation.commitment = floor + (relation.commitment - floor) * kept
            deal.come_into_force(self.world.clock.now)
            deal.deliver(parameters, grown)


class Deal:
    """What two states have agreed, on its way to their services.

    Attributes:
        sides: The two states.
    """

    __slots__ = ("_agreed", "_force", "_pending", "_reached", "_relation", "sides")

    def __init__(self, world: World, relation: Relation) -> None:
        self._relation = relation
        self.sides: tuple[State, State] = (
            world.states[relation.setting.first],
            world.states[relation.setting.second],
        )
        self._agreed = relation.agreed()
        self._force = relation.agreed()
        self._pending: dict[Pillar, tuple[float, float]] = {}
        cap = permitted(world.setting.agreements, relation)
        self._reached = [min(level, cap) for level in self._force]

    @property
    def coming(self) -> Mapping[Pillar, tuple[float, float]]:
        """By pillar, the day from which a level will be in force, and that level."""
        return self._pending

    def take_up(self, parameters: AgreementParameters, now: float) -> None:
        """Let what has just been agreed come into force, now or when it has been ratified."""
        for pillar, level in zip(Pillar, self._relation.agreed(), strict=True):
            if level == self._agreed[pillar]:
                continue
            self._agreed[pillar] = level
            self._pending.pop(pillar, None)
            wait = days_until_force(parameters, pillar)
            if level <= self._force[pillar] or wait == 0.0:
                self._force[pillar] = level
            else:
                self._pending[pillar] = (now + wait, level)

    def come_into_force(self, now: float) -> None:
        """Let come into force whatever has been waited for long enough."""
        for pillar, (due, level) in [*self._pending.items()]:
            if now >= due:
                self._force[pillar] = level
                del self._pending[pillar]

    def deliver(self, parameters: AgreementParameters, grown: float) -> None:
        """Deliver what is reached, after services have grown into a share of what is missing."""
        cap = permitted(parameters, self._relation)
        at_once = parameters.ramp_days == 0.0
        effort = self._effort(parameters)
        for pillar, level in enumerate(self._force):
            goal = min(level, cap)
            reached = self._reached[pillar]
            if goal <= reached or at_once:
                self._reached[pillar] = goal
            else:
                self._reached[pillar] = reached + (goal - reached) * grown
        self._relation.delivered = [reached * effort for reached in self._reached]

    def _effort(self, parameters: AgreementParameters) -> float:
        """The share of what has been reached that both states put into practice."""
        one, other = self.sides
        will = min(one.setting.political_will, other.setting.political_will)
        governance = min(one.setting.governance, other.setting.governance)
        capacity = 1.0 - parameters.capacity_weight * (1.0 - governance)
        attention = min(one.attention.value, other.attention.value)
        scope = self._relation.setting.scope
        return will * capacity * self._relation.commitment * scope * attention


def permitted(parameters: AgreementParameters, relation: Relation) -> float:
    """The level that the political relation permits, from 0 to 4; none while ties are cut."""
    if relation.ruptured:
        return 0.0
    cap = parameters.cap_neutral + parameters.cap_slope * relation.political
    return min(float(HIGHEST_LEVEL), max(0.0, cap))


def days_until_force(parameters: AgreementParameters, pillar: Pillar) -> float:
    """How long after it was agreed a higher level comes into force; law must be ratified."""
    is_law = pillar is Pillar.LEGAL_FRAMEWORKS
    return parameters.ratification_days if is_law else parameters.signature_days
