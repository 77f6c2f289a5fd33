"""What prevention achieves, and how slowly: the declared numbers."""

from __future__ import annotations

from dataclasses import dataclass

from simulator.kernel.quantities import Evidence, Parameters, quantity


@dataclass(frozen=True)
class PreventionParameters(Parameters):
    """What each kind of programme does where it reaches everybody.

    The long-run effect is unknown (S0-70): the ranges are wide on purpose.
    """

    education_effect: float = quantity(
        0.35,
        meaning="Share of formation that education prevents",
        unit="1",
        low=0.0,
        high=1.0,
        evidence=Evidence.ASSUMED,
        source="S1-16, S3-17 claim the direction; S0-70: unknown",
    )
    education_months: float = quantity(
        36.0,
        meaning="Mean time until education has its full effect",
        unit="months",
        low=0.1,
        high=240.0,
        evidence=Evidence.ASSUMED,
        source="S0-70: long-run effect unknown; slowest of all by judgement",
    )
    dialogue_rate: float = quantity(
        0.15,
        meaning="Rate at which dialogue with religious and civic leaders wins trust",
        unit="1/year",
        low=0.0,
        high=5.0,
        evidence=Evidence.ASSUMED,
        source="S0-70, S3-18, S3-19 claim the direction; no published rate",
    )
    dialogue_months: float = quantity(
        12.0,
        meaning="Mean time until dialogue has its full effect",
        unit="months",
        low=0.1,
        high=240.0,
        evidence=Evidence.ASSUMED,
        source="No published time found",
    )
    watch_gain: float = quantity(
        0.8,
        meaning="Gain in tips from neighbourhood watch",
        unit="1",
        low=0.0,
        high=5.0,
        evidence=Evidence.ASSUMED,
        source="S1-32 claims the direction; no published size",
    )
    watch_noise: float = quantity(
        1.5,
        meaning="Gain in false leads from neighbourhood watch",
        unit="1",
        low=0.0,
        high=20.0,
        evidence=Evidence.ASSUMED,
        source="S1-32 and THEORY case C20; no published size",
    )
    watch_months: float = quantity(
        6.0,
        meaning="Mean time until neighbourhood watch has its full effect",
        unit="months",
        low=0.1,
        high=240.0,
        evidence=Evidence.ASSUMED,
        source="No published time found",
    )
    awareness_gain: float = quantity(
        0.4,
        meaning="Gain in tips from workshops and campaigns",
        unit="1",
        low=0.0,
        high=5.0,
        evidence=Evidence.ASSUMED,
        source="S1-31 claims the direction; no published size",
    )
    awareness_months: float = quantity(
        6.0,
        meaning="Mean time until an awareness campaign has its full effect",
        unit="months",
        low=0.1,
        high=240.0,
        evidence=Evidence.ASSUMED,
        source="No published time found",
    )
    social_effect: float = quantity(
        0.3,
        meaning="Share of hardship that social programmes relieve",
        unit="1",
        low=0.0,
        high=1.0,
        evidence=Evidence.ASSUMED,
        source="S3-17, S0-31 claim the direction; no published size",
    )
    social_months: float = quantity(
        24.0,
        meaning="Mean time until a social programme has its full effect",
        unit="months",
        low=0.1,
        high=240.0,
        evidence=Evidence.ASSUMED,
        source="No published time found",
    )
    advocacy_rate: float = quantity(
        0.15,
        meaning="Rate at which policies against inequity ease grievance",
        unit="1/year",
        low=0.0,
        high=5.0,
        evidence=Evidence.ASSUMED,
        source="S1-20, S1-21 claim the direction; no published rate",
    )
    advocacy_months: float = quantity(
        30.0,
        meaning="Mean time until policy advocacy has its full effect",
        unit="months",
        low=0.1,
        high=240.0,
        evidence=Evidence.ASSUMED,
        source="S1-20 speaks of the long run",
    )
    coordination_gain: float = quantity(
        0.3,
        meaning="Gain in the speed of analysts from work across agencies",
        unit="1",
        low=0.0,
        high=5.0,
        evidence=Evidence.ASSUMED,
        source="S1-34 claims the direction; no published size",
    )
    coordination_months: float = quantity(
        12.0,
        meaning="Mean time until work across agencies has its full effect",
        unit="months",
        low=0.1,
        high=240.0,
        evidence=Evidence.ASSUMED,
        source="No published time found",
    )
    decay_months: float = quantity(
        48.0,
        meaning="Mean time for which an effect lasts once nobody pays for it",
        unit="months",
        low=0.1,
        high=600.0,
        evidence=Evidence.ASSUMED,
        source="S0-32 asks for renewal; no published time",
    )


@dataclass(frozen=True)
class ReferralParameters(Parameters):
    """How people at risk are found and mentored."""

    at_risk_per_million: float = quantity(
        15.0,
        meaning="People at risk among a million where grievance is total",
        unit="people/million",
        low=0.1,
        high=1000.0,
        evidence=Evidence.ASSUMED,
        source="No published number found",
    )
    rate: float = quantity(
        0.5,
        meaning="Rate at which schools, families and agencies refer a person at risk",
        unit="1/year",
        low=0.0,
        high=20.0,
        evidence=Evidence.ASSUMED,
        source="S1-18 claims that they can; no published rate",
    )
    months: float = quantity(
        8.0,
        meaning="Mean time for which a mentor works with a person",
        unit="months",
        low=0.1,
        high=60.0,
        evidence=Evidence.ASSUMED,
        source="No published time found",
    )
    patience_months: float = quantity(
        6.0,
        meaning="Time after which a person who waits for a mentor is lost",
        unit="months",
        low=0.1,
        high=120.0,
        evidence=Evidence.ASSUMED,
        source="No published time found",
    )
    precision: float = quantity(
        0.7,
        meaning="Chance that a person referred is at risk",
        unit="1",
        low=0.0,
        high=1.0,
        evidence=Evidence.ASSUMED,
        source="S1-19 warns of mistakes; no published rate",
    )
    success: float = quantity(
        0.6,
        meaning="Chance that mentoring protects a person at risk",
        unit="1",
        low=0.0,
        high=1.0,
        evidence=Evidence.ASSUMED,
        source="S1-17, S1-33 claim the direction; no published rate",
    )
    effect: float = quantity(
        0.6,
        meaning="Share of formation prevented once everybody at risk is protected",
        unit="1",
        low=0.0,
        high=1.0,
        evidence=Evidence.ASSUMED,
        source="S1-33 claims the direction; no published size",
    )
    stigma: float = quantity(
        0.001,
        meaning="Step of grievance towards 1 in a zone of a million for each wrong referral",
        unit="1",
        low=0.0,
        high=0.1,
        evidence=Evidence.ASSUMED,
        source="S1-19 claims the direction; no published size",
    )
    protection_years: float = quantity(
        5.0,
        meaning="Mean time for which protection lasts",
        unit="years",
        low=0.1,
        high=50.0,
        evidence=Evidence.ASSUMED,
        source="No published time found",
    )
