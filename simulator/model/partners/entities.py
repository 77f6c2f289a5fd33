"""Partners and institutions beyond the pairs of states."""

from __future__ import annotations

from dataclasses import dataclass

from simulator.kernel.quantities import Evidence, Parameters, quantity
from simulator.model.politics.pillars import HIGHEST_LEVEL


@dataclass(frozen=True)
class PartnerSetting(Parameters):
    """A state or body outside the region that helps some of its states."""

    label: str
    intelligence: float = quantity(
        0.5,
        meaning="How much the partner sees of cells in the region, from nothing to the most",
        unit="1",
        low=0.0,
        high=1.0,
        evidence=Evidence.ASSUMED,
        source="S0-24 and S0-26 claim the role; no published measure",
    )
    means: float = quantity(
        0.5,
        meaning="Training and equipment it offers, from nothing to the most",
        unit="1",
        low=0.0,
        high=1.0,
        evidence=Evidence.ASSUMED,
        source="S0-24 and S1-24 claim the role; no published measure across partners",
    )
    mediation: float = quantity(
        0.0,
        meaning="How well it can mediate between states that accept it, from not at all to best",
        unit="1",
        low=0.0,
        high=1.0,
        evidence=Evidence.ASSUMED,
        source="S0-25 and S2-10 claim the role; no published measure",
    )
    conditions: float = quantity(
        0.3,
        meaning="Governance that it asks for before it gives all that it offers",
        unit="1",
        low=0.0,
        high=1.0,
        evidence=Evidence.ASSUMED,
        source="S0-27 names differing priorities; no published threshold",
    )


@dataclass(frozen=True)
class TieSetting(Parameters):
    """What a state and a partner think of each other and have agreed."""

    partner: str
    state: str
    relation: float = quantity(
        0.3,
        meaning="Political relation that both allow at best, from hostile (-1) to allied (1)",
        unit="1",
        low=-1.0,
        high=1.0,
        evidence=Evidence.ASSUMED,
        source="Order from the documents and FIGURES section 8; no index covers the pairs",
    )
    dispute: float = quantity(
        0.0,
        meaning="Weight of what the two dispute; ties break the oftener for it",
        unit="1",
        low=0.0,
        high=1.0,
        evidence=Evidence.ASSUMED,
        source="FIGURES section 8 has two such crises of about eleven months; weight assumed",
    )
    ruptured: int = quantity(
        0,
        meaning="Whether the two have suspended their cooperation (1) or not (0)",
        unit="1",
        low=0,
        high=1,
        evidence=Evidence.ASSUMED,
        source="Ties hold unless a scenario says otherwise",
    )
    information_sharing: int = quantity(
        1,
        meaning="Agreed sharing: 0 none, 1 ad hoc, 2 liaison, 3 joint cell, 4 real-time fusion",
        unit="level",
        low=0,
        high=HIGHEST_LEVEL,
        evidence=Evidence.ASSUMED,
        source="The roles in S0-24 to S0-27 and S1-27 to S1-29, read onto the scale",
    )
    capacity_building: int = quantity(
        1,
        meaning="Accepted training: 0 none, 1 visits, 2 courses, 3 advisers, 4 common schools",
        unit="level",
        low=0,
        high=HIGHEST_LEVEL,
        evidence=Evidence.ASSUMED,
        source="The roles in S0-24 to S0-27 and S1-27 to S1-29, read onto the scale",
    )


@dataclass(frozen=True)
class InstitutionSetting(Parameters):
    """A body of several states through which they may work together."""

    label: str
    activation: float = quantity(
        0.1,
        meaning="How far the institution really works, from on paper only to fully",
        unit="1",
        low=0.0,
        high=1.0,
        evidence=Evidence.ASSUMED,
        source="FIGURES section 8: no summit since 1994, a joint staff of little consequence",
    )


@dataclass(frozen=True)
class SeatSetting(Parameters):
    """A state's membership of an institution."""

    institution: str
    state: str
    participation: float = quantity(
        1.0,
        meaning="How far the state takes part in the institution's work",
        unit="1",
        low=0.0,
        high=1.0,
        evidence=Evidence.ASSUMED,
        source="S0-20 and S4-13 tell members from those who take part; no published measure",
    )
