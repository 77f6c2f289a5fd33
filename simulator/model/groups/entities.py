"""Families of groups, as a region file describes them."""

from __future__ import annotations

from dataclasses import dataclass

from simulator.kernel.quantities import Evidence, Parameters, quantity


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
    extra_members: int = quantity(
        0,
        meaning="Members that each of its cells has at first beyond those of other groups",
        unit="people",
        low=0,
        high=50,
        evidence=Evidence.ASSUMED,
        source="FIGURES section 3 gives one law of sizes for all groups",
    )
    extra_severity: int = quantity(
        0,
        meaning="Steps by which each of its attacks is more severe than those of others, up to 5",
        unit="severity",
        low=0,
        high=4,
        evidence=Evidence.ASSUMED,
        source="S0-03 and S0-05 tell two families apart, without numbers",
    )
    cohesion: float = quantity(
        1.0,
        meaning="Unity of its leaders, from torn to one",
        unit="1",
        low=0.0,
        high=1.0,
        evidence=Evidence.ASSUMED,
        source="S4-05 claims division; no published measure",
    )
    finance: float = quantity(
        0.0,
        meaning="Illicit finance, from none to as much as it can use",
        unit="1",
        low=0.0,
        high=1.0,
        evidence=Evidence.ASSUMED,
        source="S4-09 claims ties to traffickers; no published measure",
    )
    intervention: float = quantity(
        0.0,
        meaning="Pressure by interventions elsewhere, from none to full",
        unit="1",
        low=0.0,
        high=1.0,
        evidence=Evidence.ASSUMED,
        source="S4-02 and S4-06 name interventions; a scenario says when and how much",
    )
    split: float = quantity(
        0.0,
        meaning="Share of its cells that breaks away on the day this is raised",
        unit="1",
        low=0.0,
        high=1.0,
        evidence=Evidence.ASSUMED,
        source="S4-03 and S4-04 date defections; a scenario says when and how many",
    )


@dataclass(frozen=True)
class StanceSetting(Parameters):
    """How two families of groups stand to each other."""

    first: str
    second: str
    alignment: float = quantity(
        0.0,
        meaning="From open rivalry (-1) to close alliance (1)",
        unit="1",
        low=-1.0,
        high=1.0,
        evidence=Evidence.ASSUMED,
        source="S0-03, S4-05, S4-06 and S4-14 name rivals and allies; no published measure",
    )
