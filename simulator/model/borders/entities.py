"""Borders and the territories beyond them, as a region file describes them."""

from __future__ import annotations

from dataclasses import dataclass

from simulator.kernel.quantities import Evidence, Parameters, quantity


@dataclass(frozen=True)
class NeighbourSetting(Parameters):
    """A territory outside the five states that shares a border with one of them."""

    label: str
    pressure: float = quantity(
        0.5,
        meaning="Cells that try to enter over a thousand kilometres of this border",
        unit="cells/year",
        low=0.0,
        high=50.0,
        evidence=Evidence.ASSUMED,
        source="No published rate found; order from S2-01 and the Sahel share in FIGURES 4",
    )
    pull: float = quantity(
        0.0,
        meaning="Rate at which a cell in a zone beside it tries to leave for it",
        unit="1/year",
        low=0.0,
        high=10.0,
        evidence=Evidence.ASSUMED,
        source="S1-13 claims consequences beyond the region; no published rate",
    )


@dataclass(frozen=True)
class BorderSetting(Parameters):
    """A stretch of border between two zones, or between a zone and a neighbour outside."""

    label: str
    first: str
    second: str
    length: float = quantity(
        100.0,
        meaning="Length of the stretch",
        unit="km",
        low=0.0,
        high=3000.0,
        evidence=Evidence.PUBLISHED,
        source="World Factbook 2026 edition; a pair's length divided among its stretches",
    )
    outward: float = quantity(
        0.5,
        meaning="Ease of crossing from the first side to the second",
        unit="1",
        low=0.0,
        high=1.0,
        evidence=Evidence.ASSUMED,
        source="Order from terrain and S0-07; no published rate found",
    )
    inward: float = quantity(
        0.5,
        meaning="Ease of crossing from the second side to the first",
        unit="1",
        low=0.0,
        high=1.0,
        evidence=Evidence.ASSUMED,
        source="Order from terrain and S0-07; no published rate found",
    )
    open: int = quantity(
        1,
        meaning="Whether the border is officially open (1) or closed (0)",
        unit="1",
        low=0,
        high=1,
        evidence=Evidence.PUBLISHED,
        source="FIGURES section 8: the Algeria-Morocco border has been closed since 1994",
    )
    first_staff: float = quantity(
        1.0,
        meaning="Border staff of the first side on the stretch, relative to today's",
        unit="1",
        low=0.0,
        high=5.0,
        evidence=Evidence.ASSUMED,
        source="1 is today; S3-22 asks for more; no published number",
    )
    second_staff: float = quantity(
        1.0,
        meaning="Border staff of the second side on the stretch, relative to today's",
        unit="1",
        low=0.0,
        high=5.0,
        evidence=Evidence.ASSUMED,
        source="1 is today; S3-22 asks for more; no published number",
    )
    joint_patrol: float = quantity(
        0.0,
        meaning="Patrols of both sides together on the stretch, from none to constant ones",
        unit="1",
        low=0.0,
        high=1.0,
        evidence=Evidence.ASSUMED,
        source="S0-48 names them; none taken to exist unless a scenario says so",
    )
    task_force: float = quantity(
        0.0,
        meaning="Standing task force of both sides for the zones on the stretch, from none to full",
        unit="1",
        low=0.0,
        high=1.0,
        evidence=Evidence.ASSUMED,
        source="S0-22 and S0-47 name them; none taken to exist unless a scenario says so",
    )
