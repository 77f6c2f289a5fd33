"""How cells move: the declared numbers."""

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
