"""How trust and grievance change: the declared numbers."""

from __future__ import annotations

from dataclasses import dataclass

from simulator.kernel.quantities import Evidence, Parameters, quantity


@dataclass(frozen=True)
class SocietyParameters(Parameters):
    """How the public answers to attacks, arrests and failures."""

    relaxation: float = quantity(
        0.5,
        meaning="Rate at which trust and grievance return to what governance supports",
        unit="1/year",
        low=0.0,
        high=20.0,
        evidence=Evidence.ASSUMED,
        source="Form of THEORY case C13; no published rate for the region",
    )
    trust_baseline: float = quantity(
        0.2,
        meaning="Trust that no governance at all would support",
        unit="1",
        low=0.0,
        high=1.0,
        evidence=Evidence.ASSUMED,
        source="FIGURES section 7 gives levels of 0.65 to 0.90 for Morocco; intercept assumed",
    )
    trust_slope: float = quantity(
        0.9,
        meaning="Gain in supported trust from full governance",
        unit="1",
        low=0.0,
        high=1.0,
        evidence=Evidence.ASSUMED,
        source="FIGURES section 7 gives levels of 0.65 to 0.90 for Morocco; slope assumed",
    )
    attack_loss: float = quantity(
        0.03,
        meaning="Relative fall of trust after an attack, for each step of severity",
        unit="1",
        low=0.0,
        high=0.2,
        evidence=Evidence.ASSUMED,
        source="S1-10 claims the direction; form of THEORY case C13",
    )
    success_gain: float = quantity(
        0.01,
        meaning="Step of trust towards 1 after a cell is broken up",
        unit="1",
        low=0.0,
        high=1.0,
        evidence=Evidence.ASSUMED,
        source="S1-05 and S1-15 claim the direction; form of THEORY case C13",
    )
    operation_grievance: float = quantity(
        0.01,
        meaning="Step of grievance towards 1 after each operation, failed ones twice",
        unit="1",
        low=0.0,
        high=1.0,
        evidence=Evidence.ASSUMED,
        source="S0-57 and S0-58 claim the direction; UNDP (FIGURES 7) supports it, size assumed",
    )
    hardship_weight: float = quantity(
        0.5,
        meaning="Share of grievance that hardship explains; governance explains the rest",
        unit="1",
        low=0.0,
        high=1.0,
        evidence=Evidence.ASSUMED,
        source="S0-06 and S0-34 name both; weight assumed",
    )
    civilian_share: float = quantity(
        0.4,
        meaning="Share of attacks aimed at civilians",
        unit="1",
        low=0.0,
        high=1.0,
        evidence=Evidence.ASSUMED,
        source="S0-04 names three classes of target without shares",
    )
    institution_share: float = quantity(
        0.2,
        meaning="Share of attacks aimed at government institutions; the rest at forces",
        unit="1",
        low=0.0,
        high=1.0,
        evidence=Evidence.ASSUMED,
        source="S0-04 names three classes of target without shares",
    )
    civilian_weight: float = quantity(
        1.4,
        meaning="Cost in trust of an attack on civilians, relative to its severity",
        unit="1",
        low=0.0,
        high=5.0,
        evidence=Evidence.ASSUMED,
        source="S0-04 and S1-10 claim that targets differ; no published size",
    )
    institution_weight: float = quantity(
        1.0,
        meaning="Cost in trust of an attack on institutions, relative to its severity",
        unit="1",
        low=0.0,
        high=5.0,
        evidence=Evidence.ASSUMED,
        source="S0-04 and S1-10 claim that targets differ; no published size",
    )
    forces_weight: float = quantity(
        0.6,
        meaning="Cost in trust of an attack on security forces, relative to its severity",
        unit="1",
        low=0.0,
        high=5.0,
        evidence=Evidence.ASSUMED,
        source="S0-04 and S1-10 claim that targets differ; no published size",
    )


@dataclass(frozen=True)
class IntrusionParameters(Parameters):
    """What intrusive measures bring at once, and what they cost over time."""

    collection_gain: float = quantity(
        0.6,
        meaning="Gain in collection from the most intrusive measures",
        unit="1",
        low=0.0,
        high=5.0,
        evidence=Evidence.ASSUMED,
        source="S3-03 and S3-21 claim the direction; no published size",
    )
    liberty_loss: float = quantity(
        0.5,
        meaning="Share of ordinary civil liberties that the most intrusive measures take",
        unit="1",
        low=0.0,
        high=1.0,
        evidence=Evidence.ASSUMED,
        source="S0-57 claims the direction; half by definition of the scale",
    )
    trust_loss: float = quantity(
        0.6,
        meaning="Rate at which trust falls where all liberties are felt to be lost",
        unit="1/year",
        low=0.0,
        high=10.0,
        evidence=Evidence.ASSUMED,
        source="S0-57, S0-58: direction; form of THEORY case C13; rate assumed",
    )
    grievance_gain: float = quantity(
        0.4,
        meaning="Rate at which grievance rises where all liberties are felt to be lost",
        unit="1/year",
        low=0.0,
        high=10.0,
        evidence=Evidence.ASSUMED,
        source="S0-57 claims the direction, UNDP (FIGURES 7) supports it; rate assumed",
    )
    operation_loss: float = quantity(
        0.02,
        meaning="Relative fall of trust after an operation where all liberties are felt to be lost",
        unit="1",
        low=0.0,
        high=0.5,
        evidence=Evidence.ASSUMED,
        source="S0-58 claims the direction; form of THEORY case C13",
    )
    softening: float = quantity(
        0.6,
        meaning="Share of what is felt that full transparency and oversight take away",
        unit="1",
        low=0.0,
        high=1.0,
        evidence=Evidence.ASSUMED,
        source="S0-60 claims the direction; no published size",
    )


@dataclass(frozen=True)
class BacklashParameters(Parameters):
    """How harsh operations make new cells."""

    chance: float = quantity(
        0.2,
        meaning="Chance that a broken-up cell provokes another where all liberties are felt lost",
        unit="1",
        low=0.0,
        high=0.95,
        evidence=Evidence.ASSUMED,
        source="FIGURES 9: 0.1, 0 to 0.6, for a hard operation; taken at half the liberties lost",
    )
    mean_months: float = quantity(
        6.0,
        meaning="Mean time until the provoked cell forms",
        unit="months",
        low=0.0,
        high=60.0,
        evidence=Evidence.ASSUMED,
        source="No published time found",
    )
    precision: float = quantity(
        0.5,
        meaning="Share of the chance that the best technology avoids",
        unit="1",
        low=0.0,
        high=1.0,
        evidence=Evidence.ASSUMED,
        source="S0-15 claims that equipment makes operations more precise; no published size",
    )


@dataclass(frozen=True)
class DeterrenceParameters(Parameters):
    """How cells broken up deter others."""

    step: float = quantity(
        0.02,
        meaning="Step of the public memory towards 1 after a cell is broken up",
        unit="1",
        low=0.0,
        high=1.0,
        evidence=Evidence.ASSUMED,
        source="S1-12 claims the direction; bounded form of THEORY case C13",
    )
    fading: float = quantity(
        1.0,
        meaning="Rate at which the memory fades",
        unit="1/year",
        low=0.0,
        high=20.0,
        evidence=Evidence.ASSUMED,
        source="No published rate found",
    )
    effect: float = quantity(
        0.1,
        meaning="Share of formation that a full memory deters",
        unit="1",
        low=0.0,
        high=1.0,
        evidence=Evidence.ASSUMED,
        source="S1-12 claims the direction; LaFree finds the sign uncertain, so kept small",
    )
