"""How leads arise, are assessed and shared: the declared numbers."""

from __future__ import annotations

from dataclasses import dataclass

from simulator.kernel.quantities import Evidence, Parameters, quantity


@dataclass(frozen=True)
class CollectionParameters(Parameters):
    """How free teams find cells."""

    rate_per_team: float = quantity(
        0.35,
        meaning="Rate at which one free team finds one fully visible cell",
        unit="1/year",
        low=0.0,
        high=100.0,
        evidence=Evidence.ASSUMED,
        source="Set so that Morocco disrupts the share in FIGURES section 4",
    )
    technology_gain: float = quantity(
        0.8,
        meaning="Gain in the rate from the best technology",
        unit="1",
        low=0.0,
        high=5.0,
        evidence=Evidence.ASSUMED,
        source="S0-15 and S3-13 claim the direction; no published size",
    )
    cover_loss: float = quantity(
        0.7,
        meaning="Loss of the rate where the terrain hides everything",
        unit="1",
        low=0.0,
        high=1.0,
        evidence=Evidence.ASSUMED,
        source="S0-33 claims the direction; no published size",
    )
    tradecraft_loss: float = quantity(
        0.7,
        meaning="Loss of the rate against perfect tradecraft",
        unit="1",
        low=0.0,
        high=1.0,
        evidence=Evidence.ASSUMED,
        source="S0-17 claims the direction; no published size",
    )
    early_visibility: float = quantity(
        0.5,
        meaning="Visibility of a cell before its last phase, relative to the last",
        unit="1",
        low=0.0,
        high=1.0,
        evidence=Evidence.ASSUMED,
        source="S0-12 and S3-13 tell early from late detection; no published ratio",
    )
    foreign_reach: float = quantity(
        0.3,
        meaning="Share of its rate that a team reaches among cells beyond a land border",
        unit="1",
        low=0.0,
        high=1.0,
        evidence=Evidence.ASSUMED,
        source="S3-12 mentions foreign networks; no published share",
    )


@dataclass(frozen=True)
class TipParameters(Parameters):
    """How the public reports."""

    rate: float = quantity(
        6.0,
        meaning="Rate at which the public reports one fully visible cell where trust is complete",
        unit="1/year",
        low=0.0,
        high=100.0,
        evidence=Evidence.ASSUMED,
        source="Set so that tips make about 40 % of detections (Strom 2010, FIGURES section 9)",
    )
    trust_exponent: float = quantity(
        2.0,
        meaning="How sharply reporting follows trust",
        unit="1",
        low=0.0,
        high=3.0,
        evidence=Evidence.ASSUMED,
        source="S1-30 and S3-02 claim the direction; no published exponent",
    )


@dataclass(frozen=True)
class FalseLeadParameters(Parameters):
    """Leads about nobody."""

    rate_per_million: float = quantity(
        1.5,
        meaning="False leads for a million people",
        unit="leads/year/million",
        low=0.0,
        high=1000.0,
        evidence=Evidence.ASSUMED,
        source="Mueller and Stewart (FIGURES 9): most alarms are false; no rate for the region",
    )
    per_search: float = quantity(
        1.0,
        meaning="False leads for each fully visible cell that the same search would find",
        unit="1",
        low=0.0,
        high=1000.0,
        evidence=Evidence.ASSUMED,
        source="S3-13 and THEORY case C20: most alarms are false; no published ratio",
    )


@dataclass(frozen=True)
class AssessmentParameters(Parameters):
    """How analysts turn leads into knowledge."""

    mean_days: float = quantity(
        20.0,
        meaning="Mean time an analyst needs for one lead",
        unit="days",
        low=0.0,
        high=365.0,
        evidence=Evidence.ASSUMED,
        source="No published time found",
    )
    expiry_days: float = quantity(
        90.0,
        meaning="Age at which a lead that nobody has begun to assess is worthless",
        unit="days",
        low=1.0,
        high=3650.0,
        evidence=Evidence.ASSUMED,
        source="No published time found",
    )
    sensitivity: float = quantity(
        0.75,
        meaning="Chance that a true lead is recognised",
        unit="1",
        low=0.0,
        high=1.0,
        evidence=Evidence.ASSUMED,
        source="No published rate found",
    )
    false_alarm: float = quantity(
        0.03,
        meaning="Chance that a false lead is taken for true",
        unit="1",
        low=0.0,
        high=1.0,
        evidence=Evidence.ASSUMED,
        source="No published rate found",
    )


