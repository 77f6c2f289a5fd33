"""Services that work and meet together come to trust each other."""

from __future__ import annotations

from math import exp
from typing import TYPE_CHECKING

from simulator.kernel.clock import DAYS_PER_MONTH, DAYS_PER_YEAR
from simulator.model.mechanism import Mechanism
from simulator.model.partners.tables import common_work
from simulator.model.politics.pillars import HIGHEST_LEVEL, Pillar

if TYPE_CHECKING:
    from simulator.model.politics.state import Relation


class Exercises(Mechanism):
    """Trust between two services grows with exercises and meetings, and else follows politics.

    Month:   towards 1 at exercise_gain × joint operations / 4 + meeting_gain × the common work
             in institutions, and towards supported_trust × (1 + relation) / 2 at fading
    Changes: Relation.trust
    """

    name = "exercises"
    reads = frozenset({"institutions", "relations", "seats"})

    def start(self) -> None:
        self.world.monthly.append(self._pass_month)
        self.refresh()

    def refresh(self) -> None:
        world = self.world
        self._common = {
            relation: max(common_work(world, relation.sides()).values(), default=0.0)
            for relation in world.relations.values()
        }

    def _pass_month(self) -> None:
        for relation, common in self._common.items():
            self._move(relation, common)

    def _move(self, relation: Relation, common: float) -> None:
        parameters = self.world.setting.exercises
        joint = relation.level(Pillar.JOINT_OPERATIONS) / HIGHEST_LEVEL
        gain = parameters.exercise_gain * joint + parameters.meeting_gain * common
        rate = gain + parameters.fading
        if rate > 0.0:
            supported = parameters.supported_trust * (1.0 + relation.political) / 2.0
            goal = (gain + parameters.fading * supported) / rate
            kept = exp(-rate * DAYS_PER_MONTH / DAYS_PER_YEAR)
            relation.trust = goal + (relation.trust - goal) * kept
