"""The entities that a region file describes, and what their numbers mean."""

from __future__ import annotations

from dataclasses import dataclass

from simulator.kernel.quantities import Evidence, Parameters, quantity
from simulator.model.borders.entities import BorderSetting, NeighbourSetting
from simulator.model.groups.entities import GroupSetting
from simulator.model.politics.entities import RelationSetting

__all__ = [
    "BorderSetting",
    "GroupSetting",
    "NeighbourSetting",
    "RelationSetting",
    "StateSetting",
    "ZoneSetting",
]


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
    intrusiveness: float = quantity(
        0.0,
        meaning="Intrusive measures beyond ordinary policing, from none to the most intrusive",
        unit="1",
        low=0.0,
        high=1.0,
        evidence=Evidence.ASSUMED,
        source="S0-57, S3-21 name such measures; what is ordinary in each state counts as none",
    )
    transparency: float = quantity(
        0.5,
        meaning="How far the state explains its measures and lets others oversee them",
        unit="1",
        low=0.0,
        high=1.0,
        evidence=Evidence.ASSUMED,
        source="S0-60 asks for it; no published measure",
    )
    political_will: float = quantity(
        1.0,
        meaning="Share of what it has agreed that the government carries through",
        unit="1",
        low=0.0,
        high=1.0,
        evidence=Evidence.ASSUMED,
        source="S0-72 claims that political will varies; no published measure",
    )
    instability: float = quantity(
        0.0,
        meaning="Domestic crisis at the time, from none to one that takes all attention",
        unit="1",
        low=0.0,
        high=1.0,
        evidence=Evidence.ASSUMED,
        source="S0-55 claims the direction; a scenario says when and how much",
    )
    judges: int = quantity(
        10,
        meaning="Courts, each trying one case at a time",
        unit="courts",
        low=0,
        high=10000,
        evidence=Evidence.ASSUMED,
        source="No published number of courts for such cases",
    )
    judicial_training: float = quantity(
        0.5,
        meaning="Training of judges, prosecutors and staff, from none to full",
        unit="1",
        low=0.0,
        high=1.0,
        evidence=Evidence.ASSUMED,
        source="S3-08 and S3-25 claim the direction; no published measure",
    )
    due_process: float = quantity(
        0.5,
        meaning="Fairness of trials and rights of suspects, from none to full",
        unit="1",
        low=0.0,
        high=1.0,
        evidence=Evidence.ASSUMED,
        source="S3-04 and S3-25 claim the direction; no published measure",
    )
    informant_protection: float = quantity(
        0.3,
        meaning="Share of people who inform that the state can shield from reprisals",
        unit="1",
        low=0.0,
        high=1.0,
        evidence=Evidence.ASSUMED,
        source="S4-07 shows the need; no published share",
    )
    budget: float = quantity(
        1_000_000.0,
        meaning="What the state can spend on all measures together",
        unit="million/year",
        low=0.0,
        high=1_000_000.0,
        evidence=Evidence.ASSUMED,
        source="As much as it takes, unless a region says otherwise (S0-17)",
    )
    posture: float = quantity(
        1.0,
        meaning="How long a case is watched before it is acted on, relative to what is usual",
        unit="1",
        low=0.1,
        high=4.0,
        evidence=Evidence.ASSUMED,
        source="What is usual is the planning time; a state may act sooner or watch longer",
    )
    policy: int = quantity(
        0,
        meaning="Who decides: 0 nobody, 1 status quo, 2 proactive, 3 reactive, 4 withdrawn",
        unit="1",
        low=0,
        high=4,
        evidence=Evidence.ASSUMED,
        source="Nobody decides unless a scenario says so; the four are named in docs/model.md",
    )
    fighters_abroad: int = quantity(
        0,
        meaning="People of the state who fight abroad and may come home",
        unit="people",
        low=0,
        high=20000,
        evidence=Evidence.ASSUMED,
        source="FIGURES section 5 counts them for some states; none unless a file says so",
    )
    return_rate: float = quantity(
        0.02,
        meaning="Rate at which each of them comes home",
        unit="1/year",
        low=0.0,
        high=5.0,
        evidence=Evidence.ASSUMED,
        source="FIGURES section 5: 12 to 27 % in about four years when most did, few later",
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