@dataclass(frozen=True)
class SharingParameters(Parameters):
    """What is passed on, how surely and how fast, at each level."""

    probability_1: float = quantity(
        0.45,
        meaning="Chance that a lead is passed on at level 1, ad hoc",
        unit="1",
        low=0.0,
        high=1.0,
        evidence=Evidence.ASSUMED,
        source="No published rate; S0-29 and S0-49 give the order, pattern P1 the shrinking steps",
    )
    probability_2: float = quantity(
        0.7,
        meaning="Chance that a lead is passed on at level 2, liaison",
        unit="1",
        low=0.0,
        high=1.0,
        evidence=Evidence.ASSUMED,
        source="No published rate; S0-29 and S0-49 give the order, pattern P1 the shrinking steps",
    )
    probability_3: float = quantity(
        0.85,
        meaning="Chance that a lead is passed on at level 3, joint cell",
        unit="1",
        low=0.0,
        high=1.0,
        evidence=Evidence.ASSUMED,
        source="No published rate; S0-29 and S0-49 give the order, pattern P1 the shrinking steps",
    )
    probability_4: float = quantity(
        0.95,
        meaning="Chance that a lead is passed on at level 4, real-time fusion",
        unit="1",
        low=0.0,
        high=1.0,
        evidence=Evidence.ASSUMED,
        source="No published rate; S0-22 calls it real time",
    )
    delay_1: float = quantity(
        30.0,
        meaning="Mean delay at level 1, ad hoc",
        unit="days",
        low=0.0,
        high=730.0,
        evidence=Evidence.ASSUMED,
        source="No published delay; S0-53 claims that differences of law delay exchange",
    )
    delay_2: float = quantity(
        12.0,
        meaning="Mean delay at level 2, liaison",
        unit="days",
        low=0.0,
        high=730.0,
        evidence=Evidence.ASSUMED,
        source="No published delay; between ad hoc and joint cell",
    )
    delay_3: float = quantity(
        5.0,
        meaning="Mean delay at level 3, joint cell",
        unit="days",
        low=0.0,
        high=730.0,
        evidence=Evidence.ASSUMED,
        source="No published delay; between liaison and fusion",
    )
    delay_4: float = quantity(
        1.0,
        meaning="Mean delay at level 4, real-time fusion",
        unit="days",
        low=0.0,
        high=730.0,
        evidence=Evidence.ASSUMED,
        source="S0-22 and S0-49 call it real time; one day assumed",
    )
    relation_weight: float = quantity(
        1.0,
        meaning="How sharply willingness follows the political relation",
        unit="1",
        low=0.0,
        high=4.0,
        evidence=Evidence.ASSUMED,
        source="S0-52 claims the direction; no published exponent",
    )
    trust_weight: float = quantity(
        0.7,
        meaning="How sharply willingness follows trust between the services",
        unit="1",
        low=0.0,
        high=4.0,
        evidence=Evidence.ASSUMED,
        source="S0-36 claims the direction; no published exponent",
    )
    releasability: float = quantity(
        0.9,
        meaning="Share of leads whose source allows passing them on",
        unit="1",
        low=0.0,
        high=1.0,
        evidence=Evidence.ASSUMED,
        source="No published share found",
    )
    trust_gain: float = quantity(
        0.02,
        meaning="Step of trust between two services towards 1 for each lead passed on",
        unit="1",
        low=0.0,
        high=1.0,
        evidence=Evidence.ASSUMED,
        source="S0-45 claims the direction; bounded form of THEORY case C13",
    )
    trust_loss: float = quantity(
        0.005,
        meaning="Fall of trust between two services for each lead withheld, relative",
        unit="1",
        low=0.0,
        high=1.0,
        evidence=Evidence.ASSUMED,
        source="S0-52 claims the direction; bounded form of THEORY case C13",
    )
    legal_refusal: float = quantity(
        0.1,
        meaning="Share of leads that are refused where two states have no law in common",
        unit="1",
        low=0.0,
        high=1.0,
        evidence=Evidence.ASSUMED,
        source="S0-53 claims that differences of law hinder exchange; no published share",
    )
    legal_delay: float = quantity(
        0.5,
        meaning="Longer delay where two states have no law in common, relative",
        unit="1",
        low=0.0,
        high=10.0,
        evidence=Evidence.ASSUMED,
        source="S0-53 claims that differences of law delay exchange; no published time",
    )
