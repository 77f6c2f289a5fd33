"""What two states think of each other and have agreed."""

from __future__ import annotations

from dataclasses import dataclass

from simulator.kernel.quantities import Evidence, Parameters, quantity
from simulator.model.politics.pillars import HIGHEST_LEVEL


@dataclass(frozen=True)
class RelationSetting(Parameters):
    """What two states think of each other and have agreed."""

    first: str
    second: str
    relation: float = quantity(
        0.2,
        meaning="Political relation that both allow at best, from hostile (-1) to allied (1)",
        unit="1",
        low=-1.0,
        high=1.0,
        evidence=Evidence.ASSUMED,
        source="Order from the documents and FIGURES section 8; no index covers the pairs",
    )
    trust: float = quantity(
        0.4,
        meaning="Trust between the two security services at the start",
        unit="1",
        low=0.0,
        high=1.0,
        evidence=Evidence.ASSUMED,
        source="No published measure found; follows the relation (S0-36)",
    )
    information_sharing: int = quantity(
        1,
        meaning="Agreed sharing: 0 none, 1 ad hoc, 2 liaison, 3 joint cell, 4 real-time fusion",
        unit="level",
        low=0,
        high=HIGHEST_LEVEL,
        evidence=Evidence.ASSUMED,
        source="The agreements in FIGURES section 8, read onto the scale",
    )
    joint_operations: int = quantity(
        0,
        meaning="Agreed joint work: 0 none, 1 single cases, 2 exercises, 3 task force, 4 one staff",
        unit="level",
        low=0,
        high=HIGHEST_LEVEL,
        evidence=Evidence.ASSUMED,
        source="The agreements in FIGURES section 8, read onto the scale",
    )
    capacity_building: int = quantity(
        0,
        meaning="Agreed training: 0 none, 1 visits, 2 courses, 3 advisers, 4 common schools",
        unit="level",
        low=0,
        high=HIGHEST_LEVEL,
        evidence=Evidence.ASSUMED,
        source="The agreements in FIGURES section 8, read onto the scale",
    )
    legal_frameworks: int = quantity(
        0,
        meaning="Agreed law: 0 none, 1 contact points, 2 legal aid, 3 evidence, 4 common rules",
        unit="level",
        low=0,
        high=HIGHEST_LEVEL,
        evidence=Evidence.ASSUMED,
        source="The agreements in FIGURES section 8, read onto the scale",
    )
    scope: float = quantity(
        1.0,
        meaning="Share of the services' work that agreements of the two states cover",
        unit="1",
        low=0.0,
        high=1.0,
        evidence=Evidence.ASSUMED,
        source="Agreements cover everything unless a scenario or a proposal narrows them",
    )
    dispute: float = quantity(
        0.0,
        meaning="Weight of what the two states dispute; ties break the oftener for it",
        unit="1",
        low=0.0,
        high=1.0,
        evidence=Evidence.ASSUMED,
        source="S2-06 and S2-07 name one dispute; no published measure",
    )
    ruptured: int = quantity(
        0,
        meaning="Whether the two states have cut their ties (1) or not (0)",
        unit="1",
        low=0,
        high=1,
        evidence=Evidence.ASSUMED,
        source="Ties hold unless a scenario says otherwise",
    )
    mediation: float = quantity(
        0.0,
        meaning="How far both accept that others mediate between them",
        unit="1",
        low=0.0,
        high=1.0,
        evidence=Evidence.ASSUMED,
        source="S2-09 to S2-11 claim offers and calls; no published measure",
    )
    commitment: float = quantity(
        1.0,
        meaning="Commitment to what is agreed, at the start or when it is renewed",
        unit="1",
        low=0.0,
        high=1.0,
        evidence=Evidence.ASSUMED,
        source="S0-74 claims that it must be sustained; no published measure",
    )

    @property
    def levels(self) -> tuple[float, float, float, float]:
        """The agreed level of each pillar, in the order of `Pillar`."""
        return (
            self.information_sharing,
            self.joint_operations,
            self.capacity_building,
            self.legal_frameworks,
        )
