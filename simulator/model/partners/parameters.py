"""What partners and institutions do: the declared numbers."""

from __future__ import annotations

from dataclasses import dataclass

from simulator.kernel.quantities import Evidence, Parameters, quantity


@dataclass(frozen=True)
class PartnerLeadParameters(Parameters):
    """What partners outside the region find in it."""

    rate: float = quantity(
        0.3,
        meaning="Rate at which the best partner finds a fully visible cell and tells the state",
        unit="1/year",
        low=0.0,
        high=100.0,
        evidence=Evidence.ASSUMED,
        source="S0-24 and S3-11 claim the flow; no published rate",
    )


@dataclass(frozen=True)
class BridgingParameters(Parameters):
    """How a lead that was withheld may still arrive by a third party."""

    partner_probability: float = quantity(
        0.2,
        meaning="Chance that a partner with full ties to both passes a withheld lead on",
        unit="1",
        low=0.0,
        high=1.0,
        evidence=Evidence.ASSUMED,
        source="S0-24 and S1-27 claim the role; no published share",
    )
    partner_delay_days: float = quantity(
        60.0,
        meaning="Mean delay by way of a partner",
        unit="days",
        low=0.0,
        high=730.0,
        evidence=Evidence.ASSUMED,
        source="No published delay; as long as ad hoc exchange",
    )
    institution_probability: float = quantity(
        0.1,
        meaning="Chance that a fully active institution passes a withheld lead on",
        unit="1",
        low=0.0,
        high=1.0,
        evidence=Evidence.ASSUMED,
        source="S0-18 to S0-20 claim the role; no published share",
    )
    institution_delay_days: float = quantity(
        45.0,
        meaning="Mean delay by way of an institution",
        unit="days",
        low=0.0,
        high=730.0,
        evidence=Evidence.ASSUMED,
        source="No published delay; between ad hoc exchange and liaison",
    )


@dataclass(frozen=True)
class AssistanceParameters(Parameters):
    """How training and equipment raise what a state's services can do."""

    delivery: float = quantity(
        0.49,
        meaning="Share of the help offered that is delivered",
        unit="1",
        low=0.0,
        high=1.0,
        evidence=Evidence.PUBLISHED,
        source="GAO-14-518: under 140 of 288 million dollars disbursed 2009-13 (FIGURES section 8)",
    )
    analysts: float = quantity(
        2.0,
        meaning="Analysts' work that a partner with full means adds at the highest level",
        unit="analysts",
        low=0.0,
        high=100.0,
        evidence=Evidence.ASSUMED,
        source="S0-11 and S1-24 claim the flow; no published size",
    )
    teams: float = quantity(
        2.0,
        meaning="Teams' work that a partner with full means adds at the highest level",
        unit="teams",
        low=0.0,
        high=100.0,
        evidence=Evidence.ASSUMED,
        source="S0-11 and S1-24 claim the flow; no published size",
    )
    training_share: float = quantity(
        0.15,
        meaning="Share of its lead in staff that a state's training brings to another",
        unit="1",
        low=0.0,
        high=1.0,
        evidence=Evidence.ASSUMED,
        source="S1-26 claims that one state trains others; no published share",
    )
    build_months: float = quantity(
        12.0,
        meaning="Mean time in which help takes effect, and fades when it ends",
        unit="months",
        low=0.1,
        high=240.0,
        evidence=Evidence.ASSUMED,
        source="S1-24 and S3-20 claim the flow; no published time",
    )
    sovereignty_cost: float = quantity(
        0.02,
        meaning="Fall of public trust in a state that depends on partners for everything",
        unit="1/year",
        low=0.0,
        high=5.0,
        evidence=Evidence.ASSUMED,
        source="S0-27 claims the direction; no published size",
    )


@dataclass(frozen=True)
class ExerciseParameters(Parameters):
    """How services that work and meet together come to trust each other."""

    exercise_gain: float = quantity(
        0.15,
        meaning="Rate at which trust grows towards 1 under one common staff",
        unit="1/year",
        low=0.0,
        high=20.0,
        evidence=Evidence.ASSUMED,
        source="S0-30 and S0-45 claim the direction; bounded form of THEORY case C13",
    )
    meeting_gain: float = quantity(
        0.1,
        meaning="Rate at which trust grows towards 1 in a fully active institution",
        unit="1/year",
        low=0.0,
        high=20.0,
        evidence=Evidence.ASSUMED,
        source="S0-25, S0-45 and S3-29 claim the direction; bounded form of THEORY case C13",
    )
    fading: float = quantity(
        0.05,
        meaning="Rate at which trust between services returns to what politics support",
        unit="1/year",
        low=0.0,
        high=20.0,
        evidence=Evidence.ASSUMED,
        source="S0-36 and S0-52 claim the direction; no published rate",
    )
    supported_trust: float = quantity(
        0.75,
        meaning="Trust between services that an allied relation supports by itself",
        unit="1",
        low=0.0,
        high=1.0,
        evidence=Evidence.ASSUMED,
        source="Set so that trust stays where the region has it; no published measure",
    )
