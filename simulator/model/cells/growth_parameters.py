"""How cells lie low, grow and divide: the declared numbers."""

from __future__ import annotations

from dataclasses import dataclass

from simulator.kernel.quantities import Evidence, Parameters, quantity


@dataclass(frozen=True)
class DormancyParameters(Parameters):
    """How cells lie low under pressure."""

    chance: float = quantity(
        0.15,
        meaning="Chance that a cell lies low after an operation against another in its zone",
        unit="1",
        low=0.0,
        high=1.0,
        evidence=Evidence.ASSUMED,
        source="S0-17 claims that cells adapt; no published share",
    )
    linked_chance: float = quantity(
        0.4,
        meaning="Chance that a cell lies low when one linked to it is broken up",
        unit="1",
        low=0.0,
        high=1.0,
        evidence=Evidence.ASSUMED,
        source="S0-17 claims that cells adapt; no published share",
    )
    mean_days: float = quantity(
        90.0,
        meaning="Mean time that a cell lies low",
        unit="days",
        low=0.0,
        high=3650.0,
        evidence=Evidence.ASSUMED,
        source="No published time found",
    )
    pace: float = quantity(
        0.2,
        meaning="Speed at which it goes on preparing meanwhile, relative",
        unit="1",
        low=0.0,
        high=1.0,
        evidence=Evidence.ASSUMED,
        source="Nothing published",
    )
    visibility: float = quantity(
        0.4,
        meaning="How visible it is meanwhile, relative",
        unit="1",
        low=0.0,
        high=1.0,
        evidence=Evidence.ASSUMED,
        source="Nothing published",
    )


@dataclass(frozen=True)
class RecruitmentParameters(Parameters):
    """How cells grow and divide."""

    rate: float = quantity(
        1.0,
        meaning="Rate at which a cell wins a member where grievance is full",
        unit="1/year",
        low=0.0,
        high=50.0,
        evidence=Evidence.ASSUMED,
        source="S1-08 and S1-09 claim the direction; no published rate",
    )
    visibility_exponent: float = quantity(
        0.4,
        meaning="How sharply visibility follows growth beyond the founders",
        unit="1",
        low=0.0,
        high=2.0,
        evidence=Evidence.ASSUMED,
        source="No published exponent; more people leave more traces",
    )
    division_size: int = quantity(
        14,
        meaning="Members at which a cell divides in two",
        unit="people",
        low=2,
        high=1000,
        evidence=Evidence.ASSUMED,
        source="FIGURES section 3: no reported cell is larger than 15",
    )
