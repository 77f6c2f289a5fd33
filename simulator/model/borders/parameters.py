"""How cells move, and what drives them: the declared numbers."""

from __future__ import annotations

from dataclasses import dataclass

from simulator.kernel.quantities import Evidence, Parameters, quantity


@dataclass(frozen=True)
class MovementParameters(Parameters):
    """How often cells move."""

    crossing_rate: float = quantity(
        0.3,
        meaning="Rate at which a cell beside a thousand kilometres of open, easy border crosses it",
        unit="1/year",
        low=0.0,
        high=100.0,
        evidence=Evidence.ASSUMED,
        source="S0-08 and S0-35 claim movement; no published rate",
    )
    internal_rate: float = quantity(
        0.1,
        meaning="Rate at which a cell moves to another zone of the same state",
        unit="1/year",
        low=0.0,
        high=100.0,
        evidence=Evidence.ASSUMED,
        source="No published rate found",
    )
    closed_factor: float = quantity(
        0.7,
        meaning="Ease of crossing a closed border, relative to the same border open",
        unit="1",
        low=0.0,
        high=1.0,
        evidence=Evidence.ASSUMED,
        source="S0-07 and S2-12: closed borders stay porous; no published ratio",
    )


@dataclass(frozen=True)
class DisplacementParameters(Parameters):
    """How pressure drives cells across borders, and what becomes of those who escape."""

    push: float = quantity(
        1.0,
        meaning="Rise in crossings, relative to usual, for each operation a year per active cell",
        unit="years",
        low=0.0,
        high=20.0,
        evidence=Evidence.ASSUMED,
        source="S0-35 claims it; form of THEORY case C10; no published rate",
    )
    neighbour_weight: float = quantity(
        1.0,
        meaning="How far operations a year per cell beyond the border keep cells from going there",
        unit="years",
        low=0.0,
        high=20.0,
        evidence=Evidence.ASSUMED,
        source="S0-35 and S0-50 claim the direction; no published rate",
    )
    joint_stop: float = quantity(
        0.5,
        meaning="Share of displaced cells that neighbours stop who work together in all",
        unit="1",
        low=0.0,
        high=1.0,
        evidence=Evidence.ASSUMED,
        source="S0-50 and S0-51 claim the direction; no published share",
    )
    memory_months: float = quantity(
        6.0,
        meaning="Time over which cells feel how often others are operated against",
        unit="months",
        low=0.5,
        high=60.0,
        evidence=Evidence.ASSUMED,
        source="No published time found",
    )
    regroup: float = quantity(
        0.2,
        meaning="Chance that members who escape an operation together form a cell again",
        unit="1",
        low=0.0,
        high=1.0,
        evidence=Evidence.ASSUMED,
        source="S0-35 claims that militants evade pressure; no published share",
    )
    regroup_months: float = quantity(
        3.0,
        meaning="Mean time until they do",
        unit="months",
        low=0.0,
        high=60.0,
        evidence=Evidence.ASSUMED,
        source="No published time found",
    )
    caution: float = quantity(
        0.8,
        meaning="Visibility of a cell of people who have escaped before, relative to others",
        unit="1",
        low=0.0,
        high=1.0,
        evidence=Evidence.ASSUMED,
        source="S0-37 claims that groups adapt; no published value",
    )
