"""The entities that a region file describes, and what their numbers mean."""

from __future__ import annotations

from dataclasses import dataclass

from simulator.kernel.quantities import Evidence, Parameters, quantity


@dataclass(frozen=True)
class StateSetting(Parameters):
    """A state: what its services can do and how it is governed."""

    label: str
    code: str
    analysts: int = quantity(
        10,
        meaning="Analysts, each assessing one lead at a time",
        unit="analysts",
        low=0,
        high=1000,
        evidence=Evidence.ASSUMED,
        source="No service publishes it; scaled to the forces in FIGURES section 1",
    )
    teams: int = quantity(
        10,
        meaning="Teams that search while free and are busy while they work on a case",
        unit="teams",
        low=0,
        high=100_000,
        evidence=Evidence.ASSUMED,
        source="No service publishes it; scaled to the forces in FIGURES section 1",
    )
    technology: float = quantity(
        0.5,
        meaning="Technical means of collection, from none to the best available",
        unit="1",
        low=0.0,
        high=1.0,
        evidence=Evidence.ASSUMED,
        source="Rank order from S0-14 and S0-54; the documents give no scale",
    )
    border_control: float = quantity(
        0.4,
        meaning="Share of clandestine crossings into the state that its border services stop",
        unit="1",
        low=0.0,
        high=1.0,
        evidence=Evidence.ASSUMED,
        source="No published rate found; ordered by forces per border kilometre",
    )
    governance: float = quantity(
        0.5,
        meaning="Quality of governance, from none to full; legitimacy and fairness follow it",
        unit="1",
        low=0.0,
        high=1.0,
        evidence=Evidence.ASSUMED,
        source="Rescaled from the indices in FIGURES section 2",
    )


@dataclass(frozen=True)
class ZoneSetting(Parameters):
    """A part of a state in which conditions are taken to be alike."""

    label: str
    state: str
    population: float = quantity(
        1.0,
        meaning="People who live in the zone",
        unit="million",
        low=0.0,
        high=150.0,
        evidence=Evidence.ASSUMED,
        source="A state's published population, divided among its zones by judgement",
    )
    hardship: float = quantity(
        0.3,
        meaning="Economic hardship, measured by youth unemployment",
        unit="1",
        low=0.0,
        high=1.0,
        evidence=Evidence.PUBLISHED,
        source="World Factbook 2026 edition, youth unemployment 2024 (FIGURES section 1)",
    )
    grievance: float = quantity(
        0.5,
        meaning="Grievance against the authorities at the start",
        unit="1",
        low=0.0,
        high=1.0,
        evidence=Evidence.ASSUMED,
        source="No index by zone found; higher where the documents name hardship or vacuum",
    )
    trust: float = quantity(
        0.6,
        meaning="Public trust in the security services at the start",
        unit="1",
        low=0.0,
        high=1.0,
        evidence=Evidence.ASSUMED,
        source="Surveys in FIGURES section 7 cover Morocco; others by judgement",
    )
    cover: float = quantity(
        0.3,
        meaning="How much the terrain hides people from observation",
        unit="1",
        low=0.0,
        high=1.0,
        evidence=Evidence.ASSUMED,
        source="Order from the terrain in FIGURES section 1 and S0-33",
    )
    exposure: float = quantity(
        1.0,
        meaning="Cells formed relative to what population, hardship and grievance predict",
        unit="1",
        low=0.0,
        high=20.0,
        evidence=Evidence.ASSUMED,
        source="Set so that reported cells are met; states count cells differently (FIGURES 3)",
    )
    opportunity: float = quantity(
        1.0,
        meaning="Speed at which cells in the zone prepare, relative to the average",
        unit="1",
        low=0.0,
        high=10.0,
        evidence=Evidence.ASSUMED,
        source="No published difference between zones found",
    )
    mobility: float = quantity(
        1.0,
        meaning="Readiness of cells to leave the zone, relative to the average",
        unit="1",
        low=0.0,
        high=20.0,
        evidence=Evidence.ASSUMED,
        source="No published difference between zones found",
    )


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


@dataclass(frozen=True)
class RelationSetting(Parameters):
    """What two states think of each other and have agreed."""

    first: str
    second: str
    relation: float = quantity(
        0.2,
        meaning="Political relation, from hostile (-1) to allied (1)",
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
        high=4,
        evidence=Evidence.ASSUMED,
        source="The agreements in FIGURES section 8, read onto the scale",
    )


@dataclass(frozen=True)
class GroupSetting(Parameters):
    """A family of armed groups, described only by what matters to policy."""

    label: str
    appeal: float = quantity(
        1.0,
        meaning="Share of the formation potential that the family draws on",
        unit="1",
        low=0.0,
        high=10.0,
        evidence=Evidence.ASSUMED,
        source="S0-03 and S0-05 name an established and an emerging family, without numbers",
    )
    tradecraft: float = quantity(
        0.3,
        meaning="How well its cells hide from collection",
        unit="1",
        low=0.0,
        high=1.0,
        evidence=Evidence.ASSUMED,
        source="S0-17 and S0-37 claim adaptation, without numbers",
    )
