"""The technical tools, and who has adopted which, as a region file describes them."""

from __future__ import annotations

from dataclasses import dataclass

from simulator.kernel.quantities import Evidence, Parameters, quantity

QUANTITIES = ("search", "cover", "reach", "leak", "assessment", "formation")
"""What a tool can act on: collection at home, the cover of terrain, collection beyond the border,
crossings that border control lets through, the speed of analysts, and recruitment."""


@dataclass(frozen=True)
class ToolSetting(Parameters):
    """A tool: what it does for whoever uses it fully, and what it takes."""

    label: str
    acts_on: str
    effect: float = quantity(
        0.2,
        meaning="Gain, or share taken away, in what the tool acts on",
        unit="1",
        low=0.0,
        high=1.0,
        evidence=Evidence.ASSUMED,
        source="S0-61 to S0-66 and S3-21 claim the direction; no published size",
    )
    counter: float = quantity(
        0.0,
        meaning="Share of what encryption hides that the tool makes up for",
        unit="1",
        low=0.0,
        high=1.0,
        evidence=Evidence.ASSUMED,
        source="S0-37, S0-64, S3-13 claim the direction; no published size",
    )
    noise: float = quantity(
        0.0,
        meaning="Gain in false leads",
        unit="1",
        low=0.0,
        high=5.0,
        evidence=Evidence.ASSUMED,
        source="S3-13, THEORY case C20: more alarms, most of them false; no published size",
    )
    privacy: float = quantity(
        0.0,
        meaning="Share of ordinary civil liberties that the tool takes",
        unit="1",
        low=0.0,
        high=1.0,
        evidence=Evidence.ASSUMED,
        source="S0-65 to S0-67 and S3-21 claim the direction; no published size",
    )
    analysts: float = quantity(
        2.0,
        meaning="Analysts whom the tool needs to bring its full effect",
        unit="analysts",
        low=0.0,
        high=100.0,
        evidence=Evidence.ASSUMED,
        source="S0-67 claims that skill limits; no published number",
    )
    training_months: float = quantity(
        12.0,
        meaning="Time from adopting the tool to using it",
        unit="months",
        low=0.0,
        high=120.0,
        evidence=Evidence.ASSUMED,
        source="S0-67 claims that skill limits; no published time",
    )
    cost: float = quantity(
        10.0,
        meaning="Cost of full use",
        unit="million/year",
        low=0.0,
        high=10000.0,
        evidence=Evidence.ASSUMED,
        source="S0-67 claims that money limits; no published cost",
    )


@dataclass(frozen=True)
class EquipmentSetting(Parameters):
    """How far a state uses a tool, beyond what its general technology stands for."""

    state: str
    tool: str
    adoption: float = quantity(
        0.0,
        meaning="How far the tool is adopted, from not at all to fully",
        unit="1",
        low=0.0,
        high=1.0,
        evidence=Evidence.ASSUMED,
        source="What exists today is part of the general level of technology",
    )
