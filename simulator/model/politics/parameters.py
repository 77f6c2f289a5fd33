"""How politics move and what becomes of agreements: the declared numbers."""

from __future__ import annotations

from dataclasses import dataclass

from simulator.kernel.quantities import Evidence, Parameters, quantity


@dataclass(frozen=True)
class PoliticsParameters(Parameters):
    """How ties are strained, cut and restored, and what tension costs."""

    rupture_rate: float = quantity(
        0.06,
        meaning="Rate at which a dispute of full weight cuts ties",
        unit="1/year",
        low=0.0,
        high=20.0,
        evidence=Evidence.ASSUMED,
        source="FIGURES section 8: one pair cut ties twice in about 33 years with ties; few cases",
    )
    spell_years: float = quantity(
        4.6,
        meaning="Mean time that cut ties stay cut where nobody mediates",
        unit="years",
        low=0.01,
        high=50.0,
        evidence=Evidence.ASSUMED,
        source="FIGURES section 8: spells of 0.9, 0.95 and 12 years; mean of three, few cases",
    )
    rupture_strain: float = quantity(
        0.8,
        meaning="Fall of the political relation when ties are cut",
        unit="1",
        low=0.0,
        high=2.0,
        evidence=Evidence.ASSUMED,
        source="S2-08 names the rupture; its size on the scale is assumed",
    )
    healing_rate: float = quantity(
        0.7,
        meaning="Rate at which a strained relation returns to what both sides allow",
        unit="1/year",
        low=0.0,
        high=100.0,
        evidence=Evidence.ASSUMED,
        source="No published rate; slower than the fall, which is immediate",
    )
    mediation_gain: float = quantity(
        2.0,
        meaning="Faster repair and healing under full mediation, relative",
        unit="1",
        low=0.0,
        high=20.0,
        evidence=Evidence.ASSUMED,
        source="S2-09 and S2-10 claim the direction; no published size",
    )
    diversion: float = quantity(
        0.1,
        meaning="Share of analysts and teams that full hostility with a state draws to defence",
        unit="1",
        low=0.0,
        high=1.0,
        evidence=Evidence.ASSUMED,
        source="S2-06 claims an arms race; no published share",
    )


@dataclass(frozen=True)
class CrisisParameters(Parameters):
    """How domestic crises come and what they take."""

    rate: float = quantity(
        0.1,
        meaning="Rate at which crises befall a state without any governance",
        unit="1/year",
        low=0.0,
        high=20.0,
        evidence=Evidence.ASSUMED,
        source="S0-55 claims that they occur; no published rate",
    )
    mean_months: float = quantity(
        9.0,
        meaning="Mean length of a crisis",
        unit="months",
        low=0.1,
        high=240.0,
        evidence=Evidence.ASSUMED,
        source="No published length found",
    )
    depth: float = quantity(
        0.6,
        meaning="Instability while such a crisis lasts",
        unit="1",
        low=0.0,
        high=1.0,
        evidence=Evidence.ASSUMED,
        source="No published measure; part of the scale of states.instability",
    )
    attention_loss: float = quantity(
        0.5,
        meaning="Share of analysts, teams and cooperation that full instability takes",
        unit="1",
        low=0.0,
        high=1.0,
        evidence=Evidence.ASSUMED,
        source="S0-55 claims that attention is diverted; half is assumed",
    )


@dataclass(frozen=True)
class AgreementParameters(Parameters):
    """What becomes of an agreement on its way to the services."""

    cap_neutral: float = quantity(
        3.0,
        meaning="Level that a neutral political relation permits",
        unit="level",
        low=0.0,
        high=4.0,
        evidence=Evidence.ASSUMED,
        source="S0-21 and S0-52 claim a limit; its place is assumed",
    )
    cap_slope: float = quantity(
        2.5,
        meaning="Levels more that an allied relation permits, and fewer that a hostile one does",
        unit="level",
        low=0.0,
        high=8.0,
        evidence=Evidence.ASSUMED,
        source="S0-21 and S0-52 claim the direction; its size is assumed",
    )
    signature_days: float = quantity(
        90.0,
        meaning="Time until a new agreement between services takes effect",
        unit="days",
        low=0.0,
        high=3650.0,
        evidence=Evidence.ASSUMED,
        source="No published time for agreements between services",
    )
    ratification_days: float = quantity(
        730.0,
        meaning="Time until a new agreement on law takes effect",
        unit="days",
        low=0.0,
        high=3650.0,
        evidence=Evidence.ASSUMED,
        source="FIGURES section 8: one agreement took 38 months; two years assumed",
    )
    ramp_days: float = quantity(
        180.0,
        meaning="Mean time in which services grow into what has taken effect",
        unit="days",
        low=0.0,
        high=3650.0,
        evidence=Evidence.ASSUMED,
        source="S0-23 names logistics and weak institutions; no published time",
    )
    decay_rate: float = quantity(
        0.3,
        meaning="Rate at which commitment falls where nobody renews it",
        unit="1/year",
        low=0.0,
        high=20.0,
        evidence=Evidence.ASSUMED,
        source="S0-74 claims the direction; no published rate",
    )
    commitment_floor: float = quantity(
        0.85,
        meaning="Commitment that remains without any renewal",
        unit="1",
        low=0.0,
        high=1.0,
        evidence=Evidence.ASSUMED,
        source="No published measure; FIGURES section 8 has frameworks of little consequence",
    )
    capacity_weight: float = quantity(
        0.15,
        meaning="Share of delivery lost where one of the two states has no governance",
        unit="1",
        low=0.0,
        high=1.0,
        evidence=Evidence.ASSUMED,
        source="S0-23 and S0-46 name weak institutions and disparities; size assumed",
    )
