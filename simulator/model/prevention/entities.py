"""Prevention programmes as a region file describes them."""

from __future__ import annotations

from dataclasses import dataclass

from simulator.kernel.quantities import Evidence, Parameters, quantity

KINDS = (
    "education",
    "mentoring",
    "dialogue",
    "watch",
    "awareness",
    "social",
    "advocacy",
    "coordination",
)
"""What a programme can be: seven kinds of prevention, and work across agencies (S1-34)."""


@dataclass(frozen=True)
class ProgrammeSetting(Parameters):
    """A programme of prevention in a state or in one zone."""

    label: str
    kind: str
    place: str
    intensity: float = quantity(
        0.0,
        meaning="How far the programme is funded, from not at all to fully",
        unit="1",
        low=0.0,
        high=1.0,
        evidence=Evidence.ASSUMED,
        source="What exists today counts as the ordinary state of affairs",
    )
    reach: float = quantity(
        0.5,
        meaning="Share of the people that the programme reaches when fully funded",
        unit="1",
        low=0.0,
        high=1.0,
        evidence=Evidence.ASSUMED,
        source="S0-70: reach and effect unknown",
    )
    places: int = quantity(
        30,
        meaning="People whom mentors can look after at a time when fully funded",
        unit="people",
        low=0,
        high=100000,
        evidence=Evidence.ASSUMED,
        source="S1-18 asks for it; no published number",
    )
    cost: float = quantity(
        10.0,
        meaning="Cost when fully funded",
        unit="million/year",
        low=0.0,
        high=10000.0,
        evidence=Evidence.ASSUMED,
        source="S0-17, S3-26 claim that it costs; no published cost",
    )
