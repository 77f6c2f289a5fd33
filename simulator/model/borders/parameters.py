"""How cells and people move, and what drives and stops them: the declared numbers."""

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
    patrol_stop: float = quantity(
        0.5,
        meaning="Share of crossings that constant joint patrols stop where services work as one",
        unit="1",
        low=0.0,
        high=1.0,
        evidence=Evidence.ASSUMED,
        source="S0-48 claims the direction; no published share",
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


@dataclass(frozen=True)
class ScreeningParameters(Parameters):
    """What border services know of those who cross."""

    notice: float = quantity(
        0.3,
        meaning="Chance that a cell which is looked at and on record gives a lead",
        unit="1",
        low=0.0,
        high=1.0,
        evidence=Evidence.ASSUMED,
        source="S3-23 and S0-62 claim the direction; no published rate",
    )
    own_records: float = quantity(
        0.3,
        meaning="Share of those who cross that a state has on records of its own",
        unit="1",
        low=0.0,
        high=1.0,
        evidence=Evidence.ASSUMED,
        source="FIGURES 8: records shared world-wide add much; no published share",
    )


@dataclass(frozen=True)
class ReturneeParameters(Parameters):
    """What becomes of people who come home from fighting abroad."""

    joining: float = quantity(
        0.1,
        meaning="Share of those who come home unstopped and begin again",
        unit="1",
        low=0.0,
        high=1.0,
        evidence=Evidence.ASSUMED,
        source="FIGURES 5: most do not; the one in nine it quotes was not confirmed",
    )
    delay_months: float = quantity(
        6.0,
        meaning="Mean time from the return until they do",
        unit="months",
        low=0.0,
        high=120.0,
        evidence=Evidence.ASSUMED,
        source="No published time found",
    )
    pace: float = quantity(
        1.3,
        meaning="Pace of a cell with people who fought abroad, relative to others",
        unit="1",
        low=0.1,
        high=10.0,
        evidence=Evidence.ASSUMED,
        source="Hegghammer 2013: those who do are more effective; the value is assumed",
    )
    caution: float = quantity(
        0.8,
        meaning="Visibility of such a cell, relative to others",
        unit="1",
        low=0.0,
        high=1.0,
        evidence=Evidence.ASSUMED,
        source="Hegghammer 2013: those who do are more effective; the value is assumed",
    )
